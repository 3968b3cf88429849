import { apiGet, apiPost, nothing } from '../../../platform/http/api/api-route.ts'
import { linksOf, nextOf, startAfter } from '../../../platform/http/api/paging.ts'
import type { RequestContext, Route } from '../../../platform/http/route.ts'
import { readPage } from '../../../platform/paging/cursor.ts'
import { recordAttachments } from '../attachments/index.ts'
import { desksOf } from '../desks.ts'
import { presentMessages } from '../present.ts'
import { listInbox } from '../inbox-queries.ts'
import { listMessages, listSignalsOf } from '../queries.ts'
import { openReport } from '../record.ts'
import { searchInbox } from '../search-inbox.ts'
import { presentLine, presentReport } from './present.ts'
import { foundSchema, listQuery, listSchema, reportSchema, searchSchema } from './schemas.ts'
import { kinds } from './codes.ts'

const pageSize = 50
const states = { open: 'open', alle: 'all', gesloten: 'closed' } as const
const desk = { permission: 'report.handle', activity: 'handle-reports', tag: 'meldingen' } as const

async function readReport(context: RequestContext) {
  const id = context.params['id'] ?? ''
  return context.transact(async (tx) => {
    context.about({ kind: 'report', id }, [id])
    const report = await openReport(tx, context.platform, id)
    return {
      row: report.row,
      answers: report.answers,
      messages: presentMessages(report, await listMessages(tx, id)),
      files: await recordAttachments(tx, report),
      signals: await listSignalsOf(tx, id),
    }
  })
}

/** The inbox of the own desks and the reports in it, for programs. */
export const apiRoutes: readonly Route[] = [
  apiGet({
    ...desk,
    path: '/meldingen',
    audit: 'report.listed',
    operation: 'meldingen',
    summary: 'De meldingen van uw eigen bureaus: acute eerst, dan de nieuwste',
    query: listQuery,
    answer: listSchema,
    async handle(context, { stand, soort, gemeente, alleenAcuut, na }) {
      const filter = {
        desks: desksOf(context.actor),
        kind: soort === undefined ? 'all' : kinds.codeOf(soort),
        status: states[stand],
        acuteOnly: alleenAcuut === 'true',
        place: gemeente,
      } as const
      const shown = await context.transact(async (tx) => {
        const found = await readPage({ start: startAfter(na), size: pageSize }, (start, limit) =>
          listInbox(tx, { ...filter, start, limit: limit - 1 }),
        )
        for (const { id } of found.rows) context.about({ kind: 'report', id }, [id])
        return found
      })
      return { body: { meldingen: shown.rows.map(presentLine), links: linksOf(context, nextOf(shown)) } }
    },
  }),
  apiPost({
    ...desk,
    path: '/meldingen/zoeken',
    audit: 'report.searched',
    operation: 'meldingenZoeken',
    summary: 'Zoekt in uw eigen bureaus op kenmerk, telefoonnummer, kenteken, e-mailadres of account',
    reads: true,
    body: searchSchema,
    answer: foundSchema,
    status: 200,
    async handle(context, { gezocht }) {
      const { platform, actor } = context
      const search = { desks: desksOf(actor), asked: gezocht, limit: pageSize }
      const rows = await context.transact(async (tx) => {
        const found = await searchInbox(tx, platform, search)
        for (const { id } of found) context.about({ kind: 'report', id }, [id])
        return found
      })
      return { body: { meldingen: rows.map(presentLine) } }
    },
  }),
  apiGet({
    ...desk,
    path: '/meldingen/:id',
    audit: 'report.viewed',
    operation: 'melding',
    summary: 'Eén melding van een eigen bureau: wat er verteld is, de berichten en de bijlagen',
    query: nothing,
    answer: reportSchema,
    handle: async (context) => ({ body: presentReport(await readReport(context)) }),
  }),
]
