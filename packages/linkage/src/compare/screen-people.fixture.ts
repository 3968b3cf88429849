import { readPairs } from './read-pairs.fixture.ts'

/** One person's name as two offices wrote it down, slips of hand and of reading among them. Written before any rule was changed for it, see README. */
export const screenSamePeople = readPairs(`
Katarzyna Wróblewska | Katarzyna Wroblweska
Emmanuel Okonkwo | Emanuel Okonkwo
Mehrdad Farahani | Mherdad Farahani
Gulbahor Saidova | Gulbahor Sa1dova
Stanislav Dvořáček | Stanislav Dvoracek
Thaddeus Kowalczyk | Thadeus Kowalczyk
Nkechi Obiageli Nwosu | Nkechi Nwosu
Fernando Quispe Mamani | Fernando Quispe
Iskandar Rakhimov | Iskander Rahimov
Magomed-Emin Dzhabrailov | Magomedemin Dzhabrailov
Bartholomew Ashworth | Batholomew Ashworth
Ruxandra Dumitrescu | Ruxandra Dumitresc
Oluwadamilola Adebayo | Damilola Adebayo
Sheila Marchetti | Sh3ila Marchetti
Zhao Mingyue | Ming Yue Zhao
Hadiza Abubakar Bello | Hadiza A. Bello
Osarieme Igbinedion | Osariemen Igbinedion
Ilie-Cosmin Vătafu | Cosmin Ilie Vatafu
Desislava Petkova Angelova | Dessislava Angelova
Zsófia Horváth | Horvath Zsofia
Miroslava Hlaváčková | Miroslava Hlavackova
Vytautas Kazlauskas | Vytautas Kazlausks
Ingeborg Sørensen | Ingeborg Sorensen
Guðrún Jónsdóttir | Gudrun Jonsdottir
Tsehaynesh Woldemariam | Tsehainesh Weldemariam
Mebrahtu Tesfamariam | Mebratu Tesfamaryam
Abdirisaq Warsame | Abdirizak Warsame
Xaawo Cabdullaahi | Hawo Abdullahi
Bintou Sidibé | Binta Sidibe
Mamadou Lamine Diallo | Mamadu Lamine Jallow
Thi Bich Ngoc Dinh | Đinh Thị Bích Ngọc
Lê Hoàng Phúc | Le Hoang Phuc
Võ Thị Kim Ngân | Vo Thi Kim Ngan
Park Ji-hyun | Pak Chi-hyon
Yoon Seo-yeon | 윤서연
Xu Xiaolong | Hsu Hsiao-lung
Zhang Guoqiang | 张国强
Chan Tai Man | Chen Dawen
Lam Siu Ming | 林小明
Sukhjit Kaur Gill | Sukhjeet Kaur Gill
Gurvinder Singh Sandhu | Gurwinder Sandhu
Lakshmi Narayanan Iyer | Laxmi Narayanan Iyer
Thilini Wickramasinghe | Thilini Wickremesinghe
Rizwan Chaudhry | Rizwan Choudhary
Syeda Nusrat Jahan | Saida Nusrat Jahan
Md. Rafiqul Islam | Mohammad Rafiqul Islam
Ghulam Mustafa Jatoi | Gulam Mustafa Jatoi
Zarghuna Ahmadzai | Zarghona Ahmadzay
Gul Agha Sherzai | Gulagha Shirzai
Shahrzad Ghorbani | Shahrzad Qorbani
شهرزاد قربانی | Shahrzad Ghorbani
Behnaz Sadeghi | بهناز صادقی
عبد الكريم الزهراني | Abdulkarim Al-Zahrani
Mounir Benkirane | منير بنكيران
Abdessamad Belhaj | Abd al-Samad Belhadj
نور الهدى بوزيد | Nour El Houda Bouzid
Wissam Haddadin | Wesam Hadadeen
Tareq Al-Masri | Tarek El Masry
Umm Kulthum Darwish | Oum Kalthoum Darwich
Sulayman Ould Cheikh | Souleymane Ould Sheikh
Shlomo Abutbul | שלמה אבוטבול
Ehud Feldman | אהוד פלדמן
Γεώργιος Ξανθόπουλος | Georgios Xanthopoulos
Αικατερίνη Γεωργίου | Katerina Georgiou
Харьковенко Людмила Петровна | Lyudmila Kharkovenko
Ярослав Пилипчук | Yaroslav Pylypchuk
Эльдар Гасанов | Eldar Hasanov
Шахноза Юлдашева | Shakhnoza Yuldasheva
Жаннат Сейітқали | Zhannat Seitkali
Цветелин Първанов | Tsvetelin Parvanov
Оливера Марковић | Olivera Markovic
Гоце Стојановски | Goce Stojanovski
Volodymyr Shcherbyna | Wolodymyr Schtscherbyna
Kseniia Holub | Ksenya Golub
Mkrtich Hovhannisyan | Mkrtych Oganesian
Nino Kvaratskhelia | ნინო კვარაცხელია
Elnur Əliyev | Elnur Aliyev
Gülşen Çelik | Gulsen Celik
Rojîn Bozkurt | Rojin Bozkurd
Jan-Willem van den Broek | Jan Willem vd Broek
Sjoerd Wijnja | Sjoerd Wynja
Marijke Terpstra-de Haan | Marijke Terpstra
Petronella Verheijen | Nelly Verheyen
Wilhelmus Schuurmans | Wim Schuurmans
Theodorus Kuijpers | Theo Kuypers
Gerardus Cruijsberg | Gerard Kruijsberg
Margaret O'Sullivan | Peggy OSullivan
William Featherstone | Bill Featherstone
Siobhán Ní Bhriain | Siobhan Ni Bhriain
Catherine Thibodeaux | Kathryn Thibodeaux
Jean-Baptiste Moreau | Jean Baptiste Moreau
François Lefebvre | Francois Lefevre
María del Carmen Ibáñez Rueda | Maria Carmen Ibanez
Guilherme Azevedo Teixeira | Guilherme Texeira
Luís Filipe Carvalho | Luis Felipe Carvalho
Giovanni Battista Esposito | Giovanbattista Esposito
Annamaria Ricciardelli | Anna Maria Ricciardelli
Klaus-Dieter Hoffmann | Klaus Dieter Hofmann
Käthe Großmann | Kaethe Grossmann
Aleksandra Mazur | Ola Mazur
Dr. Farida Nabizada | Farida Nabizada
Sgt. Dwayne Pemberton Jr. | Dwayne Pemberton
Pemberton, Dwayne Leroy | Dwayne L. Pemberton
RAJENDRA PATHAK | Rajendar Pathak
ETHSER VANDENBERG | Esther van den Berg
LVAN PETRESCU | Ivan Petrescu
Maria Jose Echeverria | Maria José Etxeberria
Somchai Rattanakorn | Somchai Ratanakorn
Maung Zaw Htet | Zaw Htet Maung
Rosalinda Magsaysay | Rosalinda Magsaysy
Ni Luh Putu Ayu | Niluh Putu Ayu
`)

/** Names of two people that a screening may take for one. */
export const screenDifferentPeople = readPairs(`
Katarzyna Wróblewska | Katarzyna Wrońska
Emmanuel Okonkwo | Emmanuel Okafor
Mehrdad Farahani | Mehran Farahani
Gulbahor Saidova | Gulnora Saidova
Stanislav Dvořáček | Stanislav Dvořák
Nkechi Nwosu | Ngozi Nwosu
Fernando Quispe Mamani | Fernando Condori Mamani
Iskandar Rakhimov | Iskandar Rakhmonov
Bartholomew Ashworth | Bartholomew Ashford
Ruxandra Dumitrescu | Roxana Dumitru
Oluwadamilola Adebayo | Oluwaseyi Adebayo
Zhao Mingyue | Zhao Mingzhe
Zhao Mingyue | Zhao Yueming
Hadiza Abubakar Bello | Hadiza Abubakar Sani
Osarieme Igbinedion | Osaro Igbinedion
Desislava Angelova | Desislava Angelkova
Zsófia Horváth | Zsuzsanna Horváth
Vytautas Kazlauskas | Vytenis Kazlauskas
Ingeborg Sørensen | Ingrid Sørensen
Guðrún Jónsdóttir | Guðmundur Jónsson
Tesfaye Woldemariam | Tekle Woldemariam
Abdirisaq Warsame | Abdirashid Warsame
Xaawo Cabdullaahi | Xaliimo Cabdullaahi
Mamadou Diallo | Mamadou Diallo Bah
Mamadou Lamine Diallo | Mamadou Saliou Diallo
Đinh Thị Bích Ngọc | Đinh Thị Bích Hạnh
Lê Hoàng Phúc | Lê Hoàng Phương
Park Ji-hyun | Park Ji-hoon
Park Ji-min | Park Min-ji
윤서연 | 윤서영
Xu Xiaolong | Xu Xiaohong
张国强 | 张国栋
林小明 | 林晓鸣
李伟 | 李薇
陈静 | 陈敬
Sukhjit Kaur Gill | Sukhjit Singh Gill
Gurvinder Singh Sandhu | Gurpreet Singh Sandhu
Rizwan Chaudhry | Rehan Chaudhry
Mohammad Rafiqul Islam | Mohammad Shafiqul Islam
Mohammad Rafiqul Islam | Mohammad Rafiqul Alam
Ghulam Mustafa Jatoi | Ghulam Murtaza Jatoi
Zarghuna Ahmadzai | Zarmina Ahmadzai
Shahrzad Ghorbani | Shahnaz Ghorbani
محمد جواد ظریف | محمد جواد لاریجانی
عبد الكريم الزهراني | Abdul Rahim Al-Zahrani
محمد علي الحوثي | Mahmoud Ali Hamid
أحمد حسن مبارك | Hamad Hussein
سالم عبد الله | Sulaiman Abdullah
خالد بن سعيد الحربي | Khalid Mohammed Al-Harbi
Mounir Benkirane | Mounir Benjelloun
Wissam Haddadin | Bassam Haddadin
Tareq Al-Masri | Tareq Al-Misnad
Hussein Ali Hassan | Hassan Ali Hussein
Shlomo Abutbul | Shlomo Abuhatzira
Georgios Xanthopoulos | Georgios Xanthakis
Людмила Харьковенко | Людмила Харитоненко
Ярослав Пилипчук | Ярослава Пилипчук
Эльдар Гасанов | Эльнур Гасанов
Александр Викторович Орлов | Александр Васильевич Орлов
Наталья Сергеевна Белова | Наталья Игоревна Белова
Оливера Марковић | Оливера Миловић
Nino Kvaratskhelia | Nana Kvaratskhelia
Elnur Aliyev | Elvin Aliyev
Gülşen Çelik | Gülcan Çelik
Jan-Willem van den Broek | Jan-Pieter van den Broek
Sjoerd Wijnja | Sjoerd Wijnsma
Petronella Verheijen | Petronella Verhoeven
Wilhelmus Schuurmans | Wilhelmina Schuurmans
Johan van der Meer | Johan van der Meulen
Theodorus Kuijpers | Theodora Kuijpers
Margaret O'Sullivan | Margaret O'Donovan
William Featherstone | William Featherby
Catherine Thibodeaux | Christine Thibodeaux
Jean-Baptiste Moreau | Jean-Bernard Moreau
María del Carmen Ibáñez | María del Pilar Ibáñez
Luís Filipe Carvalho | Luís Fernando Carvalho
José Antonio Ruiz | José Andrés Ruiz
Giovanni Esposito | Gianluca Esposito
Klaus-Dieter Hoffmann | Hans-Dieter Hoffmann
Lars Petersen | Lars Pedersen Holm
Marta Lindqvist | Märta Lindgren
Aleksandra Mazur | Aleksandra Mazurek
Dwayne Pemberton | Wayne Pemberton
Rajendra Pathak | Rajendra Phatak
Ivan Petrescu | Iulian Petrescu
Stefan Marinov | Stefan Marinescu
Ana Moldovan | Anca Moldovan
Elena Ciobanu | Ileana Ciobotaru
Daniela Toma | Daniel Toma
Florentina Lăcătuș | Florin Lăcătuș
Somchai Rattanakorn | Somsak Rattanakorn
Rosalinda Magsaysay | Rosalina Macapagal
Siti Nurhaliza Binti Ahmad | Siti Nuraini Binti Ahmad
Bayu Pratama | Bagus Pratama
Kwabena Mensah | Kwame Mensah
Yaw Boateng | Yaa Boateng
Chinonso Eze | Chinedu Eze
Blessing Osagie | Blessed Osagie
Grace Uwaifo | Gift Uwaifo
Fatou Ndiaye | Fatou Ndoye
Unknown | Onbekend
N.N. | N.N.
Fnu Lnu | Fnu Lnu
Jane Doe | Jane Doe
`)
