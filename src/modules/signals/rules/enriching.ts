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

/** The basis that is usual for a source: proposed, not imposed (ours). */
export const usualBasis: Readonly<Record<EnrichmentSource, EnrichmentBasis>> = {
  'persons-register': 'brp-act',
  addresses: 'municipalities-act',
  permits: 'municipalities-act',
  enforcement: 'municipalities-act',
  'social-support': 'social-support-act',
  'youth-care': 'youth-act',
  'debts-income': 'participation-act',
  'trade-register': 'trade-register-act',
  'earlier-signals': 'municipalities-act',
  partner: 'partnership-act',
  'open-source': 'public-source',
  other: 'municipalities-act',
}

/** What a desk may ask other desks for. */
export const askingPurposes = ['protect-victim', 'avoid-double-work', 'decide-route'] as const
export type AskingPurpose = (typeof askingPurposes)[number]

/** How many questions to other desks an organisation may ask in 24 hours. */
export const dailyQuestions = 20
