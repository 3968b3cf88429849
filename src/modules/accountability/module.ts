import { catalogueOf, type Module } from '../../platform/module.ts'
import { commonHistoryLabels } from '../../records/index.ts'
import { eventLabels } from './labels/events.ts'
import { activities, objectLabels } from './labels/logs.ts'
import { routesWith } from './routes.ts'
import { erasureTasks } from './tasks.ts'

export const accountability: Module = {
  name: 'accountability',
  routesOver: (modules) => routesWith(catalogueOf(modules)),
  navigation: [
    {
      href: '/toezicht/logboeken',
      label: { nl: 'Logboeken', en: 'Logs' },
      permission: 'log.review',
      others: ['/toezicht/verzoeken'],
      order: 120,
    },
    { href: '/toezicht/wissen', label: { nl: 'Wissen', en: 'Erasing' }, permission: 'erasure.confirm', order: 130 },
  ],
  tasks: erasureTasks,
  eventLabels,
  historyLabels: commonHistoryLabels,
  activities,
  objectLabels,
}
