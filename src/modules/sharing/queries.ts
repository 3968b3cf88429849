import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DB } from '../../platform/db/schema.generated.ts'

export type ShareRow = Selectable<DB['share']>

/** Writes an offered share. */
export async function insertShare(tx: Tx, row: Insertable<DB['share']>): Promise<void> {
  await tx.insertInto('share').values(row).execute()
}

/** One share that the actor's organisation gave or gets; nothing otherwise. */
export async function findShareRow(tx: Tx, id: string): Promise<ShareRow | undefined> {
  return tx.selectFrom('share').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Moves a share from the version that was read; false when somebody else moved it first. */
export async function updateShare(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: Partial<Pick<ShareRow, 'status' | 'answered_at' | 'answered_by' | 'ended_at' | 'ended_by' | 'reason'>>,
): Promise<boolean> {
  const result = await tx
    .updateTable('share')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The shares of one record, newest first. */
export async function listSharesOf(tx: Tx, recordId: string): Promise<readonly ShareRow[]> {
  return tx
    .selectFrom('share')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Shares to these organisations in these states that still run, newest first. */
export async function listSharesTo(
  tx: Tx,
  filter: { organisations: readonly string[]; statuses: readonly string[]; now: Date; limit: number },
): Promise<readonly ShareRow[]> {
  if (filter.organisations.length === 0) return []
  return tx
    .selectFrom('share')
    .selectAll()
    .where('to_organisation', 'in', [...filter.organisations])
    .where('status', 'in', [...filter.statuses])
    .where('until_at', '>', filter.now)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}
