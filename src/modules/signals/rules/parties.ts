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
