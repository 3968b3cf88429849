import type { Tx } from '../platform/db/database.ts'

/** A report or a question for advice that waits at a desk. */
export type NewReport = { id: string; kind: string; acute: boolean; received_at: Date }

/** What is new at a desk, oldest first. */
export async function listNew(tx: Tx, deskId: string): Promise<NewReport[]> {
  return tx
    .selectFrom('report')
    .select(['id', 'kind', 'acute', 'received_at'])
    .where('desk_id', '=', deskId)
    .where('status', '=', 'new')
    .orderBy('received_at')
    .execute()
}

/** The version of a signal now. */
export async function findVersion(tx: Tx, signalId: string): Promise<number> {
  const row = await tx.selectFrom('signal').select('version').where('id', '=', signalId).executeTakeFirstOrThrow()
  return row.version
}

/** The first referral of a signal that was not withdrawn. */
export async function findFirstReferral(tx: Tx, signalId: string): Promise<{ id: string; route: string }> {
  return tx
    .selectFrom('signal_referral')
    .select(['id', 'route'])
    .where('signal_id', '=', signalId)
    .where('status', '<>', 'withdrawn')
    .orderBy('proposed_at')
    .orderBy('id')
    .executeTakeFirstOrThrow()
}

/** Shares of a signal that wait for an answer. */
export async function listOffered(
  tx: Tx,
  signalId: string,
): Promise<{ id: string; to_role: string; to_organisation: string }[]> {
  return tx
    .selectFrom('share')
    .select(['id', 'to_role', 'to_organisation'])
    .where('record_id', '=', signalId)
    .where('status', '=', 'offered')
    .execute()
}
