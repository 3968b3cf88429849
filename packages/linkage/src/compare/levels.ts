/** Levels of agreement of name parts, best first. */
const nameLevels = [
  'same',
  'variant',
  'close',
  'nickname',
  'sound',
  'near',
  'misread',
  'initial',
  'acronym',
  'branch',
  'missing',
  'different',
] as const
const identifierLevels = ['same', 'one-off', 'different'] as const

/** Every field compared, with its levels of agreement. Order is the order of explanations. */
export const fieldLevels = {
  givenName: nameLevels,
  surname: nameLevels,
  name: nameLevels,
  company: nameLevels,
  order: ['swapped', 'syllables'],
  sex: ['same', 'different'],
  birthDate: [
    'same',
    'swapped',
    'one-digit',
    'first-of-january',
    'year-off',
    'part',
    'two-digits',
    'month',
    'year',
    'year-near',
    'different',
  ],
  postcode: ['same', 'one-off', 'swapped', 'area', 'different'],
  street: ['same', 'close', 'different'],
  houseNumber: ['same', 'addition', 'one-off', 'different'],
  place: ['same', 'close', 'different'],
  country: ['same', 'different'],
  phone: ['same', 'alternative', 'one-off', 'different'],
  email: ['same', 'mailbox', 'different'],
  plate: ['same', 'look-alike', 'one-off', 'different'],
  iban: identifierLevels,
  account: ['same', 'handle', 'different'],
  companyNumber: identifierLevels,
  document: identifierLevels,
  bsn: identifierLevels,
  /** Not a field of a record: the correction for those who share an address and so more than they would by chance. */
  household: ['housemates', 'sites'],
} as const

export type Field = keyof typeof fieldLevels
export type Level<F extends Field = Field> = (typeof fieldLevels)[F][number]

/** Weight in bits of each level of each field: log2(m/u), for a value of usual rarity. */
export type FieldWeights = { readonly [F in Field]: { readonly [L in Level<F>]: number } }

export const fields = Object.keys(fieldLevels) as readonly Field[]

/** Room per field in flat tables of weights. */
export const levelRoom = 16

export function fieldNumber(field: Field): number {
  return fields.indexOf(field)
}

export function levelNumber<F extends Field>(field: F, level: Level<F>): number {
  return (fieldLevels[field] as readonly string[]).indexOf(level)
}

/** The level's name at a place in the tables. */
export function getLevelName(field: Field, level: number): string {
  const name = fieldLevels[field][level]
  if (name === undefined) throw new RangeError(`Field ${field} has no level ${level}.`)
  return name
}
