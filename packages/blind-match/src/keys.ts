/** Which of an entity's keys are fine enough to be compared blindly. */
import { matchKeys, type Entity as Normalised, type KeyKind } from '@lantaarn/linkage'
import type { MatchKey } from './derive.ts'

/**
 * What a hit of each kind means. `relation`: "identity" when the two may be the same, "link" when they share something.
 * `alone`: whether one hit says much in a large population; of the others ask for two before acting.
 */
export const blindKinds = {
  'name-birth': { relation: 'identity', alone: false },
  'names-year': { relation: 'identity', alone: false },
  'names-street': { relation: 'identity', alone: false },
  'names-postcode': { relation: 'identity', alone: true },
  'birth-postcode': { relation: 'identity', alone: true },
  'address-name': { relation: 'identity', alone: true },
  'address-birth': { relation: 'identity', alone: true },
  'company-number': { relation: 'identity', alone: true },
  document: { relation: 'identity', alone: true },
  bsn: { relation: 'identity', alone: true },
  address: { relation: 'link', alone: true },
  phone: { relation: 'link', alone: true },
  email: { relation: 'link', alone: true },
  plate: { relation: 'link', alone: true },
  iban: { relation: 'link', alone: true },
  account: { relation: 'link', alone: true },
} as const satisfies Record<string, { relation: 'identity' | 'link'; alone: boolean }>

/** One of `blindKinds`. */
export type BlindKind = keyof typeof blindKinds

const asTheyAre: readonly BlindKind[] = [
  'name-birth',
  'address-name',
  'address-birth',
  'company-number',
  'document',
  'bsn',
  'address',
  'phone',
  'email',
  'plate',
  'iban',
  'account',
]

/**
 * The keys of a normalised entity that may become tokens. Fine keys go as @lantaarn/linkage makes them; coarse ones (a
 * pair of names, a date, a postcode) only two together, so that no token stands for something that thousands share: a
 * token of a surname alone can be recognised by how often it occurs (Vidanage et al. 2020, PMC7893850).
 */
export function blindKeys(entity: Normalised): MatchKey[] {
  const all = matchKeys(entity)
  const valuesOf = (kind: KeyKind) => all.filter((key) => key.kind === kind).map((key) => `${kind} ${key.value}`)
  const names = [...valuesOf('name-pair'), ...valuesOf('name-sound')]
  const sounds = valuesOf('name-sound')
  const { day, year, postcode, street } = partsOf(entity)
  const whole = asTheyAre.flatMap((kind) =>
    all.filter((key) => key.kind === kind).map(({ value }): MatchKey => ({ kind, key: value })),
  )
  return [
    ...whole,
    ...together('names-year', names, year),
    ...together('names-street', sounds, street),
    ...together('names-postcode', sounds, postcode),
    ...together('birth-postcode', day, postcode),
  ]
}

function together(kind: BlindKind, left: readonly string[], right: readonly string[]): MatchKey[] {
  return left.flatMap((one) => right.map((other) => ({ kind, key: `${one}|${other}` })))
}

/** Each part that could be read as a list of one, else none; day and month sorted, as they are often swapped. */
function partsOf({ birth, address }: Normalised) {
  const date = birth?.value
  const exact = date === undefined || date.margin > 0 ? undefined : date
  const { year, month, day } = exact ?? {}
  const [postcode, street] = [address?.postcode?.value, address?.street?.value]
  const sorted = month === undefined || day === undefined ? [] : [Math.min(month, day), Math.max(month, day)]
  return {
    year: year === undefined ? [] : [String(year)],
    day: sorted.length === 0 ? [] : [[year, ...sorted].join('-')],
    postcode: postcode === undefined ? [] : [postcode.toLowerCase()],
    street: street === undefined ? [] : [street.toLowerCase()],
  }
}
