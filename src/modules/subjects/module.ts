import { defineLabels, labelsOf } from '../../platform/i18n/labels.ts'
import { catalogueOf, type Module } from '../../platform/module.ts'
import { eventTexts, historyTexts } from './labels.ts'
import { paths } from './paths.ts'
import { subjects as kind } from './record.ts'
import { routesWith } from './routes.ts'
import { subjectSteps } from './rules.ts'

export const subjects: Module = {
  name: 'subjects',
  routesOver(modules) {
    const { kinds } = catalogueOf(modules)
    return routesWith((name, id) => kinds.find((one) => one.kind === name)?.path(id))
  },
  navigation: [{ href: paths.list, label: { nl: 'Personen', en: 'Persons' }, permission: 'subject.handle', order: 35 }],
  kinds: [
    {
      kind: kind.kind,
      path: kind.path,
      permission: 'subject.handle',
      actions: ['create', ...Object.keys(subjectSteps)],
      name: { nl: 'persoon', en: 'person' },
      link: { nl: 'Naar de persoon', en: 'To the person' },
    },
  ],
  eventLabels: labelsOf(eventTexts),
  historyLabels: labelsOf(historyTexts),
  activities: defineLabels({ nl: { subjects: 'personen bijhouden' }, en: { subjects: 'keep persons' } }),
  objectLabels: defineLabels({
    nl: { 'subject-list': 'lijst van personen' },
    en: { 'subject-list': 'list of persons' },
  }),
}
