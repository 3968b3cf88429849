import type { LocalText } from '../src/modules/network/index.ts'

/** Hours in which somebody answers, on days 1 (Monday) to 7, in whole hours of Dutch time; absent: not verified. */
type Hours = 'always' | { days: readonly number[]; from: number; until: number } | undefined

/** One place to call or write to. Facts change: each has the day on which it was last looked at and its source. */
export type ContactPoint = {
  id: string
  name: LocalText
  for: LocalText
  phone: string | undefined
  site: string | undefined
  hours: Hours
  free: boolean | undefined
  anonymous: boolean | undefined
  checkedOn: string
  source: string
  /** What is not certain; shown to administrators, not to the public. */
  doubt: string | undefined
}

/** The national points, in the order in which they are shown. Hours that could not be verified are not stated. */
export const contactPoints: readonly ContactPoint[] = [
  {
    id: 'emergency',
    name: { nl: 'Noodnummer', en: 'Emergency number' },
    for: { nl: 'Bij direct gevaar', en: 'In immediate danger' },
    phone: '112',
    site: undefined,
    hours: 'always',
    free: true,
    anonymous: undefined,
    checkedOn: '2026-11-22',
    source: 'wegwijzermensenhandel.nl',
    doubt: undefined,
  },
  {
    id: 'safe-at-home',
    name: { nl: 'Veilig Thuis', en: 'Veilig Thuis (Safe at Home)' },
    for: {
      nl: 'Advies en hulp bij geweld, dwang en uitbuiting thuis of in uw omgeving',
      en: 'Advice and help with violence, coercion and exploitation at home or around you',
    },
    phone: '0800-2000',
    site: undefined,
    hours: 'always',
    free: true,
    anonymous: true,
    checkedOn: '2026-11-22',
    source: 'rijksoverheid.nl; veiligthuisutrecht.nl',
    doubt: undefined,
  },
  {
    id: 'crime-anonymous',
    name: { nl: 'Meld Misdaad Anoniem', en: 'Meld Misdaad Anoniem (report crime anonymously)' },
    for: {
      nl: 'Anoniem een tip geven over een misdrijf',
      en: 'Give a tip about a crime anonymously',
    },
    phone: '0800-7000',
    site: undefined,
    hours: undefined,
    free: true,
    anonymous: true,
    checkedOn: '2026-11-22',
    source: 'politie.nl',
    doubt: 'Seven days a week by one municipality; hours of the day were last seen in 2006.',
  },
  {
    id: 'police',
    name: { nl: 'Politie, geen spoed', en: 'Police, no emergency' },
    for: { nl: 'Aangifte doen of de politie spreken', en: 'Report a crime or talk to the police' },
    phone: '0900-8844',
    site: undefined,
    hours: undefined,
    free: false,
    anonymous: false,
    checkedOn: '2026-11-22',
    source: 'wegwijzermensenhandel.nl',
    doubt: 'Day and night from memory only.',
  },
  {
    id: 'comensha',
    name: { nl: 'CoMensha', en: 'CoMensha' },
    for: {
      nl: 'Landelijk punt voor opvang en hulp aan slachtoffers van mensenhandel',
      en: 'National point for shelter and help for victims of human trafficking',
    },
    phone: '033-448 11 86',
    site: undefined,
    hours: { days: [1, 2, 3, 4, 5], from: 9, until: 17 },
    free: false,
    anonymous: undefined,
    checkedOn: '2026-11-22',
    source: 'wegwijzermensenhandel.nl',
    doubt: 'Another source of 2017 says 8 to 19 hours; the shorter hours are shown.',
  },
  {
    id: 'labour-authority',
    name: { nl: 'Nederlandse Arbeidsinspectie', en: 'Netherlands Labour Authority' },
    for: {
      nl: 'Uitbuiting, onderbetaling en gevaar op het werk',
      en: 'Exploitation, underpayment and danger at work',
    },
    phone: '0800-5151',
    site: undefined,
    hours: undefined,
    free: true,
    anonymous: undefined,
    checkedOn: '2026-11-22',
    source: 'wegwijzermensenhandel.nl',
    doubt: 'Hours not verified.',
  },
]
