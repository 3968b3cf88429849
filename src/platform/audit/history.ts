import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
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
  return linkAfter(tools, { seq: 0, hash: noHash }, change)
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
  const link = linkAfter(tools, head ?? { seq: 0, hash: noHash }, change)
  await tx.insertInto('history_entry').values(link).execute()
}

/** The place in which a payload was enciphered. */
export function payloadContext(recordId: string, seq: number): string {
  return `history_entry.payload:${recordId}:${seq}`
}

/** A link as it is hashed: bytes in hexadecimal, the moment as ISO 8601, of the payload only its SHA-256. */
export type HashedLink = {
  record_id: string
  seq: number
  record_kind: string
  at: string
  actor_kind: string
  person_id: string | null
  organisation_id: string | null
  action: string
  payloadDigest: string
  previous: string
}

/** HMAC-SHA-256 over every field of a link, lengths first, the payload as SHA-256 of its ciphertext. */
export function linkHash(key: Buffer | KeyObject, link: HashedLink): Buffer {
  const fields = [
    link.record_id,
    String(link.seq),
    link.record_kind,
    link.at,
    link.actor_kind,
    link.person_id ?? '',
    link.organisation_id ?? '',
    link.action,
    link.payloadDigest,
    link.previous,
  ]
  const text = fields.map((field) => `${Buffer.byteLength(field)}:${field};`).join('')
  return createHmac('sha256', key).update(text).digest()
}

/** The link that comes after a head. For `appendHistory`, and for callers that get the head in another way. */
export function linkAfter(tools: HistoryTools, head: { seq: number; hash: Buffer }, change: Change): HistoryLink {
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
  const hash = linkHash(createSecretKey(tools.keys.hashKey('history')), {
    ...link,
    at: at.toISOString(),
    payloadDigest: createHash('sha256').update(link.payload).digest('hex'),
    previous: head.hash.toString('hex'),
  })
  return { ...link, hash }
}
