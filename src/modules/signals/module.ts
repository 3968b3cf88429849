import { defineLabels, mergeLabels } from '../../platform/i18n/labels.ts'
import type { Module } from '../../platform/module.ts'
import { apiRoutes } from './api/routes.ts'
import { followShares } from './jobs.ts'
import { actionLabels } from './labels/actions.ts'
import { eventLabels } from './labels/events.ts'
import { listNamed } from './named.ts'
import { signals as kind } from './record.ts'
import { routes } from './routes.ts'
import { signalTasks } from './tasks/tasks.ts'

export const signals: Module = {
  name: 'signals',
  routes,
  apiRoutes,
  navigation: [
    { href: '/signalen', label: { nl: 'Signalen', en: 'Signals' }, permission: 'signal.handle', order: 30 },
    { href: '/ontvangen', label: { nl: 'Ontvangen', en: 'Received' }, permission: 'signal.receive', order: 40 },
    { href: '/advies', label: { nl: 'Adviesvragen', en: 'Advice' }, permission: 'signal.receive', order: 50 },
  ],
  tasks: signalTasks,
  jobs: { 'follow-shares': { activity: 'signals', every: '*/5 * * * *', run: followShares } },
  kinds: [{ ...kind, listNamed }],
  eventLabels: mergeLabels([eventLabels, actionLabels.eventLabels]),
  historyLabels: actionLabels.historyLabels,
  activities: defineLabels({ nl: { signals: 'signalen bijhouden' }, en: { signals: 'keep signals' } }),
  objectLabels: defineLabels({
    nl: { 'signal-list': 'lijst van signalen', advice: 'adviesvraag' },
    en: { 'signal-list': 'list of signals', advice: 'question for advice' },
  }),
}
