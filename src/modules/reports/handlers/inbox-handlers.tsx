import type { Tx } from '../../../platform/db/database.ts'
import { consumeInput, valueOf, type FieldError } from '../../../platform/forms/kept-input.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { readPage } from '../../../platform/paging/cursor.ts'
import { pageOf } from '../../../ui/index.ts'
import { municipalitiesOf } from '../../network/index.ts'
import { desksOf } from '../desks.ts'
import { listInbox } from '../inbox-queries.ts'
import { filterOf, readChoice } from '../pages/inbox/choice.ts'
import { InboxPage } from '../pages/inbox/inbox-page.tsx'
import { SearchPage } from '../pages/inbox/search-page.tsx'
import { deskTexts } from '../pages/inbox/text.ts'
import { paths } from '../paths.ts'
import { presentInbox } from '../present.ts'
import { countWaiting, type ReportRow } from '../queries.ts'
import { searchInbox } from '../search-inbox.ts'

const pageSize = 50
/** Counting stops here; the lead then says that there are more than 500. */
const countCap = 501

/** The inbox: acute first, filtered, sorted, and paged from the last row that was seen. */
export async function showInbox(context: RequestContext): Promise<Reply> {
  const choice = readChoice(context.query)
  const saved = (await consumeInput(context, paths.inbox))?.saved
  const desks = desksOf(context.actor)
  const filter = filterOf(choice, desks)
  const { lines, municipalities, counts, previous, next } = await context.transact(async (tx) => {
    const shown = await readPage({ start: choice.start, size: pageSize }, (start, limit) =>
      listInbox(tx, { ...filter, start, limit: limit - 1 }),
    )
    return { ...shown, ...(await linesOf(tx, context, shown.rows)), counts: await countWaiting(tx, desks, countCap) }
  })
  return page(
    <InboxPage
      context={pageOf(context)}
      lines={lines}
      beside={{ previous, next }}
      choice={choice}
      done={saved?.title}
      counts={counts}
      municipalities={municipalities}
      mayTakeIn={context.may('report.take-in')}
    />,
  )
}

/** Searches by number and by keyed tokens. The answer is shown at once: what was asked never stands in an address. */
export async function showSearch(context: RequestContext): Promise<Reply> {
  const { platform, actor, body, language } = context
  const asked = valueOf(body, 'asked').trim().slice(0, 200)
  const lines = await context.transact(async (tx) => {
    if (asked === '') return undefined
    const found = await searchInbox(tx, platform, { desks: desksOf(actor), asked, limit: pageSize })
    return (await linesOf(tx, context, found)).lines
  })
  const errors: FieldError[] =
    lines === undefined ? [{ field: 'asked', message: deskTexts.in(language)('searchMissing') }] : []
  return page(
    <SearchPage context={pageOf(context)} asked={asked} lines={lines} errors={errors} />,
    lines === undefined ? 400 : 200,
  )
}

/** Rows as lines, each told to the logs, and the municipalities of now; one that ended since then keeps its name. */
async function linesOf(tx: Tx, context: RequestContext, rows: readonly ReportRow[]) {
  const { platform, now } = context
  for (const { id } of rows) context.about({ kind: 'report', id }, [id])
  const before = await municipalitiesOf(tx, platform.regions[0], oldestOf(rows) ?? now)
  const municipalities = await municipalitiesOf(tx, platform.regions[0], now)
  const names = new Map([...before, ...municipalities].map(({ code, name }) => [code, name]))
  return { lines: presentInbox(rows, names), municipalities }
}

function oldestOf(rows: readonly { received_at: Date }[]): Date | undefined {
  return rows.map((row) => row.received_at).toSorted((a, b) => a.getTime() - b.getTime())[0]
}
