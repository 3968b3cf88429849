import { defineLabels } from '../../platform/i18n/labels.ts'
import type { Module } from '../../platform/module.ts'
import { apiRoutes } from './api/routes.ts'
import { eventLabels } from './event-labels.ts'
import { historyLabels } from './history-labels.ts'
import { announceAcuteReport, purgeDrafts } from './jobs.ts'
import { reports as kind } from './record.ts'
import { routes } from './routes.ts'
import { reportTasks } from './tasks.ts'

export const reports: Module = {
  name: 'reports',
  routes,
  apiRoutes,
  navigation: [
    { href: '/meldingen', label: { nl: 'Meldingen', en: 'Reports' }, permission: 'report.handle', order: 20 },
    {
      href: '/opnemen',
      label: { nl: 'Melding opnemen', en: 'Take in a report' },
      permission: 'report.take-in',
      order: 60,
    },
  ],
  tasks: reportTasks,
  jobs: {
    'announce-acute-report': { activity: 'handle-reports', run: announceAcuteReport },
    'purge-drafts': { activity: 'purge-expired', every: '*/5 * * * *', run: purgeDrafts },
  },
  kinds: [kind],
  eventLabels,
  historyLabels,
  activities: defineLabels({
    nl: { 'receive-reports': 'meldingen aannemen', 'handle-reports': 'meldingen behandelen' },
    en: { 'receive-reports': 'receive reports', 'handle-reports': 'handle reports' },
  }),
}
