import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'

/** An erasure with the names of who asked and who decided. */
export type ErasureRow = Selectable<DB['erasure']> & { asker: string; decider: string | null }

function erasures(tx: Tx) {
  return tx
    .selectFrom('erasure as e')
    .innerJoin('person as a', 'a.id', 'e.asked_by')
    .leftJoin('person as d', 'd.id', 'e.decided_by')
    .selectAll('e')
    .select(['a.name as asker', 'd.name as decider'])
}

/** Writes that an erasure was asked. */
export async function insertErasure(tx: Tx, row: Insertable<DB['erasure']>): Promise<void> {
  await tx.insertInto('erasure').values(row).execute()
}

/** The erasure of a record that waits or was done. */
export async function findErasureOf(tx: Tx, recordId: string): Promise<ErasureRow | undefined> {
  return erasures(tx).where('e.record_id', '=', recordId).where('e.status', 'in', ['asked', 'done']).executeTakeFirst()
}

/** The same, held until the end of the transaction. */
export async function lockErasureOf(tx: Tx, recordId: string): Promise<ErasureRow | undefined> {
  return erasures(tx)
    .where('e.record_id', '=', recordId)
    .where('e.status', 'in', ['asked', 'done'])
    .forUpdate('e')
    .executeTakeFirst()
}

/** Erasures of the organisations for which the actor answers: those that wait first, then the newest. */
export async function listErasures(tx: Tx, limit: number): Promise<readonly ErasureRow[]> {
  return erasures(tx)
    .orderBy((is) => is.case().when('e.status', '=', 'asked').then(0).else(1).end())
    .orderBy('e.asked_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
}

/** Confirms or withdraws an erasure that waits. */
export async function decideErasure(
  tx: Tx,
  given: { id: string; status: 'done' | 'withdrawn'; at: Date; by: string },
): Promise<void> {
  await tx
    .updateTable('erasure')
    .set({ status: given.status, decided_at: given.at, decided_by: given.by })
    .where('id', '=', given.id)
    .execute()
}
