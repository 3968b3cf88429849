/** Words around names, folded to ASCII. Own collection. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Particles between or before name parts (Dutch tussenvoegsels, nobiliary particles, Arabic articles and kinship). */
export const particles = set(`
  van der den de het t ten ter te op in aan s von zu zum zur vom vd vdr dela del della di da das do dos du des la las
  le les lo los el al ul ad as ash an ar az ibn abn bn ben bin bint binti binte ait ould wuld aba abu abou umm oum bou
  oglu ogly oghlu oglou ogli kyzy qizi kizi gizi y e und et mac vanden vander vande the of for and
`)

/** Vietnamese names that tell a name to be Vietnamese, and particles of other languages that are names there. */
export const vietnamese = {
  marks: set('nguyen thi tran pham huynh hoang phan dang bui duong truong dinh trinh luong ngo vu vo'),
  names: set('van le la an do'),
}

/** Beginnings of West African names that are often left out: Oluwaseun, Seun; Chukwuemeka, Emeka. */
export const devotions = set('oluwa olu chukwu chuku')

/** Forms of address, ranks and words that say "born" or "married to". */
export const titles = set(`
  mr mrs ms miss mister dr drs ir ing prof professor sir lord lady dame rev mevr mevrouw dhr heer mw juffrouw herr
  frau mme mlle monsieur madame sig sra dna domnul doamna pan pani sheikh shaikh shaykh sheik cheikh haji hajji hadji
  hadj alhaji mullah maulavi mawlawi maulana qari hafiz general gen colonel col major capt captain lt sgt jr sr junior
  senior ii iii iv geb geboren nee ev wed weduwe gesch alias aka gospodin gospozha
`)

/** Legal forms that are never part of a personal name. */
export const legalForms = set(`
  bv nv vof cv cvba bvba gmbh mbh ag kg kgaa ohg ug gbr ltd limited llc llp lp inc incorporated corp corporation plc co
  company cie pte pty sdn bhd tbk pt srl sarl sas sasu sprl snc spa spol sro as aps oyj oy ab hb asa se sia uab oue ou
  eood ood ead doo ooo oao zao pao jsc pjsc ojsc cjsc ojsk tov tzov vat prat fzc fze fzco dmcc wll bsc kft zrt bt nyrt
  spzoo sp zoo sadecv fgup gup mup kk eirl ltda sl slu scs sca ev ik stichting vereniging cooperatie ae epe oe ike ptyltd est gie fzllc
`)

/** Legal forms that are also common name parts: taken as a form only at one end of a name of three parts or more. */
export const doubtfulForms = set('sa ao ab ag ik se co pt sp kd dd hb cv bt sl oe ae ou sas est ug lp')

/** Legal forms written out, as they fold, with what they shorten to, and short forms of usual words with those words. */
export const legalPhrases: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bobshche?stvo s ogranichenno[iy]u? otvetstvennost['yiu]*\b/g, 'ooo'],
  [/\btovar[iy]stvo z obmezhenoyu vidpovidal['n]*istyu\b/g, 'tov'],
  [/\b(publichnoe|otkrytoe|zakrytoe|nepublichnoe)? ?aktsionern?o+e obshche?stvo\b/g, 'oao'],
  [/\b(publichne|privatne|vidkryte|zakryte)? ?aktsionerne tovar[iy]stvo\b/g, 'vat'],
  [/\b(public|open|closed|private)? ?joint[ -]stock company\b/g, 'jsc'],
  [/\blimited liability (company|partnership)\b/g, 'llc'],
  [/\bgesellschaft mit beschrankter haftung\b/g, 'gmbh'],
  [/\baktiengesellschaft\b/g, 'ag'],
  [/\bbesloten vennootschap\b/g, 'bv'],
  [/\bnaamloze vennootschap\b/g, 'nv'],
  [/\bvennootschap onder firma\b/g, 'vof'],
  [/\bsociete anonyme\b/g, 'sarl'],
  [/\bsociete a responsabilite limitee\b/g, 'sarl'],
  [/\bsociedad anonima\b/g, 'srl'],
  [/\bsocieta per azioni\b/g, 'spa'],
  [/\bspolka z ograniczona odpowiedzialnoscia\b/g, 'spzoo'],
  [/\bsp\.? ?z ?\.?o\.? ?o\.?/g, 'spzoo'],
  [/\bs\. ?r\. ?o\b/g, 'sro'],
  [/\bs\.? ?a\.? de c\.? ?v\b\.?/g, 'sadecv'],
  [/\bsdn\.? bhd\b/g, 'sdn'],
  [/\bfederal(noe)? (state|gosudarstvennoe) (unitary enterprise|unitarnoe predpriyatie)\b/g, 'fgup'],
  [/\b(state|gosudarstvennoe) (unitary |unitarnoe )?(enterprise|predpriyatie)\b/g, 'gup'],
  [/\bmunicipal(noe)? (unitary enterprise|unitarnoe predpriyatie)\b/g, 'mup'],
  [/\bprivate limited\b/g, 'ltd'],
  [/\bpublic limited company\b/g, 'plc'],
  [/youxian ?(zeren ?)?gongsi\b/g, ' ltd'],
  [/\bkabushiki ?[gk]aisha\b/g, 'kk'],
  [/\b(anonim|limited) sirketi\b/g, 'ltd'],
  [/\bsociedad (limitada|de responsabilidad limitada)\b/g, 'srl'],
  [/\bsocietate cu raspundere limitata\b/g, 'srl'],
  [/\bspolka akcyjna\b/g, 'spzoo'],
  [/\bkorlatolt felelossegu tarsasag\b/g, 'kft'],
  [/\bdrustvo s(a)? ogranicenom odgovornos[ct][iu]u?\b/g, 'doo'],
  [/\bint'?l\b\.?/g, 'international'],
  [/\bsvcs?\b\.?/g, 'services'],
  [/\bengi?n?g?\./g, 'engineering'],
  [/\bind\./g, 'industries'],
  [/\btic\./g, 'ticaret'],
  [/\bsan\./g, 'sanayi'],
  [/\btransp\./g, 'transport'],
  [/\bconstr\./g, 'construction'],
  [/\binst\./g, 'institute'],
  [/\bmgmt\b\.?/g, 'management'],
  [/\bbros\b\.?/g, 'brothers'],
  [/\bstg\b\.?/g, 'stichting'],
  [/\bnat'?l\b\.?/g, 'national'],
  [/\bmfg\b\.?/g, 'manufacturing'],
  [/\bass(n|oc)\b\.?/g, 'association'],
  [/\buniv\b\.?/g, 'university'],
  [/\bdept\b\.?/g, 'department'],
  [/\bgov'?t\b\.?/g, 'government'],
]

/** Words so usual in names of organisations that they say little: read as rare as one in fifty. */
export const usualCompanyWords = set(`
  group groep gruppe groupe holding holdings international internationaal trading trade general services service
  import export impex industries industry industrial industrie shipping transport logistics bank company enterprise
  enterprises investment investments invest development construction bouw engineering technology technologies tech
  solutions systems consulting management global world european national state factory plant zavod works bureau
  foundation fund institute center centre organization organisation association society commercial marine maritime
  energy oil gas petroleum petrochemical power electronics resources products foods food hotel restaurant agency
  uitzendbureau schoonmaak beauty salon massage studio the and of for en and und et
`)
