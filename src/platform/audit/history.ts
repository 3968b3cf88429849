import { createHash, createHmac } from 'node:crypto'
import type { NewId, RandomBytes } from '../clock/clock.ts'
import { encipher, type DataKey } from '../crypto/envelope.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/database.ts'

/** What the history functions need of the platform. */
export type HistoryTools = { keys: KeyRing; random: RandomBytes; newId: NewId }

/** One change of one record. `change` holds the new values of the fields that changed; it is kept as ciphertext. */
export type Change = {
  record: { kind: string; id: string }
  actor: Actor
  at: Date
  action: string
  change: unknown
  dataKey: DataKey
}

/** One link as it stands in the database. */
export type HistoryLink = {
  record_id: string
  seq: number
  record_kind: string
  at: Date
  actor_kind: string
  person_id: string | null
  organisation_id: string | null
  action: string
  payload: Buffer
  previous: Buffer
  hash: Buffer
}

export const noHash = Buffer.alloc(32)

/** Appends the first link of a new record; needs no look at what was before. */
export function firstLink(tools: HistoryTools, change: Change): HistoryLink {
  return makeLink(tools, change, { seq: 0, hash: noHash })
}

/**
 * Appends a link to the chain of an existing record, in the transaction of the change.
 * Two writers at once: the second gets a unique violation (see `isConflict`) and nothing of its change stays.
 */
export async function appendHistory(tx: Tx, tools: HistoryTools, change: Change): Promise<void> {
  const head = await tx
    .selectFrom('history_entry')
    .select(['seq', 'hash'])
    .where('record_id', '=', change.record.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const link = makeLink(tools, change, head ?? { seq: 0, hash: noHash })
  await tx.insertInto('history_entry').values(link).execute()
}

/** The place in which a payload was enciphered. */
export function payloadContext(recordId: string, seq: number): string {
  return `history_entry.payload:${recordId}:${seq}`
}

/** HMAC-SHA-256 over every field of a link, lengths first, the payload as SHA-256 of its ciphertext. */
export function linkHash(keys: KeyRing, link: Omit<HistoryLink, 'hash'>): Buffer {
  const fields = [
    link.record_id,
    String(link.seq),
    link.record_kind,
    link.at.toISOString(),
    link.actor_kind,
    link.person_id ?? '',
    link.organisation_id ?? '',
    link.action,
    createHash('sha256').update(link.payload).digest('hex'),
    link.previous.toString('hex'),
  ]
  const hmac = createHmac('sha256', keys.hashKey('history'))
  for (const field of fields) hmac.update(`${Buffer.byteLength(field)}:${field};`)
  return hmac.digest()
}

function makeLink(tools: HistoryTools, change: Change, head: { seq: number; hash: Buffer }): HistoryLink {
  const { record, actor, at, action, dataKey } = change
  const seq = head.seq + 1
  const text = JSON.stringify(change.change)
  const link = {
    record_id: record.id,
    seq,
    record_kind: record.kind,
    at,
    actor_kind: actor.kind,
    person_id: actor.personId ?? null,
    organisation_id: actor.organisationId ?? null,
    action,
    payload: encipher(dataKey, tools.random, { text, context: payloadContext(record.id, seq) }),
    previous: head.hash,
  }
  return { ...link, hash: linkHash(tools.keys, link) }
}
