import { valueOf, valuesOf, type FieldError } from '../../../platform/forms/kept-input.ts'
import type { FormBody } from '../../../platform/http/route.ts'
import { isLanguage, type Language } from '../../../platform/i18n/texts.ts'
import { dayAfter, dayOf, isDay, startOfDay } from '../../../platform/clock/days.ts'
import { isEmailAddress } from '../people.ts'
import { isOrganisationKind, isRole, type Role } from '../roles.ts'
import type { OrganisationFacts } from './organisation-queries.ts'
import { manageTexts, type ManageWord } from './text.ts'

/** What a form gave: values to use, or what is wrong with it. */
type Read<T> = { value: T } | { errors: FieldError[] }

function collector(language: Language) {
  const t = manageTexts.in(language)
  const errors: FieldError[] = []
  return {
    errors,
    add: (field: string, word: ManageWord) => void errors.push({ field, message: t(word) }),
  }
}

function checkName(name: string, add: (field: string, word: ManageWord) => void): void {
  if (name === '') add('name', 'nameMissing')
  else if (name.length > 120) add('name', 'nameLong')
}

/** Reads the form of an organisation. `known` are the codes of municipalities that may be chosen. */
export function readOrganisation(
  body: FormBody,
  language: Language,
  known: ReadonlySet<string>,
): Read<OrganisationFacts> {
  const { errors, add } = collector(language)
  const [name, kind] = [valueOf(body, 'name').trim(), valueOf(body, 'kind')]
  const [email, areas] = [valueOf(body, 'email').trim(), [...new Set(valuesOf(body, 'areas'))]]
  checkName(name, add)
  if (!isOrganisationKind(kind)) add('kind', 'kindMissing')
  if (email !== '' && !isEmailAddress(email)) add('email', 'emailWrong')
  if (!areas.every((code) => known.has(code))) add('areas', 'areasWrong')
  if (errors.length > 0 || !isOrganisationKind(kind)) return { errors }
  return { value: { name, kind, email: email === '' ? null : email, areas } }
}

/** Reads the form of a person. */
export function readPerson(
  body: FormBody,
  language: Language,
): Read<{ name: string; email: string; language: Language }> {
  const { errors, add } = collector(language)
  const [name, email, chosen] = [valueOf(body, 'name').trim(), valueOf(body, 'email').trim(), valueOf(body, 'language')]
  checkName(name, add)
  if (!isEmailAddress(email)) add('email', 'emailWrong')
  return errors.length > 0 ? { errors } : { value: { name, email, language: isLanguage(chosen) ? chosen : 'nl' } }
}

/** Three fields of a date as YYYY-MM-DD: empty when none is filled in, undefined when they are no day. */
export function readDay(body: FormBody, name: string): string | undefined {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    valueOf(body, `${name}-${part}`).trim(),
  )
  if (day + month + year === '') return ''
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) && year.length === 4 ? text : undefined
}

/** The moment just after the last day of a role (which counts whole), or what is wrong with it. Empty: `whenEmpty`. */
export function readLastDay<T>(
  body: FormBody,
  { field, now, whenEmpty }: { field: string; now: Date; whenEmpty: T },
): { until: Date | T } | { word: ManageWord } {
  const day = readDay(body, field)
  if (day === undefined) return { word: 'dateWrong' }
  if (day === '') return { until: whenEmpty }
  return day < dayOf(now) ? { word: 'untilPast' } : { until: startOfDay(dayAfter(day)) }
}

/** A role as the form asks for it. */
export type WantedRole = {
  role: Role
  organisationId: string
  from: Date
  until: Date | null
  /** The assignment for which this person stands in. */
  substitutes: string | null
}

/** Reads the form that gives a role; a first day of today or before counts from now. */
export function readRole(body: FormBody, language: Language, now: Date): Read<WantedRole> {
  const { errors, add } = collector(language)
  const [role, organisationId] = [valueOf(body, 'role'), valueOf(body, 'organisation')]
  if (!isRole(role)) add('role', 'roleMissing')
  if (organisationId === '') add('organisation', 'organisationMissing')
  const day = readDay(body, 'from')
  if (day === undefined) add('from', 'dateWrong')
  const last = readLastDay(body, { field: 'until', now, whenEmpty: null })
  if ('word' in last) add('until', last.word)
  const from = day === undefined || day <= dayOf(now) ? now : startOfDay(day)
  const until = 'until' in last ? last.until : null
  if (until !== null && until <= from) add('until', 'untilBeforeFrom')
  const substitutes = valueOf(body, 'substitute') || null
  // Who stands in for somebody does so for a while: without an end nobody takes that access away again.
  if (substitutes !== null && 'until' in last && until === null) add('until', 'substituteEnd')
  if (errors.length > 0 || !isRole(role)) return { errors }
  return { value: { role, organisationId, from, until, substitutes } }
}
