import { remember } from '../reading.ts'
import { fold, isConsonantal } from './fold.ts'
import { givenNames } from './given-names.ts'
import { consonants, frameOf, otherFrameOf, skeletonOf, sound } from './sound.ts'
import { keyForm, variantsOf, type Variants } from './variants.ts'
import { joinCompounds } from './compounds.ts'
import { readEastAsian } from './east-asian.ts'
import { doubtfulForms, legalForms, legalPhrases, particles, titles, vietnamese } from './words.ts'

export type Role = 'given' | 'surname' | 'any'

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
  /** Stands in a table of spellings, of pet names or of given names. */
  readonly known: boolean
  /** Which letters occur: bit 0 for a, bit 25 for z. */
  readonly letters: number
  /** Spreads parts over tables: equal for equal text, role and script, 30 bits. */
  readonly hash: number
  /** Came from a script without vowels: only consonants mean something. */
  readonly consonantal: boolean
  /** A syllable of a Chinese or Korean name; then `frame` is what its romanisations share. */
  readonly isSyllable: boolean
}

export type PersonName = {
  readonly parts: readonly NamePart[]
  /** Particles, folded, in order; kept for display and left out of keys. */
  readonly particles: readonly string[]
  /** Set when the text carries a legal form and so names an organisation. */
  readonly legalForm: string | undefined
}

export type CompanyName = PersonName

export type Word = {
  readonly text: string
  readonly role: Role
  readonly consonantal: boolean
  /** Set for a syllable of a Chinese or Korean name, see `readEastAsian`. */
  readonly syllable?: string
}

function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

const roles: readonly Role[] = ['given', 'surname', 'any']
/** Sorts of parts that may have one text: plain, of a script without vowels, syllables. */
const sorts = 3
const caches = Array.from({ length: sorts * roles.length }, () => new Map<string, NamePart>())
const cacheLimit = 200_000

function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

function sortOf({ role, consonantal, syllable }: Word): number {
  return roles.indexOf(role) + roles.length * (consonantal ? 1 : syllable === undefined ? 0 : 2)
}

function describePart(word: Word): NamePart {
  const { text, role, consonantal, syllable } = word
  const heard = sound(text)
  const own = skeletonOf(heard)
  const form = keyForm(text, consonantal)
  const key = form === text ? own : skeletonOf(sound(form))
  const variants = variantsOf(text, consonantal)
  return {
    text,
    sound: heard,
    soundStart: heard.slice(0, 3),
    skeleton: own,
    frame: syllable === undefined ? frameOf(heard) : `=${syllable}`,
    otherFrame: syllable === undefined && !consonantal ? otherFrameOf(text) : '',
    isSyllable: syllable !== undefined,
    consonants: consonants(text),
    keySkeleton: key || text,
    variants,
    known: variants.spelling.length > 0 || variants.nickname.length > 0 || givenNames.has(text),
    letters: lettersOf(text),
    hash: hashOf(text, sortOf(word)),
    role,
    consonantal,
  }
}

/** Describes a part; the same part mostly gives the same object again, so that comparing objects is a quick first try. */
export function describeWord(word: Word): NamePart {
  const cache = caches[sortOf(word)]
  const known = cache?.get(word.text)
  if (known !== undefined) return known
  const part = describePart(word)
  if (cache !== undefined && cache.size >= cacheLimit) cache.clear()
  cache?.set(word.text, part)
  return part
}

/** A text of more words than this is no name; the rest is left out. */
const mostWords = 64

function splitWords(raw: string, role: Role): Word[] {
  return raw
    .split(/[\s\p{P}\p{S}]+/u, mostWords)
    .filter((word) => word !== '')
    .flatMap((word) => splitCharacters(word))
    .flatMap((word) => splitFolded(word, role))
}

const characters = /^(?:\p{Script=Hangul}{2,4}|\p{Script=Han}{2,4})$/u

/** A Chinese or Korean name in its own script is written as one word, a syllable a character, the surname first; Yi is Ri. */
function splitCharacters(word: string): readonly string[] {
  const whole = word.normalize('NFC')
  return characters.test(whole) ? Array.from(whole.replace(/^\uc774/u, '\ub9ac')) : [word]
}

function splitFolded(word: string, role: Role): Word[] {
  const consonantal = isConsonantal(word)
  const bare = consonantal ? word.replace(/^(?:\u0648)?\u0627\u0644(?=.{3})/u, '') : word
  return fold(bare)
    .split(/[^a-z0-9]+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, role, consonantal }))
}

/** "J.P." and "O'Neil": dots part initials, apostrophes part nothing. */
function tidy(raw: string): string {
  return raw.replaceAll(/(?<=\p{L})['\u2018\u2019\u02bc\u02b9\u2032`](?=\p{L})/gu, '')
}

const anyPhrase = new RegExp(legalPhrases.map(([phrase]) => phrase.source).join('|'))

function replaceLegalPhrases(raw: string): string {
  if (!/[ .\u516c]/.test(raw)) return raw
  const folded = fold(raw)
  if (!anyPhrase.test(folded)) return raw
  const replaced = legalPhrases.reduce((text, [from, to]) => text.replaceAll(from, ` ${to} `), folded)
  return replaced === folded ? raw : replaced
}

/** Glues "b.v." and "g.m.b.h." so that they read as one word. */
function joinAbbreviations(raw: string): string {
  return raw.replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu, (dotted) => {
    const joined = fold(dotted).replaceAll('.', '')
    return legalForms.has(joined) ? joined : dotted
  })
}

const isForm = ({ text }: Word): boolean => legalForms.has(text) && !doubtfulForms.has(text)
const isDoubtful = ({ text }: Word): boolean => doubtfulForms.has(text)
const isAside = ({ text }: Word): boolean => particles.has(text) || titles.has(text)

/**
 * The words at one end of a name that may be legal forms ("SA", "Co SA"). Where both ends have some, nothing tells
 * which of them are: none.
 */
function findDoubtfulForms(words: readonly Word[]): readonly Word[] {
  const content = words.filter((word) => !isAside(word))
  const first = content.findIndex((word) => !isDoubtful(word))
  const last = content.findLastIndex((word) => !isDoubtful(word))
  if (content.length < 3 || first < 0 || (first > 0 && last < content.length - 1)) return []
  return [...content.slice(0, first), ...content.slice(last + 1)]
}

/** A Vietnamese name of at least three words, in which "Van" and "Le" are names and not particles. */
function isVietnamese(words: readonly Word[]): boolean {
  if (words.length < 3 || !words.some(({ text }) => vietnamese.marks.has(text))) return false
  return words.every(({ text }) => vietnamese.names.has(text) || (!particles.has(text) && !titles.has(text)))
}

/** Without particles and titles, but for a given name or surname that consists of nothing else: Ben, Le, Van. */
function contentOf(words: readonly Word[]): readonly Word[] {
  if (isVietnamese(words)) return words
  const content = words.filter((word) => !isAside(word))
  if (content.length === words.length) return words
  return words.filter((word) => content.includes(word) || !content.some(({ role }) => role === word.role))
}

const isKnownName = (text: string): boolean => describeWord({ text, role: 'any', consonantal: false }).known

function assemble(words: readonly Word[], legalForm: string | undefined): PersonName {
  const kept = contentOf(words)
  return {
    parts: (readEastAsian(kept, isKnownName) ?? joinCompounds(words, kept)).map(describeWord),
    particles: words.filter((word) => particles.has(word.text) && !kept.includes(word)).map(({ text }) => text),
    legalForm,
  }
}

function withoutForms(words: readonly Word[]): { words: readonly Word[]; legalForm: string | undefined } {
  const certain = words.filter(isForm)
  const others = certain.length === 0 ? words : words.filter((word) => !isForm(word))
  const doubtful = findDoubtfulForms(others)
  const form = certain[0] ?? doubtful[0]
  if (form === undefined || others.length === 0) return { words, legalForm: undefined }
  return { words: others.filter((word) => !doubtful.includes(word)), legalForm: form.text }
}

/**
 * Reads a whole name in any order and script: "Bakker, Jan van der", "Юлия Тимошенко", "Acme Trading B.V.".
 * Text before a comma is the surname. Without letters or digits there are no parts.
 */
export function readName(raw: string): PersonName {
  const text = joinAbbreviations(tidy(replaceLegalPhrases(raw)))
  const [surname = '', ...rest] = text.split(',')
  const given = rest.join(' ')
  const { words, legalForm } = withoutForms(splitWords(text, 'any'))
  if (legalForm !== undefined || given.trim() === '') return assemble(words, legalForm)
  return assemble([...splitWords(given, 'given'), ...splitWords(surname, 'surname')], undefined)
}

const mostRemembered = 20_000
const readGivenWords = remember(mostRemembered, (raw) => splitWords(tidy(raw), 'given'))

/** Reads a name whose given and family parts stand apart; either may be empty. */
export function readNameInParts(givenName: string, surname: string): PersonName {
  return assemble([...readGivenWords(givenName), ...splitWords(tidy(surname), 'surname')], undefined)
}
