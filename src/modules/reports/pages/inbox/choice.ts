import { z } from 'zod'
import { readStart, writeCursor, type PageStart } from '../../../../platform/paging/cursor.ts'
import { inboxSorts, type InboxFilter } from '../../inbox-queries.ts'
import { toldForms } from '../../indicators.ts'

const schema = z
  .object({
    stand: z.enum(['open', 'all', 'closed']).catch('open'),
    soort: z.enum(['all', 'report', 'advice']).catch('all'),
    gemeente: z
      .string()
      .regex(/^GM\d{4}$/)
      .optional()
      .catch(undefined),
    vorm: z.enum(toldForms).optional().catch(undefined),
    acuut: z.literal('ja').optional().catch(undefined),
    volgorde: z.enum(inboxSorts).catch('received'),
    richting: z.enum(['op', 'af']).optional().catch(undefined),
  })
  .transform(({ stand, soort, gemeente, vorm, acuut, volgorde, richting }) => ({
    status: stand,
    kind: soort,
    place: gemeente,
    form: vorm,
    acuteOnly: acuut === 'ja',
    sort: volgorde,
    ascending: richting === undefined ? volgorde === 'waiting' : richting === 'op',
  }))

/** What the inbox is asked for. All of it are codes and places in the list, so it may stand in the address. */
export type InboxChoice = z.output<typeof schema> & { start: PageStart | undefined }

/** What the address asks for; what does not fit falls back to the inbox as it opens. */
export function readChoice(query: Readonly<Record<string, string | undefined>>): InboxChoice {
  const start = readStart(query)
  const isMoment = /^\d+$/.test(start?.place.key ?? '')
  return { ...schema.parse(query), start: isMoment ? start : undefined }
}

/** The address of the inbox with something else chosen. */
export function hrefOf(choice: InboxChoice, change: Partial<InboxChoice>): string {
  const { status, kind, place, form, acuteOnly, sort, ascending, start } = { ...choice, ...change }
  const query = new URLSearchParams({
    stand: status,
    soort: kind,
    volgorde: sort,
    richting: ascending ? 'op' : 'af',
  })
  if (place !== undefined) query.set('gemeente', place)
  if (form !== undefined) query.set('vorm', form)
  if (acuteOnly) query.set('acuut', 'ja')
  if (start !== undefined) query.set(start.side === 'after' ? 'na' : 'voor', writeCursor(start.place))
  return `/meldingen?${query}`
}

/** The address that sorts by a column; the other way round when it is sorted by it already. From the top again. */
export function sortHref(choice: InboxChoice, key: string): string {
  const sort = key === 'waiting' ? 'waiting' : 'received'
  const ascending = choice.sort === sort ? !choice.ascending : sort === 'waiting'
  return hrefOf(choice, { sort, ascending, start: undefined })
}

/** What the database is asked. */
export function filterOf(choice: InboxChoice, desks: readonly string[]): Omit<InboxFilter, 'limit'> {
  return { ...choice, desks }
}
