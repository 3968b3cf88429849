import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'

export type SignalRow = Selectable<DB['signal']>

/** Columns of a signal that a change may set. */
export type SignalChange = Partial<
  Pick<
    SignalRow,
    | 'status'
    | 'desk_id'
    | 'place_code'
    | 'acute'
    | 'persons_allowed'
    | 'may_pass_on'
    | 'legal_basis'
    | 'forms'
    | 'waiting_since'
    | 'closed_at'
    | 'closed_reason'
    | 'silent'
  >
>

/** Writes a new signal. */
export async function insertSignal(tx: Tx, row: Insertable<DB['signal']>): Promise<void> {
  await tx.insertInto('signal').values(row).execute()
}

/** One signal that the actor may see any part of. */
export async function findSignalRow(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return tx.selectFrom('signal').selectAll().where('id', '=', id).executeTakeFirst()
}

/** One signal that the actor may change, locked until the end of the transaction. */
export async function findSignalForUpdate(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return tx.selectFrom('signal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Sets what changed, counts the version, and works out anew what is due first. */
export async function updateSignal(tx: Tx, signal: SignalRow, change: SignalChange): Promise<void> {
  await tx
    .updateTable('signal')
    .set({
      ...change,
      version: signal.version + 1,
      due_at: sql<Date | null>`(select r.due_at from reminder r where r.record_id = ${signal.id} and r.done_at is null
        order by r.due_at, r.id limit 1)`,
      due_about: sql<
        string | null
      >`(select r.about from reminder r where r.record_id = ${signal.id} and r.done_at is null
        order by r.due_at, r.id limit 1)`,
    })
    .where('id', '=', signal.id)
    .execute()
}
