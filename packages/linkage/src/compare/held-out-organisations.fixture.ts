import { readPairs } from './read-pairs.fixture.ts'

/** As `held-out-people.fixture.ts`, for organisations and vessels. */
export const heldOutSameOrganisations = readPairs(`
Halcyon Marine Surveyors Ltd | Halcyon Marine Surveyers Limited
H.M.S. Surveyors | HMS Surveyors Ltd
G.D.F. Onderhoud B.V. | GDF Onderhoud BV
A.B.C.D. Bouw | ABCD Bouw B.V.
J.P. Visser Transport | JP Visser Transport B.V.
Third Wave Recruitment | 3rd Wave Recruitment
Hotel Four Seasons Lodge | Hotel 4 Seasons Lodge
Café Nummer Negen | Cafe Nummer 9
Tien Vingers Nagelstudio | 10 Vingers Nagelstudio
Eerste Rotterdamse Slopers B.V. | 1e Rotterdamse Slopers
Primul Transport SRL | Primul Transport S.R.L.
Limanska Kapija d.o.o. | Limanska Kapija DOO
Лиманска Капија ДОО | Limanska Kapija d.o.o.
ТОВ Полісся Агро | Polissya Agro TOV
Товариство з обмеженою відповідальністю Полісся Агро | Polissia Agro LLC
ИП Зимородок | Zimorodok IP
Публичное акционерное общество «Волгаэнерго» | PAO Volgaenergo
Gesellschaft Nordlicht GmbH & Co KG | Nordlicht GmbH & Co. KG
Kühlhaus Wehrmann Gmbh | Kuehlhaus Wehrmann GmbH
Alpenglück Gastronomie Gesellschaft m.b.H. | Alpenglueck Gastronomie GmbH
Sociedad Anónima Puerto Claro | Puerto Claro S.A.
Frutas y Verduras La Vega, S.L. | Frutas & Verduras La Vega SL
Cía. Naviera del Estrecho | Compañía Naviera del Estrecho
Entreprise Générale Dakhla SARL | Entreprise Generale Dakhla
Établissements Morvan et Fils | Ets Morvan & Fils
Panificio Fratelli Conti Srl | Panificio F.lli Conti S.r.l.
Société Anonyme des Eaux Vives | Eaux Vives SA
Sociedade Unipessoal Vento Norte Lda | Vento Norte, Lda.
Karadeniz Gıda Sanayi ve Ticaret Ltd. Şti. | Karadeniz Gida San. Tic. Ltd
Yangtze Delta Machinery Company Limited | Yangtze Delta Machinery Co., Ltd.
Guangzhou Jinyuan Toys Co Ltd | Guangzhou Jin Yuan Toys Co. Ltd.
广州金源玩具有限公司 | Guangzhou Jinyuan Wanju Youxian Gongsi
Pyongsong Trading Corporation | Pyongsong Trading Corp.
Kyushu Denki Kabushiki Kaisha | Kyushu Denki Co., Ltd.
Mumbai Pearl Exports Private Limited | Mumbai Pearl Exports Pvt Ltd
Himalaya Overseas Placement (Pvt.) Ltd. | Himalaya Overseas Placement
Delta State Fisheries Nigeria Ltd | Delta State Fisheries Nig Ltd
Sierra Gold Mining & Co. | Sierra Gold Mining and Company
مؤسسة الخليج للمقاولات | Muassasat al-Khalij lil-Muqawalat
Al Safwa Contracting Est. | Alsafwa Contracting Establishment
Bin Hamad Transport L.L.C | Bin Hamad Transport LLC
Rederij De Noorderzon | De Noorderzon Rederij B.V.
Slagerij Gebr. Koster | Slagerij Gebroeders Koster
Firma Gebroeders Koster | Gebroeders Koster V.O.F.
Aannemersbedrijf Van Leijden | Aannemersbedrijf van Leyden B.V.
Kinderdagverblijf 't Bijtje | Kinderdagverblijf Het Bijtje
Sint Jozef Verpleeghuis | St. Jozef Verpleeghuis
Stichting Vluchtheuvel Drechtsteden | Vluchtheuvel Drechtsteden
Nagelstudio Diamond Touch | Nagel Studio Diamond Touch
Thai Massage Orchidee | Thaise Massage Orchidee
Escortbureau Fluweel | Escort Bureau Fluweel
Grand Hotel Admiraal | Admiraal Grand Hotel
Cleaning4U Schoonmaak | Cleaning 4U Schoonmaak
Easy-Clean Services BV | Easyclean Services B.V.
Mobilitybedrijf Rijnstroom | Mobilitybedrijf Rynstroom
Aardbeienkwekerij Hoogland | Aardbeienkwekerij Hoogalnd
Vleescentrale Midden-Nederland | Vleescentrale Midden Nederland
P&O Detachering | P & O Detachering
Universal Staffing Intl. | Universal Staffing International
Nat'l Grain Terminal | National Grain Terminal
MV Amber Sky | Amber Sky
M/Y Golden Heron | MY Golden Heron
The Crimson Lantern Bar | Crimson Lantern Bar
Green Valley Agriculture | Green Valey Agriculture
`)

export const heldOutDifferentOrganisations = readPairs(`
H.M.S. Surveyors | M.H.S. Surveyors
G.D.F. Onderhoud B.V. | G.F.D. Onderhoud B.V.
GDF Onderhoud | GDP Onderhoud
A.B.C. Bouw | A.B.D. Bouw
J.P. Visser Transport | P.J. Visser Transport
J.P. Visser Transport | J.P. Visser Vastgoed
Third Wave Recruitment | Fourth Wave Recruitment
Hotel 4 Seasons Lodge | Hotel 5 Seasons Lodge
Café Nummer Negen | Café Nummer Zeven
Shed 12 Events | Shed 21 Events
Limanska Kapija d.o.o. | Limanska Kuća d.o.o.
Полісся Агро | Полісся Авто
Волгаэнерго | Волгаэкспорт
Nordlicht GmbH | Nordwind GmbH
Kühlhaus Wehrmann | Kühlhaus Wellmann
Alpenglück Gastronomie | Alpenglück Immobilien
Puerto Claro S.A. | Puerto Claro Bolivia S.A.
Puerto Claro Chile | Puerto Claro Ecuador
Naviera del Estrecho | Naviera del Estuario
Entreprise Générale Dakhla | Entreprise Générale Agadir
Panificio Fratelli Conti | Panificio Fratelli Corti
Eaux Vives SA | Eaux Mortes SA
Karadeniz Gıda | Karadeniz Gemi
Yangtze Delta Machinery | Pearl Delta Machinery
Guangzhou Jinyuan Toys | Guangzhou Jinhua Toys
广州金源玩具有限公司 | 广州锦园玩具有限公司
Pyongsong Trading Corporation | Pyongwon Trading Corporation
Mumbai Pearl Exports | Mumbai Ruby Exports
Delta State Fisheries | Niger State Fisheries
Sierra Gold Mining | Sierra Silver Mining
مؤسسة الخليج للمقاولات | مؤسسة الخليل للمقاولات
Al Safwa Contracting | Al Safwan Catering
Bin Hamad Transport | Bin Ahmad Transport
Rederij De Noorderzon | Rederij De Noorderster
Slagerij Gebr. Koster | Bakkerij Gebr. Koster
Aannemersbedrijf Van Leijden | Aannemersbedrijf Van Leusden
Kinderdagverblijf Het Bijtje | Kinderdagverblijf Het Beertje
Sint Jozef Verpleeghuis | Sint Jan Verpleeghuis
Stichting Vluchtheuvel Drechtsteden | Stichting Vluchtheuvel Hoeksche Waard
Nagelstudio Diamond Touch | Nagelstudio Diamond Glow
Escortbureau Fluweel | Escortbureau Satijn
Grand Hotel Admiraal | Grand Hotel Amiraal Zuid
Easy Clean Services | Easy Care Services
P&O Detachering | P&Q Detachering
Universal Staffing International | Universal Shipping International
Universal Staffing Poland | Universal Staffing Romania
National Grain Terminal | National Grape Terminal
MV Amber Sky | MV Amber Sea
MV Amber Sky 1 | MV Amber Sky 3
Crimson Lantern Bar | Crimson Lotus Bar
Green Valley Agriculture | Green Alley Agriculture
Banque du Littoral | Banque du Littoral Cameroun
Ministry of Fisheries | Ministry of Finance
Institute for Polar Research | Institute for Solar Research
Radio Lumina | Radio Lumino Vest
Sunset Travel | Sunrise Travel
Oost Bouw | West Bouw
Tropical Fruits Import | Tropical Fruits Export
Star Personnel East | Star Personnel West
Metaalbewerking Noord-Holland | Metaalbewerking Zuid-Holland
Vega Security | Vegas Security
Lotus Trading 88 | Lotus Trading 8
Orion Ferries | Orion Berries
Unie van Pluimveehouders | Unie van Varkenshouders
`)
