import type { RequestContext, Route } from '../../../platform/http/route.ts'
import { apiGet, nothing } from '../../../platform/http/api/api-route.ts'
import { linksOf, nextOf, startAfter } from '../../../platform/http/api/paging.ts'
import { readPage } from '../../../platform/paging/cursor.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { listSharesTo, receives } from '../../sharing/index.ts'
import { openOwnSignal } from '../load.ts'
import { linesOf } from '../lines.ts'
import { loadRecord } from '../load-record.ts'
import { ownDesks, receivingOrganisations } from '../policy.ts'
import { listSignals } from '../queries/list.ts'
import { filterOf } from './filter.ts'
import { presentReceivedShare } from './present-share.ts'
import { answerRoutes, loadReceived, presentReceived } from './received-routes.ts'
import { presentHistory, presentLine, presentSignal } from './present.ts'
import { historySchema, listQuery, listSchema, receivedListSchema, receivedSchema, signalSchema } from './schemas.ts'
import { writeRoutes } from './write-routes.ts'
import { listLastHistory } from '../../../records/index.ts'

const pageSize = 50
const sharesShown = 100
const historyShown = 100

const handling = { permission: 'signal.handle', activity: 'signals', tag: 'signalen' } as const
const receiving = { permission: 'signal.receive', activity: 'signals', tag: 'ontvangen' } as const

const idOf = (context: RequestContext): string => context.params['id'] ?? ''

const readRoutes: readonly Route[] = [
  apiGet({
    ...handling,
    path: '/signalen',
    audit: 'signal.listed',
    operation: 'signalen',
    summary: 'De signalen van uw eigen bureaus: acute eerst, dan de nieuwste',
    query: listQuery,
    answer: listSchema,
    async handle(context, query) {
      const filter = filterOf(query, ownDesks(context.actor))
      const order = { sort: 'received', descending: true } as const
      const { lines, shown } = await context.transact(async (tx) => {
        const found = await readPage({ start: startAfter(query.na), size: pageSize }, (from, limit) =>
          listSignals(tx, filter, { ...order, limit, from }),
        )
        for (const { id } of found.rows) context.about({ kind: 'signal-list', id }, [id])
        return { lines: await linesOf(tx, context.platform, found.rows), shown: found }
      })
      return { body: { signalen: lines.map(presentLine), links: linksOf(context, nextOf(shown)) } }
    },
  }),
  apiGet({
    ...handling,
    path: '/signalen/:id',
    audit: 'signal.viewed',
    operation: 'signaal',
    summary: 'Eén signaal van een eigen bureau',
    query: nothing,
    answer: signalSchema,
    async handle(context) {
      const data = await context.transact((tx) => loadRecord(context, tx, idOf(context)))
      return { body: presentSignal(data, context.now) }
    },
  }),
  apiGet({
    ...handling,
    path: '/signalen/:id/geschiedenis',
    audit: 'signal.viewed',
    operation: 'geschiedenisVanSignaal',
    summary: 'Wat er met een signaal gebeurde, en wie dat deed',
    query: nothing,
    answer: historySchema,
    async handle(context) {
      const timeline = await context.transact(async (tx) => {
        await openOwnSignal(context, tx, idOf(context))
        return listLastHistory(tx, idOf(context), historyShown)
      })
      return { body: presentHistory(timeline) }
    },
  }),
  apiGet({
    ...receiving,
    path: '/ontvangen',
    audit: 'share.list-viewed',
    operation: 'ontvangen',
    summary: 'Wat andere bureaus met u delen of u aanbieden, het nieuwste eerst',
    query: nothing,
    answer: receivedListSchema,
    async handle(context) {
      const { actor, now } = context
      const organisations = receivingOrganisations(actor)
      const filter = { organisations, statuses: ['offered', 'accepted'], now, limit: sharesShown }
      const shares = await context.transact((tx) => listSharesTo(tx, filter))
      const own = shares.filter((share) => receives(actor, share))
      return { body: { ontvangen: own.map((share) => presentReceivedShare(share, now)) } }
    },
  }),
  apiGet({
    ...receiving,
    path: '/ontvangen/:id',
    audit: 'share.viewed',
    operation: 'ontvangenSignaal',
    summary: 'Eén aanbod, of wat er gedeeld is als u het aannam',
    query: nothing,
    answer: receivedSchema,
    async handle(context) {
      const received = await context.transact(async (tx) => {
        const received = await loadReceived(context, tx)
        if (received.state !== 'offered' && received.state !== 'accepted') throw new NotFoundError()
        return received
      })
      return { body: presentReceived(received, context.now) }
    },
  }),
]

/** The register of signals and what was shared, for programs. */
export const apiRoutes: readonly Route[] = [...readRoutes, ...writeRoutes, ...answerRoutes]
