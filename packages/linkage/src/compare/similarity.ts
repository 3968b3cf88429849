/** Similarity that two parts written as one must at least have with a third. */
export const leastAlikeJoined = 0.8
const longest = 64
const usedLeft = new Uint8Array(longest)
const usedRight = new Uint8Array(longest)

function countMatches(left: string, right: string, reach: number): number {
  let matches = 0
  for (let i = 0; i < left.length; i++) {
    const from = Math.max(0, i - reach)
    const to = Math.min(right.length - 1, i + reach)
    const letter = left.charCodeAt(i)
    for (let j = from; j <= to; j++) {
      if (usedRight[j] === 1 || right.charCodeAt(j) !== letter) continue
      usedLeft[i] = 1
      usedRight[j] = 1
      matches++
      break
    }
  }
  return matches
}

function countTranspositions(left: string, right: string): number {
  let at = 0
  let wrong = 0
  for (let i = 0; i < left.length; i++) {
    if (usedLeft[i] !== 1) continue
    while (usedRight[at] !== 1) at++
    if (left.charCodeAt(i) !== right.charCodeAt(at)) wrong++
    at++
  }
  return wrong / 2
}

function commonPrefix(left: string, right: string): number {
  const most = Math.min(4, left.length, right.length)
  let prefix = 0
  while (prefix < most && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++
  return prefix
}

/**
 * Jaro-Winkler similarity of two words, 0 to 1, with prefix scale 0.1 over at most four letters (Winkler 1990). Only
 * the first 64 letters count.
 */
function jaroWinkler(first: string, second: string): number {
  if (first === second) return 1
  const ordered = first < second
  const left = (ordered ? first : second).slice(0, longest)
  const right = (ordered ? second : first).slice(0, longest)
  if (left.length === 0 || right.length === 0) return 0
  usedLeft.fill(0, 0, left.length)
  usedRight.fill(0, 0, right.length)
  const reach = Math.max(0, (Math.max(left.length, right.length) >> 1) - 1)
  const matches = countMatches(left, right, reach)
  if (matches === 0) return 0
  const moved = countTranspositions(left, right)
  const jaro = (matches / left.length + matches / right.length + (matches - moved) / matches) / 3
  return jaro + commonPrefix(left, right) * 0.1 * (1 - jaro)
}

/**
 * Whether two words reach a Jaro-Winkler similarity. Words whose lengths and first letters rule it out are not looked
 * at further: at most all letters of the shorter one match, in order.
 */
export function isAlike(first: string, second: string, least: number): boolean {
  const shortest = Math.min(first.length, second.length, longest)
  const most = Math.min(Math.max(first.length, second.length), longest)
  const jaro = (2 + shortest / most) / 3
  if (jaro + commonPrefix(first, second) * 0.1 * (1 - jaro) < least - 1e-9) return false
  return jaroWinkler(first, second) >= least
}

/**
 * True when one letter added, left out, replaced, or two neighbours swapped turns one word into the other: a
 * Damerau-Levenshtein distance of at most one.
 */
export function isOneEditApart(first: string, second: string): boolean {
  const difference = first.length - second.length
  if (difference > 1 || difference < -1) return false
  let start = 0
  const shortest = Math.min(first.length, second.length)
  while (start < shortest && first.charCodeAt(start) === second.charCodeAt(start)) start++
  let endFirst = first.length - 1
  let endSecond = second.length - 1
  while (endFirst >= start && endSecond >= start && first.charCodeAt(endFirst) === second.charCodeAt(endSecond)) {
    endFirst--
    endSecond--
  }
  const restFirst = endFirst - start + 1
  const restSecond = endSecond - start + 1
  if (restFirst <= 1 && restSecond <= 1) return true
  if (restFirst !== 2 || restSecond !== 2) return false
  return first[start] === second[start + 1] && first[start + 1] === second[start]
}

/** Number of bits set in 32. */
export function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
