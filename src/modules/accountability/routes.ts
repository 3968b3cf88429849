import type { Route } from '../../platform/http/route.ts'
import type { Catalogue } from '../../platform/module.ts'
import { findRecord, postAsk, postConfirm, postWithdraw, showErasure, showErasures } from './pages/erasure/handlers.tsx'
import { postNamed, showNamed } from './pages/erasure/named-handlers.tsx'
import { showHistory } from './pages/history/page.tsx'
import { exportLogs, postFilter, showLogs, showRequest } from './pages/logs/handlers.tsx'

const reviewing = { permission: 'log.review', activity: 'review-logs' } as const
const confirming = { permission: 'erasure.confirm', activity: 'erase-records' } as const
const asking = { permission: 'record.erase', activity: 'erase-records' } as const
const reading = { permission: 'history.read', activity: 'read-history' } as const
const logs = '/toezicht/logboeken'
const erasures = '/toezicht/wissen'

/** Every route of the module, over the words and kinds of record of all modules. */
export const routesWith = (catalogue: Catalogue): readonly Route[] => [
  {
    ...reviewing,
    method: 'GET',
    path: logs,
    audit: 'log.reviewed',
    handler: (context) => showLogs(context, catalogue),
  },
  { ...reviewing, method: 'POST', path: logs, audit: 'log.filtered', handler: postFilter },
  {
    ...reviewing,
    method: 'POST',
    path: `${logs}/uitvoer`,
    audit: 'log.exported',
    handler: (context) => exportLogs(context, catalogue),
  },
  {
    ...reviewing,
    method: 'GET',
    path: '/toezicht/verzoeken/:id',
    audit: 'log.request-reviewed',
    handler: (context) => showRequest(context, catalogue),
  },
  { ...confirming, method: 'GET', path: erasures, audit: 'erasure.listed', handler: showErasures },
  { ...confirming, method: 'POST', path: erasures, audit: 'erasure.searched', handler: findRecord },
  {
    ...confirming,
    method: 'GET',
    path: `${erasures}/:id`,
    audit: 'erasure.viewed',
    handler: (context) => showErasure(context, catalogue),
  },
  {
    ...asking,
    method: 'GET',
    path: `${erasures}/:id/genoemd`,
    audit: 'erasure.named-viewed',
    handler: (context) => showNamed(context, catalogue),
  },
  {
    ...asking,
    method: 'POST',
    path: `${erasures}/:id/genoemd`,
    audit: 'erasure.named-asked',
    handler: (context) => postNamed(context, catalogue),
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
  {
    ...reading,
    method: 'GET',
    path: '/geschiedenis/:id',
    audit: 'history.viewed',
    handler: (context) => showHistory(context, catalogue),
  },
]
