import { readPairs } from './read-pairs.fixture.ts'

/** One organisation's name in two forms. Written before any rule was changed for it, see README. */
export const screenSameOrganisations = readPairs(`
Kestrel Freight Forwarding Ltd. | Kestrel Freight Forwarding Limited
Kestrel Frieght Forwarding Ltd | Kestrel Freight Forwarding Ltd
T.N.R. Logistics B.V. | TNR Logistics BV
M.V.S. Personeelsdiensten | MVS Personeelsdiensten B.V.
De Eerste Uitzendhulp B.V. | De 1e Uitzendhulp BV
Second Chance Foundation | 2nd Chance Foundation
Studio Seven Massage | Studio 7 Massage
Club Twenty-One | Club 21
Vierentwintig Uur Schoonmaak | 24 Uur Schoonmaak
Restaurant De Drie Linden | Restaurant De 3 Linden
Zweite Hand Bau GmbH | 2. Hand Bau GmbH
Rosneva Shipping Gesellschaft mit beschränkter Haftung | Rosneva Shipping GmbH
Lantaarn Aktiengesellschaft | Lantaarn AG
Oranje Bloemen Beslotenvennootschap | Oranje Bloemen B.V.
Dunav Stroy Eood | Dunav Stroy EOOD
Дунав Строй ЕООД | Dunav Stroy EOOD
SC Carpati Muncă SRL | Carpati Munca S.R.L.
Carpați Muncă Societate cu Răspundere Limitată | Carpati Munca SRL
Grupul Industrial Oltenia SA | Grupul Industrial Oltenia
Al-Baraka Exchange LLC | Al Baraka Exchange
شركة النور للتجارة | Sharikat al-Noor lil-Tijara
Общество с ограниченной ответственностью «Северстройтранс» | OOO Severstroytrans
ООО "Балтик Карго" | Baltic Cargo LLC
ПАО Уралхиммаш | PJSC Uralkhimmash
ЗАО Техноинвест | ZAO Tekhnoinvest
Northwind Seafood Company | Northwind Seafood Co.
Northwind Seafood & Partners | Northwind Seafood and Partners
Brother's Kebab House | Brothers Kebab House
Fratelli Marchesi S.p.A. | F.lli Marchesi SpA
Gebroeders Van Vliet Tuinbouw | Gebr. van Vliet Tuinbouw
Gebrüder Hartmann OHG | Gebr. Hartmann OHG
Handelsonderneming J. de Graaf | J. de Graaf Handelsonderneming
St. Anna Thuiszorg | Sint Anna Thuiszorg
Stichting Het Open Venster | Het Open Venster
Stg. Het Open Venster | Stichting Het Open Venster
Vereniging van Tuinders Westland | Ver. van Tuinders Westland
Wellness Center Lotus | Wellness Centre Lotus
Lotus Wellnesscenter | Lotus Wellness Center
Golden Hand Nails | Goldenhand Nails
Golden Hands Nail Studio | Golden Hand Nail Studio
Tulip Intl Trading | Tulip International Trading
Harbour Eng. Works | Harbour Engineering Works
Meridian Mgmt Consultancy | Meridian Management Consultancy
Black Sea Shipping Lines S.A. | Black Sea Shipping Lines
Black Sea Shiping Lines | Black Sea Shipping Lines
Pacific Orient Seafoods Pte Ltd | Pacific Orient Seafoods Private Limited
Shenzhen Huaqiang Electronics Co., Ltd. | Shenzhen Hua Qiang Electronics Co Ltd
深圳华强电子有限公司 | Shenzhen Huaqiang Dianzi Youxian Gongsi
Toyosu Suisan Kabushiki Kaisha | Toyosu Suisan K.K.
Anadolu Tekstil Sanayi ve Ticaret A.Ş. | Anadolu Tekstil San. ve Tic. AS
Anadolu Tekstil Sanayi ve Ticaret Anonim Şirketi | Anadolu Tekstil Sanayi Ticaret AS
Żegluga Bałtycka Sp. z o.o. | Zegluga Baltycka Spółka z ograniczoną odpowiedzialnością
Przedsiębiorstwo Budowlane Kamień Sp. z o.o. | Przedsiebiorstwo Budowlane Kamien
Építő Kft. Dunakanyar | Epito Dunakanyar Kft
Construcciones y Reformas Levante S.L. | Construcciones y Reformas Levante SL
Société Générale de Nettoyage du Nord SARL | Societe Generale de Nettoyage du Nord
Nettoyage du Nord S.A.R.L. | Nettoyage du Nord
K & L Car Wash | K&L Carwash
K and L Car Wash | K & L Car Wash
R.J. Bakker Holding B.V. | RJ Bakker Holding
Bakker, R.J. Holding BV | R.J. Bakker Holding B.V.
Zorggroep Rijnmond | Zorggroep Rynmond
Transportbedrijf Heijmans | Transportbedrijf Heymans
Bloemenkwekerij de Lier | De Lier Bloemenkwekerij B.V.
Hotel-Café 't Zwaantje | Hotel Cafe Het Zwaantje
Sauna & Beauty Palace Amsterdam | Sauna en Beauty Palace Amsterdam
Champinjonkwekerij Oost | Champignonkwekerij Oost
AAA Cleaning Services | A.A.A. Cleaning Services
Eurocarne Slachthuizen N.V. | Euro Carne Slachthuizen NV
Ratnagiri Garments Pvt. Ltd. | Ratnagiri Garments Private Ltd
Everest Manpower Services (P) Ltd | Everest Manpower Services Pvt Ltd
Lagos Deep Blue Fisheries Nig. Ltd | Lagos Deep Blue Fisheries Nigeria Limited
MV "Silver Tern" | M/V Silver Tern
MT Ocean Harrier | M.T. Ocean Harier
The Royal Elephant Restaurant | Royal Elephant Restaurant
Kwik Fresh Produce | Quick Fresh Produce
Phoenix Security | Fenix Security
`)

/** Names of two organisations that a screening may take for one. */
export const screenDifferentOrganisations = readPairs(`
T.N.R. Logistics B.V. | R.N.T. Logistics B.V.
T.N.R. Logistics | T.R.N. Logistics
M.V.S. Personeelsdiensten | M.S.V. Personeelsdiensten
TNR Logistics | TNT Logistics
ABN Cleaning | AEN Cleaning
Studio Seven Massage | Studio Eleven Massage
Studio 7 Massage | Studio 17 Massage
Club Twenty-One | Club Twenty-Two
De Eerste Uitzendhulp | De Tweede Uitzendhulp
First Harbour Bank | Second Harbour Bank
Kestrel Freight Forwarding | Kestrel Air Forwarding
Banco Lucero S.A. | Banco Lucero Panama S.A.
Banco Lucero del Peru | Banco Lucero de Colombia
Kestrel Holding Nederland B.V. | Kestrel Holding Deutschland GmbH
Hotel Meridiaan Rotterdam | Hotel Meridiaan Den Haag
Uitzendbureau Werk Nu Noord | Uitzendbureau Werk Nu Zuid
Dunav Stroy EOOD | Dunav Trans EOOD
Дунав Строй | Дунав Турс
Carpati Munca SRL | Carpati Muzica SRL
Grupul Industrial Oltenia | Grupul Agricol Oltenia
Al-Baraka Exchange | Al-Baraka Bakery
Al-Baraka Exchange | Al-Barari Exchange
ООО Северстройтранс | ООО Северстройинвест
ООО Балтик Карго | ООО Балтик Фиш
ПАО Уралхиммаш | ПАО Уралвагон
ЗАО Техноинвест | ЗАО Технолизинг
Northwind Seafood Company | Northwind Poultry Company
Northwind Seafood | Southwind Seafood
Fratelli Marchesi | Fratelli Marchetti
Gebroeders Van Vliet Tuinbouw | Gebroeders Van Vliet Transport
Gebroeders Van Vliet | Gebroeders Van Velzen
Handelsonderneming J. de Graaf | Handelsonderneming P. de Graaf
Sint Anna Thuiszorg | Sint Anna Ziekenhuis
Stichting Het Open Venster | Stichting Het Open Huis
Vereniging van Tuinders Westland | Vereniging van Tuinders Oostland
Wellness Center Lotus | Wellness Center Orchid
Lotus Massage | Lotus Nails
Golden Hand Nails | Golden Touch Nails
Golden Hand Nails | Golden Hand Bakery
Tulip International Trading | Tulip International Insurance
Black Sea Shipping Lines | Red Sea Shipping Lines
Black Sea Shipping Lines | Black Sea Tour Lines
Pacific Orient Seafoods | Pacific Orient Textiles
Pacific Orient Seafoods | Atlantic Orient Seafoods
Shenzhen Huaqiang Electronics | Shenzhen Huaqiao Electronics
深圳华强电子有限公司 | 深圳华桥电子有限公司
Anadolu Tekstil Sanayi | Anadolu Seramik Sanayi
Zegluga Baltycka Sp. z o.o. | Zegluga Wislana Sp. z o.o.
Construcciones Levante S.L. | Construcciones Poniente S.L.
Nettoyage du Nord | Nettoyage du Midi
K & L Car Wash | K & M Car Wash
R.J. Bakker Holding B.V. | J.R. Bakker Holding B.V.
R.J. Bakker Holding | R.J. Bakker Transport
Zorggroep Rijnmond | Zorggroep Rijnland
Transportbedrijf Heijmans | Transportbedrijf Huijsmans
Bloemenkwekerij de Lier | Bloemenkwekerij de Kwakel
Hotel Het Zwaantje | Hotel Het Zeepaardje
Sauna Palace Amsterdam | Sauna Palace Utrecht
AAA Cleaning Services | ABA Cleaning Services
Eurocarne Slachthuizen | Eurocarne Vleeswaren
Everest Manpower Services | Everest Catering Services
Everest Manpower Services | Annapurna Manpower Services
MV Silver Tern | MV Silver Gull
MV Silver Tern | MV Arctic Tern
MT Ocean Harrier | MT Ocean Carrier
Royal Elephant Restaurant | Royal Peacock Restaurant
Phoenix Security | Phoenix Cleaning
Detachering Polska Praca | Detachering Polska Pomoc
Unit 4 Storage | Unit 14 Storage
Hall 5B Events | Hall 5C Events
Line 400 Express | Line 402 Express
Vostok-3 Research Vessel | Vostok-5 Research Vessel
Institute of Marine Biology | Institute of Marine Geology
Ministry of Labour | Ministry of Health
National Bank of Valdoria | National Library of Valdoria
Bank Valdoria | Bank Veldonia
`)
