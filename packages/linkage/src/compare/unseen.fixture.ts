import { readPairs } from './read-pairs.fixture.ts'

/** Names of one person in two forms. Written after the tables were improved on the wide list and measured once before anything was changed, see README. */
export const unseenSamePeople = readPairs(`
Валентин Степанович Рыбаков | Valentin Rybakov
Яна Шульженко | Jana Schulschenko
Тарас Йосипович Гнатюк | Taras Hnatiuk
Юрась Зянковіч | Yury Zenkovich
Цветан Желязков | Tsvetan Zhelyazkov
Ненад Шћепановић | Nenad Scepanovic
Сәуле Нұрпейісова | Saule Nurpeisova
Viacheslav Zhdanov | Wjatscheslaw Schdanow
Evguenia Tchernova | Evgeniya Chernova
Kirill Tsjoebajs | Kirill Chubais
Grigori Joesjtsjenko | Grigory Yushchenko
Lyubov Schukina | Любовь Щукина
سامي يوسف الدباغ | Sami Yousef Al-Dabbagh
Samy Youssef Eddabbagh | Sami Yusuf al Dabagh
عبد الستار العلواني | Abdul Sattar al-Alwani
Noureddine Bouchareb | Nur al-Din Bu Sharib
Hicham Ouazzani | هشام الوزاني
Abu Khalil Marwan Zaidan | Marwan Zeidan
Layla Qabbani | Leïla Kabbani
ليلى قباني | Layla Qabbani
احمد رضا شهابی | Ahmad Reza Shahabi
سید مهدی طباطبایی | Seyed Mehdi Tabatabaei
Gholamali Rostami | Ghulam Ali Rustami
عمران خٹک | Imran Khattak
Fazal ur Rehman Yousafzai | Fazlur Rahman Yusufzai
Bahoz Kerkuki | Bahoz Karkuki
Zemaray Wardak | Zmarai Wardag
אברהם גולדשטיין | Avraham Goldstein
Menachem Schwartz | Menahem Shvarts
דוד ביטון | David Biton
Νικόλαος Καραγιάννης | Nikolaos Karagiannis
Nikos Karayannis | Νικόλαος Καραγιάννης
Παναγιώτα Τζαννετάκη | Panagiota Tzannetaki
Հայկ Սարգսյան | Hayk Sargsyan
Haig Sarkissian | Hayk Sargsyan
ზვიად გამსახურდია | Zviad Gamsakhurdia
周建华 | Zhou Jianhua
Chou Chien-hua | Zhou Jianhua
Ng Siu Fong | Wu Xiaofang
Tsang Kwok Hung | Zeng Guoxiong
Deng Yaobang | Teng Yao-pang
이수진 | Lee Soo-jin
Yi Su-jin | Lee Soojin
Hwang Jeong-eum | Hwang Jung Eum
Itō Kōji | Koji Itoh
Mochizuki Shunsuke | Shunsuke Mochiduki
Đỗ Thị Mỹ Duyên | Do Thi My Duyen
Bui Quang Vinh | Bùi Quang Vinh
Suphachai Chearavanont | Supachai Jiaravanon
सुरेश गुप्ता | Suresh Gupta
রফিকুল ইসলাম | Rafiqul Islam
Balwant Singh Dhillon | ਬਲਵੰਤ ਸਿੰਘ ਢਿੱਲੋਂ
Meera Krishnamurthy | Mira Krishnamurti
Filmon Ghebreyesus | Filimon Gebreyesus
ፍሬወይኒ ሃይለ | Freweini Haile
Cabdiraxmaan Maxamuud Faarax | Abdirahman Mohamud Farah
Xaawo Yuusuf Cilmi | Hawa Yusuf Ilmi
Boubacar Dembélé | Bubacar Dembele
Ngozi Onyekachi Eze | Ngozi Eze
Oumou Koulibaly | Umu Coulibaly
Ioana-Mădălina Țîrlea | Ioana Madalina Tarlea
Nagy-Szabó Ágnes | Agnes Nagy Szabo
Gülşah Çetinkaya | Gulsah Cetinkaya
Shkëlqim Xhaferi | Shkelqim Dzaferi
Johanna Maria van den Heuvel-Smits | Hanna van den Heuvel
G.A. Oosterhuis | Gerrit Oosterhuis
Oemar Soetjipto | Umar Sucipto
Moehammad Djamil | Muhammad Jamil
Alejandro Domínguez Quiroga | Alejandro Dominguez
Conceição Magalhães Pinto | Conceicao Pinto
Rafael Echeverría | Rafa Etxeberria
Theodore Whitfield | Ted Whitfield
Rebecca Anne Hollister | Becky Hollister
Kathleen O'Shaughnessy | Cathleen OShaughnessy
Małgorzata Zielińska | Gosia Zielinska
Sándor Vörösmarty | Sandor Voeroesmarty
Frederick Montgomery | Fredrick Montgomrey
Jørgen Kjærgaard | Joergen Kjaergaard
`)

/** Names of two people that look alike. */
export const unseenDifferentPeople = readPairs(`
Валентин Рыбаков | Валентин Рыбалко
Антон Павлович Греков | Anton Petrovich Grekov
Тарас Гнатюк | Тарас Гнатенко
Pavel Egorov | Pavel Egorkin
Denis Orlov | Danila Orlov
Ненад Поповић | Немања Поповић
Bolat Nurpeisov | Bulat Nurgaliev
Polina Zueva | Galina Zueva
Sami al-Dabbagh | Samir al-Dabbagh
Abdul Sattar Alwani | Abdul Jabbar Alwani
Omar bin Nasser Al-Shehri | Nasser bin Omar Al-Shehri
Faisal al-Qahtani | Fahd al-Qahtani
Marwan Zeidan | Marwa Zeidan
Adnan Ismail | Adel Ismail
ليلى قباني | لمى قباني
Mehdi Tabatabaei | Majid Tabatabaei
Gholamali Rostami | Gholamreza Rostami
Imran Khattak | Irfan Khattak
Fazlur Rahman | Mujibur Rahman
Menachem Schwartz | Mendel Schwartz
David Biton | Daniel Biton
Nikolaos Karagiannis | Nikolaos Karamanlis
Ioannis Economou | Ioanna Oikonomou
Hayk Sargsyan | Hakob Sargsyan
Zviad Kobalia | Zurab Kobalia
Zhou Jianhua | Zhou Jianping
Wu Xiaofang | Wu Xiaofeng
Liu Bo | Lu Bo
Lee Soo-jin | Lee Soo-kyung
Kang Min-ho | Kang Min-hyuk
Koji Ito | Kohei Ito
Haruto Mori | Haruki Mori
Đỗ Thị Mỹ Duyên | Đỗ Thị Mỹ Linh
Bui Quang Vinh | Bui Quang Huy
Supachai Wongsa | Suphattra Wongsa
Suresh Gupta | Mahesh Gupta
Rafiqul Islam | Shafiqul Islam
Balwant Singh | Jaswant Singh
Meera Iyer | Neera Iyer
Filmon Tekle | Fitsum Tekle
Farah Abdi Nur | Farhan Abdi Nur
Abdiqani Elmi | Abdinasir Elmi
Boubacar Dembélé | Bakary Dembélé
Ngozi Eze | Nkechi Eze
Mădălina Dobre | Mădălin Dobre
Vasile Rusu | Vasilica Rusu
Nagy Ágnes | Nagy Ágoston
Çetin Aydın | Metin Aydın
Shkëlqim Leka | Shpëtim Leka
Gerrit Oosterhuis | Geertje Oosterhuis
Peter van Leeuwen | Peter van Leeuwarden
Alejandro Domínguez | Alejandra Domínguez
Luis Fernando Castro Gil | Luis Felipe Castro Gil
Rafael Echeverría | Raquel Echeverría
Theodore Whitfield | Thomas Whitfield
Karen Hollister | Karin Hollis
Simon Becker | Simone Becker
Zielińska Barbara | Zielińska Beata
Sven Kjellberg | Sten Kjellberg
Chloe Martin | Zoe Martin
Max Stein | Mark Stein
Tina Bose | Mina Bose
`)

/** Names of one organisation or vessel in two forms. */
export const unseenSameCompanies = readPairs(`
ООО «Восточный Экспресс» | Vostochny Ekspress OOO
Публичное акционерное общество Метизник | Metiznik PJSC
Tiefbau Hansen Gesellschaft mit beschränkter Haftung | Tiefbau Hansen GmbH
Compañía Naviera del Plata S.R.L. | Compania Naviera del Plata SRL
Guangzhou Lihua Electronics Company Limited | Guangzhou Li Hua Electronics Co., Ltd.
Polskie Zakłady Mięsne S.A. | Polskie Zaklady Miesne Spolka Akcyjna
Bouwbedrijf Ter Steege B.V. | Ter Steege Bouwbedrijf BV
Pacific Star Navigation Inc | Pacific Star Navigation Incorporated
MT Baltic Wave | Baltic Wave
State Unitary Enterprise Vodokanal | GUP Vodokanal
`)

/** Names of two organisations or vessels that look alike. */
export const unseenDifferentCompanies = readPairs(`
Vostochny Ekspress OOO | Vostochny Bank OOO
Eastern Fleet Ltd 4 | Eastern Fleet Ltd 14
Baltic Wave | Baltic Wind
Pacific Star Navigation Inc | Atlantic Star Navigation Inc
Guangzhou Lihua Electronics | Guangzhou Lihua Textiles
Horizon Capital Partners | Horizon Property Partners
School No. 35 | School No. 53
Hansen Tiefbau GmbH | Hansen Hochbau GmbH
Royal Insurance Group | Royal Investment Group
Tehran Cement Company | Shiraz Cement Company
`)
