import type { Tx } from '../db/database.ts'
import type { Platform } from '../platform.ts'
import {
  CannotDecipherError,
  decipher,
  encipher,
  keyIdOf,
  newDataKey,
  unwrapDataKey,
  type DataKey,
} from './envelope.ts'

type Tools = Pick<Platform, 'keys' | 'random' | 'newId'>

/** The data key of a record is not there, or was destroyed because the record was erased. */
export class RecordKeyMissingError extends CannotDecipherError {
  override name = 'RecordKeyMissingError'
  constructor() {
    super('The key of this record was erased or is not there.')
  }
}

/** The data keys of records that were opened, in memory for one transaction. */
export type RecordKeys = {
  /** The key of a record itself, for new ciphertexts. @throws RecordKeyMissingError when it was erased or is not there. */
  of(recordId: string): DataKey
  /** The key of one data subject in a record. @throws RecordKeyMissingError when it was erased or is not there. */
  ofSubject(subjectId: string): DataKey
  /** Text behind a ciphertext; undefined when its key was erased. */
  open(ciphertext: Buffer, context: string): string | undefined
}

/** Makes the data key of a new record, or of one data subject in a record, and stores it wrapped. */
export async function addRecordKey(
  tx: Tx,
  tools: Tools,
  { recordId, subjectId }: { recordId: string; subjectId?: string },
): Promise<DataKey> {
  const { dataKey, wrapped } = newDataKey(tools.keys, tools.random, tools.newId())
  await tx
    .insertInto('record_key')
    .values({ ...wrapped, record_id: recordId, subject_id: subjectId ?? null })
    .execute()
  return dataKey
}

/** The data key of a whole record. @throws RecordKeyMissingError when it was erased or is not there. */
export async function getRecordKey(tx: Tx, tools: Pick<Platform, 'keys'>, recordId: string): Promise<DataKey> {
  const keys = await openRecordKeys(tx, tools, [recordId])
  return keys.of(recordId)
}

/**
 * Fetches all keys of these records that were not erased, in one statement. Each is unwrapped when it is first used, so
 * that one that cannot be opened stops nothing but what it enciphers.
 */
export async function openRecordKeys(
  tx: Tx,
  { keys }: Pick<Platform, 'keys'>,
  recordIds: readonly string[],
): Promise<RecordKeys> {
  const rows =
    recordIds.length === 0
      ? []
      : await tx
          .selectFrom('record_key')
          .selectAll()
          .where('record_id', 'in', [...recordIds])
          .execute()
  const byId = new Map<string, () => DataKey>()
  const byHolder = new Map<string, () => DataKey>()
  for (const { id, master, wrapped, record_id: recordId, subject_id: subjectId } of rows) {
    if (wrapped === null) continue
    const dataKey = once(() => unwrapDataKey(keys, { id, master, wrapped }))
    byId.set(id, dataKey)
    byHolder.set(subjectId ?? recordId, dataKey)
  }
  const held = (holder: string): DataKey => {
    const key = byHolder.get(holder)
    if (key === undefined) throw new RecordKeyMissingError()
    return key()
  }
  return {
    of: held,
    ofSubject: held,
    open(ciphertext, context) {
      const key = byId.get(keyIdOf(ciphertext))
      return key === undefined ? undefined : decipher(key(), ciphertext, context)
    },
  }
}

/** Opens what was enciphered with this data key, for whoever has it in hand. */
export function openWith(dataKey: DataKey): Pick<RecordKeys, 'open'> {
  return { open: (ciphertext, context) => decipher(dataKey, ciphertext, context) }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Enciphers text for a place under a data key. */
export function sealText(
  tools: Pick<Platform, 'random'>,
  key: DataKey,
  value: { text: string; context: string },
): Buffer {
  return encipher(key, tools.random, value)
}
