import { matchKeys, normaliseEntity, type RawEntity } from '@lantaarn/linkage'

/** What can be named in a signal. */
export const partyKinds = ['person', 'place', 'firm', 'vehicle', 'phone', 'email', 'account', 'bank-account'] as const
export type PartyKind = (typeof partyKinds)[number]

/** What part somebody or something plays. Presumed victims stay presumed; suspects are no offenders. */
export const partyRoles = [
  'presumed-victim',
  'suspect',
  'facilitator',
  'client',
  'witness',
  'involved',
  'location',
  'means',
] as const
export type PartyRole = (typeof partyRoles)[number]

export const certainties = ['certain', 'probable', 'possible'] as const
export type Certainty = (typeof certainties)[number]

/** Everything that can be told of a party; each kind uses its own fields. */
export const partyFields = [
  'name',
  'birthDate',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'companyNumber',
  'plate',
  'phone',
  'email',
  'account',
  'iban',
  'note',
] as const
export type PartyField = (typeof partyFields)[number]
export type PartyContent = Partial<Record<PartyField, string>>

/** Which fields a kind has; the first is the one that must be there. */
export const fieldsOf: Readonly<Record<PartyKind, readonly PartyField[]>> = {
  person: ['name', 'birthDate', 'note'],
  place: ['street', 'houseNumber', 'postcode', 'place', 'note'],
  firm: ['name', 'companyNumber', 'place', 'note'],
  vehicle: ['plate', 'note'],
  phone: ['phone', 'note'],
  email: ['email', 'note'],
  account: ['account', 'note'],
  'bank-account': ['iban', 'note'],
}

/** What may be named: everything on a basis for persons, else places and firms only. */
export function allowedKinds(personsAllowed: boolean): readonly PartyKind[] {
  return personsAllowed ? partyKinds : ['place', 'firm']
}

/** One word by which a signal is found again: what kind it is, and its normalised value. */
export type SearchWord = { kind: string; value: string }

const kindOfKey: Readonly<Record<string, string>> = {
  phone: 'phone',
  plate: 'plate',
  email: 'email',
  account: 'account',
  iban: 'bank-account',
  'company-number': 'company-number',
  address: 'address',
}

/**
 * The words under which a party is found again: exact after normalisation (@lantaarn/linkage). A name only counts
 * together with a birth date. Equal parties give equal words, however they were spelt.
 */
export function searchWordsOf(kind: PartyKind, content: PartyContent): SearchWord[] {
  const keys = matchKeys(normaliseEntity(rawEntity(kind, content)))
  const words = keys.flatMap((key) => {
    const wordKind = kindOfKey[key.kind]
    return wordKind === undefined ? [] : [{ kind: wordKind, value: key.value }]
  })
  const births = keys.filter((key) => key.kind === 'birth')
  const names = keys.filter((key) => key.kind === 'name-whole' || key.kind === 'name-single')
  const both = names.flatMap((name) =>
    births.map((birth) => ({ kind: 'name-birthdate', value: `${name.value}|${birth.value}` })),
  )
  return [...words, ...both]
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
