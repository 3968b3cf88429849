import { z } from 'zod'
import { dayOfParts } from '../platform/clock/days.ts'
import type { FormBody } from '../platform/http/route.ts'

/** Pieces of form schemas. Messages are the codes that `errorLabel` puts into words. */

/** A text that must be there, of at most so many characters. */
export const requiredText = (longest = 5000): z.ZodString =>
  z.string('missing').trim().min(1, 'missing').max(longest, 'too-long')

/** A text that may be left empty. */
export const optionalText = (longest = 5000): z.ZodDefault<z.ZodString> =>
  z.string().trim().max(longest, 'too-long').default('')

/** An id as ours are written: in another spelling it names the same row, but not what was enciphered or hashed for it. */
export const id = z.uuidv7('missing').lowercase('missing')

/** The version from which a change was made. */
export const version = z.coerce.number().int()

/** A box that can be ticked. */
export const checkbox = z.literal('yes').optional()

/** One of these. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: 'choose' })

/** Any number of these: a form posts none, one or a list. */
export const choices = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.enum(values), z.array(z.enum(values))], { error: 'choose' })
    .optional()
    .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))

/** One of these, or none: nothing chosen posts an empty value. */
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.literal(''), z.enum(values)], { error: 'choose' })
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value))

/** One of these, which the database offers. */
export const choiceOf = (values: readonly string[]) =>
  z.string('choose').min(1, 'choose').refine(isOneOf(values), 'not-offered')

/** One of these, which the database offers, or none. */
export const optionalChoiceOf = (values: readonly string[]) =>
  z
    .string()
    .default('')
    .refine((value) => value === '' || isOneOf(values)(value), 'not-offered')
    .transform((value) => value || null)

/** Any number of these, which the database offers. */
export const choicesOf = (values: readonly string[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [...new Set(value === undefined ? [] : typeof value === 'string' ? [value] : value)])
    .refine((chosen) => chosen.every(isOneOf(values)), 'not-offered')

const isOneOf = (values: readonly string[]) => {
  const known = new Set(values)
  return (value: string): boolean => known.has(value)
}

/** The code of a municipality, or none. */
export const place = z
  .union([z.literal(''), z.string().regex(/^GM\d{4}$/)], { error: 'choose' })
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value))

const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() }, { error: 'missing' })

/** A day, typed in three fields, as YYYY-MM-DD. */
export const day = () =>
  dayParts.transform((typed, { addIssue }) => {
    const said = dayOfParts(typed)
    if (typeof said === 'string') return said
    addIssue({ code: 'custom', message: said === null ? 'missing' : 'no-date' })
    return z.NEVER
  })

/** A day that may be left empty: YYYY-MM-DD or null. */
export const optionalDay = () =>
  dayParts.optional().transform((typed, { addIssue }) => {
    const said = typed === undefined ? null : dayOfParts(typed)
    if (said !== undefined) return said
    addIssue({ code: 'custom', message: 'no-date' })
    return z.NEVER
  })

/** Names the form that was sent, where several stand on one page; no schema knows of it. */
export const formField = '_form'

/**
 * Reads a posted form by its schema. The three fields of a date are one here: `until-day`, `until-month` and `until-year`
 * come to the schema as `until`, so that every field that is wrong is named at once.
 */
export function readFields<S extends z.ZodType>(schema: S, body: FormBody): z.ZodSafeParseResult<z.output<S>> {
  const fields = new Map<string, unknown>()
  const days = new Map<string, Record<string, unknown>>()
  for (const [name, value] of Object.entries(body)) {
    const [, field, part] = /^(.+)-(day|month|year)$/.exec(name) ?? []
    if (field === undefined || part === undefined) fields.set(name, value)
    else days.set(field, { day: '', month: '', year: '', ...days.get(field), [part]: value })
  }
  fields.delete('_csrf')
  fields.delete(formField)
  return schema.safeParse(Object.fromEntries([...fields, ...days]))
}
