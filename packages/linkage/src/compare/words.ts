import type { Field } from './levels.ts'

const fieldWords: Readonly<Record<Field, string>> = {
  givenName: 'given name',
  surname: 'surname',
  name: 'name',
  company: 'company name',
  order: 'given name and surname',
  sex: 'sex',
  birthDate: 'birth date',
  postcode: 'postcode',
  street: 'street',
  houseNumber: 'house number',
  place: 'place',
  country: 'country',
  phone: 'phone',
  email: 'e-mail',
  plate: 'registration',
  iban: 'IBAN',
  account: 'social account',
  companyNumber: 'company number',
  document: 'document',
  bsn: 'citizen service number',
  household: 'one address:',
}

const commonWords: Readonly<Record<string, string>> = {
  same: 'the same',
  different: 'different',
  close: 'nearly the same spelling',
  swapped: 'swapped',
  'one-off': 'one character different',
}

const nameWords: Readonly<Record<string, string>> = {
  variant: 'the same name in another spelling or language',
  nickname: 'a short or pet form of the other',
  sound: 'sounds the same',
  near: 'somewhat alike',
  misread: 'the same if a digit was read for a letter',
  initial: 'only an initial, which fits',
  acronym: 'the first letters of the other, in order',
  branch: 'a country, direction or number only one of them has',
  missing: 'a part only one of them has',
}

const ownWords: Partial<Readonly<Record<Field, Readonly<Record<string, string>>>>> = {
  givenName: nameWords,
  surname: nameWords,
  name: nameWords,
  company: nameWords,
  order: { syllables: 'in another order: the syllables' },
  birthDate: {
    swapped: 'the same, day and month swapped',
    'one-digit': 'one digit different or two swapped',
    'first-of-january': 'the same, but 1 January, which often stands for unknown',
    'year-off': 'day and month the same, year different',
    part: 'year and one of day and month the same',
    'two-digits': 'two digits different',
    month: 'year and month the same, day unknown',
    year: 'year the same, day unknown',
    'year-near': 'year about the same',
  },
  postcode: { area: 'the same four digits', swapped: 'two characters swapped' },
  houseNumber: { addition: 'the same number, addition different' },
  phone: { alternative: 'the same digits read as another country' },
  email: { mailbox: 'the same mailbox at another domain' },
  plate: { 'look-alike': 'the same but for characters that look alike' },
  household: {
    housemates: 'perhaps two people in one home',
    sites: 'perhaps two sites of one organisation',
  },
  account: { handle: 'the same handle on another platform' },
}

/** What a level of a field means, in words: "birth date the same, day and month swapped". */
export function describeLevel(field: Field, level: string): string {
  const words = ownWords[field]?.[level] ?? commonWords[level] ?? level
  return `${fieldWords[field]} ${words}`
}
