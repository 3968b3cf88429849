import { createHash, sign, verify, type Hash } from 'node:crypto'
import { sql } from 'kysely'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Tx } from '../db/database.ts'
import type { Platform } from '../platform.ts'
import { noHash } from './history.ts'

/** Where one chain stands: its last entry and the hash of it. */
export type Head = { record_id: string; seq: number; hash: Buffer }

/** A signed statement of which chains had moved since the checkpoint before it, and where they stood. */
export type Checkpoint = { id: string; at: Date; heads: number; previous: Buffer; digest: Buffer; signature: Buffer }

/** The most chains in one checkpoint: what moved beyond that goes into the next one. Bounds memory. */
const mostHeads = 10_000

/** SHA-256 over the digest of the checkpoint before, the moment and the heads, which must come sorted by record. */
export class CheckpointDigest {
  readonly #hash: Hash
  heads = 0

  constructor({ previous, at }: Pick<Checkpoint, 'previous' | 'at'>) {
    this.#hash = createHash('sha256').update(previous).update(at.toISOString())
  }

  add({ record_id: recordId, seq, hash }: Head): void {
    this.heads += 1
    this.#hash.update(`|${recordId}:${seq}:${hash.toString('hex')}`)
  }

  /** The digest; nothing can be added afterwards. */
  end(): Buffer {
    return this.#hash.digest()
  }
}

/** Whether the signature of a checkpoint was made over its digest with the key of this installation (Ed25519, RFC 8032). */
export function isSigned(keys: Pick<KeyRing, 'verifying'>, { digest, signature }: Checkpoint): boolean {
  return verify(undefined, digest, keys.verifying, signature)
}

/**
 * Signs one checkpoint of chains that moved since they were last in one, at most ten thousand, sorted by record.
 * Returns how many there were: ten thousand means that there may be more, and none that nothing was written.
 */
async function makeCheckpoint(tx: Tx, { keys, clock, newId }: Pick<Platform, 'keys' | 'clock' | 'newId'>) {
  const { rows: heads } = await sql<Head>`select * from moved_heads(${mostHeads})`.execute(tx)
  if (heads.length === 0) return 0
  const { rows } = await sql<{ last: Buffer | null }>`select last_checkpoint() as last`.execute(tx)
  const [id, at, previous] = [newId(), clock(), rows[0]?.last ?? noHash]
  const digesting = new CheckpointDigest({ previous, at })
  for (const head of heads) digesting.add(head)
  const digest = digesting.end()
  const signature = sign(undefined, digest, keys.signing)
  const records = heads.map((head) => head.record_id)
  const seqs = heads.map((head) => head.seq)
  const hashes = heads.map((head) => head.hash)
  await sql`select add_checkpoint(${id}, ${at}, ${previous}, ${digest}, ${signature},
    ${records}::uuid[], ${seqs}::integer[], ${hashes}::bytea[])`.execute(tx)
  return heads.length
}

/**
 * Signs checkpoints until every chain that moved is in one, each in a transaction of its own that `transact` opens (as
 * a job, or as maintenance). Returns how many chains had moved.
 */
export async function makeCheckpoints(
  platform: Pick<Platform, 'keys' | 'clock' | 'newId'>,
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<number> {
  let moved = 0
  for (;;) {
    const heads = await transact((tx) => makeCheckpoint(tx, platform))
    moved += heads
    if (heads < mostHeads) return moved
  }
}
