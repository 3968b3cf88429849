import type { Tx } from '../../platform/db/database.ts'

/** Removes sessions that ended and sign-ins that were left half way. */
export async function purgeAccounts(tx: Tx, at: Date): Promise<void> {
  await tx
    .deleteFrom('session')
    .where((where) => where.or([where('expires_at', '<', at), where('ended_at', '<', at)]))
    .execute()
  await tx.deleteFrom('sign_in_challenge').where('expires_at', '<', at).execute()
}
