import { isFillerName, isUnknownWord } from '../fields/fillers.ts'
import { remember } from '../reading.ts'
import { joinCompounds } from './compounds.ts'
import { readEastAsian } from './east-asian.ts'
import { joinLegalForms, shortenLegalForms, takeLegalForms } from './legal.ts'
import { digitsOf, joinNumbers } from './numbers.ts'
import { describeWord, type NamePart, type Word } from './part.ts'
import { branchWords } from './places.ts'
import { joinApostrophes, splitWords } from './split.ts'
import {
  acronymParticles,
  shortSurnames,
  organisationWords,
  particles,
  titles,
  vesselPrefixes,
  vietnamese,
} from './words.ts'

export type PersonName = {
  readonly parts: readonly NamePart[]
  /** Particles, folded, in order; kept for display and left out of keys. */
  readonly particles: readonly string[]
  /** Set when the text carries a legal form and so names an organisation. */
  readonly legalForm: string | undefined
  /** The text only says that the name is not known ("Onbekend", "N.N."); then there are no parts. */
  readonly isFiller: boolean
}

export type CompanyName = PersonName

/** Whose name it is: of somebody or something ("any"), or surely of an organisation. */
type Bearer = 'any' | 'organisation'

const isAside = ({ text, isInitials }: Word): boolean =>
  isInitials !== true && (particles.has(text) || titles.has(text))

/** A Vietnamese name of at least three words, in which "Van" and "Le" are names and not particles. */
function isVietnamese(words: readonly Word[]): boolean {
  if (words.length < 3 || !words.some(({ text }) => vietnamese.marks.has(text))) return false
  return words.every(({ text }) => vietnamese.names.has(text) || (!particles.has(text) && !titles.has(text)))
}

/**
 * Without particles and titles, but for a given name or surname that consists of nothing else (Ben, Le, Van), what
 * would leave one word alone (Kim Le) and what may be an acronym of an organisation (ABN).
 */
function contentOf(words: readonly Word[], isOrganisation: boolean): readonly Word[] {
  if (isVietnamese(words)) return words
  const isShort = words.filter((word) => !isAside(word)).length < 2
  const isKept = (word: Word): boolean =>
    !isAside(word) || (isShort && shortSurnames.has(word.text)) || (isOrganisation && acronymParticles.has(word.text))
  const content = words.filter(isKept)
  if (content.length === words.length) return words
  return words.filter((word) => content.includes(word) || !content.some(({ role }) => role === word.role))
}

const isKnownName = (text: string): boolean => describeWord({ text, role: 'any', consonantal: false }).known

const textsOf = (words: readonly Word[]): string[] => words.map(({ text }) => text)

/** "MV" and "M/T" in front of the name of a ship; "My" is a name unless it is written as initials. */
function withoutPrefix(words: readonly Word[]): readonly Word[] {
  const [first] = words
  if (first === undefined || words.length < 3 || !vesselPrefixes.has(first.text)) return words
  return first.text === 'my' && first.isInitials !== true ? words : words.slice(1)
}

/**
 * In the name of an organisation countries and directions tell branches apart, and Roman numerals ("Fund II") are
 * numbers and no generations.
 */
function readAsOrganisation(word: Word): Word {
  const { text } = word
  if (branchWords.has(text)) return { ...word, isBranch: true }
  return titles.has(text) ? { ...word, text: digitsOf(text) ?? text } : word
}

const isOfOrganisation = (words: readonly Word[]): boolean => words.some(({ text }) => organisationWords.has(text))

const filler: PersonName = { parts: [], particles: [], legalForm: undefined, isFiller: true }

function assemble(all: readonly Word[], bearer: Bearer, legalForm?: string): PersonName {
  const initials = all.filter(({ isInitials }) => isInitials).map(({ text }) => text)
  if (isFillerName(textsOf(all), initials)) return filler
  const known = joinNumbers(withoutPrefix(all.filter(({ text }) => !isUnknownWord(text))))
  const isOrganisation = bearer === 'organisation' || legalForm !== undefined || isOfOrganisation(known)
  const words = isOrganisation ? known.map(readAsOrganisation) : known
  const kept = contentOf(words, isOrganisation)
  const read = readEastAsian(kept, isKnownName) ?? joinCompounds(words, kept)
  return {
    parts: read.map(describeWord),
    particles: words.filter((word) => particles.has(word.text) && !kept.includes(word)).map(({ text }) => text),
    legalForm,
    isFiller: false,
  }
}

/**
 * Reads a whole name in any order and script: "Bakker, Jan van der", "Юлия Тимошенко", "Acme Trading B.V.".
 * Text before a comma is the surname. Without letters or digits there are no parts.
 */
export function readName(raw: string, bearer: Bearer = 'any'): PersonName {
  const text = joinLegalForms(joinApostrophes(shortenLegalForms(raw)))
  const [surname = '', ...rest] = text.split(',')
  const given = rest.join(' ')
  const { words, legalForm } = takeLegalForms(splitWords(text, 'any'))
  if (legalForm !== undefined || given.trim() === '') return assemble(words, bearer, legalForm)
  return assemble([...splitWords(given, 'given'), ...splitWords(surname, 'surname')], bearer)
}

const mostRemembered = 20_000
const readGivenWords = remember(mostRemembered, (raw) => splitWords(joinApostrophes(raw), 'given'))

/** Reads a name whose given and family parts stand apart; either may be empty. */
export function readNameInParts(givenName: string, surname: string): PersonName {
  return assemble([...readGivenWords(givenName), ...splitWords(joinApostrophes(surname), 'surname')], 'any')
}
