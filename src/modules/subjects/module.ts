import { defineLabels } from '../../platform/i18n/labels.ts'
import { catalogueOf, type Module } from '../../platform/module.ts'
import { actionLabels } from './labels.ts'
import { paths } from './paths.ts'
import { subjects as kind } from './record.ts'
import { routesWith } from './routes.ts'

export const subjects: Module = {
  name: 'subjects',
  routesOver(modules) {
    const { kinds } = catalogueOf(modules)
    return routesWith((name, id) => kinds.find((one) => one.kind === name)?.path(id))
  },
  navigation: [{ href: paths.list, label: { nl: 'Personen', en: 'Persons' }, permission: 'subject.handle', order: 35 }],
  kinds: [kind],
  eventLabels: actionLabels.eventLabels,
  historyLabels: actionLabels.historyLabels,
  activities: defineLabels({ nl: { subjects: 'personen bijhouden' }, en: { subjects: 'keep persons' } }),
  objectLabels: defineLabels({
    nl: { 'subject-list': 'lijst van personen' },
    en: { 'subject-list': 'list of persons' },
  }),
}
