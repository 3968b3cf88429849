/**
 * One surname or name part per line, in the spellings by which it is written in different countries of one language
 * area or by different transliterations, folded to ASCII. The first is the form used in keys. Own collection.
 */
export const surnameLines = `
diallo jallow jalloh diallow
ba bah
toure touray turay ture
cisse ceesay sesay sissay cissay
ndiaye njie njai ndiay
camara kamara kamera
traore trawally
conteh konte conte konteh
dieng jeng
diop jobe job
faye fye
sarr saar
sylla sillah sylah
drame drammeh
konate konateh
kante kanteh
barry barrie
keita kaita
sidibe sidibeh
coulibaly kulibali koulibaly
ouattara watara wattara
ouedraogo wedraogo
fall faal
sharif cherif sherif scharif charif shareef sherief
shaban chaaban shaaban chaban
ashraf achraf aschraf
shahin chahine shaheen sahin chahin
shakir chakir shaker chaker
shukri choukri shoukry
hashim hachem hashem hachim haashim
hashimi hashemi hachemi hashmi
husseini hosseini husayni houssaini hoseini hussaini husaini
hassani hasani hasany
najjar najar nadjar naggar nejjar
masri misri
khatib hatib khateeb khatieb
haddad hadad
ghamdi ghamidi
qahtani kahtani
shehri shahri shihri
dosari dossari dawsari dosary
otaibi utaybi oteibi otaiby utaibi
shammari shamari chammari
khalil halil khaleel
yaqub yakub yaqoub yacoub yakoub yaqoob
ayyub ayoub ayub eyup ayoob
luqman lokman lukman
bukhari boukhari bokhari
tijani tidjani tidiane
idrissi idrisi drissi
jalal djalal celal djelal galal jelal
jawad djawad cevad javad jawed javed
abubakr aboubakar abubakar aboubacar abubaker bakr boubacar boubakar bakar bekir ebubekir abubeker
nur nour noor noer nuur nwr
nuri nouri noori noury
iqbal ikbal eqbal
ghafoor ghafur gafur ghafour gafoor
ghulam gholam golam ghulaam qulam
siddiq siddique sediq seddik siddik sidiq
siddiqi siddiqui seddiqi sediqi siddiqa siddiqua
qureshi quraishi qurashi koreishi kureshi
chaudhry chowdhury choudhury chaudhary chaudhari choudhry chaudry chaudhri chodhry chudhry
parveen parvin perveen perwin
begum begam begom
hosseinzadeh huseynzade husseinzadeh
rahmani rehmani
nazari nazary
noorzai nurzai noorzay norzai
magomedov mohamedov mahomedov muhamedov mohammedov magamedov
huseynov guseinov huseinov guseynov husseinov
aliyev aliev alijew alijev
mammadov mamedov mamadov
hasanov gasanov khasanov hassanov
ibrahimov ibragimov
akhmedov ahmedov akhmadov
zheng cheng
huang wong hwang
wu woo
zhao chao chiu
zhu chu
cai tsai
xie hsieh tse
guo kuo kwok
liu lau liou
lin lam lim
liang leung
luo lo law
ye yip yeh
cao tsao
xiao hsiao
zeng tseng tsang
jiang chiang
song sung soong
chou zhou chow chau
chen tan
yang yeung
yuan yuen
lee yi rhee ri
jung jeong chung
yoon yun
cho jo
kang gang
shin sin
seo suh
kwon gwon
ahn an
yoo yu ryu
noh roh
moon mun
cohen kohen kohn cohn khn
levy levi halevi lwy
mizrahi mizrachi
tesfay tesfai tesfaye
tekle tecle
kidane chidane
berhane birhane birhan
weldemichael woldemichael woldemikael weldemikael
haile hayle hailay
selassie silassie sellassie
habtemariam habtemaryam
abdirashid abdulrashid abdelrashid abdurrashid abdurashid
farah faarax farax farrah
guled guuleed guleed
jama jaamac jamac djama
egal cigaal igal
warsame warsameh
sokolov sokoloff
petrov petroff petrow
orlov orloff orlow
hersi xirsi hirsi
abdi cabdi
issa ciise isse eise
hawa xaawo hawo
chatzis hatzis hadjis hadzis
katz kats kac khtz
shapira shapiro szapiro schapiro shpyra
hoxha hodza hodzha hodja
`
