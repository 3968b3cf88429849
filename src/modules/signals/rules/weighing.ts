import type { Form } from './forms.ts'

/** Acts of art. 273f(1) 1° Sr. */
export const acts = [
  'recruit',
  'transport',
  'transfer',
  'harbour',
  'receive',
  'take-abroad',
  'move-to-work',
  'profit',
] as const
export type Act = (typeof acts)[number]

/** Means of art. 273f(1) 1° Sr: coercion in the broad sense. */
export const means = [
  'violence',
  'threat',
  'extortion',
  'fraud',
  'deception',
  'abuse-of-authority',
  'abuse-of-vulnerability',
  'payment-for-consent',
] as const
export type Means = (typeof means)[number]

/** Purposes of art. 273f(1) and (2) Sr. */
export const purposes = [
  'sexual',
  'forced-labour',
  'begging',
  'slavery',
  'servitude',
  'criminal-activities',
  'organ-removal',
] as const
export type Purpose = (typeof purposes)[number]

/** What was seen and answered when weighing. */
export type Weighed = {
  acts: readonly Act[]
  means: readonly Means[]
  purposes: readonly Purpose[]
  minor: boolean
}

/** Whether an element has support, or is not needed, and by which rule. */
export type Support = { state: 'supported' | 'not-seen' | 'not-needed'; because: string }

/** Which elements have support. Not a score, and no verdict: a person assesses. */
export type Elements = { act: Support; means: Support; purpose: Support; all: boolean }

/** Why no means are needed; nothing when they are. */
function findMeansRule({ minor, acts, purposes }: Weighed): string | undefined {
  if (minor && purposes.includes('sexual')) return 'minor-sexual'
  if (minor && purposes.includes('organ-removal')) return 'minor-organs'
  if (minor) return 'minor-any'
  if (acts.includes('take-abroad') && purposes.includes('sexual')) return 'cross-border-sex'
  return undefined
}

/**
 * Act, means and purpose of art. 273f Sr (text of 2017, structure believed unchanged). No means are needed for somebody
 * under 18 (1st paragraph, 2° and 5°), nor for recruiting or taking somebody abroad for paid sex (3°).
 */
export function weighElements(weighed: Weighed): Elements {
  const seen = (list: readonly string[]): Support =>
    list.length > 0 ? { state: 'supported', because: 'seen' } : { state: 'not-seen', because: 'nothing-marked' }
  const rule = findMeansRule(weighed)
  const act = seen(weighed.acts)
  const purpose = seen(weighed.purposes)
  const bySeen = seen(weighed.means)
  const means: Support =
    bySeen.state === 'supported' || rule === undefined ? bySeen : { state: 'not-needed', because: rule }
  return { act, means, purpose, all: [act, means, purpose].every(({ state }) => state !== 'not-seen') }
}

/** Forms of exploitation that go with the purposes that were marked. */
export function formsOf(purposes: readonly Purpose[]): Form[] {
  const form: Readonly<Record<Purpose, Form>> = {
    sexual: 'sexual',
    'forced-labour': 'labour',
    begging: 'criminal',
    slavery: 'labour',
    servitude: 'labour',
    'criminal-activities': 'criminal',
    'organ-removal': 'organ-removal',
  }
  return [...new Set(purposes.map((purpose) => form[purpose]))]
}
