import type { IndicatorId as ReporterSign } from '../../reports/index.ts'
import type { Form } from './forms.ts'

/** Where the wording of an indicator was paraphrased from; `own` has no source. */
export type IndicatorSource = 'labour-authority' | 'keerpunt' | 'safe-at-home-utrecht' | 'ckm-2021' | 'ilo-2009' | 'own'

const groups = [
  {
    source: 'labour-authority',
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
  {
    source: 'keerpunt',
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
  { source: 'safe-at-home-utrecht', form: 'criminal', ids: ['phone-contracts', 'protects-new-friends'] },
  {
    source: 'ckm-2021',
    form: 'sexual',
    ids: ['online-contact', 'quick-recruitment', 'blackmail-images', 'hotel-rooms', 'many-clients'],
  },
  { source: 'ilo-2009', form: 'sexual', ids: ['forced-sex'] },
  { source: 'ilo-2009', form: 'criminal', ids: ['forced-crimes'] },
  {
    source: 'ilo-2009',
    form: 'any',
    ids: [
      'deceptive-recruitment',
      'coercive-recruitment',
      'abuse-of-vulnerability',
      'threatened',
      'violence',
      'papers-taken',
      'debt-bondage',
      'earnings-taken',
      'control-of-movement',
      'fear-of-others',
      'injuries',
      'speaks-through-other',
      'isolation',
    ],
  },
  { source: 'own', form: 'organ-removal', ids: ['unexplained-surgery', 'travel-for-surgery'] },
  { source: 'own', form: 'any', ids: ['arranges-for-several'] },
] as const satisfies readonly { source: IndicatorSource; form: Form | 'any'; ids: readonly string[] }[]

/** Id of an indicator; its words are in the texts under it. */
export type IndicatorId = (typeof groups)[number]['ids'][number]

/** An observed sign. */
export type Indicator = { id: IndicatorId; form: Form | 'any'; source: IndicatorSource }

/**
 * Indicators per form, paraphrased: the twelve of the Nederlandse Arbeidsinspectie for labour; Keerpunt and Veilig Thuis
 * Utrecht for young people and criminal exploitation; CKM (2021) for sexual exploitation; dimensions of the ILO/EC Delphi
 * indicators (2009) for any form; three of our own. Marks, not points: nothing is added up.
 */
export const indicators: readonly Indicator[] = groups.flatMap(({ source, form, ids }) =>
  ids.map((id): Indicator => ({ id, form, source })),
)

/** Narrows a word from a form or the database. */
export function isIndicator(word: string): word is IndicatorId {
  return indicators.some(({ id }) => id === word)
}

/**
 * What each sign that a reporter can tick is called when a signal is weighed. The form asks in plain words, the weighing
 * in those of its sources; every sign has one indicator of its own, so that what was ticked is found again.
 */
const indicatorOfSign: Readonly<Record<ReporterSign, IndicatorId>> = {
  threatened: 'threatened',
  'not-free': 'control-of-movement',
  'papers-taken': 'papers-taken',
  debt: 'debt-bondage',
  'false-promises': 'deceptive-recruitment',
  'money-taken': 'earnings-taken',
  hurt: 'violence',
  underpaid: 'underpaid',
  'long-days': 'long-days',
  'unsafe-work': 'dangerous-work',
  'lives-at-work': 'housing-by-employer',
  'sex-forced': 'forced-sex',
  'images-blackmail': 'blackmail-images',
  'many-visitors': 'many-clients',
  'crimes-forced': 'forced-crimes',
  'expensive-things': 'sudden-goods',
  'many-phones': 'several-phones',
  absent: 'truancy',
  watched: 'speaks-through-other',
  'address-unknown': 'address-unknown',
  'one-payer': 'arranges-for-several',
}

/** The indicators that a reporter may have ticked, in the order in which the form asks. */
export const signIndicators: readonly IndicatorId[] = Object.values(indicatorOfSign)

/** The indicators of what reporters ticked, each once, in the order of the form. Words that are no sign are left out. */
export function indicatorsOfSigns(ticked: readonly string[]): IndicatorId[] {
  const signs = (Object.keys(indicatorOfSign) as ReporterSign[]).filter((sign) => ticked.includes(sign))
  return signs.map((sign) => indicatorOfSign[sign])
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
