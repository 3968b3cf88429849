/**
 * One formal given name per line, followed by pet names and short forms used for it, folded to ASCII. The first is
 * the form used in keys. A short form may stand on several lines. Own collection.
 */
export const nicknameLines = `
alexander alex alec aleks sasha sascha sasja sander xander lex sacha sandro sandy al shura olek alik
alexandra alex sasha sandra lexi lexie sandy alexa shura ola
alexei alyosha aljosha alosha lyosha alex
alfred alf fred freddie alfie
albert al bert bertie albie
adriaan adrian arie ad jaan
amelia amy millie
anastasia nastya nastia nastja stasia stacy asya
andrei andy drew andi andriusha dre dries
anna annie anya ania anja anka nan nancy anneke annette anouk anita anushka annelies anika
anton tony toni ton tonnie toon antoon antek teun
anatoly tolya tolik
arthur art artie artur
barbara barb babs barbie basia
benjamin ben benny benji benno
bernard bernie bert ben bernhard bernardus bennie
boris borya
bogdan bohdan bodya
bradley brad
brian bryan bri
cameron cam
caroline carol carrie carolina karolina caro lina karola
charles charlie chuck chas charley chaz
charlotte lottie charlie lotte charley
christian chris krystian kristian cristian christiaan
christopher chris kit kris topher christoffel krzysztof christophe kristof christoph cristobal christoffer
christina chris tina christine kristina chrissy krystyna cristina kirsten kristin christel
clifford cliff
cornelis kees cor corneel cornelius nelis knelis
cornelia corrie nel nelly cor
cynthia cindy
daniel dan danny dani danya
daria dasha darya darja
david dave davey davie davy
deborah deb debbie debby debora
dennis denny denis denys
dirk dick diederik derk
dmitry dima mitya dimas mitja mitka dim dimitar
donald don donnie
dorothy dot dottie dolly dora dorothea doortje thea
douglas doug
edward ed eddie ted ned teddy eduard edouard eduardo edvard edo edek
edwin ed eddy
ekaterina katya katja katia kate katie kathy kitty katy cathy kat kay trijn kaat kasia rina katerine cat katinka kati cathleen kathleen caitlin trina catrien toos
elena lena lenka alyona alena nelly ella ellen elly leni lenochka ela
elizabeth liz beth betty lizzie eliza elise lisa bess libby elsa liesbeth els lies betsy bettina ilse elly lisette lijsbeth ela liza betje bep
eleanor ellie nell nora leonora ella
emily em emma millie emilie emilia
eric erik rick ric
ernest ernie erno
eva evie eve eef
evgeny zhenya genya jenya gene zhenia jenia
evgenia zhenya zhenia jenya yevgenia
francis frank fran frankie franky sisco paco pancho cisco kiko chico
frances fran francesca fanny francoise franciska cisca francien
frederick fred freddy freddie fritz rick freek
gabriel gabe gabi gavrila
galina galya galia
gennady gena
georgy george geo goga gosha zhora sjors joeri gica
gerald gerry jerry
gerard gerrit gerry gert geert gerardus gerhard ger gerd
gertrude trudy gerda gertie truus geertruida
grace gracie gratia
gregory greg grisha grishka grig
harold harry hal harald
helena helen lena leni
hendrika rika riek hennie ria henny
henry harry hank hal hein henk rik heinz hendrik henny harrie heiko driek quique kike rico heintje
howard howie
hubert bert huub huib
ida idie
igor gosha igorek
ilya ilyusha ilyukha
irina ira irochka irka rena irisha
isaac ike zac isa
isabella bella isabel izzy isabelle bel izabela ysabel
ivan vanya vania wanja vanka
jacob jake jaap jack kobus koos cobus jakub kuba yasha coby jacco jaco
jacqueline jackie jacky jacquelien
james jim jimmy jamie jem jaime jimmie jayme seamus
janet jan jenny
jennifer jen jenny jenn jennie
jeremy jerry jem jeremiah
jerome jerry hieronymus jeroen
jessica jess jessie
joanna jo joan johanna hanna joann hannie annie jans asia joke jopie janna jannie
john jack johnny jon jonny jan joop hans jannes jo jantje jaan jasiu hannes hansje ioan ionut ionel nelu ivan yannick jean juan ioannis giovanni johan
jonathan jon jonny nathan
joseph joe joey jos sjef joop jef josie pepe jojo osia beppe sepp josy
joshua josh jos jozua
judith judy jude jutta
julia jules yulka julie yulya jula iulia
julian jules julius
katarzyna kasia
kenneth ken kenny
kimberly kim
konstantin kostya kostas costas costa dinos kosta costel costi
lawrence larry lars laurie lau lorry
leonard leo len lenny leon leendert
leonid lyonya lenya lonya
lev lyova leva
louis lou lewis lowie
louise lou louisa luisa lulu
lucas luke luc luuk
lyubov lyuba liuba luba
lyudmila luda lyuda mila
magdalena magda lena madeleine leni maddy
margaret maggie meg peggy marge greta margarita margo rita gretchen daisy margot marguerite griet margreet margriet gosia malgorzata margit margje greetje mags madge
maria masha mary marie mia marusya molly polly mania mieke marietje mariska marijke miep rie marika mimi ria riet mitzi
marianne marian annemarie
martha marty marta
martin marty martijn maarten tinus martinus marcin mart
matthew matt matty thijs ties mat mats tijs
maxim max maks
maximilian max maximiliaan
melissa mel lissa missy
michael mike mick mickey misha micky miki mischa michiel giel misja mitch miguelito mihaita mish mykhas
mohamed mo moh hamada med moes simo
mikhail misha mike mishka michael
nadezhda nadia nadya
natalia nata natasha tasha nat natascha natasja talya
nathaniel nat nate nathan
nicholas nick nico nicky klaas niko nikos nicol claus klaus nic colin
nicole nicky nikki nicoletta
nikolai kolya nikolka nick mykola klaus nikos
oleg olezhka
olga olya olia olechka olja
pamela pam
patricia pat patty tricia trish patrizia patsy
patrick pat paddy patryk patrice
paul pauly pablo pavlik pasha pavlusha poul
pavel pasha pavlik pasa
pyotr petya pete peter piet pit petrica petka petrik peer pjotr pedja perico
peter pete piet pit petey
petronella nel nelly nellie pietje petra
petrus piet
philip phil pip flip lippe
prudence pru
rebecca becky becca rebekah bekka
richard rick dick rich richie ricky ritchie rikkert riccardo ricardo ryszard rico
robert rob bob bobby robbie bert robby robin rupert roberto
roger rodge rutger rogier
ronald ron ronnie ronny
rosemary rose rosie
rudolf rudi ruud rolf rudy
salvatore sal salvador toto
samantha sam sammy
samuel sam sammy
sarah sally sara sadie
sebastian seb bas bastian bastiaan sebastiaan seba
semyon syoma senya simon
sergei seryozha serezha seryoga serge serioja
simon si sim siem
sofia sonya sonia sophie fie sonja
stanislav stas slava stan staszek stasik
stepan stef steve stevie styopa stefan stephen steph
steven steve stevie stefan
stephanie steph steffi stephie
suzanne sue susan susie suzy susanna zuzanna suus sanne
svetlana sveta svetik lana
tatiana tanya tania tanja tata
theodore ted teddy theo dorus teo
theresa terry tess tessa teresa therese trees resi
thomas tom tommy tomek maas tomi tomaz
timothy tim timmy timo
tobias toby tobi
valentina valya
valentin valya valik
valery valera
vasily vasya vassya vasek vasilica
vera verochka veroesja
veronica ronnie vera veronika vroni
victor vic vitya vik
viktor vitya vik vityok
victoria vicky tori vika vikki viki
vincent vin vinny vince vincenzo vicente
virginia ginny ginger
vitaly vitalik vitya
vladimir vova volodya vlad wowa wladek volodia
vladislav vlad slava vladik
vyacheslav slava slavik
walter walt wally wouter wout
wilhelmina mina wil willy minnie wilma willemijn helma mien
william bill will billy willy liam wim willie bil wil pim memo bille
yakov yasha jakob yankel
yaroslav yarik slava jarek
yevgenia zhenya
yosef yossi sefi
yuri yura yurik iura yurochka
zachary zach zack zak zachariah
zinaida zina
abdullah abdul abdoul abd abdo
abdulrahman abdul rahman abd abdo
abdulaziz abdul aziz azzouz
abdulkarim abdul karim krimo
abdulqader abdul kader qadir kada
fatima fatou fati fatoum
hassan hassouna hsan
ibrahim ibro brahim ibo ibra barham
khadija khadi khadouj dija
mustafa mus mousti musti mos
suleiman sule solly
yusuf yusi sefo
wojciech wojtek
tomasz tomek
krzysztof krzysiek krzys
malgorzata gosia malgosia
magdalena magda
agnieszka aga
zbigniew zbyszek
kazimierz kazik
stanislaw staszek stasiek
jerzy jurek
jozef jozek juzek
ryszard rysiek
wladyslaw wladek
dolores lola
ignacio nacho
enrique quique kike
manuel manolo manny
rosario charo
concepcion concha conchita
francisco paco pancho paquito
guadalupe lupe
roberto beto
istvan pista pisti
janos jancsi
jozsef jozsi
laszlo laci
ferenc feri
sandor sanyi
erzsebet erzsi zsoka
katalin kati
zsuzsanna zsuzsa zsuzsi
gyorgy gyuri
tibor tibi
konstantinos kostas dinos
anastasios tasos
athanasios thanos sakis
panagiotis panos takis
emmanouil manolis manos
apostolos tolis
charalampos babis
stylianos stelios
eleftherios lefteris
vasile vasilica
gheorghe gigi ghita
ion nelu ionel ionut
constantin costel costica
nicolae nicu nae
dumitru mitica
wilhelmus wim willem
gerardus gerard ger gerrit
jacobus jaap koos sjaak
theodorus theo dorus
martinus tinus martin
bartholomeus bart mees
lambertus bert lamber
geertruida truus trudy
margaretha greet greetje griet
wilhelmina mien mina willy
catharina trijntje toos tiny
aminata aminatou ami
fatoumata fatou fatim
`
