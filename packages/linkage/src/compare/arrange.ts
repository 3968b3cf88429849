import { describeWord, type NamePart } from '../names/part.ts'
import { levelNumber } from './levels.ts'
import { comparePart } from './parts.ts'
import { isAlike, isOneEditApart, leastAlikeJoined } from './similarity.ts'

const close = levelNumber('name', 'close')
const sound = levelNumber('name', 'sound')

/** Parts of a name that are compared; a longer name is cut. */
export const mostParts = 6
/** Words that may be written as one. */
const mostJoined = 4
/** More than two words written as one must come to this many letters. */
const longJoined = 9

type Parts = readonly NamePart[]

export const firstParts = (parts: Parts): Parts => (parts.length > mostParts ? parts.slice(0, mostParts) : parts)

/** Several initials written as one part: "jp". Two letters say little about how rare a name is. */
export function isAbbreviation({ isInitials, text }: NamePart): boolean {
  return isInitials && text.length === 2
}

const isRun = ({ isInitials, text }: NamePart): boolean => isInitials && text.length > 1
const longestAcronym = 6

/** Where in `others` words begin, one after the other, with the letters of a part; -1 when nowhere. */
function findSpelledOut({ text, role }: NamePart, others: Parts): number {
  for (let start = 0; start + text.length <= others.length; start++) {
    let length = 0
    while (length < text.length) {
      const other = others[start + length]
      if (other === undefined || other.text.length < 2 || other.isInitials || other.consonantal) break
      if (other.text.charAt(0) !== text.charAt(length) || isOtherRole(role, other.role)) break
      length++
    }
    if (length === text.length) return start
  }
  return -1
}

const isOtherRole = (one: NamePart['role'], other: NamePart['role']): boolean =>
  one !== other && one !== 'any' && other !== 'any'

/** A part that may be an acronym without dots: KLM, JP. */
function mayAbbreviate(part: NamePart, others: Parts): boolean {
  const { text, consonantal, isSyllable, known } = part
  if (text.length < 2 || text.length > longestAcronym || consonantal || isSyllable || known) return false
  return /^[a-z]+$/.test(text) && !others.some((other) => other.text === text) && findSpelledOut(part, others) >= 0
}

/** How many letters of acronyms in a name the words of the other spell out, in order. */
export function spellsOut(parts: Parts, others: Parts): number {
  const found = parts.filter((part) => (isRun(part) || part.text.length > 2) && mayAbbreviate(part, others))
  return found.reduce((letters, { text }) => letters + text.length, 0)
}

/** Writes initials as single letters where the other name has them apart or has words that begin with them. */
function expandInitials(parts: Parts, others: Parts): Parts {
  const isExpanded = (part: NamePart): boolean =>
    isRun(part) ? !others.some((other) => other.text === part.text || isRun(other)) : mayAbbreviate(part, others)
  if (!parts.some(isExpanded)) return parts
  return firstParts(
    parts.flatMap((part) =>
      isExpanded(part)
        ? Array.from(part.text, (text) => describeWord({ text, role: part.role, consonantal: false, isInitials: true }))
        : [part],
    ),
  )
}

const servant = 'abdul'
const servants = ['abdul', 'abdur', 'abdel', 'abdal', 'abd', 'abdu']

/** Takes "Abdul Hamidi" apart where the other name has the two apart, the first with a slip: "Badur Hamidi". */
function splitServant(parts: Parts, others: Parts): Parts {
  if (others.length < 2 || others.some(({ text }) => text.startsWith('abd'))) return parts
  return parts.flatMap((part) => {
    const rest = part.text.slice(servant.length)
    if (part.consonantal || !part.text.startsWith(servant) || rest.length < 3) return [part]
    const slip = others.find(
      ({ text }) =>
        /a/.test(text) && /b/.test(text) && /d/.test(text) && servants.some((form) => isOneEditApart(form, text)),
    )
    const describe = (text: string): NamePart => describeWord({ text, role: part.role, consonantal: false })
    const second = describe(rest)
    if (slip === undefined || !others.some((other) => other !== slip && comparePart(other, second) <= sound))
      return [part]
    return [describe(servants.find((form) => isOneEditApart(form, slip.text)) ?? servant), second]
  })
}

function joinAt(parts: Parts, index: number, count: number): NamePart | undefined {
  const joined = parts.slice(index, index + count)
  const [first] = joined
  if (first === undefined || joined.some(({ role }) => role !== first.role)) return undefined
  const text = joined.map((part) => part.text).join('')
  const characters = joined.map((part) => part.characters).join('')
  return describeWord({
    text,
    role: first.role,
    consonantal: first.consonantal,
    ...(joined.every((part) => part.characters !== '') && { characters }),
  })
}

function fits(joined: NamePart, other: NamePart, count: number): boolean {
  if (joined.characters !== '' && other.characters !== '') return comparePart(joined, other) <= sound
  if (joined.text === other.text) return true
  if (count > 2) return joined.text.length >= longJoined && isOneEditApart(joined.text, other.text)
  if (joined.text.length < 6) return false
  if (joined.consonantal || other.consonantal) return comparePart(joined, other) <= sound
  if (isOneEditApart(joined.text, other.text) || comparePart(joined, other) <= close) return true
  return joined.frame === other.frame && joined.frame !== '' && isAlike(joined.text, other.text, leastAlikeJoined)
}

/** Whether parts written as one come near to another by length, or by consonants where vowels are not written. */
function hasLengthOfAll(parts: Parts, other: NamePart): boolean {
  const mixed = parts[0]?.consonantal !== other.consonantal
  const lengthOf = ({ text, consonants }: NamePart): number => (mixed ? consonants.length : text.length)
  const all = parts.reduce((sum, part) => sum + lengthOf(part), 0)
  return Math.abs(lengthOf(other) - all) <= 2 && parts.every((part) => lengthOf(other) > lengthOf(part))
}

/** Joins neighbouring parts where the other name has them as one: "Abd Rahman", "Anne Marie", "elk i". */
function joinSplit(parts: Parts, others: Parts): Parts {
  for (let count = 2; count <= Math.min(mostJoined, parts.length); count++) {
    for (let index = 0; index + count <= parts.length; index++) {
      const neighbours = parts.slice(index, index + count)
      const candidates = others.filter((other) => hasLengthOfAll(neighbours, other))
      if (candidates.length === 0) continue
      const joined = joinAt(parts, index, count)
      if (joined !== undefined && candidates.some((other) => fits(joined, other, count)))
        return [...parts.slice(0, index), joined, ...parts.slice(index + count)]
    }
  }
  return parts
}

/** The parts of two names, divided so that what one has as one word and the other as several can be compared. */
export function arrange(first: Parts, second: Parts): { readonly left: Parts; readonly right: Parts } {
  const [left, right] = [expandInitials(first, second), expandInitials(second, first)]
  const [one, other] = [splitServant(left, right), splitServant(right, left)]
  const joinedRight = joinSplit(firstParts(other), one)
  return { left: joinSplit(firstParts(one), joinedRight), right: joinedRight }
}
