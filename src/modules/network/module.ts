import { defineLabels } from '../../platform/i18n/labels.ts'
import type { Module } from '../../platform/module.ts'
import { apiRoutes } from './api/routes.ts'
import { eventLabels } from './event-labels.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'

const manage = 'network.manage'

export const network: Module = {
  name: 'network',
  routes,
  apiRoutes,
  navigation: [
    {
      href: paths.people,
      label: { nl: 'Mensen', en: 'People' },
      permission: manage,
      others: [paths.roles],
      order: 70,
    },
    { href: paths.organisations, label: { nl: 'Organisaties', en: 'Organisations' }, permission: manage, order: 80 },
    {
      href: paths.region,
      label: { nl: 'Regio', en: 'Region' },
      permission: manage,
      others: [paths.municipalities, paths.districts],
      order: 90,
    },
  ],
  eventLabels,
  activities: defineLabels({
    nl: { 'manage-network': 'organisaties en mensen beheren' },
    en: { 'manage-network': 'manage organisations and people' },
  }),
  objectLabels: defineLabels({
    nl: { person: 'persoon', organisation: 'organisatie', region: 'regio' },
    en: { person: 'person', organisation: 'organisation', region: 'region' },
  }),
}
