import { sql } from 'kysely'
import { newDataKey } from '../crypto/envelope.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Platform } from '../platform.ts'
import { linkAfter } from './history.ts'
import { writeTrace } from './trace.ts'

/** Why something is erased: the subject asked (AVG art. 17), it was unlawful, its term ended, or a court ordered it. */
export type ErasureReason = 'asked-by-subject' | 'unlawful' | 'term-ended' | 'court-order'

/** There is nothing to erase: no such record, not of the officer's organisation, or it was erased before. */
export class NothingToEraseError extends Error {
  override name = 'NothingToEraseError'
}

/**
 * Erases a record, or those of its data subjects that are given, by destroying their keys: fields, files and history can
 * never be read again, while the chain of history still verifies. Appends `record.erased` (or `record.named-erased`) to
 * that chain under a fresh key, and writes the three logs, in the same transaction. The database lets only a privacy
 * officer do it, and of a record that an organisation owns only the second person, after a privacy officer of the owner
 * asked and they confirmed exactly this. `permission`: what the actor does it with, for the logs.
 * @throws NothingToEraseError
 */
export async function eraseRecord(
  tx: Tx,
  platform: Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>,
  erasure: {
    actor: Actor
    recordId: string
    subjects?: readonly string[]
    reason: ErasureReason
    permission?: string
  },
): Promise<void> {
  const { actor, recordId, subjects, reason, permission = 'record.erase' } = erasure
  const { rows } = await sql<{ record_kind: string; seq: number; hash: Buffer }>`
    select * from erase_record(${recordId}, ${subjects === undefined ? null : [...subjects]}::uuid[], ${reason})`.execute(
    tx,
  )
  const [head] = rows
  if (head === undefined) throw new NothingToEraseError('There is nothing to erase here.')
  const at = platform.clock()
  const record = { kind: head.record_kind, id: recordId }
  const { dataKey, wrapped } = newDataKey(platform.keys, platform.random, platform.newId())
  const action = subjects === undefined ? 'record.erased' : 'record.named-erased'
  const change = { reason, subjects }
  const link = linkAfter(platform, head, { record, actor, at, action, change, dataKey })
  await tx
    // The subject of this key is the erasure itself: it is not the key of the record, and a later erasure leaves it.
    .with('keyed', (db) =>
      db.insertInto('record_key').values({ ...wrapped, record_id: recordId, subject_id: wrapped.id }),
    )
    .insertInto('history_entry')
    .values(link)
    .execute()
  await writeTrace(tx, platform, {
    actor,
    at,
    event: action,
    permission,
    object: record,
    subjects: subjects ?? [recordId],
    result: 'done',
    reason,
    origin: 'web',
  })
}
