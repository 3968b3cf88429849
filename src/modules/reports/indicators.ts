import type { Audience } from './answers.ts'

/** Forms of exploitation to which a sign may point. */
export type ExploitationForm = 'sexual' | 'labour' | 'criminal' | 'organ-removal' | 'unknown'

/** A sign, asked as a plain question. Ids are stable: they stand in reports and signals. */
export type Indicator = { id: string; forms: readonly ExploitationForm[]; audiences: readonly Audience[] }

const all: readonly Audience[] = ['victim', 'worried', 'professional', 'entrepreneur']
const others: readonly Audience[] = ['worried', 'professional', 'entrepreneur']
const everyForm: readonly ExploitationForm[] = ['sexual', 'labour', 'criminal']

/**
 * Signs that the form asks about, drawn together from the lists of the Dutch Labour Authority (labour), the
 * organisations for young people (criminal) and the ILO/EC operational indicators (2009), in our own words.
 * They give no score: they only say where to look further.
 */
const indicators = [
  { id: 'threatened', forms: everyForm, audiences: all },
  { id: 'not-free', forms: everyForm, audiences: all },
  { id: 'papers-taken', forms: everyForm, audiences: all },
  { id: 'debt', forms: everyForm, audiences: all },
  { id: 'false-promises', forms: everyForm, audiences: all },
  { id: 'money-taken', forms: everyForm, audiences: all },
  { id: 'hurt', forms: everyForm, audiences: all },
  { id: 'underpaid', forms: ['labour'], audiences: all },
  { id: 'long-days', forms: ['labour'], audiences: all },
  { id: 'unsafe-work', forms: ['labour'], audiences: all },
  { id: 'lives-at-work', forms: ['labour', 'sexual'], audiences: all },
  { id: 'sex-forced', forms: ['sexual'], audiences: all },
  { id: 'images-blackmail', forms: ['sexual', 'criminal'], audiences: all },
  { id: 'many-visitors', forms: ['sexual'], audiences: others },
  { id: 'crimes-forced', forms: ['criminal'], audiences: all },
  { id: 'expensive-things', forms: ['criminal', 'sexual'], audiences: others },
  { id: 'many-phones', forms: ['criminal', 'sexual'], audiences: others },
  { id: 'absent', forms: ['criminal', 'sexual'], audiences: ['worried', 'professional'] },
  { id: 'watched', forms: everyForm, audiences: others },
  { id: 'address-unknown', forms: ['labour', 'sexual'], audiences: others },
  { id: 'one-payer', forms: everyForm, audiences: ['professional', 'entrepreneur'] },
] as const satisfies readonly Indicator[]
export type IndicatorId = (typeof indicators)[number]['id']

/** The signs that an audience is asked about. */
export function indicatorsFor(audience: Audience): readonly (Indicator & { id: IndicatorId })[] {
  return indicators.filter(({ audiences }) => (audiences as readonly Audience[]).includes(audience))
}

/** Forms to which one sign alone may point. */
export const toldForms = ['sexual', 'labour', 'criminal'] as const
export type ToldForm = (typeof toldForms)[number]

/**
 * The forms to which ticked signs point: those of signs that point to one form only, else those of signs that point to
 * two. A sign of every form tells none apart. Says where to look first; it weighs nothing and concludes nothing.
 */
export function formsToldBy(ticked: readonly string[]): ToldForm[] {
  const forms: readonly (readonly ExploitationForm[])[] = indicators
    .filter(({ id }) => ticked.includes(id))
    .map((indicator) => indicator.forms)
  const pointingTo = (count: number) => forms.filter(({ length }) => length === count).flat()
  const alone = pointingTo(1)
  const told = alone.length > 0 ? alone : pointingTo(2)
  return toldForms.filter((form) => told.includes(form))
}

/** Narrows a word to the id of a sign. */
export function isIndicator(word: string): word is IndicatorId {
  return indicators.some(({ id }) => id === word)
}
