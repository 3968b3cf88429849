/**
 * One given name or frequent surname per line, in the spellings by which it is written across languages and
 * transliterations, folded to ASCII. The first is the form used in keys. Own collection.
 */
export const spellingLines = `
muhammad mohammed mohamed mohammad muhammed mohamad muhamad mohamet mohd mehmet mehmed mahomet mamadou mamadu magomed mohammet mhmd mohemed mohamud maxamed muhamed mukhammad mukhamed mihemed mehemed muxamed md muhd
ahmad ahmed ahmet akhmed akhmad akhmet achmed achmad axmed amad ahmd amed ehmed ehmet axmad
mahmoud mahmud mahmood mahmut mehmood makhmud mhmwd maxamuud mehmud maxmuud mexmud mohamud
mustafa mustapha moustafa moustapha mostafa mustafo mstfa mostapha
hussein husayn hussain husain hossein hosein hossain husein hussien huseyin husseyn khusein khuseyn gusein guseyn houssein housseine hsyn husen hoseyn huseynov xuseen huseen hocine houcine xusayn
hassan hasan hasson khasan khassan gasan hassane hsn xasan hesen xasen
ali aly alli aliy aali ely eli cali
abdullah abdallah abdulla abdalla abdoullah abdoulla abdellah abdulah abdullo abdollah cabdullaahi abdullaahi abdulahi abdullahi cebdula
abdulrahman abdurrahman abdelrahman abdulrehman abdurahman abderrahman abderrahmane abdurakhman abdurrakhman abdirahman abdelrahmane abdrhmn abdolrahman
abdulaziz abdelaziz abdulazeez abduaziz abdoulaziz
abdulkarim abdelkarim abdelkrim abdulkareem abdolkarim abdikarim
abdulqader abdelkader abdulkadir abdulqadir abdelqader abdalqadir abdikadir
abdulmalik abdelmalek abdulmalek abdelmalik
abdulhamid abdelhamid abdulhameed abdolhamid abdulkhamid
abdulmajid abdelmajid abdulmajeed abdelmadjid
abdullatif abdellatif abdullateef
abdulsalam abdelsalam abdessalam abdussalam abdulsalaam
abdulwahid abdelwahid abdelouahed
abdulhakim abdelhakim abdulhakeem
abdulghani abdelghani abdulgani
abdulnasser abdelnasser abdennasser abdunasir
omar umar omer oumar ommar aumar cumar umer
othman uthman osman usman ousmane osmane othmane ausman cismaan cusmaan
ibrahim ebrahim ibraheem brahim ibragim ibrohim ibrahima abrahem ibraahim birahim
ismail ismael esmail ismaeel ismoil smail ismayil ismaila ismaciil
yusuf yousef youssef yousuf yusef yussuf yousif jusuf iusuf youcef yusup yosef yoosuf yousaf jusef yuusuf joesoef
yunus younes younis yunis yonus iunus younous younus
yahya yahia yehia yahiya iakhia yehya yakhya jahja
yasin yassin yaseen yassine jasin iasin yasine
khalid khaled halid chalid kaled khaleed xalid jalid haled
karim kareem kerim kariem
rahim raheem rahiem
salim saleem selim salem
said saeed sayed saied saeid saiyd saaid siciid saciid
sayyid sayed seyed seyyed syed sayid sayyed sied
rashid rasheed rachid rasjid raschid rashed
hamid hameed hamied khamid hamed
walid waleed oualid valid
majid majeed madjid maged majed
nasser nasir naser nassir nasr
samir sameer semir
tariq tarik tarek tareq tarig
faisal faysal feisal fayssal faycal feysal fysl
bilal belal bilaal bilel
jamal gamal djamal jamaal dzhamal cemal djamel jamel
jamil jameel djamil gamil cemil
chaim haim chayim hayim hayyim hyym
rebecca rivka rifka rebekka rbkh
rachel rahel raquel rhl
chana channah
jaafar jafar jafer gaafar dzhafar djafar cafer
hamza hamzah khamza hamze
hisham hesham hicham hichem
idris idriss edris driss idrees
anwar anouar enver anvar
ayman aiman aymen eymen
adel adil aadil
amin ameen amine emin
amir ameer emir aamir
aziz azeez aziez
badr bader
bashir basheer bachir beshir
fahd fahad fahed
farid fareed ferid
farouk faruq farooq faruk farook
fouad fuad fuat
ghassan gassan rassan
habib habeeb khabib
haidar haider haydar hayder heydar kheidar
jaber jabir jabbir djaber
kamal kamel kemal kamaal kamil
latif lateef
mahdi mehdi mahdy mekhdi
mansour mansur mansoor mancur
marwan marouane merwan maruan
masoud masud massoud masood mesut
mubarak mubarek moubarak
munir mounir muneer monir
murad mourad morad murat
musa moussa mousa moosa
nabil nabeel nebil
najib nageeb najeeb nadjib naguib
qasim qassem kassem kasim kacem gasim qasem kassim
qaddafi gaddafi kadhafi kaddafi qadhafi gadhafi khadafi gadafi qadafi elqadafi
rafiq rafik rafique
ramadan ramazan ramadhan ramzan
rida reda reza riza
riyad riad riyadh riyaz riaz
sabri sabry
saddam sadam
sadiq sadik sadeq sadegh
saleh salih
salah salaah
salman selman
sami samy
suleiman sulayman sulaiman suleyman soliman solaiman soleiman souleymane slimane sulejman
taha tahaa
taher tahir tahar
wael wail
yasser yasir yaser iasir
zakaria zakariya zakariyya zekeriya zakarya
zaid zayd zeid zayed
ziad ziyad zied
zuhair zouhair zoheir zuheir
fatima fatma fatimah fatme fatimata fatoumata faatima patimat fatemeh faadumo fadumo faduma fatuma faadhumo
aisha aicha ayesha aysha aishah ayse aysja aischa caasho caasha casho
khadija khadijah khadidja hatice khadeeja hadija khadiga khadiijo kadija
mariam maryam meryem maryem miriam mariyam miryam mariama
zainab zaynab zeinab zeynep zeineb zineb
amina aminah emine aminata
leila layla laila leyla lejla lajla
nadia nadja nadya nadiya
noura nura noora
salma selma
samira sameera semira
yasmin yasmine jasmin jasmine yasmeen jasmina yasemin iasmina
rania raniya
huda hoda houda
halima haleema halimah xaliimo xalimo
hanan hanane
iman eman imane imaan
karima kareema
latifa lateefa
malika maleeka
nawal naoual
rachida rashida rasheeda
safia safiya safiyya
sakina sakinah sekine
soumaya sumaya sumayya
zahra zohra zahraa zehra sahra saxra
vladimir volodymyr wladimir uladzimir wolodymyr volodimir wladimier
alexander aleksandr alexandr aleksander oleksandr aliaksandr alexandru alejandro alessandro alexandre alexandros aleksandar iskander aleksandur oleksander sandor skender alyaksandr aliaksandar iskandar
alexandra aleksandra oleksandra alejandra alessandra
alexei aleksei aleksey alexey oleksiy oleksii alexej aleksej aliaksei oleksij alexiy
andrei andrey andriy andrii andrej andrzej andreas andres andreja andrew andre ondrej andras
anatoly anatoli anatoliy anatolii anatolij anatol
anton antony antonio antonius antoni antonin antonis antoine antonios anthony antonij
arkady arkadi arkadiy arkadii arkadij arcadie
boris borys
dmitry dmitri dmitriy dmytro dimitri dmitrij dimitry dumitru dimitrios dimitris dzmitry dmitrii dimitar demetrios demetrius dimitrij
evgeny yevgeny evgeni yevgeni evgeniy yevgeniy yevhen evgenii jewgeni yevhenii eugen eugene evgenij eugenio eugeniu iauhen yauhen evhen
fyodor fedor feodor theodor theodore teodor theodoros fiodor fjodor fedir tudor todor tivadar
gennady gennadi gennadiy gennadii gennadij hennadiy hennadii
georgy georgi georgiy georgii george georg georgios giorgos yorgos jorge gheorghe jerzy giorgi georges giorgio heorhiy jiri juraj gyorgy djordje dorde georgij yiorgos heorhii joris jurgen
grigory grigori grigoriy hryhoriy gregory grigore gregor grigorii grigorios hryhorii grzegorz grigorij
igor ihor
ilya ilia iliya illia ilja elia elias ilie ilias illya
ivan iwan yvan
john johan johannes ion jan johann jean juan joao giovanni ioan ioannis yannis giannis jon jens hans joan janos ian sean johnny jovan yohannes youhanna
joseph josef jozef jose giuseppe iosif jozsef iosef osip josip yosif josephus iosyp ywsp yosef
yury yuri yuriy iurii iuri yurii juri jurij iouri jury iurie joeri
konstantin constantin kostyantyn konstantinos constantine konstantyn kastantsin constantinos kostiantyn
leonid leonyd leonidas
lev lew leo leon
maxim maksim maksym maxime maximus massimo
mikhail michael mykhailo mihail michail mihai michal mikhailo mikael miguel michel mikhael mihailo mykhaylo mihaly mihalis michalis mikhaylo michele michiel mikel mihajlo mikheil mikayil
nikolai nikolay nicolae mykola nikolaj nicholas nicolas nikolaos nikolas nicola mikola nikola nikolaus miklos mikalai nicolai nicolaas niculae
oleg oleh aleh
pavel pavlo paul pawel paulo pablo pavlos paolo pavol pal paulus paval paulius
pyotr petr petro peter piotr petru petros pieter pedro pierre petar petre pietro pjotr petrus peder petur
semyon semen simeon simon semjon symeon szymon simion shimon
sergei sergey serhiy sergiy serghei serge sergej serhii sergii siarhei sergio sergiu sergejs serhij
stanislav stanislaw stanislau
stepan stefan steven stephen stephan stefanos stefano esteban stephanos stjepan etienne istvan stefaan szczepan
svetlana svitlana sviatlana swetlana
tatiana tatyana tetyana tetiana tatjana tatsiana
timur temur tymur teymur
vadim vadym wadim
valentin valentyn walentin valentino
valery valeri valeriy valerii valeriu valerij waleri
vasily vasili vasiliy vasyl vasile vassili basil vasilios vassilis vasilij wassili wasyl vasil vasilis vasilii basilio
viktor victor wiktor viktar vittorio
vitaly vitali vitaliy vitalii vitalie vitalij
vyacheslav viacheslav wjatscheslaw vjaceslav viachaslau vaceslav veaceslav viatcheslav
vladislav wladyslaw vladyslav uladzislau wladislaw
yaroslav iaroslav jaroslav jaroslaw
anna hanna ana anne ann ganna hana
anastasia anastasiya anastasija nastasia anastassia anastazja
darya daria darja dariya
ekaterina yekaterina kateryna katarina katherine catherine katarzyna caterina ecaterina aikaterini katerina katharina catarina kathryn catharina jekaterina katrina
elena yelena olena helena helen jelena ileana eleni ilona helene elene alena
elizaveta yelizaveta elizabeth elisabeth yelyzaveta elisabeta elzbieta elisabetta elisaveta
galina halyna galyna halina
irina iryna irena irene eirini irini
julia yulia yuliya iuliia julija iulia yuliia julie juliya ioulia giulia
ksenia kseniya xenia oksana oxana aksana ksenija kseniia
larisa larysa larissa
lyubov liubov lubov ljubov
lyudmila ludmila liudmila lyudmyla ljudmila liudmyla
maria mariya marija mary marie mariia marya maryia
marina maryna
natalia nataliya natalya natalie nataliia natalija natalja nathalie
nadezhda nadezda nadejda nadzeya
olga olha volha
polina paulina pavlina
sofia sofiya sophia sophie zofia sofija sofya sofie
valentina valentyna
valeria valeriya valeriia
victoria viktoria viktoriya viktoriia wiktoria vittoria
yana jana iana
zhanna janna jeanne zanna
athanasios thanasis athanassios afanasy atanas
charalampos haralambos charalambos haralampos
christos hristos khristos christo hristo khristo
evangelos vangelis evagelos
ioanna joanna johanna giovanna giovana
kyriakos kiriakos cyriacus
panagiotis panayiotis panayotis panajotis
spyridon spiros spyros spiridon
theodora teodora feodora
vasiliki vassiliki
mircea mirtsea
stefania stephanie stefanie stephania
gabriel gavriil havryil gabriele
daniel danil danylo daniil danilo daniyal daniele danyal
david dawid davyd davit daud dawood dawud davud dwd
samuel samuil
solomon salomon shlomo shlmh
moses moshe moise moisei mose mshh
isaac isaak itzhak yitzhak icchak izaak yitzchak itzchak ytzhk yitshak
jacob jakob yakov iacob yaakov jakub iakov yakiv jacobus jacques giacomo yakb yankev jaakov
abraham avraham avram abram abrhm
lukas lucas luke luca lukasz luka loukas
marcus markus mark marc marko marco marek markos
matthew matthias mattheus mateusz matei matej matteo matthijs matvey mathieu matias matteus matvei mathijs mattijs
philip filip philipp phillip filippo felipe philippe filippos filips
thomas tomas tomasz toma tommaso foma
francis francisco francesco franciscus frans francois franz frantisek franciszek ferenc
charles carlos karl carl carlo karel karol
louis luis luigi ludwig lodewijk ludovic
william willem wilhelm guillermo guillaume guglielmo vilhelm vilem
henry hendrik heinrich henri henrique enrique henryk enrico hendrikus
frederick frederik friedrich fryderyk federico frederic fredrik bedrich
lawrence laurens laurent lorenzo lars lourens laurence
nguyen nguen ngujen
pham fam
hoang huynh
vu vo
duc duk
thi ti
phuong fuong
quang kuang
chen chan
li lee
wang wong
zhang chang cheung
zhou chow
xu hsu
kim gim
park pak bak
choi choe
ivanov ivanova iwanow iwanowa ivanoff
popescu popesco
papadopoulos papadopulos papadopoullos
ceausescu chaushesku causescu
tchaikovsky chaikovsky tschaikowski chaykovskiy
khrushchev khrushchyov chruschtschow khrouchtchev hruscev
gorbachev gorbachov gorbatschow gorbatchev horbachov
yeltsin eltsin jelzin ieltsin
nuruddin noureddine nooruddin nureddin nuriddin nouredin nourddine nureldin
salahuddin saladin salaheddine salahaddin selahattin salahiddin salahudin
alauddin aladdin alaeddine alaaddin
shamsuddin chamseddine shamseddin
fakhruddin fakhreddine fahrettin fakhraddin
muhyiddin mohieddine muhieddin mohyeddin
badruddin badreddine bedrettin badraddin
jalaluddin jalaleddine celalettin jalaladdin dzhalaluddin
kamaluddin kamaleddine kemalettin kamaladdin
najmuddin najmeddine necmettin najmaddin
saifuddin seifeddine sayfuddin seifuddin sayfiddin saifaddin
zinuddin zinedine zineddine zaynuddin zainuddin
izzuddin ezzeddine izzeddin azzeddine izzettin ezzedine
husamuddin houssameddine husameddin hossameddin
nasruddin nasreddine nasrettin nasriddin
sirajuddin sirajeddine sirajiddin
imaduddin imadeddine emadeddin
burhanuddin burhaneddine burhanettin burhoniddin
abdulghaffar abdelghaffar abdulgafar
abdulwahab abdelwahab abdulvahab abdelouahab
abdulrazzaq abdelrazek abdulrazak abderrazak abdulrazaq abdirisaq abdirizak abdirisak abdirazak abdirizaq abdurazak abdirazaq abdirasak
abdulsattar abdelsattar
abduljabbar abdeljabbar
abdulbasit abdelbasset
abdulmutallib abdelmoutaleb
tsipras ciprs tsipra
yanukovych yanukovich janukowitsch ianoukovitch janukovych
zelensky zelenskyy zelenskiy selenskyj zelenski
poroshenko poroschenko porochenko
lukashenko lukashenka lukaschenko loukachenko
`
