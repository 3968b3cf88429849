import { readPairs } from './read-pairs.fixture.ts'

/** Names of one person in two forms. Written before the tables were looked at, see README. */
export const freshSamePeople = readPairs(`
محمد حسين الأحمد | Mohammed Hussein al-Ahmad
عبد الرحمن يوسف | Abdul Rahman Yusuf
عبدالرحمن يوسف | Abderrahmane Youssef
فاطمة الزهراء بن علي | Fatima Zahra Benali
خالد بن سعيد العتيبي | Khaled Saeed Al-Otaibi
نور الدين الشريف | Noureddine Cherif
Nur al-Din al-Sharif | Nour Eddine Cherif
زينب قاسم | Zeinab Qassem
Zaynab Kasim | Zeinab Kassem
أحمد عبد الله صالح | Ahmed Abdullah Saleh
Abdallah Salih | Abdullah Saleh
إبراهيم الخطيب | Ibrahim al-Khatib
Ibrahim El Khatib | Brahim Khatib
ياسين بوعزيز | Yassine Bouaziz
مصطفى محمود | Moustafa Mahmoud
Mustapha Mahmood | Mostafa Mahmud
Jamal al-Hasani | Gamal El-Hassany
عائشة عمر | Aïcha Omar
هشام قدور | Hicham Kaddour
سعيد الغامدي | Said Al Ghamdi
Abu Bakr Osman | Aboubakar Ousmane
رضا کریمی | Reza Karimi
مریم حسینی | Maryam Hosseini
Mariam Husseini | Maryam Hosseini
علی اکبر هاشمی | Ali Akbar Hashemi
Gholamreza Ahmadi | Gholam Reza Ahmadi
پروین شیرازی | Parvin Shirazi
عبدالغفور نورزی | Abdul Ghafoor Noorzai
محمد عمران خان | Muhammad Imran Khan
شازیہ پروین | Shazia Parveen
غلام مصطفیٰ | Ghulam Mustafa
Mohd. Asif Iqbal | Muhammad Asif Iqbal
عائشہ صدیقہ | Ayesha Siddiqa
Александр Сергеевич Пушкарёв | Aleksandr Pushkarev
Наталья Юрьевна Шевцова | Natalia Shevtsova
Михаил Щербаков | Mikhail Shcherbakov
Михаил Щербаков | Michail Sjtsjerbakov
Юлия Чайкина | Joelia Tsjajkina
Евгений Хохлов | Yevgeny Khokhlov
Евгений Хохлов | Evgenij Chochlov
Дмитрий Жуковский | Dmitri Zjoekovski
Семён Журавлёв | Semyon Zhuravlyov
Ekaterina Vasilyevna Orlova | Yekaterina Orlova
Sasha Petrov | Aleksandr Petrov
ОРЛОВА Екатерина | Ekaterina Orlova
Олександр Гончаренко | Oleksandr Honcharenko
Олександр Гончаренко | Aleksandr Goncharenko
Сергій Ющенко | Serhii Yushchenko
Сергій Кравчук | Sergey Kravchuk
Ганна Лисенко | Anna Lysenko
Володимир Бойко | Vladimir Boyko
Микола Ткаченко | Nikolai Tkachenko
Юрій Їжакевич | Yurii Yizhakevych
Людмила Дячук | Ludmila Diachuk
Георги Димитров | Georgi Dimitrov
Стоян Цветков | Stoyan Tsvetkov
Христо Ангелов | Christo Angelov
Йорданка Щерева | Yordanka Shtereva
Величка Къркова | Velichka Karkova
Јелена Ђорђевић | Jelena Djordjevic
Γεώργιος Παπαδόπουλος | Georgios Papadopoulos
Γιώργος Παπαδόπουλος | George Papadopoulos
Ευάγγελος Χατζής | Evangelos Hatzis
Αικατερίνη Ψαρρά | Katerina Psarra
Δημήτρης Μπακογιάννης | Dimitris Bakogiannis
Ντίνα Γκίκα | Dina Gika
Ιωάννης Ξενάκης | Yannis Xenakis
Νικόλαος Τζαβάρας | Nikos Tzavaras
Nguyễn Văn Hùng | Nguyen Van Hung
Trần Thị Thu Hà | Thu Ha Tran
Phạm Minh Đức | Duc Minh Pham
Lê Thị Hồng Nhung | Hong Nhung Le
Đặng Quốc Bảo | Quoc Bao Dang
Vũ Đình Long | Dinh Long Vu
Huỳnh Thị Mỹ Linh | Huynh My Linh
王小明 | Wang Xiaoming
Wang Xiao Ming | Xiaoming Wang
李国强 | Li Guoqiang
Zhang Wei Min | Weimin Zhang
Chen Mei-Ling | Meiling Chen
欧阳志远 | Ouyang Zhiyuan
Chan Tai Man | Tai-Man Chan
Zhou Jianguo | Chou Chien-kuo
김민수 | Kim Min-su
Kim Min-su | Minsoo Kim
Lee Ji-eun | Jieun Yi
Ștefan Țurcanu | Stefan Turcanu
Ionuț-Cătălin Şerbănescu | Ionut Catalin Serbanescu
Gheorghe Mărgineanu | MARGINEANU Gheorghe
Ana-Maria Popa | Popa Ana Maria
Vasilică Brânză | Vasilica Brinza
Ion Țurcan | Цуркан Ион
Łukasz Wójcik | Lukasz Wojcik
Małgorzata Świątek-Kowalska | Malgorzata Kowalska
Katarzyna Nowakowska | Kasia Nowakowska
Anna Kowalska | Anna Kowalski
Wojciech Gąsior | Wojtek Gasior
Grzegorz Brzęczek | Grzegorz Brzeczek
Şükrü Çağlayan | Sukru Caglayan
İbrahim Işık | Ibrahim Isik
Ayşegül Yıldırım | Ayse Gul Yildirim
Hüseyin Öztürk | Hueseyin Oeztuerk
Mehmet Ali Güneş | M. Ali Gunes
Gülşen Doğan | Guelsen Dogan
Szabó Ferenc | Ferenc Szabó
Horváth Erzsébet | Erzsebet Horvath
Dr. Varga László | László Varga
Kiss-Molnár Ágnes | Agnes Kiss Molnar
Szűcs Győző | Gyozo Szucs
María del Carmen García López | Maria Carmen Garcia
José Luis Rodríguez Fernández | Jose L. Rodriguez
Juan Carlos Muñoz Peña | Juan Carlos Munoz
Francisco Javier Ruiz Gómez | Paco Ruiz Gomez
Dolores Ibáñez Torres | Lola Ibanez
João Pedro da Silva Santos | Joao Silva Santos
Maria de Fátima Gonçalves | Fatima Goncalves
Antônio José Araújo | Antonio Jose de Araujo
Conceição Magalhães | Conceicao Magalhaes
Aminata Diallo | Aminatou Jallow
Mamadou Ba | Mamadu Bah
Ousmane Touré | Usman Touray
Kwame Boateng Mensah | Kwame B. Mensah
Oluwaseun Adebayo | Seun Adebayo
Chukwuemeka Okafor | Emeka Okafor
Fatoumata Cissé | Fatou Ceesay
Blessing Osagie Omoregie | Omoregie Blessing
Tesfay Gebremedhin | Tesfai Ghebremedhin
Selamawit Haile Mariam | Selamawit Hailemariam
ዮሃንስ ተክለ | Yohannes Tekle
Berhane Kidane Weldu | Berhane Kidane
Habtom W/Michael | Habtom Woldemichael
Maxamed Axmed Nuur | Mohammed Ahmed Nur
Cabdiraxmaan Warsame | Abdirahman Warsame
Johannes van den Berg | Jan v.d. Berg
J.A. de Vries | Johanna Anna de Vries
Maria Jansen-de Boer | Maria de Boer
M. Bakker-van Dijk | Marieke van Dijk
Willem Janssen | Wim Janssen
Pieter ter Horst | Piet Horst
Anne-Fleur van 't Hof | Annefleur van het Hof
Elisabeth van der Meer e/v Smit | Elisabeth Smit-van der Meer
Hendrik IJzerman | Henk Yzerman
Cornelis Dijkstra | Kees Dykstra
William Carter | Bill Carter
Margaret O'Neill | Peggy ONeill
Հայկ Պետրոսյան | Hayk Petrosyan
გიორგი ბერიძე | Giorgi Beridze
राजेश कुमार शर्मा | Rajesh Kumar Sharma
ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ | Gurpreet Singh
יוסף כהן | Yosef Cohen
タナカ タロウ | Taro Tanaka
สมชาย ใจดี | Somchai Jaidee
`)

/** Names of one organisation in two forms. Written before the tables were looked at. */
export const freshSameCompanies = readPairs(`
ООО "Северная Звезда" | Severnaya Zvezda LLC
ЗАО «Промтехснаб» | ZAO Promtekhsnab
Müller Maschinenbau GmbH & Co. KG | Mueller Maschinenbau GmbH
Bakkerij De Gouden Korst B.V. | De Gouden Korst Bakkerij BV
Van Dijk Uitzendbureau B.V. | Uitzendbureau Van Dijk
Shenzhen Bright Star Trading Co., Ltd. | Shenzhen Brightstar Trading Company Limited
Al-Noor Trading Est. | Alnoor Trading Establishment
Société Générale de Transports Maritimes SA | Societe Generale des Transports Maritimes
ТОВ "Дніпро Агро" | Dnipro Agro LLC
Transportes Gómez e Hijos S.L. | Transportes Gomez e Hijos SL
International Shipping & Logistics Inc | Intl. Shipping and Logistics Incorporated
Ιονική Ναυτιλιακή ΑΕ | Ioniki Naftiliaki SA
ПАО Уралхимпром | Uralkhimprom PJSC
Stichting Huis aan de Maas | Huis aan de Maas
Zakłady Mięsne Jarząb Sp. z o.o. | Zaklady Miesne Jarzab
Yıldız İnşaat Sanayi ve Ticaret A.Ş. | Yildiz Insaat Sanayi ve Ticaret Anonim Sirketi
`)
