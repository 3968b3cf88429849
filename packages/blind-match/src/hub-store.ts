/** The hub's store: tokens with their references, and the hits; nothing that says what a token was made of. */
import type { DatabaseSync } from 'node:sqlite'
import { transact } from './ledger.ts'
import type { Scope } from './derive.ts'
import type { Random } from './oprf.ts'

/** A token and the random reference under which its region knows it. */
export type TokenEntry = { token: Uint8Array; ref: Uint8Array }

/** A hit as one side gets it: its own reference, the other side's region, and a number that both sides can quote. */
export type HubHit = {
  sequence: number
  id: Uint8Array
  role: 'asking' | 'holding'
  ref: Uint8Array
  region: string
  at: number
}

const schema = `
  CREATE TABLE IF NOT EXISTS token (
    epoch TEXT NOT NULL, purpose TEXT NOT NULL, token BLOB NOT NULL, region TEXT NOT NULL, ref BLOB NOT NULL,
    PRIMARY KEY (epoch, purpose, token, region)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS token_ref ON token (region, ref);
  CREATE TABLE IF NOT EXISTS hit (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL, epoch TEXT NOT NULL, purpose TEXT NOT NULL,
    asking TEXT NOT NULL, asking_ref BLOB NOT NULL, holding TEXT NOT NULL, holding_ref BLOB NOT NULL,
    at INTEGER NOT NULL, UNIQUE (asking, asking_ref, holding, holding_ref));
  CREATE INDEX IF NOT EXISTS hit_holding ON hit (holding, sequence);
  CREATE INDEX IF NOT EXISTS hit_holding_ref ON hit (holding, holding_ref);`

/** The tokens and hits in a database of `openDatabase`; every change is on disk when its function returns. */
export type HubStore = {
  /** Compares with the other regions' tokens, remembers the hits, and with `keep` the tokens. Repeating adds nothing. */
  compare: (region: string, scope: Scope, batch: { entries: readonly TokenEntry[]; keep: boolean }) => HubHit[]
  /** Removes the region's tokens with these references, and the hits that name them. Unknown ones are passed over. */
  withdraw: (region: string, refs: readonly Uint8Array[]) => void
  /** The hits of one region, on both sides, with a higher sequence number: at most `limit`, oldest first. */
  notices: (region: string, scope: Scope, page: { after: number; limit: number }) => HubHit[]
  /** The number of tokens of a region, or of all. */
  countTokens: (region?: string) => number
  /** Removes all tokens and hits of an epoch. */
  forgetEpoch: (epoch: string) => void
  /** Removes hits from before a time (milliseconds since 1970). */
  pruneHits: (before: number) => void
}

/** @param now the time, milliseconds since 1970 */
export function openHubStore(database: DatabaseSync, now: () => number, random: Random): HubStore {
  database.exec(schema)
  const count = database.prepare('SELECT count(*) AS n FROM token WHERE ?1 IS NULL OR region = ?1')
  const removeToken = database.prepare('DELETE FROM token WHERE region = ? AND ref = ?')
  const removeAsked = database.prepare('DELETE FROM hit WHERE asking = ? AND asking_ref = ?')
  const removeHeld = database.prepare('DELETE FROM hit WHERE holding = ? AND holding_ref = ?')
  const removeOld = database.prepare('DELETE FROM hit WHERE at < ?')
  const compare = prepareCompare(database, now, random)
  return {
    compare: (region, scope, batch) => transact(database, () => compare(region, scope, batch)),
    withdraw: (region, refs) =>
      transact(database, () => {
        for (const ref of refs) {
          for (const statement of [removeToken, removeAsked, removeHeld]) statement.run(region, ref)
        }
      }),
    notices: prepareNotices(database),
    countTokens: (region) => Number(count.get(region ?? null)?.['n'] ?? 0),
    forgetEpoch: (epoch) =>
      transact(database, () => {
        for (const table of ['token', 'hit']) database.prepare(`DELETE FROM ${table} WHERE epoch = ?`).run(epoch)
      }),
    pruneHits: (before) => {
      removeOld.run(before)
    },
  }
}

function prepareCompare(database: DatabaseSync, now: () => number, random: Random): HubStore['compare'] {
  const others = database.prepare(
    'SELECT region, ref FROM token WHERE epoch = ? AND purpose = ? AND token = ? AND region <> ? ORDER BY region',
  )
  const keepToken = database.prepare(
    'INSERT INTO token VALUES (?, ?, ?, ?, ?) ON CONFLICT (epoch, purpose, token, region) DO UPDATE SET ref = excluded.ref',
  )
  const keepHit = database.prepare(
    `INSERT INTO hit (id, epoch, purpose, asking, asking_ref, holding, holding_ref, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (asking, asking_ref, holding, holding_ref) DO UPDATE SET at = at RETURNING sequence, id, at`,
  )
  return (region, { epoch, purpose }, { entries, keep }) =>
    entries.flatMap(({ token, ref }) => {
      if (keep) keepToken.run(epoch, purpose, token, region, ref)
      return others.all(epoch, purpose, token, region).flatMap((other): HubHit[] => {
        const holding = String(other['region'])
        const held = bytesOf(other['ref'])
        const row = keepHit.get(random(16), epoch, purpose, region, ref, holding, held, now())
        const { sequence, id, at } = row ?? {}
        return [{ sequence: Number(sequence), id: bytesOf(id), role: 'asking', ref, region: holding, at: Number(at) }]
      })
    })
}

function prepareNotices(database: DatabaseSync): HubStore['notices'] {
  const select = database.prepare(
    `SELECT sequence, id, asking, asking_ref, holding, holding_ref, at FROM hit
     WHERE (asking = ?1 OR holding = ?1) AND epoch = ?2 AND purpose = ?3 AND sequence > ?4 ORDER BY sequence LIMIT ?5`,
  )
  return (region, { epoch, purpose }, { after, limit }) =>
    select.all(region, epoch, purpose, after, limit).map((row) => {
      const role = row['asking'] === region ? 'asking' : 'holding'
      return {
        sequence: Number(row['sequence']),
        id: bytesOf(row['id']),
        role,
        ref: bytesOf(row[`${role}_ref`]),
        region: String(row[role === 'asking' ? 'holding' : 'asking']),
        at: Number(row['at']),
      }
    })
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? new Uint8Array(value) : new Uint8Array()
}
