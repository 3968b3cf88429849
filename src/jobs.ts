import { makeCheckpoints } from './platform/audit/checkpoint.ts'
import type { JobName } from './platform/jobs/add-job.ts'
import type { Job } from './platform/jobs/worker.ts'
import { purgeFormInput } from './platform/forms/purge.ts'
import { purgeRequests } from './platform/http/api/idempotency.ts'
import { announceAcuteReport, purgeDrafts } from './modules/reports/index.ts'
import { followShares } from './modules/signals/index.ts'
import { mailNotice, purgeAccounts } from './modules/accounts/index.ts'

/** Every job of the platform: what causes it, for which activity it runs, and what it does. */
export const jobs: Readonly<Record<JobName, Job>> = {
  'announce-acute-report': { activity: 'handle-reports', run: announceAcuteReport },
  'follow-shares': { activity: 'signals', every: '*/5 * * * *', run: followShares },
  'mail-notice': { activity: 'manage-accounts', run: mailNotice },
  'purge-expired': {
    activity: 'purge-expired',
    every: '*/5 * * * *',
    async run(context) {
      await purgeDrafts(context)
      await context.transact((tx) => purgeFormInput(tx, context.platform.clock()))
      await context.transact((tx) => purgeRequests(tx, context.platform.clock()))
      await purgeAccounts(context)
    },
  },
  'make-checkpoint': {
    activity: 'keep-history',
    every: '7 * * * *',
    async run({ platform, transact }) {
      await makeCheckpoints(platform, transact)
    },
  },
}
