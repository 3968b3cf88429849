/**
 * Families of spellings as in `spellingLines`: names of the Caucasus, South Asia, Iran, the Horn of Africa, West Africa
 * and the Low Countries, and words in names of organisations that have a short form. Own collection.
 */
export const moreSpellingLines = `
sint st saint sankt szent sveti
gebroeders gebruder gebrueder gebroeder
nigeria nig
restaurant ristorante restaurante restoran
center centre centrum zentrum centro
quick kwik kwick
champignon champinjon
abdulrahim abdelrahim abderrahim abdurrahim abdurahim abdirahim abdelrehim abdulraheem
abdulsamad abdessamad abdelsamad abdussamad abdusamad
abdulsabur abdulsaboor abdelsabour
abdulhafiz abdelhafid abdulhafeez abdelhafiz
abdulwadud abdelouadoud
binta bintou bintu bineta
ousainou ousseynou
lamin lamine
saikou sekou sekouba
isatou aissatou aisatu isatu
jabbie diabi
saho sakho sacko sako
jawara diawara
jarju diarra jarra
kebbeh kebe
njoya ndjoya
mensah mensa
owusu owoosu
hovhannisyan hovanisyan oganesian oganesyan oganisyan hovannisian ovanesian ovanesov
harutyunyan arutyunyan arutiunian haroutunian harutunyan arutyunian
hakobyan akopian akopyan hagopian agopian
hayrapetyan airapetyan airapetian hairabedian
hambardzumyan ambartsumyan ambartsumian
petrosyan petrossian bedrosian
karapetyan garabedian karapetian
gevorgyan kevorkian
sargsyan sarkisyan sarkissian sarkisian
grigoryan krikorian grigorian
ghazaryan kazarian kazaryan ghazarian gazaryan
martirosyan mardirossian martirosian
mkrtchyan mkrtichyan mkrtchian mgrdichian
poghosyan pogosyan boghosian pogosian
khachatryan khatchadourian khachaturian khachaturyan
mkrtich mkrtych mgrdich
hayk haik haig aik
zviad zviadi
giorgadze georgadze
japaridze dzhaparidze
javakhishvili dzhavakhishvili
rahimov rakhimov ragimov rahimow
heydarov geidarov gaidarov haydarov
holub golub
hrytsenko gritsenko hricenko
hnatiuk gnatyuk gnatiuk hnatyuk
honcharenko goncharenko honczarenko
hordienko gordienko hordiyenko gordeenko
hryhorenko grigorenko
hrushevsky grushevsky hrushevskyi
husak gusak
hlushko glushko
serhiyenko sergienko serhienko
oliinyk oleinik oliynyk olejnik
kovalchuk kowaltschuk kovaltchouk
pylypenko pilipenko
kyrychenko kirichenko
lysenko lisenko
bilous belous
bilyk belik
shcherbakov szczerbakow
krylov kryloff
myroslav miroslav miroslaw
kyrylo kirill cyril kiril kyrill
mykyta nikita mikita
yehor egor yegor jegor
yevdokiya evdokia
oleksa olexa
taisiya taisia
zoya zoia
snizhana snezhana snezana
nazarii nazariy nazar
rafiqul rafikul rofiqul
shafiqul shafikul sofiqul
saiful sayful
aminul ameenul
anwarul anowarul
nazrul nozrul
rahmatullah rahmatollah
habibullah habibollah
hamidullah hamidollah
asadullah asadollah
nasrullah nasrallah nasrollah
ataullah atallah
fathullah fathallah fathollah
shafiullah shafiollah
inayatullah enayatollah enayatullah
siddhartha siddharth sidharth
lakshmi laxmi luxmi lakshmy
krishna krishnan kisna
krishnamurthy krishnamurti krishnamoorthy
venkatesh venkatesan wenkatesh
ganesh ganeshan
rajendra rajender rajendar rajinder
surendra surender surinder
narendra narender narinder
mahendra mahender mohinder
jitendra jitender jatinder
devendra devinder davinder
dharmendra dharminder
virendra virender varinder
sukhjit sukhjeet
gurvinder gurwinder
manjeet manjit
harjeet harjit
ranjeet ranjit
baljeet baljit
kulvinder kulwinder
sukhvinder sukhwinder
balvinder balwinder
chaturvedi chaturwedi
mukherjee mukhopadhyay mukerji mukharji
banerjee bandyopadhyay banerji banarji
chatterjee chattopadhyay chatterji
agarwal aggarwal agrawal aggrawal
wickremesinghe wickramasinghe wickremasinghe
jayawardene jayawardena jayewardene
rathnayake ratnayake ratnayaka
dissanayake dissanayaka
ghorbani qorbani korbani gorbani
ghasemi qasemi kasemi gasemi
gholami golami qolami
ghaderi qaderi kaderi
sadeghi sadeqi sadiqi
mohammadi mohamadi muhammadi
ebrahimi ibrahimi
esmaili esmaeili ismaili
yousefi yusufi yosefi
jafari djafari jaafari
karimi kareemi
ahmadi ahmedi
ahmadzai ahmadzay
yusufzai yousafzai yousefzai yusofzai
zadran jadran
wardak vardak
gul gol gool
zarghuna zarghona zarghoona
shirzai sherzai
shahrzad scheherazade sharzad
behnaz bahnaz
mehrnoush mehrnoosh
khosro khosrow khosrau
dariush daryoush
barzani barzany
hawre hawrey
tesfamariam tesfamaryam
woldemariam weldemariam woldemaryam
gebremariam ghebremariam gebremaryam
gebremedhin ghebremedhin gebremedhen
gebreselassie gebrselassie ghebreselassie
gebreyesus ghebreyesus
hailemariam hailemaryam
kidist kidest
tsehay tsehai tsehaye
mebrahtu mebratu mebrahtom
medhanie medhane
ghirmay girmay
hodan hodhan
ubah ubax
deeqa deqa
chukwuemeka emeka chukwuemeke
temitope temi
adriaan adrianus arjen
cornelis kornelis
dirk durk
sjoerd sjoert siurd
petronella pieternel
hendrikje hendrika
gijsbert gysbert ghijsbert
aart aert
kuiper kuijper kuyper cuijper cuyper
kuipers kuijpers kuypers cuypers cuijpers
meijer meyer meier maier mayer mair
meijers meyers meiers
heijn heyn hein
heijmans heymans heimans
verheij verhey verhei
verheijen verheyen
rijk ryk rijck
dijk dyk dijck dyck
dijkstra dykstra dijckstra
nijhuis nyhuis nijhuys
huijsmans huysmans huismans
bruijn bruyn bruin
kooij kooy kooi
rooij rooy rooi
nooij nooy
mooij mooy mooi
hooijer hooyer hoyer
schrijver schryver
ruijter ruyter ruiter
luijten luyten
snijder snyder snijders snyders
wijnberg wynberg
vandenberg vandenbergh vandenberghe
jansen janssen jansens janssens
hendriks hendrix hendrickx hendricks
martens mertens
hofmann hoffmann hofman hoffman
lefebvre lefevre lefebure
thibodeaux thibodeau
leclerc leclercq
guerrero guerero
echeverria etxeberria echevarria
jimenez gimenez ximenez
teixeira texeira teixeyra
goncalves gonsalves gonzalves
gonzalez gonzales
rodriguez rodrigues
fernandes fernandez
hernandez hernandes
nunez nunes
alvarez alvares
perez peres
lopez lopes
gomez gomes
ramirez ramires
kowalczyk kowalczik kovalchik
wojcik woycik
dabrowski dombrowski
zielinski zelinski
szabo sabo
horvath horvat
nemeth nemet
ionescu ionesco jonescu
constantinescu konstantinescu
gheorghiu georgiu gheorgiu
`
