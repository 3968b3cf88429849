import { z } from 'zod'
import { readCursor, writeCursor, type ListPage, type PageStart } from '../../paging/cursor.ts'
import type { RequestContext } from '../route.ts'

/** Where this page of a list is, and where the next one; null when this is the last. */
export const linksSchema = z
  .strictObject({ zelf: z.url(), volgende: z.url().nullable() })
  .meta({ id: 'Verwijzingen', description: 'Dit deel van de lijst, en het volgende.' })

/** Makes the links of a page of a list. `next`: what to put in the query for the next page; nothing on the last. */
export function linksOf(
  { platform, path, query }: Pick<RequestContext, 'platform' | 'path' | 'query'>,
  next: Readonly<Record<string, string>> | undefined,
): z.input<typeof linksSchema> {
  const asked = Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const urlOf = (words: Readonly<Record<string, string>>) => {
    const text = new URLSearchParams(words).toString()
    return `${platform.origin}${path}${text === '' ? '' : `?${text}`}`
  }
  return { zelf: urlOf(asked), volgende: next === undefined ? null : urlOf({ ...asked, ...next }) }
}

/** Where a list that is sorted by a moment goes on: taken from the link of the page before. */
export const cursor = z
  .string()
  .max(200)
  .refine((text) => /^\d{1,17}$/.test(readCursor(text)?.key ?? ''))
  .optional()
  .describe('Uit de verwijzing naar het volgende deel van de lijst; maak hem niet zelf.')

/** Where the page begins that a cursor asks for; at the top without one. */
export function startAfter(text: string | undefined): PageStart | undefined {
  const place = readCursor(text ?? '')
  return place === undefined ? undefined : { side: 'after', place }
}

/** The query of the page after this one; nothing when this is the last. */
export function nextOf({ next }: Pick<ListPage<unknown>, 'next'>): { na: string } | undefined {
  return next === undefined ? undefined : { na: writeCursor(next.place) }
}

/** A moment in an answer: RFC 3339, in UTC. */
export const moment = z.iso.datetime()
/** A day in a query: YYYY-MM-DD, in years that calendars of ours know. */
export const day = z.iso.date().refine((text) => text > '1900' && text < '2500')
/** The CBS code of a municipality. */
export const municipalityCode = z.string().regex(/^GM\d{4}$/)
/** The number of a page in a query, from 1; pages hold fifty lines. */
export const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .default('1')
/** A yes or no in a query. */
export const flag = z.enum(['true', 'false'])

/** A moment as the API writes it: ISO 8601. */
export function isoDateTime(at: Date): string
export function isoDateTime(at: Date | null): string | null
export function isoDateTime(at: Date | null): string | null {
  return at === null ? null : at.toISOString()
}
