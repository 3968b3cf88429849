const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * Given names that stand in no table of spellings, so that two of them are known to be two names however alike they
 * look: Rajesh and Rakesh. Own collection, by language area.
 */
export const givenNames = set(`
  rajesh rakesh ramesh suresh mukesh dinesh mahesh naresh ganesh jignesh kamlesh yogesh lokesh rupesh nilesh ritesh umesh
  anil sunil amit ajit sumit rohit mohit lalit ranjit manjit sanjit sanjay vijay ajay abhay akshay uday vinay pranay
  sandeep pradeep kuldeep deepak vivek vikas vikram prakash akash subhash ashok alok arun tarun varun karun kiran arjun
  rahul rohan mohan sohan madan manoj saroj anuj pankaj neeraj suraj dhiraj anita sunita vinita kavita savita babita
  sangeeta geeta seeta rita gita nita priya supriya riya diya pooja puja usha asha nisha disha lata rekha reena veena
  meena heena leena neha sneha rani radha sudha lakshmi parvati sarita sushma seema reema gurpreet harpreet manpreet
  jaspreet amarjit gurjit harjit surjit paramjit baljit kuljit harjinder surjinder maninder jatinder satinder balwinder
  kulwinder sukhwinder gurwinder dilip sachin nitin jatin naveen praveen nirmala kamala shyam ghanshyam
  wichai wichit somchai somsak somsri sompong somjai sombat prasert prasit prasong surachai suwit sutthi anan anong
  siriporn sirikit siriwan malee manee nattapong nattawut chaiwat chaiyong thanakorn thanawat pongsak pongsakorn
  kenji kenta kenichi kenzo yuji yuichi yuta yuki yuka yuko yumi taro jiro saburo ichiro shiro goro hiroshi hiroki hiroko
  takashi takeshi tadashi tsuyoshi satoshi satoru minoru mamoru noboru osamu akira akiko aiko keiko kyoko reiko yoko
  junko sachiko michiko naoko naoki naoto masato masashi masaru makoto kazuo kazuya haruka haruko
  milan milos miloje milorad miroslav mirko slobodan slavko zoran goran dragan dejan bojan stojan branko branislav
  ratko radko radovan radomir dusan nenad predrag vesna jasna ljiljana mira mirjana snezana gordana ruslan rustam
  rostislav timofey svyatoslav gleb roman rodion denis german zakhar makar nazar matvei platon bohdan taras ostap
  kanat kairat marat murat samat almas alibek erlan nurlan aslan arman ainur aigul aizhan saule dinara gulnara
  tewodros tewolde tesfaye tekle yonas yonatan samson robel ermias selam selamawit senait helen hiwot tigist almaz
  haile haileab abraha abeba berhane bereket biniam mulugeta getachew girma
  kwame kwasi kwadwo kwabena kwaku yaw kofi kojo akosua adwoa abena akua yaa afia ama chinedu chidi chika chioma ngozi
  chukwudi emeka ikenna obinna uche oluwatosin oluwaseun tunde kunle segun femi bola folake aminata fatou awa adama
  besim besnik arben arta artan agron agim bujar burim ilir fatmir fatos luan liridon lulzim gjergj gezim
  ayla aylin aysel aysen aysun burak burcu baris bulent cem cenk cengiz deniz derya ebru ece ender engin ercan erdal
  erdem erhan erkan erol ersin fikret gokhan gokce hakan haluk ibo ilhan ilker kaan kadir kerem koray levent onur orhan
  orkun osman ozan ozgur ozlem sedat sibel sinan serkan serdar selcuk songul tolga tuncay ufuk umit volkan yildiz
  eszter edit erika emese eva aniko agnes gabor gergo attila arpad bela balazs csaba dezso endre geza imre karoly kalman
  lajos laszlo levente zoltan zsolt zsofia reka timea tunde ildiko
  marin marius mihaela mihnea mirela monica nicoleta octavian ovidiu radu razvan remus sorin silviu simona tiberiu traian
  doina dorin corina carmen camelia bianca adina adela alina alin liviu lavinia lucian luminita
  roger rodney roland martha marjorie christine christian heinz hans hanne jurgen holger helmut herbert hubert dieter
  detlef ulrich ulrike uwe udo klara klaas koen kasper karin karen maarten marten merel mees milo paula paulien pauline
  petra pien roel roelof ruud ruben sanne saskia tess thijs tijmen willemijn wilma wendy ymke yvonne yvette daniele
  danielle dario diego rodrigo ricardo ramon raul rafael ruben javier jaime joaquin isabel ines inma luciano lucia
  marisol marcela mario mauricio mauro pilar rocio silvia sonia sergio teresa tomas vicente
  pietro paolo piero franco franca silvio alberto alfredo alfonso renato renata rosa rosario
  kate karl kurt kevin keith kelly ken kent neil nigel noel noah nathan naomi norma norman oscar owen
  lucja lucjan ewa edyta grazyna hanka iwona jolanta justyna kinga lech leszek marcin marian mariusz miroslaw monika
  radoslaw rafal roman slawomir wieslaw wieslawa zdzislaw zygmunt
  azad awat aram araz rebin rebaz sirwan sarkawt shwan soran zana zilan rojda berivan dilan
  marzieh masoumeh mahin mahnaz farhad farhang farzad farzaneh behrouz behzad bahram bahman babak dariush davoud ehsan
  fariba faramarz ghasem hamed hadi iraj jalil kaveh keyvan kourosh mehrdad mehran milad mina mohsen mojgan navid
  nasrin omid payam parviz parvin pouya ramin roya sasan saman sepideh shahram shahla shirin siamak soheil vahid
  akram aslam asif arif atif kashif nadeem naveed waqar waqas wasim shahid zahid zahoor tahira
`)
