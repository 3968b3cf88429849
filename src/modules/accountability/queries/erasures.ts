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

/** The erasure of a record, or of somebody named in it, that waits; or that of the whole record, when it was done. */
export async function findErasureOf(tx: Tx, recordId: string): Promise<ErasureRow | undefined> {
  return erasures(tx)
    .where('e.record_id', '=', recordId)
    .where((is) =>
      is.or([is('e.status', '=', 'asked'), is.and([is('e.status', '=', 'done'), is('e.subjects', 'is', null)])]),
    )
    .executeTakeFirst()
}

/** What waits to be erased of a record, else what was erased last; held until the end of the transaction. */
export async function lockErasureOf(tx: Tx, recordId: string): Promise<ErasureRow | undefined> {
  return erasures(tx)
    .where('e.record_id', '=', recordId)
    .where('e.status', 'in', ['asked', 'done'])
    .orderBy('e.status')
    .orderBy('e.decided_at', 'desc')
    .limit(1)
    .forUpdate('e')
    .executeTakeFirst()
}

/** Erasures of some of those named in a record, that were done; oldest first. */
export async function listErasuresWithin(tx: Tx, recordId: string): Promise<readonly ErasureRow[]> {
  return erasures(tx)
    .where('e.record_id', '=', recordId)
    .where('e.status', '=', 'done')
    .where('e.subjects', 'is not', null)
    .orderBy('e.decided_at')
    .execute()
}

/** How many erasures wait that somebody else asked, and how many that this person asked. */
export async function countWaitingErasures(tx: Tx, personId: string): Promise<{ others: number; own: number }> {
  return tx
    .selectFrom('erasure')
    .select((build) => [
      build.fn.countAll<number>().filterWhere('asked_by', '<>', personId).as('others'),
      build.fn.countAll<number>().filterWhere('asked_by', '=', personId).as('own'),
    ])
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()
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
