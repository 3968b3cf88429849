/** Sources that a municipality looks in. */
export const enrichmentSources = [
  'persons-register',
  'addresses',
  'permits',
  'enforcement',
  'social-support',
  'youth-care',
  'debts-income',
  'trade-register',
  'earlier-signals',
  'partner',
  'open-source',
  'other',
] as const
export type EnrichmentSource = (typeof enrichmentSources)[number]

/** Grounds on which a source may be looked in. */
export const enrichmentBases = [
  'brp-act',
  'municipalities-act',
  'bibob-act',
  'social-support-act',
  'youth-act',
  'participation-act',
  'trade-register-act',
  'consent',
  'vital-interest',
  'partnership-act',
  'public-source',
] as const
export type EnrichmentBasis = (typeof enrichmentBases)[number]

/** What a desk may ask other desks for. */
export const askingPurposes = ['protect-victim', 'avoid-double-work', 'decide-route'] as const
export type AskingPurpose = (typeof askingPurposes)[number]

/** How many questions to other desks an organisation may ask in 24 hours. */
export const dailyQuestions = 20

/** How many identifiers (numbers, addresses, plates, accounts) one question may be about: a question, not a trawl. */
export const identifiersPerQuestion = 25
