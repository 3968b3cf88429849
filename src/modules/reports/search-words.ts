import { addressValues, matchKeys, nameDateValues, normaliseEntity, type RawEntity } from '@lantaarn/linkage'
import { keyedHash } from '../../platform/crypto/keyed-hash.ts'
import type { KeyRing } from '../../platform/crypto/key-ring.ts'
import type { Answers } from './answers.ts'

/** One word by which a record is found again: what kind it is, and its normalised value. */
export type SearchWord = { kind: string; value: string }

const kindOfKey: Readonly<Record<string, string>> = {
  phone: 'phone',
  plate: 'plate',
  email: 'email',
  account: 'account',
  iban: 'bank-account',
  'company-number': 'company-number',
}

/**
 * The words under which something is found again: exact after normalisation (@lantaarn/linkage), so equal things give
 * equal words, however they were spelt. Only what tells by itself: a name counts with a full birth date, a street and
 * number with a postcode or a place.
 */
export function exactWords(raw: RawEntity): SearchWord[] {
  const entity = normaliseEntity(raw)
  const words = matchKeys(entity).flatMap(({ kind, value }) => {
    const found = kindOfKey[kind]
    return found === undefined ? [] : [{ kind: found, value }]
  })
  const addresses = addressValues(entity).map((value) => ({ kind: 'address', value }))
  const people = nameDateValues(entity).map((value) => ({ kind: 'name-birthdate', value }))
  return [...words, ...addresses, ...people]
}

/** The words for a search by something with a number or a name of its own; it is looked for as each thing it could be. */
export function wordsSearched(text: string): SearchWord[] {
  const word = text.trim()
  if (word === '') return []
  const readings = [{ phone: word }, { plate: word }, { email: word }, { account: word }, { iban: word }]
  return readings.flatMap(exactWords)
}

/** The keyed token of a word: found by equality, readable by nobody. */
export function tokenOf(keys: KeyRing, { kind, value }: SearchWord): Buffer {
  return keyedHash(keys, 'search-token', `${kind}:${value}`)
}

const birthDates =
  /(?<![\d-])(?:\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{1,2} (?:\p{L}{3,9})\.? (?:19|20)\d{2})(?!\d)/gu
const bornWords =
  /[\s,:(/-]*(?:(?<!\p{L})(?:geboren|geb|geboortedatum|gebdatum|born|dob|date of birth|op|on|is)\.?[\s,:(]*)*$/iu
/** What stands between one person and the next on a line. */
const joiners = /^[\s,;:)./-]*(?:(?:en|and|of|or|met|with|ook|also)\s+)?/iu
const mostNameWords = 6

/** The name in front of a date, or behind it when nothing stands in front. */
function nameIn(text: string): string | undefined {
  const name = text.replace(joiners, '').replace(bornWords, '').trim()
  return name === '' || name.split(/\s+/).length > mostNameWords || !/\p{L}/u.test(name) ? undefined : name
}

/** People in what somebody wrote: a name and a date of birth on one line, in either order, one or more a line. */
function peopleIn(text: string): RawEntity[] {
  return text.split(/[\n;]/).flatMap((line) => {
    const dates = Array.from(line.matchAll(birthDates))
    const from = (index: number): number => (dates[index]?.index ?? 0) + (dates[index]?.[0].length ?? 0)
    const isDateFirst = nameIn(line.slice(0, dates[0]?.index ?? 0)) === undefined
    return dates.flatMap(([birthDate], index) => {
      const before = line.slice(index === 0 ? 0 : from(index - 1), dates[index]?.index)
      const name = nameIn(isDateFirst ? line.slice(from(index), dates[index + 1]?.index) : before)
      return name === undefined ? [] : [{ name, birthDate: birthDate.replaceAll(/ ?([-/.]) ?/g, '$1') }]
    })
  })
}

/** An answer in which something to search by can stand. */
type SearchedAnswer = 'phone' | 'plate' | 'account' | 'place' | 'victim' | 'others' | 'contactPhone' | 'contactEmail'

/** Answers that are about the reporter, not about what is told. */
export const ofReporter: readonly SearchedAnswer[] = ['contactPhone', 'contactEmail']

/** One text may hold several of each, and a mail address where an account was asked. */
const readings: Readonly<Record<SearchedAnswer, (text: string, town: string | undefined) => readonly RawEntity[]>> = {
  phone: (text) => text.split('\n').map((line) => ({ phone: line })),
  plate: (text) => text.split(/[\n,;]/).map((part) => ({ plate: part })),
  account: (text) => [{ account: text }, ...(text.includes('@') ? [{ email: text }] : [])],
  place: (text, town) => [town === undefined ? { street: text } : { street: text, place: town }],
  victim: peopleIn,
  others: peopleIn,
  contactPhone: (text) => [{ phone: text }],
  contactEmail: (text) => [{ email: text }],
}

/** The words in the structured answers of a report, each with the answer that gave it. `town`: where it happened. */
export function wordsOfAnswers(answers: Answers, town: string | undefined): (SearchWord & { from: SearchedAnswer })[] {
  const found = (Object.keys(readings) as SearchedAnswer[]).flatMap((from) => {
    const text = answers[from] ?? ''
    if (text.trim() === '') return []
    return readings[from](text, town)
      .flatMap(exactWords)
      .map((word) => ({ ...word, from }))
  })
  return found.filter(
    (word, index) => found.findIndex(({ kind, value }) => kind === word.kind && value === word.value) === index,
  )
}
