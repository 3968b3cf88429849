import type { Tx } from '../../../../platform/db/database.ts'
import { valueOf } from '../../../../platform/forms/kept-input.ts'
import { findState, keepState } from '../../../../platform/forms/visit-state.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import type { Catalogue } from '../../../../platform/module.ts'
import { errorLabel } from '../../../../records/index.ts'
import { backToForm, openForm, posted } from '../../../../ui/form-view.ts'
import { pageOf } from '../../../../ui/index.ts'
import { getPerson } from '../../person.ts'
import { countLines, findUnusual, listLines, listPeople, type LogFilter, type LogLine } from '../../queries/logs.ts'
import { findByNumber, listReviewedRecords, type ReviewedRecord } from '../../queries/records.ts'
import { refusalThreshold, unusualDays } from '../../rules.ts'
import { dayFrom, filterOf, hrefOf, logsPath, readChoice, usualDays } from './choice.ts'
import { toCsv } from './csv.ts'
import { exportCap, LogsPage } from './page.tsx'
import { RequestPage } from './request-page.tsx'
import { logTexts } from './text.ts'

const pageSize = 50
/** Counting stops here: nobody reads more, and counting all costs time. */
const countCap = 1001
const dayMs = 24 * 60 * 60_000
/** Under which name a visit remembers whose lines are asked for: people do not stand in addresses. */
const personState = 'log-person'
const idPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

async function chosenPerson(context: RequestContext): Promise<string | undefined> {
  const kept = await findState(context, personState)
  return kept === undefined || kept === '' ? undefined : kept
}

/** The records of these lines, and the one that is asked for, as far as they are of the own organisation. */
async function recordsOf(tx: Tx, lines: readonly LogLine[], asked?: string): Promise<Map<string, ReviewedRecord>> {
  const ids = new Set(lines.flatMap(({ objectId }) => (objectId === null ? [] : [objectId])))
  if (asked !== undefined) ids.add(asked)
  return new Map((await listReviewedRecords(tx, [...ids])).map((record) => [record.id, record]))
}

/** Tells the logs of whom or what lines were read. */
function tellAbout(context: RequestContext, { recordId, personId }: LogFilter, records: ReadonlyMap<string, unknown>) {
  if (recordId !== undefined && records.has(recordId)) context.about({ kind: 'record-log', id: recordId }, [recordId])
  else if (personId !== undefined) context.about({ kind: 'person-log', id: personId }, [personId])
}

/** The three logs of the own organisation: filtered, newest first, the unusual on top. */
export async function showLogs(context: RequestContext, catalogue: Catalogue): Promise<Reply> {
  const t = logTexts.in(context.language)
  const form = await openForm(context, { labels: { vanaf: t('from'), tot: t('to'), nummer: t('number') } })
  const { organisationId } = getPerson(context)
  const choice = readChoice(context.query)
  const personId = await chosenPerson(context)
  const { now } = context
  const filter = filterOf(choice, { organisationId, personId, now })
  const since = (days: number) => new Date(now.getTime() - days * dayMs)
  const shown = await context.transact(async (tx) => {
    const lines = await listLines(tx, filter, { limit: pageSize + 1, before: choice.before })
    const records = await recordsOf(tx, lines, choice.recordId)
    tellAbout(context, filter, records)
    return {
      lines: lines.slice(0, pageSize),
      hasOlder: lines.length > pageSize,
      records,
      count: await countLines(tx, filter, countCap),
      people: await listPeople(tx, { organisationId, since: since(usualDays) }),
      unusual: await findUnusual(tx, { organisationId, since: since(unusualDays), threshold: refusalThreshold }),
    }
  })
  const region = context.platform.regions[0]
  const chosen = { choice, personId, cap: countCap, region }
  return page(<LogsPage form={form} catalogue={catalogue} {...chosen} {...shown} />)
}

/** Takes the filter form: the person is remembered for the visit, the rest goes into the address. */
export async function postFilter(context: RequestContext): Promise<Reply> {
  const { body, language } = context
  const everything = posted(context, 'alles') === 'ja'
  const personId = everything ? '' : posted(context, 'wie')
  await keepState(context, personState, idPattern.test(personId) ? personId : '')
  const log = posted(context, 'log')
  if (everything) return redirect(hrefOf(readChoice({ log })))
  const number = posted(context, 'nummer').trim().toUpperCase()
  const recordId =
    number === ''
      ? undefined
      : await context.transact(async (tx) => {
          const id = await findByNumber(tx, number)
          if (id !== undefined) context.about({ kind: 'record-log', id }, [])
          return id
        })
  const [from, to] = [dayFrom(body, 'vanaf'), dayFrom(body, 'tot')]
  const choice = readChoice({
    log,
    vanaf: from ?? undefined,
    tot: to ?? undefined,
    wat: valueOf(body, 'wat'),
    waarvoor: valueOf(body, 'waarvoor'),
    uitkomst: valueOf(body, 'uitkomst'),
    dossier: recordId,
  })
  const t = logTexts.in(language)
  const errors = [
    ...(from === undefined ? [{ field: 'vanaf', message: errorLabel('no-date', language) }] : []),
    ...(to === undefined ? [{ field: 'tot', message: errorLabel('no-date', language) }] : []),
    ...(number !== '' && recordId === undefined ? [{ field: 'nummer', message: t('numberUnknown') }] : []),
  ]
  if (errors.length === 0) return redirect(hrefOf(choice))
  return backToForm(context, errors, { path: logsPath, href: hrefOf(choice) })
}

/** The lines that are chosen, as a file. */
export async function exportLogs(context: RequestContext, { events }: Catalogue): Promise<Reply> {
  const { organisationId } = getPerson(context)
  const choice = readChoice(context.body)
  const filter = filterOf(choice, { organisationId, personId: await chosenPerson(context), now: context.now })
  const csv = await context.transact(async (tx) => {
    const lines = await listLines(tx, filter, { limit: exportCap })
    const records = await recordsOf(tx, lines, choice.recordId)
    tellAbout(context, filter, records)
    return toCsv(lines, { records, events, language: context.language })
  })
  const name = logTexts.in(context.language)('fileName')
  const fileName = `${name}-${context.now.toISOString().slice(0, 10)}.csv`
  return { kind: 'file', body: Buffer.from(csv), fileName, contentType: 'text/csv; charset=utf-8' }
}

/** Everything that happened in one request. @throws NotFoundError when nothing of it is of the own organisation. */
export async function showRequest(context: RequestContext, catalogue: Catalogue): Promise<Reply> {
  const { organisationId } = getPerson(context)
  const traceId = context.params['id'] ?? ''
  const { lines, records } = await context.transact(async (tx) => {
    const lines = await listLines(tx, { organisationId, traceId }, { limit: pageSize })
    if (lines.length === 0) throw new NotFoundError()
    context.about({ kind: 'request', id: traceId })
    return { lines, records: await recordsOf(tx, lines) }
  })
  const region = context.platform.regions[0]
  const shown = { traceId, lines, records, region }
  return page(<RequestPage context={pageOf(context)} catalogue={catalogue} {...shown} />)
}
