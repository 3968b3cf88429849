import { z } from 'zod'

/** Pieces of form schemas that several pages share. Messages are codes of `pages/errors.ts`. */
export const requiredText = (longest = 5000): z.ZodString =>
  z.string().trim().min(1, 'missing').max(longest, 'too-long')
export const optionalText = (longest = 5000): z.ZodDefault<z.ZodString> =>
  z.string().trim().max(longest, 'too-long').default('')
/** An id as ours are written: in another spelling it names the same row, but not what was enciphered or hashed for it. */
export const id = z.uuidv7('missing').lowercase('missing')
export const version = z.coerce.number().int()
export const checkbox = z.literal('yes').optional()

/** One of these words. */
export const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: 'choose' })

/** Any number of these words: a form posts none, one or a list. */
export const choices = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .union([z.enum(words), z.array(z.enum(words))])
    .optional()
    .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))

/** An optional choice: nothing chosen posts an empty word. */
export const optionalChoice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .union([z.literal(''), z.enum(words)])
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value))

/** A municipality code, or none. */
export const place = z
  .union([z.literal(''), z.string().regex(/^GM\d{4}$/, 'choose')])
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value))

/** The three fields of a date, for a schema. */
export const dateFields = <Name extends string>(name: Name) =>
  ({
    [`${name}-day`]: z.string().trim().default(''),
    [`${name}-month`]: z.string().trim().default(''),
    [`${name}-year`]: z.string().trim().default(''),
  }) as Record<`${Name}-${'day' | 'month' | 'year'}`, z.ZodDefault<z.ZodString>>

/** What three date fields say: YYYY-MM-DD, null when empty, undefined when it is no day. */
export function dayFrom(fields: Readonly<Record<string, unknown>>, name: string): string | null | undefined {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    String(fields[`${name}-${part}`] ?? ''),
  )
  if (year === '' && month === '' && day === '') return null
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  return real ? text : undefined
}
