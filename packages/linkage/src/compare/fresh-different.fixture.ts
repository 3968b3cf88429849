import { readPairs } from './read-pairs.fixture.ts'

/** Names of two people that look alike: siblings, father and son, namesakes in part. Written before the tables were looked at, see README. */
export const freshDifferentPeople = readPairs(`
Ahmed al-Masri | Mahmoud al-Masri
Hassan Karimi | Hussein Karimi
Mohammed Saleh | Mahmoud Saleh
Abdul Rahman Yusuf | Abdul Rahim Yusuf
Abdul Aziz Khan | Abdul Hamid Khan
Mohamed Ali Hassan | Mohamed Ali Osman
محمد حسن | Mahmoud Hassan
فاطمة علي | Fadila Ali
خالد العتيبي | Khalid Al-Shehri
أحمد صالح | Hamid Saleh
سعيد الغامدي | Saad Al Zahrani
Fatima Zahra Benali | Khadija Benali
Youssef Amrani | Yassine Amrani
Said Bouaziz | Samir Bouaziz
Ali Reza Ahmadi | Ali Akbar Ahmadi
Maryam Hosseini | Mahnaz Hosseini
رضا کریمی | Reza Rahimi
مریم حسینی | Marzieh Hosseini
Imran Khan | Irfan Khan
محمد عمران خان | Muhammad Rizwan Khan
Shazia Parveen | Nazia Parveen
Asif Iqbal | Arif Iqbal
Rajesh Kumar | Rakesh Kumar
Gurpreet Singh | Gurdeep Singh
Gurpreet Singh | Harpreet Kaur
Aleksandr Petrov | Aleksei Petrov
Иван Петров | Ivan Petrenko
Ivan Petrov | Petr Ivanov
Иван Сергеевич Соколов | Sergei Ivanovich Sokolov
Михаил Иванов | Mikhail Ivashov
Сергей Кравченко | Sergei Kravchuk
Олександр Шевченко | Oleksii Shevchenko
Наталья Шевцова | Natalia Shvedova
Дмитрий Жуковский | Denis Zhukovsky
Евгений Хохлов | Evgenia Khokhlova
Ольга Морозова | Oksana Morozova
Mikhail Shcherbakov | Maksim Shcherbakov
Semyon Orlov | Stepan Orlov
Vladimir Boyko | Valery Boyko
Микола Ткаченко | Mykyta Tkachuk
Anna Lysenko | Alina Lysenko
Георги Димитров | Dimitar Georgiev
Стоян Цветков | Stefan Tsvetkov
Христо Ангелов | Hristina Angelova
Јелена Ђорђевић | Jovana Djordjevic
Γεώργιος Νικολάου | Grigorios Nikolaou
Νίκος Παπαδάκης | Nikos Papadopoulos
Δημήτρης Γεωργίου | Dimitra Georgiou
Ιωάννης Ξενάκης | Ioanna Xenaki
Ευάγγελος Χατζής | Evangelos Hatzidakis
Nguyễn Văn Hùng | Nguyen Van Hieu
Nguyen Thi Lan | Nguyen Thi Linh
Trần Minh Đức | Tran Minh Tuan
Lê Thị Hồng Nhung | Le Thi Hong Van
Phạm Minh Đức | Pham Quang Duc
Đặng Quốc Bảo | Dang Quoc Viet
Tran Thi Thu Ha | Tran Thi Thu Trang
Vu Dinh Long | Vu Dinh Phuc
王伟 | Wang Wen
李娜 | Li Ning
Zhang Li | Zhang Lei
Wang Xiaoming | Wang Xiaohong
Li Guoqiang | Li Guodong
Chen Meiling | Chen Meihua
Chan Tai Man | Chan Siu Ming
Kim Min-su | Kim Min-ji
김민수 | Kim Ji-hoon
Lee Ji-eun | Lee Ji-won
Ștefan Țurcanu | Stefania Turcanu
Elena Popescu | Elena Popa
Ion Popescu | Ioana Popescu
Andrei Ionescu | Andreea Ionescu
Mihai Crăciun | Mihaela Craciun
Ana-Maria Popa | Ana-Elena Popa
Vasile Munteanu | Valentin Munteanu
Ion Țurcan | Иван Цуркану
Paweł Nowak | Piotr Nowak
Krzysztof Wiśniewski | Krystian Wiśniewski
Anna Zielińska | Anna Zalewska
Łukasz Wójcik | Lukasz Wojciechowski
Katarzyna Nowakowska | Karolina Nowakowska
Jan Kowalski | Jan Kowalczyk
Mehmet Yılmaz | Ahmet Yılmaz
Ayşe Demir | Ayten Demir
Hüseyin Öztürk | Hasan Ozturk
Mustafa Kaya | Mustafa Kayacan
Fatma Şahin | Fadime Sahin
Emine Çelik | Elif Celik
Kovács János | Kovács István
Kovács János | Kovács Jánosné
Szabó Éva | Szabó Eszter
Horváth Erzsébet | Horváth Edit
Nagy László | László Kis
Tóth Ferenc | Tóth Géza
José García López | José García Martínez
Juan Carlos Pérez | Juan Manuel Pérez
María Rodríguez Gil | Marta Rodriguez Gil
Francisco Ruiz Gómez | Fernando Ruiz Gomez
Ana Torres Vega | Ana Torres Molina
Carlos Sánchez | Carlos Santos
Maria Silva | Mariana Silva
João Santos | José Santos
Maria Fernandes | Maria Ferreira
António Carvalho | Andre Carvalho
Luís Pereira da Costa | Luis Pereira de Sousa
Fatou Diallo | Fanta Diallo
Moussa Traoré | Issa Traoré
Mamadou Ba | Amadou Ba
Kofi Mensah | Kojo Mensah
Chinedu Okafor | Chinonso Okafor
Oluwaseun Adebayo | Oluwatobi Adebayo
Blessing Omoregie | Precious Omoregie
Ousmane Touré | Oumar Touré
Kwame Boateng | Kwame Boakye
Tesfay Haile | Tesfay Hagos
Selam Tekle | Senait Tekle
Yohannes Tekle | Yonas Tekle
Berhane Kidane | Birhan Kiflom
Abdirahman Warsame | Abdirashid Warsame
Maxamed Axmed Nuur | Maxamuud Axmed Nuur
Jan de Vries | Jan de Wit
Jan van den Berg | Jan van der Burg
Piet Bakker | Piet Bakema
J. de Vries | P. de Vries
Johan de Boer | Johanna de Boer
J.A. de Vries | Johanna Maria de Vries
Maria Jansen-de Boer | Maria Jansen-Visser
Willem Janssen | Wilma Janssen
Cornelis Dijkstra | Cornelia Dijkstra
Hendrik van Leeuwen | Herman van Leeuwen
Kees Mulder | Klaas Mulder
Pieter ter Horst | Peter van Hout
Anne Smit | Anne Smits-Kuiper
William Carter | Wilma Carter
Robert Miller | Roberta Miller
Margaret O'Neill | Martha O'Neill
John Smith | John Smithson
Daniel Brown | Danielle Brown
Հայկ Պետրոսյան | Hayk Poghosyan
გიორგი ბერიძე | Grigol Beridze
יוסף כהן | Yaakov Cohen
ዮሃንስ ተክለ | Yonas Tekle
Thomas Müller | Tobias Müller
Marie Dubois | Mario Dubois
Pierre Lefebvre | Philippe Lefebvre
Giulia Rossi | Giulio Rossi
Marco Bianchi | Mirko Bianchi
`)

/** Names of two organisations that look alike. Written before the tables were looked at. */
export const freshDifferentCompanies = readPairs(`
Sunrise Trading 1 LLC | Sunrise Trading 2 LLC
Al Noor Trading LLC | Al Noor Transport LLC
Shenzhen Bright Star Trading Co., Ltd. | Shenzhen Red Star Trading Co., Ltd.
Bakkerij de Vries | Slagerij de Vries
ООО Вектор | ООО Спектр
Bank of Amsterdam NV | Bank of Rotterdam NV
Jansen Transport B.V. | Janssen Bouw B.V.
Müller Maschinenbau GmbH | Müller Metallbau GmbH
Northern Star Shipping | Northern Light Shipping
ЗАО Промтехснаб | ЗАО Промстройснаб
Stichting Huis aan de Maas | Stichting Huis aan de Amstel
First Investment Bank AD | First Industrial Bank AD
Gulf Marine Services | Gulf Medical Services
Ural Metal Trade OOO | Ural Wood Trade OOO
`)
