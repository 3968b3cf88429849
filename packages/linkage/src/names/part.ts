import { givenNames } from './given-names.ts'
import { consonants, frameOf, otherFrameOf, skeletonOf, sound } from './sound.ts'
import { keyForm, noVariants, variantsOf, type Variants } from './variants.ts'
import { syllableOf } from './east-asian.ts'

export type Role = 'given' | 'surname' | 'any'

/** One word of a name before it is described. */
export type Word = {
  /** Folded to lower-case ASCII letters and digits. */
  readonly text: string
  readonly role: Role
  /** Came from a script that leaves vowels out. */
  readonly consonantal: boolean
  /** Set for a syllable of a Chinese or Korean name, see `readEastAsian`. */
  readonly syllable?: string
  /** The Chinese characters it was written in. */
  readonly characters?: string
  /** One or more initials, in the order written: "j" or "jp". */
  readonly isInitials?: true
  /** A country, a direction or the like in the name of an organisation: tells one branch from another. */
  readonly isBranch?: true
}

/** One part of a name, ready for comparing. `text` is folded to lower-case ASCII letters and digits. */
export type NamePart = {
  readonly text: string
  readonly role: Role
  /** Common pronunciation, see `sound`. */
  readonly sound: string
  /** The first three characters of the sound. */
  readonly soundStart: string
  /** Consonant classes, of the part itself. */
  readonly skeleton: string
  /** What of the sound is kept across transliterations, see `frameOf`; may be empty. */
  readonly frame: string
  /** The same by letters of other languages, see `otherFrameOf`; mostly empty. */
  readonly otherFrame: string
  /** Consonants as spelled, for comparing with a script without vowels. */
  readonly consonants: string
  /** Consonant classes of the part's key form, shared by its variants; never empty. */
  readonly keySkeleton: string
  readonly variants: Variants
  /** Listed in a table of spellings, pet names or given names. */
  readonly known: boolean
  /** Which letters occur: bit 0 for a, bit 25 for z. */
  readonly letters: number
  /** Spreads parts over tables: equal for equal text, role and sort, 30 bits. */
  readonly hash: number
  /** Came from a script without vowels: only consonants mean something. */
  readonly consonantal: boolean
  /** A syllable of a Chinese or Korean name; then `frame` is what its romanisations share. */
  readonly isSyllable: boolean
  /** The Chinese characters it was written in, or empty. */
  readonly characters: string
  /** One or more initials, in the order written. */
  readonly isInitials: boolean
  /** Tells one branch of an organisation from another. */
  readonly isBranch: boolean
}

const roles: readonly Role[] = ['given', 'surname', 'any']
/** What a part may be besides its text; two parts of one text and different sorts are compared differently. */
const sort = { plain: 0, consonantal: 1, syllable: 2, initials: 3, branch: 4 } as const
const caches = Array.from({ length: Object.keys(sort).length * roles.length }, () => new Map<string, NamePart>())
const cacheLimit = 200_000

function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

function sortOf({ consonantal, syllable, isInitials, isBranch }: Word): number {
  if (consonantal) return sort.consonantal
  if (syllable !== undefined) return sort.syllable
  if (isInitials === true) return sort.initials
  return isBranch === true ? sort.branch : sort.plain
}

const codeOf = (word: Word): number => roles.indexOf(word.role) + roles.length * sortOf(word)

function describe(word: Word): NamePart {
  const { text, role, consonantal, syllable, characters = '' } = word
  const heard = sound(text)
  const own = skeletonOf(heard)
  const isInitials = word.isInitials === true
  const form = isInitials ? text : keyForm(text, consonantal)
  const key = syllable !== undefined ? skeletonOf(sound(syllable)) : form === text ? own : skeletonOf(sound(form))
  const variants = isInitials ? noVariants : variantsOf(text, consonantal)
  return {
    text,
    sound: heard,
    soundStart: heard.slice(0, 3),
    skeleton: own,
    frame: syllable === undefined ? frameOf(heard) : `=${syllable}`,
    otherFrame: syllable === undefined && !consonantal ? otherFrameOf(text) : '',
    isSyllable: syllable !== undefined,
    consonants: consonants(text),
    keySkeleton: isInitials ? text : key || form,
    variants,
    known: !/^\d/.test(text) && (variants !== noVariants || givenNames.has(text)),
    letters: lettersOf(text),
    hash: hashOf(text + characters, codeOf(word)),
    role,
    consonantal,
    characters,
    isInitials,
    isBranch: word.isBranch === true,
  }
}

/** Describes a word; the same word mostly gives the same object again, so comparing objects is a quick first try. */
export function describeWord(word: Word): NamePart {
  const cache = caches[codeOf(word)]
  const key = word.characters === undefined ? word.text : word.text + word.characters
  const known = cache?.get(key)
  if (known !== undefined) return known
  const part = describe(word)
  if (cache !== undefined && cache.size >= cacheLimit) cache.clear()
  cache?.set(key, part)
  return part
}

const firstCode = 0x30
const beyondAscii = /[^\x20-\x7e]/u

/** A part as text: a character for its role and sort, the text, and its Chinese characters if it has any. */
export function encodePart(part: NamePart): string {
  const { text, role, consonantal, isSyllable, isInitials, isBranch, characters } = part
  const sorted = isSyllable ? sort.syllable : isInitials ? sort.initials : isBranch ? sort.branch : sort.plain
  const code = roles.indexOf(role) + roles.length * (consonantal ? sort.consonantal : sorted)
  return String.fromCharCode(firstCode + code) + text + characters
}

/** Reads what `encodePart` wrote; the outcome is the same part. */
export function decodePart(coded: string): NamePart {
  const code = coded.charCodeAt(0) - firstCode
  const role = roles[code % roles.length] ?? 'any'
  const sorted = Math.floor(code / roles.length)
  const end = beyondAscii.exec(coded)?.index ?? coded.length
  const text = coded.slice(1, end)
  return describeWord({
    text,
    role,
    consonantal: sorted === sort.consonantal,
    ...(sorted === sort.syllable && { syllable: syllableOf(text) }),
    ...(sorted === sort.initials && { isInitials: true }),
    ...(sorted === sort.branch && { isBranch: true }),
    ...(end < coded.length && { characters: coded.slice(end) }),
  })
}
