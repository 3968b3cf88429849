import { z } from 'zod'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { readPage, readStart } from '../../../platform/paging/cursor.ts'
import { pageOf } from '../../../ui/index.ts'
import { municipalitiesOf } from '../../network/index.ts'
import { desksOf } from '../desks.ts'
import { InboxPage, type InboxChoice } from '../pages/inbox/inbox-page.tsx'
import { presentInbox } from '../present.ts'
import { countWaiting, listInbox } from '../queries.ts'

const pageSize = 50
/** Counting stops here; the lead then says that there are more than 500. */
const countCap = 501

const choiceSchema = z
  .object({
    stand: z.enum(['open', 'all', 'closed']).catch('open'),
    soort: z.enum(['all', 'report', 'advice']).catch('all'),
    gemeente: z
      .string()
      .regex(/^(GM\d{4})?$/)
      .catch(''),
    acuut: z.literal('ja').optional().catch(undefined),
  })
  .transform(({ stand, soort, gemeente, acuut }) => ({
    status: stand,
    kind: soort,
    place: gemeente,
    acuteOnly: acuut === 'ja',
  }))

/** What the address asks for; what does not fit falls back to the inbox as it opens. */
function readChoice(query: RequestContext['query']): InboxChoice {
  const start = readStart(query)
  const isMoment = /^\d+$/.test(start?.place.key ?? '')
  return { ...choiceSchema.parse(query), start: isMoment ? start : undefined }
}

/** When the oldest of these came in: a municipality that ended since then keeps its name. */
function oldestOf(rows: readonly { received_at: Date }[]): Date | undefined {
  return rows.map((row) => row.received_at).toSorted((a, b) => a.getTime() - b.getTime())[0]
}

/** The inbox: acute first, new first, filtered and paged from the last row that was seen. */
export async function showInbox(context: RequestContext): Promise<Reply> {
  const choice = readChoice(context.query)
  const desks = desksOf(context.actor)
  const filter = { ...choice, desks, place: choice.place === '' ? undefined : choice.place }
  const { before, municipalities, counts, rows, previous, next } = await context.transact(async (tx) => {
    const shown = await readPage({ start: choice.start, size: pageSize }, (start, limit) =>
      listInbox(tx, { ...filter, start, limit: limit - 1 }),
    )
    for (const { id } of shown.rows) context.about({ kind: 'report', id }, [id])
    return {
      ...shown,
      before: await municipalitiesOf(tx, context.platform.regions[0], oldestOf(shown.rows) ?? context.now),
      municipalities: await municipalitiesOf(tx, context.platform.regions[0], context.now),
      counts: await countWaiting(tx, desks, countCap),
    }
  })
  const places = new Map([...before, ...municipalities].map(({ code, name }) => [code, name]))
  return page(
    <InboxPage
      context={pageOf(context)}
      lines={presentInbox(rows, places)}
      beside={{ previous, next }}
      choice={choice}
      counts={counts}
      municipalities={municipalities}
      mayTakeIn={context.may('report.take-in')}
    />,
  )
}
