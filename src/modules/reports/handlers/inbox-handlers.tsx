import { z } from 'zod'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { pageOf } from '../../../ui/index.ts'
import { municipalitiesOf } from '../../network/index.ts'
import { InboxPage, type InboxChoice } from '../pages/inbox/inbox-page.tsx'
import { presentInbox } from '../present.ts'
import { countWaiting, listInbox } from '../queries.ts'

const pageSize = 50

const choiceSchema = z
  .object({
    stand: z.enum(['open', 'all', 'closed']).catch('open'),
    soort: z.enum(['all', 'report', 'advice']).catch('all'),
    gemeente: z
      .string()
      .regex(/^(GM\d{4})?$/)
      .catch(''),
    acuut: z.literal('ja').optional().catch(undefined),
    pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ stand, soort, gemeente, acuut, pagina }): InboxChoice => ({
    status: stand,
    kind: soort,
    place: gemeente,
    acuteOnly: acuut === 'ja',
    page: pagina,
  }))

/** The desks for which somebody handles reports. */
function desksOf(context: RequestContext): string[] {
  const handling = ['contact-officer', 'intake-officer']
  const holdings = context.actor.holdings.filter(({ role }) => handling.includes(role))
  return [...new Set(holdings.map(({ organisationId }) => organisationId))]
}

/** The inbox: acute first, new first, filtered and paged. */
export async function showInbox(context: RequestContext): Promise<Reply> {
  const choice = choiceSchema.parse(context.query)
  const desks = desksOf(context)
  const filter = {
    ...choice,
    desks,
    place: choice.place === '' ? undefined : choice.place,
    limit: pageSize,
    offset: (choice.page - 1) * pageSize,
  }
  const shown = await context.transact(async (tx) => {
    const rows = await listInbox(tx, filter)
    const municipalities = await municipalitiesOf(tx, context.platform.regions[0], context.now)
    const counts = await countWaiting(tx, desks)
    for (const row of rows.slice(0, pageSize)) context.about({ kind: 'report', id: row.id }, [row.id])
    return { rows, municipalities, counts }
  })
  const places = new Map(shown.municipalities.map(({ code, name }) => [code, name]))
  return page(
    <InboxPage
      context={pageOf(context)}
      lines={presentInbox(shown.rows.slice(0, pageSize), places)}
      hasMore={shown.rows.length > pageSize}
      choice={choice}
      counts={shown.counts}
      municipalities={shown.municipalities}
      mayTakeIn={context.may('report.take-in')}
    />,
  )
}
