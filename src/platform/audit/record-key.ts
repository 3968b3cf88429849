import type { NewId, RandomBytes } from '../clock/clock.ts'
import { newDataKey, unwrapDataKey, type DataKey } from '../crypto/envelope.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Tx } from '../db/database.ts'

/** The data key of a record is not there, or was destroyed because the record was erased. */
export class RecordKeyMissingError extends Error {
  override name = 'RecordKeyMissingError'
}

/** Makes the data key of a new record, and keeps it wrapped, in the transaction that makes the record. */
export async function addRecordKey(
  tx: Tx,
  { keys, random, newId }: { keys: KeyRing; random: RandomBytes; newId: NewId },
  recordId: string,
): Promise<DataKey> {
  const { dataKey, wrapped } = newDataKey(keys, random, newId())
  await tx
    .insertInto('record_key')
    .values({ ...wrapped, record_id: recordId })
    .execute()
  return dataKey
}

/** The data key of a whole record. Throws RecordKeyMissingError. */
export async function getRecordKey(tx: Tx, { keys }: { keys: KeyRing }, recordId: string): Promise<DataKey> {
  const row = await tx
    .selectFrom('record_key')
    .select(['id', 'master', 'wrapped'])
    .where('record_id', '=', recordId)
    .where('subject_id', 'is', null)
    .where('wrapped', 'is not', null)
    .executeTakeFirst()
  if (row === undefined || row.wrapped === null) throw new RecordKeyMissingError('The key of this record is not there.')
  return unwrapDataKey(keys, { id: row.id, master: row.master, wrapped: row.wrapped })
}
