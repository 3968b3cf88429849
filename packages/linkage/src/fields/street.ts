import { fold } from '../names/fold.ts'
import { digitsOf } from '../names/numbers.ts'
import { readFiller, remember, type Reading } from '../reading.ts'
import { isFillerName } from './fillers.ts'

const mostRemembered = 20_000

/** Short forms in names of streets, each with what it is written out as. Applied to folded text, one after the other. */
const streetWords: ReadonlyArray<readonly [RegExp, string]> = [
  [/ ?\/ ?/g, '/'],
  [/\b(?:v\/d|v d|vd|van de[rn]?)\b/g, 'vd'],
  [/\bv\/?(?:h| h|d)?[ /]?t\b|\bvan (?:het|t)\b/g, 'vt'],
  [/\ba\/d\b|\baan de[rn]?\b/g, 'ad'],
  [/str(?:aat|asse)?(?= |$)/g, 'straat'],
  [/(?<= |^)st(?:reet)?$/g, 'street'],
  [/(?:pln|plein)(?= |$)|(?<=[a-z]{3})pl(?= |$)/g, 'plein'],
  [/(?<=[a-z]{2})(?:ln|laan)(?= |$)|(?<= )ln$/g, 'laan'],
  [/(?<=[a-z]{2})wg(?= |$)/g, 'weg'],
  [/(?<=[a-z]{2})(?:dk|dyk)(?= |$)/g, 'dijk'],
  [/(?<=[a-z]{2})kd(?= |$)/g, 'kade'],
  [/(?<=[a-z]{2})(?:sngl|sgl)(?= |$)/g, 'singel'],
  [/(?<=[a-z]{2})(?:grt|gr)(?= |$)/g, 'gracht'],
  [/\bave?$/g, 'avenue'],
  [/\brd$/g, 'road'],
  [/(?<= )dr$/g, 'drive'],
  [/\bcres$/g, 'crescent'],
  [/\b(?:burg|burgem|bgm)(?= )/g, 'burgemeester'],
  [/\bprof\b/g, 'professor'],
  [/\b(?:dr|doctor)(?= )/g, 'dokter'],
  [/\bds\b/g, 'dominee'],
  [/\bmr(?= )/g, 'meester'],
  [/\bir(?= )/g, 'ingenieur'],
  [/\bjhr\b/g, 'jonkheer'],
  [/\bgen(?= )/g, 'generaal'],
  [/\bpast\b/g, 'pastoor'],
  [/\bmgr\b/g, 'monseigneur'],
  [/\bgebr\b/g, 'gebroeders'],
  [/\bpr(?= )/g, 'prins'],
  [/\bprs\b/g, 'prinses'],
  [/\bkon(?= )/g, 'koning'],
  [/\b(?:st|sint)(?= )/g, 'sint'],
  [/\b(?:nw|nwe|n)(?= )/g, 'nieuwe'],
  [/\b(?:oude|o)(?= )/g, 'oude'],
  [/\bgr(?= )/g, 'grote'],
  [/\bkl(?= )/g, 'kleine'],
]

/** "2e", "2de" and "tweede" in front of a name are one. */
function readOrdinal(word: string): string {
  const digits = /^\d+$/.test(word) ? undefined : digitsOf(word)
  return digits === undefined ? word : `${digits}e`
}

/** Reads a street name: folded, usual short forms written out, ordinals in digits, punctuation gone. */
export const readStreet = remember(mostRemembered, (raw): Reading<string> => {
  const plain = fold(raw)
    .replaceAll(/[^a-z0-9/]+/g, ' ')
    .trim()
  if (!/[a-z0-9]/.test(plain)) return { raw, problem: 'No letters or digits in the street.' }
  if (isFillerName(plain.split(' ')) || withoutHome.test(plain)) return readFiller(raw)
  const written = streetWords.reduce((text, [from, to]) => text.replaceAll(from, to), plain)
  const words = written.split(' ').filter((word) => word !== '')
  return { raw, value: words.map((word, at) => (at < words.length - 1 ? readOrdinal(word) : word)).join(' ') }
})

/** What is written where somebody lives nowhere. */
const withoutHome = /^(?:zonder|geen) vaste? (?:woon|verblijf)|^(?:zvwv|zvw|dakloos|no fixed|briefadres$)/
