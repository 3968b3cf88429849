import type { JobContext } from '../../platform/jobs/worker.ts'

const week = 7 * 24 * 60 * 60_000

/** Removes sign-ins that stopped half way, and sessions that ended more than a week ago. */
export async function purgeAccounts({ platform, transact }: JobContext): Promise<void> {
  const now = platform.clock()
  const long = new Date(now.getTime() - week)
  await transact(async (tx) => {
    await tx.deleteFrom('sign_in_challenge').where('expires_at', '<', now).execute()
    await tx
      .deleteFrom('session')
      .where((is) => is.or([is('expires_at', '<', long), is('ended_at', '<', long)]))
      .execute()
  })
}
