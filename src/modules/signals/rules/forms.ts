/** Forms of exploitation; several at once are possible. */
export const forms = ['sexual', 'labour', 'criminal', 'organ-removal', 'unknown'] as const
export type Form = (typeof forms)[number]

/** Whether it stays in the country. */
export const crossings = ['domestic', 'cross-border', 'unknown'] as const
export type Crossing = (typeof crossings)[number]

/** Sectors: of work, and inside and outside the licensed sex industry. Risk sectors are those that policy papers name. */
export const sectors = [
  'unknown',
  'hospitality',
  'construction',
  'cleaning',
  'temp-agency',
  'slaughterhouse',
  'agriculture',
  'transport',
  'household',
  'nail-massage',
  'sex-licensed',
  'sex-hidden',
  'drugs',
  'theft',
  'begging',
  'other',
] as const
export type Sector = (typeof sectors)[number]

/** Who identified somebody as a presumed victim. */
export const identifiers = [
  'contact-officer',
  'care-coordinator',
  'expertise-centre',
  'safe-at-home',
  'police',
  'border-police',
  'labour-authority',
  'care-provider',
  'other',
] as const
export type Identifier = (typeof identifiers)[number]

/** Narrows what the database holds; words that are not known any more are left out. */
export function asForms(words: readonly string[]): Form[] {
  return forms.filter((form) => words.includes(form))
}
