import { normaliseEntity, type RawEntity } from '@lantaarn/linkage'
import { exactWords, type SearchWord } from '../reports/index.ts'
import type { PartyContent, PartyKind } from './rules/parties.ts'

/** The words under which a party is found again. The explanation gives none. */
export function searchWordsOf(kind: PartyKind, content: PartyContent): SearchWord[] {
  return exactWords(rawEntity(kind, content))
}

/**
 * The words for a search: one field that may be anything with a number or a name of its own, and an address or a name
 * with birth date. A word that could be several things is looked for as each of them.
 */
export function searchWordsFor(
  anything: string,
  rest: { postcode: string; houseNumber: string; name: string; birthDate: string },
): SearchWord[] {
  const { postcode, houseNumber, name, birthDate } = rest
  const word = anything.trim()
  const readings: readonly (readonly [PartyKind, PartyContent])[] = [
    ['phone', { phone: word }],
    ['vehicle', { plate: word }],
    ['email', { email: word }],
    ['account', { account: word }],
    ['bank-account', { iban: word }],
    ['firm', { companyNumber: word }],
  ]
  const words = word === '' ? [] : readings.flatMap(([kind, content]) => searchWordsOf(kind, content))
  const address = postcode === '' ? [] : searchWordsOf('place', { postcode, houseNumber })
  const person = name === '' || birthDate === '' ? [] : searchWordsOf('person', { name, birthDate })
  return [...words, ...address, ...person]
}

/** Why a party cannot be found again: what is missing, or what cannot be read. */
export type NotFoundReason =
  | 'birth-date-missing'
  | 'birth-date-incomplete'
  | 'name-unknown'
  | 'house-number-missing'
  | 'postcode-or-place-missing'
  | 'company-number-missing'
  | 'unreadable'

/**
 * Why a search will not find a party that is saved so; undefined when it will. For the page on which it is saved, to
 * tell before it is too late. Pure: reads no clock and no database.
 */
export function whyNotFoundAgain(kind: PartyKind, content: PartyContent): NotFoundReason | undefined {
  if (searchWordsOf(kind, content).length > 0) return undefined
  if (kind === 'person') return whyNoPerson(content)
  if (kind === 'place') return whyNoPlace(content)
  return kind === 'firm' && isEmpty(content.companyNumber) ? 'company-number-missing' : 'unreadable'
}

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === ''

function whyNoPerson(content: PartyContent): NotFoundReason {
  const { names, birth } = normaliseEntity(rawEntity('person', content))
  if (names.every(({ value }) => value === undefined)) return 'name-unknown'
  return birth === undefined ? 'birth-date-missing' : 'birth-date-incomplete'
}

function whyNoPlace(content: PartyContent): NotFoundReason {
  const { address } = normaliseEntity(rawEntity('place', content))
  return address?.houseNumber?.value === undefined ? 'house-number-missing' : 'postcode-or-place-missing'
}

function rawEntity(kind: PartyKind, content: PartyContent): RawEntity {
  const { note: _note, name, ...rest } = content
  if (kind === 'firm') return { ...rest, ...(name === undefined ? {} : { company: name }) }
  return { ...rest, ...(name === undefined ? {} : { name }) }
}
