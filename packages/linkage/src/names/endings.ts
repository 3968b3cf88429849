const pairs = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s+/))

/**
 * Endings by which one name differs from another made from it, shortest first, after what both have in common: feminine
 * given names (Robert, Roberta; Giulio, Giulia; Cornelis, Cornelia; Andrei, Andreea) and surnames after a father or
 * husband (Georgi, Georgiev; Hossein, Hosseinpour; János, Jánosné). Own collection.
 */
const derivations = pairs(`
  |a |ia |na |ina |ne |le |lle |ine |ette a|o e|o s|a a|is a|us a|os i|ea i|eea
  |ov |ev |ovic |ovich |evic |evich |ovsky |enko |uk |chuk |yan |ian |idze |escu |zade |pour |poor |pur |son |sen |sson
  |wicz |owicz |ez o|ez |ich |ici |ski |sky |skiy |skii |ci |cu |oglu |nka |ne k|cek ova|kova ov|kov
`)

/** Surnames that have a form for men and one for women: one name, however the form is chosen. */
const surnameStem = /(?:ov|ev|in|yn|sk|ck|zk)$/
const leastInCommon = 3
/** So many letters more are another name rather than a slip: Haile, Haileab; Priya, Priyanka. */
const fewestMore = 2

/**
 * Whether one of two words is made from the other, so that they name two people though they look alike. At least three
 * letters must be common.
 */
export function isDerived(first: string, second: string): boolean {
  const shortest = Math.min(first.length, second.length)
  let at = 0
  while (at < shortest && first.charCodeAt(at) === second.charCodeAt(at)) at++
  if (at < leastInCommon) return false
  const [a, b] = [first.slice(at), second.slice(at)]
  const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a]
  if (surnameStem.test(first.slice(0, at))) return short === '' && long !== 'a' && derivations.has(`|${long}`)
  return (short === '' && long.length >= fewestMore) || derivations.has(`${short}|${long}`)
}

const elements = new Set(
  (
    'worth ford ley ton ham field well wood stone land stra sma inga huis huizen veld horst dijk berg burg beek meer ' +
    'man mans hof kamp broek brink feld stein bach mann thal'
  ).split(' '),
)
const longestElement = 6

function elementOf(text: string): string | undefined {
  for (let length = longestElement; length >= 3; length--)
    if (text.length >= length + leastInCommon && elements.has(text.slice(-length))) return text.slice(-length)
  return undefined
}

/** Whether two surnames put different words behind one: Ashworth and Ashford, Hoogland and Hoogveld. */
export function endOtherwise(first: string, second: string): boolean {
  const [one, other] = [elementOf(first), elementOf(second)]
  if (one === undefined || other === undefined || one === other) return false
  return first.slice(0, -one.length) === second.slice(0, -other.length)
}
