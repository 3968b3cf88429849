import type { PartList } from './part-list.ts'
import { isCompoundShape, isKnownShape, isVowelless, termSize, type Terms } from './terms.ts'

/** The letters of "abd". */
const servantLetters = 0b1011
/** Letters of "abdul", "abdur" or "abdel" with one more. */
const longestServant = 6
const longestAcronym = 6

/** Whether parts of the one name may be joined, taken apart or read as an acronym to meet those of the other. */
export function mayRearrange(terms: Terms, list: PartList, others: PartList): boolean {
  for (let i = 0; i < list.count; i++) {
    const term = list.terms[i] ?? 0
    if (mayBeAcronym(terms, term, others) || mayTakeApart(terms, term, others)) return true
    const places: number[] = []
    for (let k = i; k < list.count && list.roles[k] === list.roles[i]; k++) {
      places.push((list.terms[k] ?? 0) * termSize)
      if (places.length > 1 && mayMeet(terms, places, others)) return true
    }
  }
  return false
}

function mayMeet(terms: Terms, places: readonly number[], others: PartList): boolean {
  for (let j = 0; j < others.count; j++) if (mayFit(terms, places, others.terms[j] ?? 0)) return true
  return false
}

function mayFit(terms: Terms, places: readonly number[], other: number): boolean {
  const { signatures } = terms
  const [first = 0, second = 0] = places
  const shape = terms.shapeOf(first / termSize)
  if (isVowelless(shape) !== isVowelless(terms.shapeOf(other))) return true
  if (isCompoundShape(shape & terms.shapeOf(other))) return true
  if (!signatures.mayJoinByLength(places, other * termSize)) return false
  if (places.length > 2) return true
  if (terms.hasVariants(other) || isVowelless(shape | terms.shapeOf(other))) return true
  return signatures.mayJoin(first, second, other * termSize)
}

/** Whether neighbouring parts of the other name start with the letters of a part, as far as those are kept. */
function mayBeAcronym(terms: Terms, term: number, others: PartList): boolean {
  const { signatures } = terms
  const at = term * termSize
  const length = signatures.lengthOf(at)
  if (length < 2 || length > longestAcronym || length > others.count || isKnownShape(terms.shapeOf(term))) return false
  for (let start = 0; start + length <= others.count; start++) {
    let fits = 0
    while (fits < length) {
      const letter = signatures.characterAt(at, fits)
      if (letter !== 0 && letter !== signatures.startOf((others.terms[start + fits] ?? 0) * termSize)) break
      fits++
    }
    if (fits === length) return true
  }
  return false
}

/** Whether a part "servant of …" may be two parts of the other name, the first of them with a slip. */
function mayTakeApart(terms: Terms, term: number, others: PartList): boolean {
  if (others.count < 2 || !isCompoundShape(terms.shapeOf(term))) return false
  for (let j = 0; j < others.count; j++) {
    const at = (others.terms[j] ?? 0) * termSize
    if (terms.signatures.lengthOf(at) <= longestServant && terms.signatures.hasLetters(at, servantLetters)) return true
  }
  return false
}
