import type { StatusTable } from '../../records/status.ts'

/** Coded facts that identify nobody: what figures count a subject by (the regional monitor of the source papers). */
export const sexes = ['woman', 'man', 'other', 'unknown'] as const
/** Age at the event, in years. Minors are told apart as the law on forms of help does: under 12, and 12 to 17. */
export const ageGroups = ['0-11', '12-17', '18-23', '24-30', '31-40', '41-and-over', 'unknown'] as const
export const nationalityGroups = ['dutch', 'eu', 'outside-eu', 'stateless', 'unknown'] as const
/** `permit-trafficking`: the permit of chapter B8/3 of the Aliens Act Implementation Guidelines. */
export const residenceGroups = [
  'lawful',
  'asylum-procedure',
  'reflection-period',
  'permit-trafficking',
  'none',
  'unknown',
] as const
export const crossings = ['domestic', 'cross-border', 'unknown'] as const
/** Languages by their code (ISO 639), the usual ones of the field; others are left out. */
export const spokenLanguages = [
  'nl',
  'en',
  'ar',
  'am',
  'bg',
  'de',
  'es',
  'fa',
  'fr',
  'hu',
  'it',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'so',
  'sq',
  'ti',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const

export type SubjectFacts = {
  sex: (typeof sexes)[number]
  ageGroup: (typeof ageGroups)[number]
  nationalityGroup: (typeof nationalityGroups)[number]
  residenceGroup: (typeof residenceGroups)[number]
  language: (typeof spokenLanguages)[number] | null
  crossing: (typeof crossings)[number]
  /** Municipalities (CBS code) where the person lived at the event, and where they were found. */
  livingCode: string | null
  foundCode: string | null
}

/** Nothing is known yet. */
export const unknownFacts: SubjectFacts = {
  sex: 'unknown',
  ageGroup: 'unknown',
  nationalityGroup: 'unknown',
  residenceGroup: 'unknown',
  language: null,
  crossing: 'unknown',
  livingCode: null,
  foundCode: null,
}

/** The ground on which somebody judges that a party is a subject; `first`: the subject was made from it. */
export const judgmentGrounds = ['same-name-and-birth-date', 'same-contact', 'told', 'other'] as const
export type JudgmentGround = (typeof judgmentGrounds)[number]

export const closeReasons = ['mistake', 'double', 'no-longer-needed'] as const
export type CloseReason = (typeof closeReasons)[number]

export const subjectStatuses = ['open', 'closed'] as const
export type SubjectStatus = (typeof subjectStatuses)[number]

const open = { by: 'subject.handle', from: ['open'], to: 'same' } as const

/** The one status table of a subject. */
export const subjectSteps = {
  join: [{ ...open, reasonNeeded: true }],
  leave: [{ ...open, reasonNeeded: true }],
  'change-facts': [{ ...open, reasonNeeded: false }],
  'change-identity': [{ ...open, reasonNeeded: false }],
  close: [{ ...open, to: 'closed', reasonNeeded: true }],
  reopen: [{ ...open, from: ['closed'], to: 'open', reasonNeeded: true }],
} as const satisfies StatusTable<SubjectStatus, string>
export type SubjectAction = keyof typeof subjectSteps

/**
 * The age group of somebody of this birth date on a day, both as YYYY-MM-DD; `unknown` where the date is no day, lies
 * after it, or more than 120 years before.
 */
export function ageGroupOn(birthDate: string | undefined, day: string): SubjectFacts['ageGroup'] {
  const born = /^(\d{4})-(\d{2}-\d{2})$/.exec(birthDate ?? '')
  const on = /^(\d{4})-(\d{2}-\d{2})$/.exec(day)
  if (born === null || on === null) return 'unknown'
  const age = Number(on[1]) - Number(born[1]) - ((on[2] ?? '') < (born[2] ?? '') ? 1 : 0)
  if (age < 0 || age > 120) return 'unknown'
  if (age <= 11) return '0-11'
  if (age <= 17) return '12-17'
  if (age <= 23) return '18-23'
  if (age <= 30) return '24-30'
  return age <= 40 ? '31-40' : '41-and-over'
}
