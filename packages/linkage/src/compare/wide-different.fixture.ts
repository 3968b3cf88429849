import { readPairs } from './read-pairs.fixture.ts'

/** Names of two people that look alike, across more languages. Written before the tables were looked at, see README. */
export const wideDifferentPeople = readPairs(`
Сергей Кузнецов | Sergei Kuzmin
Сергей Владимирович Кузнецов | Владимир Сергеевич Кузнецов
Иван Петрович Орлов | Ivan Sergeevich Orlov
Михаил Лебедев | Maxim Lebedev
Наталья Щербакова | Natalia Shcherbina
Олександр Шевченко | Олексій Шевченко
Aleksandr Shevchenko | Aleksandra Shevchenko
Андрей Соколов | Андрей Соболев
Yuri Antonov | Yuri Antipov
Dmitry Volkov | Dmitry Volkonsky
Николай Попов | Nikolai Popovich
Petar Jovanovic | Petar Ivanovic
Милош Живковић | Милан Живковић
Hristo Georgiev | Hristo Georgievski
Kairat Abdirov | Kanat Abdirov
Aigul Zhumabayeva | Ainur Zhumabayeva
Vasily Smirnov | Vasilisa Smirnova
Elena Orlova | Elena Pavlova
Igor Tkachenko | Egor Tkachenko
Boris Melnik | Denis Melnik
Oksana Bondarchuk | Oksana Bondarenko
Viktor Petrov | Viktoria Petrova
Kiril Dimitrov | Kiril Dimov
Sergei Sergeevich Morozov | Sergei Andreevich Morozov
Evgeny Zhukov | Evgeny Zhuravlev
Anatoly Chernov | Anatoly Chernyak
Khalid bin Saeed Al-Harbi | Saeed bin Khalid Al-Harbi
Salman bin Fahd Al Otaibi | Fahd bin Salman Al Otaibi
Ahmed Mahmoud Saleh | Mahmoud Saleh Ibrahim
Abdul Rahman Yousuf Saleh | Abdul Rahim Yousuf Saleh
عبد الكريم حداد | عبد الحكيم حداد
Abdul Aziz Farouk | Abdul Hamid Farouk
Hassan Nassar | Hussein Nassar
Mohammed Jaber | Mahmoud Jaber
Samir Haddad | Samira Haddad
Tariq Mahmoud | Tawfiq Mahmoud
Nabil Khoury | Nadia Khoury
Abu Omar al-Iraqi | Abu Omar al-Tunisi
Umm Hassan Saleh | Abu Hassan Saleh
Yasser Arif | Yasin Arif
Karim Benali | Karim Benamar
Fatima al-Zahrani | Fatima al-Ghamdi
علی رضایی | علی کریمی
محمدرضا حسینی | Mohammad Ali Hosseini
Gholamreza Karimi | Gholamali Karimi
Maryam Jafari | Marzieh Jafari
Nawaz Ahmed Butt | Shahid Ahmed Butt
Habibullah Noori | Hamidullah Noori
Obaidullah Popal | Asadullah Popal
Zahoor Ahmad | Zahid Ahmad
Awat Aziz | Azad Aziz
Muhammad Aslam | Muhammad Akram
Rashid Khan | Rashida Khan
Saif al-Din Omar | Shams al-Din Omar
Ibrahim Yaqoub | Ismail Yaqoub
משה כהן | משה לוי
Yitzhak Levi | Yaakov Levi
חיים שפירא | חנה שפירא
Rivka Katz | Rachel Katz
Giorgos Papadopoulos | Giorgos Papadakis
Γιώργος Παπαδόπουλος | Γρηγόρης Παπαδόπουλος
Dimitris Vlachos | Dimitra Vlachou
Konstantinos Pappas | Christos Pappas
Aram Petrosyan | Armen Petrosyan
Vardan Hakobyan | Vardan Harutyunyan
გიორგი ბერიძე | გიორგი ბერიშვილი
Nino Beridze | Nana Beridze
Levan Kvaratskhelia | Levan Kvirikashvili
Zhang Wei | Zhang Wen
Li Xiaohong | Li Xiaoming
Wang Jianguo | Wang Jianjun
陈国荣 | 陈国强
Huang Zhiming | Huang Zhihao
Chan Kwok Wing | Chan Kwok Keung
Lin Meiling | Lin Meifang
Xie Qingde | Xu Qingde
Chang Mei-hua | Chiang Mei-hua
刘洋 | 刘阳
Zhou Min | Zhao Min
Kim Young-soo | Kim Young-ho
김영수 | 김영숙
Lee Min-jung | Lee Min-jae
Park Ji-young | Park Ji-yeon
Choi Sung-min | Cho Sung-min
Kenji Suzuki | Kenta Suzuki
Taro Tanaka | Jiro Tanaka
山本美咲 | 山本美香
Yuichi Ota | Yuji Ota
Nguyễn Văn Hùng | Nguyễn Văn Hưng
Nguyen Van Hung | Nguyen Van Hai
Tran Thi Bich Ngoc | Tran Thi Bich Thuy
Phạm Đức Anh | Phạm Tuấn Anh
Lê Thị Lan | Lê Thị Loan
Hoang Minh Tuan | Hoang Minh Tu
Dang Hoang Long | Dang Hoang Lam
Somchai Jaidee | Somsak Jaidee
Wichai Srisuk | Wichit Srisuk
Siriporn Wongchai | Sirikit Wongchai
สมชาย ใจดี | สมศักดิ์ ใจดี
Rajesh Kumar Sharma | Rakesh Kumar Sharma
Sunita Devi | Anita Devi
Gurpreet Singh | Manpreet Singh
Harjinder Singh | Harjinder Kaur
Sandeep Chaudhary | Pradeep Chaudhary
Amit Patel | Ajit Patel
Priya Nair | Priyanka Nair
Abdur Rahman | Abdur Rahim
Mohammad Hasan Ali | Mohammad Husain Ali
Tesfaye Gebremedhin | Tesfaye Gebremariam
Tewolde Haileselassie | Tewodros Haileselassie
Selam Kidane | Selamawit Kidane
Haile Berhe | Haileab Berhe
Mohamed Abdi Warsame | Mohamed Abdi Wardhere
Faadumo Cali Jaamac | Faadumo Cali Faarax
Ahmed Nur Hersi | Ahmed Omar Hersi
Abdirahman Yusuf Guled | Abdirashid Yusuf Guled
Mamadou Diallo | Mamadou Barry
Ousmane Cissé | Oumar Cissé
Chukwuemeka Okonkwo | Chukwudi Okonkwo
Oluwaseun Adebayo | Oluwatosin Adebayo
Kwame Owusu | Kwasi Owusu
Fatoumata Traoré | Aminata Traoré
Ștefan Popescu | Ștefania Popescu
Ion Popescu | Ion Popa
Ionuț Munteanu | Marin Munteanu
Szabó Erzsébet | Szabó Eszter
Kovács János | Kovács Jánosné
Kovács István | Kovács József
Mehmet Yıldız | Mehmet Yıldırım
Ayşe Kaya | Ayla Kaya
Oğuz Demir | Oğuz Demirci
Besnik Hoxha | Besim Hoxha
Arben Krasniqi | Arta Krasniqi
Pieter van der Meulen | Pieter van der Meer
Jan de Vries | Johanna de Vries
Anna de Vries-van Dijk | Anna de Vries-van Dam
Cornelis Dijkstra | Cornelia Dijkstra
Willem Bakker | Willemijn Bakker
J. de Boer | A. de Boer
Kees Jansen | Klaas Jansen
Hendrik van Dam | Hendrik van Dongen
María José García López | María Isabel García López
Juan Carlos Hernández Martínez | Juan Carlos Herrera Martínez
José Luis Rodríguez | José Miguel Rodríguez
Francisco Ibáñez | Francisca Ibáñez
João Paulo Ferreira | Pedro Paulo Ferreira
Carlos Mendes | Carlos Menezes
Ana Lucía Torres Vega | Ana Lucía Torres Rivas
Robert Fitzgerald | Roger Fitzgerald
Margaret Sullivan | Martha Sullivan
Christopher Langley | Christine Langley
John Paul Carter | John Peter Carter
Daniel Harris | Danielle Harris
Paul Kramer | Paula Kramer
Hans Weiss | Heinz Weiss
Giuseppe Bianco | Giuseppe Bianchi
Jean-François Lefèvre | Jean-Pierre Lefèvre
Marie Dubois | Marie Dupont
Łukasz Nowak | Łucja Nowak
Erik Johansen | Erika Johansen
Anna Kowalska | Hanna Kowalska
Wei Li | Wei Liu
Kim Lee | Kim Le
Ali Omar | Ali Amar
Bo Yang | Bo Wang
J. Smith | John Smithson
Li Na | Lin Na
`)

/** Names of two organisations or vessels that look alike. */
export const wideDifferentCompanies = readPairs(`
Meridian Bank | Meridian Insurance
Northern Shipping Co. 1 | Northern Shipping Co. 2
Machine Building Plant No. 12 | Machine Building Plant No. 21
Завод № 7 Прогресс | Завод № 9 Прогресс
Ocean Star 3 | Ocean Star 8
MV Sea Falcon | MV Sea Eagle
M/T Gulf Pearl | M/T Gulf Ruby
Korea Namgang Trading Corporation | Korea Ryonbong Trading Corporation
Tekhnoprom LLC | Tekhnoprom-Servis LLC
ООО Северный Ветер | ООО Северный Берег
Müller & Söhne GmbH | Möller & Söhne GmbH
Delta Holding AG | Delta Finanz AG
Beijing Hongda Import Export Co Ltd | Beijing Hongfa Import Export Co Ltd
Shanghai Hongda Trading | Beijing Hongda Trading
Al Noor Trading | Al Noor Exchange
Bank of Eastern Trade | Bank of Western Trade
Zagros Airlines | Zagros Petrochemical
Global Marine Services Ltd | Global Maritime Insurance Ltd
Blue Anchor Shipping | Blue Anchor Logistics
Van der Berg Transport BV | Van der Berg Vastgoed BV
Industrias Metálicas del Norte SA | Industrias Metálicas del Sur SA
Research Institute of Radio Systems | Research Institute of Space Systems
First Investment Bank | First Investment Fund
Ministry of Defence | Ministry of Energy
Transporturi Dunărea SRL | Construcții Dunărea SRL
Yıldız Denizcilik A.Ş. | Yıldız Tekstil A.Ş.
Petrochem International Ltd | Petrogas International Ltd
Atlantic Manufacturing Corp | Pacific Manufacturing Corp
Design Bureau 14 | Design Bureau 41
101 Shipyard | 102 Shipyard
ZAO Granit-1 | ZAO Granit-4
Stichting Het Groene Hart | Stichting Het Groene Bos
Scheepswerf De Hoop NV | Scheepswerf De Liefde NV
Hotel Royal Plaza | Hotel Royal Palace
Golden Dragon Restaurant | Golden Lion Restaurant
Sunrise Travel Agency | Sunrise Employment Agency
Khatam Engineering Group | Khatam Medical Group
Sigma Services Sàrl | Sigma Security Sàrl
Vega Line 2 | Vega Line 12
Caspian Star | Caspian Sun
Military Unit 33949 | Military Unit 33948
Insurance Company Garant | Insurance Company Granat
`)
