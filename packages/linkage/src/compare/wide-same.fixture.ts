import { readPairs } from './read-pairs.fixture.ts'

/** Names of one person in two forms, across more languages. Written before the tables were looked at, see README. */
export const wideSamePeople = readPairs(`
Сергей Владимирович Кузнецов | Sergei Kuznetsov
Сергій Коваленко | Sergey Kovalenko
Олександр Миколайович Шевченко | Aleksandr Shevchenko
Михаил Юрьевич Лебедев | Michail Jurjewitsch Lebedew
Наталья Щербакова | Natalia Shcherbakova
Наталья Щербакова | Natalja Schtscherbakowa
Евгений Жуков | Evgueni Joukov
Аляксандр Лукашэвіч | Alexander Lukashevich
Уладзімір Караткевіч | Vladimir Korotkevich
Георги Димитров Иванов | Georgi Ivanov
Христо Ангелов | Hristo Angelov
Ђорђе Јовановић | Djordje Jovanovic
Милош Живковић | Milos Zivkovic
Нурсултан Абдрахманов | Nursultan Abdrakhmanov
Қайрат Әбдіров | Kairat Abdirov
Айгүл Жұмабаева | Aigul Zhumabayeva
Yevgeny Chernyshev | Jewgeni Tschernyschow
Dmitriy Khoroshilov | Dmitrij Choroszyłow
Andriy Haidai | Андрій Гайдай
Andrii Kyrylenko | Andrei Kirilenko
Oksana Hryhorivna Bondarchuk | Oksana Bondarchuk
Fyodor Yemelyanov | Fedor Emelianov
Ксения Андреевна Соболева | Xenia Soboleva
Юрий Цой | Yuri Tsoi
Tsvetelina Yordanova | Цветелина Йорданова
Igor Chtchegolev | Игорь Щёголев
Oleksiy Tkachuk | Алексей Ткачук
Vyacheslav Gusev | Wjatscheslaw Gussew
Zoran Đorđević | Zoran Djordjevic
Ljubiša Ćirić | Љубиша Ћирић
Sergej Tsjernenko | Sergey Chernenko
Joeri Sjevtsjenko | Yuri Shevchenko
Ljoedmila Zjoekova | Lyudmila Zhukova
Anatoli Chroesjtsjov | Anatoly Khrushchev
محمود عباس الخطيب | Mahmoud Abbas al-Khatib
Mahmud Abas Khateeb | Mahmoud Abbas El Khatib
أبو بكر عبد الله الحسن | Abu Bakr Abdullah al-Hassan
Abou Bakr Abdallah Hassan | Abubakar Abdullahi Al Hasan
عائشة محمد سليمان | Aisha Mohammed Suleiman
Ayesha Muhammad Sulaiman | Aïcha Mohamed Slimane
يوسف بن خالد القرشي | Yousef Khalid Al Qurashi
Youssouf Khaled Korachi | Yusuf Khalid al-Qurayshi
Abu Omar Tariq Mahmoud Al-Jaber | Tarek Mahmoud Jaber
حسن نصار | Hassan Nassar
مصطفى شكري | Moustafa Choukri
جمال عبد الناصر حسين | Gamal Abdel Nasser Hussein
Djamel Abdennasser Hocine | Jamal Abdul Nasir Hussain
Abd al-Latif Qaddour | Abdellatif Kaddour
Mouloud Benkhedda | Mawlud Bin Khadda
خديجة بنت ناصر | Khadija Nasser
Zakaria Boudiaf | زكرياء بوضياف
Husni Barakat | حسني بركات
Ghassan Qasim | Gassan Kassem
سعاد الشمري | Suad Al Shammari
Ali Hussein Ahmad Khalil | Khalil, Ali Hussein Ahmad
محمدرضا حسینی | Mohammad Reza Hosseini
علی اکبر رفیعی | Ali Akbar Rafiei
غلامحسین کرمانی | Gholam Hossein Kermani
Golamhossein Kermani | Ghulam Husain Kirmani
مریم جعفری | Maryam Jafari
پرویز قربانی | Parviz Ghorbani
محمد اسلم چوہدری | Muhammad Aslam Chaudhry
Mohd. Aslam Choudhary | Muhammad Aslam Chaudhry
نواز احمد بٹ | Nawaz Ahmed Butt
Sardar Zahoor Ahmad | Zahur Ahmed
ئاوات عەزیز | Awat Aziz
شێرکۆ مەحموود | Sherko Mahmoud
Şêrko Mehmûd | Sherko Mahmood
Sayed Habibullah Noori | Said Habib Ullah Nuri
Obaidullah Stanikzai | Ubaidullah Stanakzai
יצחק לוי | Yitzhak Levi
Isaac Levy | Yitzchak Levi
משה כהן | Moshe Cohen
חיים שפירא | Chaim Shapira
Haim Shapiro | Chayim Shapira
יעקב פרידמן | Yaakov Friedman
Rivka Katz | רבקה כץ
Γιώργος Παπαδόπουλος | Giorgos Papadopoulos
George Papadopoulos | Γεώργιος Παπαδόπουλος
Κωνσταντίνος Χατζής | Konstantinos Chatzis
Costas Hadjis | Konstantinos Chatzis
Ευάγγελος Τσιγκρής | Evangelos Tsigkris
Evaggelos Tsingris | Ευάγγελος Τσιγκρής
Μιχάλης Γκίκας | Michalis Gkikas
Mihalis Ghikas | Michail Gikas
Dimitrios Vlachos | Δημήτρης Βλάχος
Արամ Պետրոսյան | Aram Petrosyan
Վարդան Հակոբյան | Vartan Hagopian
Gevorg Harutyunyan | Kevork Haroutounian
Tigran Grigoryan | Dikran Krikorian
გიორგი ბერიძე | Giorgi Beridze
ნინო ჯავახიშვილი | Nino Javakhishvili
Nino Dzhavakhishvili | Nino Javakhishvili
Levan Kvaratskhelia | ლევან კვარაცხელია
张伟强 | Zhang Weiqiang
Chang Wei-ch'iang | Zhang Weiqiang
黄志明 | Huang Zhiming
Wong Chi Ming | Huang Zhiming
陈国荣 | Chan Kwok Wing
李小红 | Li Xiaohong
Hsieh Ch'ing-tê | Xie Qingde
Tsai Hsiao-p'ing | Cai Xiaoping
Xiaoming Zhou | Zhou Xiao Ming
王建国 | Wang Jianguo
Wang Chien-kuo | Wang Jian Guo
Lee Kar-shing | Li Jiacheng
林美玲 | Lim Mei Ling
김영수 | Kim Young-soo
Kim Yong-su | Kim Youngsoo
Lee Seung-hyun | Yi Sung Hyon
박지영 | Park Ji-young
Pak Chi-yong | Park Jiyoung
Jung Hye-jin | Chung Hyejin
정혜진 | Jeong Hye Jin
田中太郎 | Tanaka Taro
Ōta Yūichirō | Yuichiro Ohta
さとう はなこ | Sato Hanako
スズキ ケンジ | Kenji Suzuki
Saitou Shouichi | Shoichi Saito
山本美咲 | Yamamoto Misaki
Nguyễn Văn Hùng | Nguyen Van Hung
Trần Thị Bích Ngọc | Bich Ngoc Tran
Phạm Đức Anh | Pham Duc Anh
Đặng Hoàng Long | Dang Hoang Long
Huynh Thi Kim Lien | Huỳnh Kim Liên
Hoang Minh Tuan | Tuan Minh Hoang
สมชาย ใจดี | Somchai Jaidee
Somchay Chaidi | Somchai Jaidee
Pongsakorn Srisuwan | Phongsakon Sisuwan
วิชัย ศรีสุข | Wichai Srisuk
Vichai Srisook | Wichai Sisuk
Siriporn Wongchai | Siriphon Wongchai
ณัฐพล บุญมี | Nattapon Boonmee
Nattaphon Bunmi | Natthaphol Boonmee
राजेश कुमार शर्मा | Rajesh Kumar Sharma
सुनीता देवी | Sunita Devi
Sandeep Chaudhary | संदीप चौधरी
Lakshmi Narayanan | Laxmi Narayan
Bishwajit Mukherjee | বিশ্বজিৎ মুখার্জী
আব্দুর রহমান | Abdur Rahman
মোহাম্মদ হাসান আলী | Mohammad Hasan Ali
ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ | Gurpreet Singh
Harjinder Singh Sandhu | Harjindar Singh Sandu
Subramanian Iyer | Subramaniam Aiyar
Vijay Krishnan | விஜய் கிருஷ்ணன்
ተስፋዬ ገብረ መድህን | Tesfaye Gebremedhin
Tesfay Ghebremedhin | Tesfaye Gebre Medhin
Tewolde Haile Selassie | Tewelde Haileselassie
Yohannes Berhe | Johannes Berhe
Mehret Woldemariam | Mihret Welde Mariam
Selam Kidane Tsegay | Selam Kidane
Maxamed Cabdi Warsame | Mohamed Abdi Warsame
Faadumo Cali Jaamac | Fatuma Ali Jama
Axmed Nuur Xirsi | Ahmed Nur Hersi
Sahra Yuusuf Guuleed | Zahra Yusuf Guled
Mamadou Diallo | Mamadu Jallow
Ousmane Cissé | Usman Ceesay
Aïssatou Bah | Aisatu Bah
Ibrahima Ndiaye | Ibrahim N'Diaye
Chukwuemeka Okonkwo | Emeka Okonkwo
Oluwaseun Adebayo | Seun Adebayo
Abubakar Sani Bello | Aboubacar Sani Bello
Kwabena Owusu-Ansah | Kwabena Owusu Ansah
Fatoumata Traoré | Fatimata Traore
Ștefan Țărăluță | Stefan Taraluta
Ionuţ Brânzei | Ionut Branzei
Cătălin-Mihai Șerban | Mihai Catalin Serban
Szabó Erzsébet | Erzsebet Szabo
Kovács Jánosné | Mrs Janos Kovacs
Gyorgy Fekete | Fekete György
Oğuzhan Çağlayan | Oguzhan Caglayan
Işıl Gökçe Öztürk | Isil Oeztuerk
Ayşe Yılmaz-Kaya | Ayse Kaya
Xhevdet Gjoka | Dzhevdet Djoka
Përparim Çela | Perparim Cela
Pieter van der Meulen | P.J. v.d. Meulen
Anna Maria de Vries-van Dijk | Anna van Dijk
Hendrika Johanna ter Horst | Henny ter Horst
Wilhelmus van 't Hof | Wim van het Hof
Johannes IJsselstein | Jan Ysselstein
Cornelis Dijkstra | Kees Dykstra
Elisabeth Kuijpers | Liesbeth Kuipers
M. Jansen-Bakker | Maria Bakker
Achmed Boelahroed | Ahmed Boulahroud
Moestafa Oesman | Mustafa Usman
Sjarif Roesdi | Sharif Rusdi
Soekarno Poetra | Sukarno Putra
María José García López | Maria Jose Garcia
Juan Carlos Hernández Martínez | Juan Carlos Hernandez
João Paulo da Silva Ferreira | Joao Paulo Ferreira
Francisco Javier Ibáñez Muñoz | Paco Ibanez
Guadalupe Ximénez | Lupe Jimenez
Luiz Inácio Gonçalves | Luis Ignacio Goncalves
José Luis Rodríguez de la Fuente | Rodriguez Delafuente, Jose Luis
Teresa Núñez y Ortega | Teresa Nunez Ortega
Robert J. Fitzgerald | Bob Fitzgerald
William Henry Ashworth | Bill Ashworth
Margaret O'Sullivan | Peggy O Sullivan
Catherine McAllister | Kathryn MacAllister
Elizabeth Thornbury-Hale | Liz Thornbury
Dr. Hans-Jürgen Weiß | Hans Juergen Weiss
Sheikh Hamad bin Jassim | Hamad bin Jasim
Haji Abdul Qayyum | Abdul Qayoum
Jennifer Wodehouse | Jenifer Wodehuose
Christpoher Langley | Christopher Langley
Prof. Giuseppe Lo Bianco | Beppe Lobianco
Aleksandra Wójcik | Ola Wojcik
Katarzyna Nowicka | Kasia Nowicka
Aleksander Kowalczyk | Olek Kowalczyk
Tomasz Wiśniewski | Tomek Wisniewski
Jean-François Lefèvre | JF Lefevre
Ann-Sofie Åkerström | Ann Sofie Aakerstroem
Bjørn Ødegård | Bjorn Odegaard
Łukasz Żółkiewski | Lukas Zolkiewski
Mary Ellen Doyle (née Brady) | Mary Ellen Brady
`)

/** Names of one organisation or vessel in two forms. */
export const wideSameCompanies = readPairs(`
Общество с ограниченной ответственностью "Северный Ветер" | OOO Severny Veter
ООО "Технопром" | Tekhnoprom LLC
ПАО Балтийский банк | Baltiyskiy Bank PJSC
АО "Завод Электроприбор" | JSC Elektropribor Zavod
Закрытое акционерное общество Гранит | ZAO Granit
Синя Линия ЕООД | Sinya Liniya Ltd
شركة النور للتجارة | Sharikat Al Nour Lil Tijara
Beijing Hongda Import & Export Co., Ltd. | Beijing Hong Da Import and Export Co Ltd
北京宏达进出口有限公司 | Beijing Hongda Jinchukou Youxian Gongsi
Gesellschaft für Anlagenbau mbH | Gesellschaft fuer Anlagenbau GmbH
Müller & Söhne GmbH | Mueller und Soehne GmbH
Société Générale de Transports du Sud SARL | Societe Generale de Transports du Sud
Van der Berg Transport B.V. | Vd Berg Transport BV
Industrias Metálicas del Norte, S.A. de C.V. | Industrias Metalicas del Norte SA de CV
Petrochem International Ltd | Petrochem Intl Limited
Global Marine Services Company | Global Marine Svcs Co.
Transporturi Dunărea S.R.L. | Transporturi Dunarea SRL
Yıldız Denizcilik Ticaret A.Ş. | Yildiz Denizcilik Tic. AS
Kovács és Fia Kft. | Kovacs es Fia Korlatolt Felelossegu Tarsasag
Przedsiębiorstwo Handlowe Wisła Sp. z o.o. | Przedsiebiorstwo Handlowe Wisla Spolka z ograniczona odpowiedzialnoscia
Holding Delta Aktiengesellschaft | Delta Holding AG
The Blue Anchor Shipping Company Limited | Blue Anchor Shipping Co Ltd
MV Ocean Star | OCEAN STAR
M/V Sea Falcon 7 | SEA FALCON 7
M/T Gulf Pearl | Gulf Pearl
Atlantic Mfg. Corp. | Atlantic Manufacturing Corporation
Bank of Eastern Trade | Eastern Trade Bank
Korea Namgang Trading Corporation | Korea Namgang Trading Corp.
Stichting Het Groene Hart | Stg. Het Groene Hart
N.V. Scheepswerf De Hoop | Scheepswerf De Hoop NV
Dr. Reinhardt Pharma AG & Co. KG | Reinhardt Pharma AG & Co KG
Airlines Zagros Co. | Zagros Airlines Company
State Enterprise "Research Institute of Radio Systems" | Research Institute of Radio Systems
Khatam Engineering Group | Khatam Eng. Group
Federal State Unitary Enterprise Polyot | FGUP Polyot
Elbrus Logistik GmbH | Elbrus Logistic GmbH
Al-Rashid Exchange Co | Alrashid Exchange Company
`)
