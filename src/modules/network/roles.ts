/**
 * The roles of the chain. A person holds them per organisation, with dates.
 * Their Dutch and regional names come from texts and from the configuration of the region.
 */
export const roles = [
  'contact-officer',
  'intake-officer',
  'care-coordinator',
  'shelter-provider',
  'chain-director',
  'district-coordinator',
  'police-specialist',
  'labour-supervisor',
  'labour-investigator',
  'riec-officer',
  'safety-house-officer',
  'prosecutor',
  'inspector',
  'partner',
  'programme-manager',
  'action-owner',
  'executive',
  'monitor-analyst',
  'expert-by-experience',
  'trainer',
  'privacy-officer',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Narrows a word from a form or the database to a role. */
export function isRole(word: unknown): word is Role {
  return roles.some((role) => role === word)
}

/** Kinds of organisation that take part. */
export const organisationKinds = [
  'municipality',
  'expertise-centre',
  'safe-at-home',
  'safety-house',
  'riec',
  'police',
  'labour-authority',
  'prosecution',
  'care',
  'shelter',
  'school',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Narrows a word from a form or the database to a kind of organisation. */
export function isOrganisationKind(word: unknown): word is OrganisationKind {
  return organisationKinds.some((kind) => kind === word)
}
