import type { RawEntity } from '@lantaarn/linkage'
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

function rawEntity(kind: PartyKind, content: PartyContent): RawEntity {
  const { note: _note, name, ...rest } = content
  if (kind === 'firm') return { ...rest, ...(name === undefined ? {} : { company: name }) }
  return { ...rest, ...(name === undefined ? {} : { name }) }
}
