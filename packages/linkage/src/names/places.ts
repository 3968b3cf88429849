const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * Words that tell one branch of an organisation from another, folded to ASCII: countries and parts of the world as they
 * are written in English, Dutch, German and their own language, and directions. Own collection.
 */
export const branchWords = set(`
  nederland netherlands holland niederlande belgie belgium belgique deutschland germany duitsland allemagne luxembourg
  luxemburg france frankrijk frankreich spain espana spanje spanien portugal italy italia italie italien austria
  oostenrijk osterreich switzerland zwitserland schweiz suisse svizzera polska poland polen pologne czechia cesko
  tsjechie slovakia slovensko slowakije hungary magyarorszag hongarije ungarn romania roemenie rumanien bulgaria
  bulgarije bulgarien balgariya greece hellas griekenland griechenland turkey turkiye turkije turkei ukraine ukraina
  oekraine russia rossiya rusland russland belarus moldova moldavie serbia srbija servie croatia hrvatska kroatie
  slovenia slovenija bosnia bosna montenegro kosovo albania shqiperia albanie macedonia makedonija denmark danmark
  denemarken sweden sverige zweden norway norge noorwegen finland suomi iceland ireland ierland lithuania lietuva
  litouwen latvia latvija letland estonia eesti estland britain scotland schotland wales england engeland uk usa us
  america amerika canada mexico brazil brasil brazilie argentina argentinie chile peru colombia ecuador bolivia
  paraguay uruguay venezuela panama guatemala honduras nicaragua cuba suriname curacao aruba jamaica trinidad
  morocco maroc marokko algeria algerie algerije tunisia tunisie libya egypt egypte misr sudan soedan ethiopia ethiopie
  eritrea somalia kenya uganda tanzania rwanda congo cameroon cameroun kameroen nigeria ghana senegal gambia guinea
  guinee mali ivoire liberia togo benin angola mozambique zambia zimbabwe namibia botswana malawi madagascar
  israel palestine jordan lebanon liban syria syrie iraq irak iran kuwait koeweit qatar bahrain oman yemen jemen uae
  emirates dubai saudi ksa georgia armenia azerbaijan kazakhstan uzbekistan turkmenistan kyrgyzstan tajikistan
  afghanistan pakistan india bharat bangladesh nepal lanka myanmar thailand vietnam laos cambodia malaysia maleisie
  singapore indonesia indonesie philippines filipijnen filipinas china zhongguo taiwan mongolia japan nippon korea
  australia australie zealand
  europe europa eu asia azie afrika africa benelux balkan baltic scandinavia nordic iberia overseas
  noord zuid oost west noordoost noordwest zuidoost zuidwest north south east northern southern eastern western
  nord sud ost est ouest norte sur oeste midden centrum
`)
