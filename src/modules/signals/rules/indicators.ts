import type { Form } from './forms.ts'

/** Where the wording of an indicator was paraphrased from. */
export type IndicatorSource = 'labour-authority' | 'keerpunt' | 'safe-at-home-utrecht' | 'ckm-2021' | 'ilo-2009'

const table = {
  'labour-authority': {
    form: 'labour',
    ids: [
      'dangerous-work',
      'long-days',
      'underpaid',
      'no-own-papers',
      'false-promises-work',
      'forced-at-work',
      'debt-to-employer',
      'no-bank-access',
      'off-the-books',
      'housing-by-employer',
      'address-unknown',
      'pressed-to-stay',
    ],
  },
  keerpunt: {
    form: 'criminal',
    ids: [
      'truancy',
      'several-phones',
      'sudden-goods',
      'drugs-or-weapons',
      'picked-up',
      'withdrawn',
      'far-from-home',
      'runs-away',
      'older-contacts',
    ],
  },
  'safe-at-home-utrecht': { form: 'criminal', ids: ['phone-contracts', 'protects-new-friends'] },
  'ckm-2021': {
    form: 'sexual',
    ids: ['online-contact', 'quick-recruitment', 'blackmail-images', 'hotel-rooms', 'many-clients'],
  },
  'ilo-2009': {
    form: 'any',
    ids: [
      'deceptive-recruitment',
      'coercive-recruitment',
      'abuse-of-vulnerability',
      'control-of-movement',
      'fear-of-others',
      'injuries',
      'speaks-through-other',
      'isolation',
      'unexplained-surgery',
      'travel-for-surgery',
    ],
  },
} as const satisfies Record<IndicatorSource, { form: Form | 'any'; ids: readonly string[] }>

/** Id of an indicator; its words are in the texts under it. */
export type IndicatorId = (typeof table)[IndicatorSource]['ids'][number]

/** An observed sign. */
export type Indicator = { id: IndicatorId; form: Form | 'any'; source: IndicatorSource }

/**
 * Indicators per form, paraphrased: the twelve of the Nederlandse Arbeidsinspectie for labour; Keerpunt and Veilig Thuis
 * Utrecht for young people and criminal exploitation; CKM (2021) for sexual exploitation; dimensions of the ILO/EC Delphi
 * indicators (2009) for any form, with two of our own for organ removal. Marks, not points: nothing is added up.
 */
export const indicators: readonly Indicator[] = (Object.keys(table) as IndicatorSource[]).flatMap((source) =>
  table[source].ids.map((id): Indicator => ({ id, form: table[source].form, source })),
)

/** Narrows a word from a form or the database. */
export function isIndicator(word: string): word is IndicatorId {
  return indicators.some(({ id }) => id === word)
}

/** Circumstances that make somebody easier to exploit, as the policy papers of the regions name them; they are no sign by themselves. */
export const riskFactors = [
  'minor',
  'mild-intellectual-disability',
  'migrant-worker',
  'asylum-seeker',
  'sex-worker',
  'addiction',
  'debts',
  'unaccompanied-minor',
  'ran-away-from-institution',
  'no-lawful-stay',
  'homeless',
] as const
export type RiskFactor = (typeof riskFactors)[number]

/** Narrows a word from a form or the database. */
export function isRiskFactor(word: string): word is RiskFactor {
  return riskFactors.some((known) => known === word)
}
