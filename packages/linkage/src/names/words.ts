/** Words around names, folded to ASCII. Own collection. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Particles between or before name parts (Dutch tussenvoegsels, nobiliary particles, Arabic articles and kinship). */
export const particles = set(`
  van der den de het t ten ter te op in aan s von zu zum zur vom vd vdr dela del della di da das do dos du des la las
  le les lo los el al ul ad as ash an ar az ibn abn bn ben bin bint binti binte ait ould wuld aba abu abou umm oum bou
  oglu ogly oghlu oglou ogli kyzy qizi kizi gizi y e und et mac vanden vander vande the of for and
`)

/** Particles that are mostly acronyms in the name of an organisation. */
export const acronymParticles = set('abn aba ash bn ad ar az')

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

/** Titles and particles that are surnames too, where there is but one other word: Ahmed Sheikh, Kim Le. */
export const shortSurnames = set(
  'sheikh shaikh shaykh sheik cheikh haji hajji hadji hadj hafiz qari major lord dame le do an',
)

/** In front of the name of a ship. */
export const vesselPrefixes = set('mv mt my')

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

/** Words that tell a name to be that of an organisation. */
export const organisationWords: ReadonlySet<string> = new Set([
  ...[...usualCompanyWords].filter((word) => !particles.has(word) && word !== 'en'),
  ...set(`
    banco banque banca banka bankasi insurance verzekeringen ministry ministerie ministerio institut instituut instituto
    university universiteit club cafe bar klinik kliniek stichting vereniging kerk church moskee mosque partij party
    airlines airways lines line naviera rederij maatschappij compania compagnie societe sociedad soc groupe grupo grup
    detachering personeel personnel staffing recruitment cleaning bouwbedrijf kwekerij tuinbouw slachthuis
  `),
])
