import { defineLabels } from '../../platform/i18n/labels.ts'
import { anySignedIn } from '../../platform/http/route.ts'
import type { Module } from '../../platform/module.ts'
import { apiRoutes } from './api/routes.ts'
import { eventLabels } from './event-labels.ts'
import { purgeAccounts } from './jobs.ts'
import { mailNotice } from './mailed-notices.ts'
import { routes } from './routes.ts'

export const accounts: Module = {
  name: 'accounts',
  routes,
  apiRoutes,
  navigation: [
    {
      href: '/beheer/herstel',
      label: { nl: 'Herstel', en: 'Recovery' },
      permission: 'account.approve-recovery',
      order: 100,
    },
    { href: '/toezicht/accounts', label: { nl: 'Accounts', en: 'Accounts' }, permission: 'log.review', order: 110 },
    { href: '/account', label: { nl: 'Uw account', en: 'Your account' }, permission: anySignedIn, order: 140 },
  ],
  jobs: {
    'mail-notice': { activity: 'manage-accounts', run: mailNotice },
    'purge-accounts': { activity: 'purge-expired', every: '*/5 * * * *', run: purgeAccounts },
  },
  eventLabels,
  activities: defineLabels({
    nl: { 'manage-accounts': 'accounts beheren', 'sign-in': 'inloggen', 'own-account': 'eigen account' },
    en: { 'manage-accounts': 'manage accounts', 'sign-in': 'sign in', 'own-account': 'own account' },
  }),
}
