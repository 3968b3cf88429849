import type { Route } from '../../platform/http/route.ts'
import { findRecord, postAsk, postConfirm, postWithdraw, showErasure, showErasures } from './pages/erasure/handlers.tsx'
import type { NamedSource } from './named.ts'
import { postNamed, showNamed } from './pages/erasure/named-handlers.tsx'
import { showHistory } from './pages/history/page.tsx'
import { exportLogs, postFilter, showLogs, showRequest } from './pages/logs/handlers.tsx'

const reviewing = { permission: 'log.review', activity: 'review-logs' } as const
const confirming = { permission: 'erasure.confirm', activity: 'erase-records' } as const
const asking = { permission: 'record.erase', activity: 'erase-records' } as const
const reading = { permission: 'history.read', activity: 'read-history' } as const
const logs = '/toezicht/logboeken'
const erasures = '/toezicht/wissen'

/** Every route of the module. `listNamed` tells who and what is named in a signal: signals keep that. */
export const routesWith = (listNamed: NamedSource): readonly Route[] => [
  { ...reviewing, method: 'GET', path: logs, audit: 'log.reviewed', handler: showLogs },
  { ...reviewing, method: 'POST', path: logs, audit: 'log.filtered', handler: postFilter },
  { ...reviewing, method: 'POST', path: `${logs}/uitvoer`, audit: 'log.exported', handler: exportLogs },
  {
    ...reviewing,
    method: 'GET',
    path: '/toezicht/verzoeken/:id',
    audit: 'log.request-reviewed',
    handler: showRequest,
  },
  { ...confirming, method: 'GET', path: erasures, audit: 'erasure.listed', handler: showErasures },
  { ...confirming, method: 'POST', path: erasures, audit: 'erasure.searched', handler: findRecord },
  { ...confirming, method: 'GET', path: `${erasures}/:id`, audit: 'erasure.viewed', handler: showErasure(listNamed) },
  {
    ...asking,
    method: 'GET',
    path: `${erasures}/:id/genoemd`,
    audit: 'erasure.named-viewed',
    handler: showNamed(listNamed),
  },
  {
    ...asking,
    method: 'POST',
    path: `${erasures}/:id/genoemd`,
    audit: 'erasure.named-asked',
    handler: postNamed,
  },
  { ...asking, method: 'POST', path: `${erasures}/:id/vragen`, audit: 'erasure.asked', handler: postAsk },
  {
    ...confirming,
    method: 'POST',
    path: `${erasures}/:id/bevestigen`,
    audit: 'erasure.confirmed',
    handler: postConfirm,
  },
  {
    ...confirming,
    method: 'POST',
    path: `${erasures}/:id/intrekken`,
    audit: 'erasure.withdrawn',
    handler: postWithdraw,
  },
  { ...reading, method: 'GET', path: '/geschiedenis/:id', audit: 'history.viewed', handler: showHistory },
]
