import { matchKeys, normaliseEntity, type Entity, type RawEntity } from '@lantaarn/linkage'
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
 * equal words, however they were spelt. Only what tells by itself: a name counts with a birth date, a street and number
 * with a postcode or a place.
 */
export function exactWords(raw: RawEntity): SearchWord[] {
  const entity = normaliseEntity(raw)
  const keys = matchKeys(entity)
  const words = keys.flatMap((key) => {
    const kind = kindOfKey[key.kind]
    return kind === undefined ? [] : [{ kind, value: key.value }]
  })
  const births = keys.filter((key) => key.kind === 'birth')
  const names = keys.filter((key) => key.kind === 'name-whole' || key.kind === 'name-single')
  const people = names.flatMap((name) =>
    births.map((birth) => ({ kind: 'name-birthdate', value: `${name.value}|${birth.value}` })),
  )
  return [...words, ...addressWords(entity), ...people]
}

function addressWords({ address }: Entity): SearchWord[] {
  const number = address?.houseNumber?.value?.number
  if (number === undefined) return []
  const postcode = address?.postcode?.value
  const street = address?.street?.value
  const place = address?.place?.value
  const areas = [postcode, street === undefined || place === undefined ? undefined : `${street} ${place}`]
  return areas.flatMap((area) =>
    area === undefined ? [] : [{ kind: 'address', value: `${area} ${number}`.toLowerCase() }],
  )
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

const postcodes = /\b([1-9]\d{3}) ?([A-Z]{2})\b/i
const streets = /([\p{L}][\p{L}.'’ -]{2,60}?) (\d{1,5} ?[a-z]?)\b(?! ?[A-Z]{2}\b)/u
const birthDates = /\b(\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})\b/
const bornWords = /(?:^|[\s,:(]+)(?:geboren|geb\.?|geboortedatum|born|date of birth|op|on|is)?[\s,:(]*$/i

/** The address in what somebody wrote about the spot; `town` is the municipality that they chose. */
function addressIn(spot: string, town: string | undefined): RawEntity {
  const [, digits, letters] = postcodes.exec(spot) ?? []
  const [, street, houseNumber] = streets.exec(spot.replace(postcodes, '')) ?? []
  return {
    ...(street === undefined ? {} : { street }),
    ...(houseNumber === undefined ? {} : { houseNumber }),
    ...(digits === undefined ? {} : { postcode: `${digits}${letters}` }),
    ...(town === undefined ? {} : { place: town }),
  }
}

/** People in what somebody wrote, each a name in front of a date of birth on the same line. */
function peopleIn(text: string): RawEntity[] {
  return text.split(/[\n;]/).flatMap((line) => {
    const [birthDate] = birthDates.exec(line) ?? []
    if (birthDate === undefined) return []
    let name = line.slice(0, line.indexOf(birthDate))
    for (let before = ''; before !== name;) [before, name] = [name, name.replace(bornWords, '')]
    return name.trim() === '' || name.trim().split(/\s+/).length > 6 ? [] : [{ name: name.trim(), birthDate }]
  })
}

/** An answer in which something to search by can stand. */
type SearchedAnswer = 'phone' | 'plate' | 'account' | 'place' | 'victim' | 'others' | 'contactPhone' | 'contactEmail'

/** Answers that are about the reporter, not about what is told. */
export const ofReporter: readonly SearchedAnswer[] = ['contactPhone', 'contactEmail']

const several = (text: string): string[] => text.split(/[\n,;]| en | and /)

const readings: Readonly<Record<SearchedAnswer, (text: string, town: string | undefined) => readonly RawEntity[]>> = {
  phone: (text) => [{ phone: several(text) }],
  plate: (text) => [{ plate: several(text) }],
  account: (text) =>
    several(text).map((one) => (/^\S+@\S+\.\S+$/.test(one.trim()) ? { email: one } : { account: one })),
  place: (text, town) => [addressIn(text, town)],
  victim: (text) => peopleIn(text),
  others: (text) => peopleIn(text),
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
