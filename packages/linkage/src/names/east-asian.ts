/** Chinese and Korean names in Latin letters, read syllable by syllable. Own collection. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Surnames as pinyin, Wade-Giles, Cantonese and Korean romanisations write them. */
const surnames = set(`
  wang wong huang hwang li lee lei zhang chang cheung liu lau liou chen chan chin tan yang yeung young zhao chao chiu zhou
  chow chou chau wu woo xu hsu hui sun suen ma mah zhu chu hu hoo guo kuo kwok he ho gao kao ko lin lam lim luo lo law
  zheng cheng liang leung xie hsieh tse song sung tang tong han feng fung deng cao tsao peng pang zeng tseng tsang xiao
  hsiao siu tian cai tsai choi pan poon yuan yuen dong tung yu yue su so ye yeh yip wei jiang chiang keung du shen sum
  jiang ding ting ren cui yao yiu lu zhong chung tan jin kim gim bai pai xia shi shih hou meng qin xue yin yan yen duan
  lei hao kong gong shao wan chai lai qian chien jia fan fang shan park pak bak bark yi rhee jung jeong choe kang gang
  cho jo yoon yun jang im oh o seo suh shin sin kwon gwon ahn an yoo ryu hong jeon chun ko go moon mun son bae pae baek
  paik mao teng ri ro heo hur huh nam noh roh no ha joo ju cha chae min jin byun nguk koo ku goo
`)

const initial = '(?:zh|ch|sh|hs|ts|tz|kw|gw|hw|[bpmfdtnlgkhjqxrzcswy])?'
const finals = `
  yeong yang yong yeon yeol yeo yae yuh yan yon yun yol yul yok yak yu ya ye yo iang iong uang eong eung oung ang eng ing
  ong ung uan uen ian ien iao uai uei eun ieh ueh ai ei ao ou au iu ui oi uo ua ue ie ia ae eo eu oo ee an en in un on am
  im um om em ag og ug ig ab ob ub ib ak ek ik ok uk at et it ut ap ip up ol ul il al ih eh ah uh a e i o u
`
const syllable = `${initial}(?:${finals.trim().split(/\s+/).join('|')})`
const oneSyllable = new RegExp(`^${syllable}$`)
const readable = new RegExp(`^${syllable}(?:${syllable}){0,2}$`)
const longestName = 4

/** Cantonese syllables that no other of the romanisations has, as pinyin reads the same character. */
const cantonese: Readonly<Record<string, string>> = {
  kwok: 'guo',
  keung: 'qiang',
  kwong: 'guang',
  siu: 'xiao',
  yuk: 'yu',
  shing: 'cheng',
  fai: 'hui',
  yiu: 'yao',
  kit: 'jie',
  tak: 'de',
  tsz: 'zi',
  wai: 'wei',
  kin: 'jian',
  wah: 'hua',
  pui: 'pei',
  hoi: 'hai',
  suk: 'shu',
  kuen: 'quan',
  cheuk: 'zhuo',
  wing: 'rong',
  fung: 'feng',
  hon: 'han',
  kam: 'jin',
  kei: 'qi',
  ka: 'jia',
  lok: 'le',
  leung: 'liang',
  cheung: 'zhang',
  yeung: 'yang',
}

/** Rewrites that bring pinyin, Wade-Giles and the Korean romanisations of one syllable together. */
const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/^hs/, 'x'],
  [/^(?:zh|j|q)/, 'ch'],
  [/^(?:tz|ts|z|c(?!h))/, 'ts'],
  [/^g/, 'k'],
  [/^d/, 't'],
  [/^b/, 'p'],
  [/^r(?=[iy])/, 'l'],
  [/(?<=y)(?:eo|ou|u|o)(?=ng?$)/, 'o'],
  [/(?:eo|eu|ou|u)ng$/, 'ong'],
  [/eon$/, 'on'],
  [/ien$/, 'ian'],
  [/^yen$/, 'yan'],
  [/(?<=[aeiu])h$/, ''],
  [/eo$/, 'o'],
  [/oo|^wu$|eu/, 'u'],
  [/(?:ee|ui)$/, 'i'],
  [/^you$/, 'yu'],
  [/^ko$/, 'ke'],
]

/** One form of a syllable for all romanisations. */
export function syllableOf(text: string): string {
  return rules.reduce((form, [from, to]) => form.replace(from, to), cantonese[text] ?? text)
}

type Word = { readonly text: string; readonly consonantal: boolean }

const startsWithVowel = /^[aeiou]/

/** Splits a written given name into syllables: the longest first that leaves a readable rest, begun by a consonant. */
function splitSyllables(text: string): readonly string[] {
  const cuts = Array.from({ length: text.length }, (_, index) => text.length - index).filter(
    (at) => oneSyllable.test(text.slice(0, at)) && (at === text.length || readable.test(text.slice(at))),
  )
  const cut = cuts.find((at) => !startsWithVowel.test(text.slice(at))) ?? cuts[0]
  if (cut === undefined || cut === text.length) return [text]
  return [text.slice(0, cut), ...splitSyllables(text.slice(cut))]
}

/**
 * The words of a Chinese or Korean name with its given name split into syllables, each with the form that its
 * romanisations share; undefined for any other name. It is one when a usual surname stands first or last and all words
 * can be read as syllables; `isOther` tells words known as names elsewhere.
 */
export function readEastAsian<W extends Word>(
  words: readonly W[],
  isOther: (text: string) => boolean,
): readonly (W & { readonly syllable: string })[] | undefined {
  if (words.length < 2 || words.length > longestName) return undefined
  const ends = [words[0], words.at(-1)].filter((word) => surnames.has(word?.text ?? ''))
  const others = words.filter((word) => !ends.includes(word))
  if (ends.length === 0 || words.some(({ consonantal }) => consonantal)) return undefined
  if (others.some(({ text }) => !readable.test(text) || (isOther(text) && !surnames.has(text)))) return undefined
  const read = words.flatMap((word) =>
    (ends.includes(word) ? [word.text] : splitSyllables(word.text)).map((text) => ({
      ...word,
      text,
      syllable: syllableOf(text),
    })),
  )
  return read.length <= longestName ? read : undefined
}
