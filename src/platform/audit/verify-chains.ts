import { createSecretKey, type KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Tx } from '../db/database.ts'
import { readBatches } from './cursor.ts'
import { linkHash, noHash, type HashedLink } from './history.ts'

/** Where a chain of history is broken, and what is wrong there. */
export type BrokenLink = { kind: string; id: string; seq: number; wrong: string }

/** How many links and chains were read, and the first link that is broken, in the order of records. */
export type ChainsVerdict = { links: number; chains: number; broken: BrokenLink | undefined }

/** A link as the database returns it: `micros` since 1970; the payload is digested there, because only its hash counts. */
type LinkRow = Omit<HashedLink, 'at'> & { micros: number; hash: string }

/** Every link, chain after chain. */
export const allLinks = sql<LinkRow>`
  select record_id, seq, record_kind, (extract(epoch from at) * 1000000)::bigint as micros, actor_kind, person_id,
    organisation_id, action, encode(sha256(payload), 'hex') as "payloadDigest", encode(previous, 'hex') as previous,
    encode(hash, 'hex') as hash
  from history_entry order by record_id, seq`

/**
 * Walks through every chain, in batches: places without gaps from 1, each link continuing from the one before, each
 * hash right. Stops at the first broken link. `progress` gets the number of links read, a few times a second.
 */
export async function verifyChains(
  tx: Tx,
  keys: KeyRing,
  progress: (links: number) => void = () => undefined,
): Promise<ChainsVerdict> {
  const walk = new ChainWalk(createSecretKey(keys.hashKey('history')))
  for await (const rows of readBatches(tx, 'links', allLinks)) {
    for (const row of rows) {
      const wrong = walk.step(row)
      if (wrong === undefined) continue
      const broken = { kind: row.record_kind, id: row.record_id, ...wrong }
      return { links: walk.links, chains: walk.chains, broken }
    }
    progress(walk.links)
  }
  return { links: walk.links, chains: walk.chains, broken: undefined }
}

const beginning = { record_id: '', record_kind: '', seq: 0, hash: noHash.toString('hex') }

/** Goes from link to link, remembering only the one before. */
class ChainWalk {
  links = 0
  chains = 0
  #before: Pick<LinkRow, 'record_id' | 'record_kind' | 'seq' | 'hash'> = beginning
  readonly #key: KeyObject

  constructor(key: KeyObject) {
    this.#key = key
  }

  /** What is wrong with the next link; nothing when it is right. */
  step(row: LinkRow): { seq: number; wrong: string } | undefined {
    const begins = row.record_id !== this.#before.record_id
    const before = begins ? { ...beginning, record_kind: row.record_kind } : this.#before
    this.#before = row
    this.links += 1
    if (begins) this.chains += 1
    if (row.seq !== before.seq + 1) return { seq: before.seq + 1, wrong: 'this link is missing' }
    if (row.record_kind !== before.record_kind) return { seq: row.seq, wrong: 'it names another kind of record' }
    if (!this.#isWhole(row)) return { seq: row.seq, wrong: 'its content does not fit its hash: it was altered' }
    if (row.previous !== before.hash) return { seq: row.seq, wrong: 'it does not continue from the link before it' }
    return undefined
  }

  #isWhole(row: LinkRow): boolean {
    if (row.micros % 1000 !== 0) return false
    const at = new Date(row.micros / 1000).toISOString()
    return linkHash(this.#key, { ...row, at }).toString('hex') === row.hash
  }
}
