/** Which requests were answered: the ground for refusing a replay, for the quota of the day, and for an audit. */
import { DatabaseSync } from 'node:sqlite'
import { RefusedError } from './errors.ts'
import type { Request } from './wire.ts'

/** Extra items for one day (UTC, yyyy-mm-dd), which two different people approved. */
export type ExtraQuota = { day: string; items: number; approvedBy: readonly string[] }

/** A region as a key service or a hub knows it: `perDay` is the number of items it may send on one day (UTC). */
export type Member = {
  name: string
  fingerprint: string
  purposes: readonly string[]
  perDay: number
  contact: string
  extra: readonly ExtraQuota[]
}

/** One line of the audit: who sent when how many items of what kind, never which. */
export type LedgerEntry = { peer: string; at: number; type: string; items: number }

/** How far the clock of a region may be off, in milliseconds: the time that a request id must be remembered. */
const clockTolerance = 10 * 60_000

/** Requests on one day that a member may send whatever its quota: what is free must not fill the disk either. */
const freeRequests = 10_000

const schema = `
  CREATE TABLE IF NOT EXISTS request (
    peer TEXT NOT NULL, id BLOB NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, items INTEGER NOT NULL,
    PRIMARY KEY (peer, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS request_at ON request (at);
  CREATE TABLE IF NOT EXISTS usage (
    peer TEXT NOT NULL, day TEXT NOT NULL, charged INTEGER NOT NULL, requests INTEGER NOT NULL,
    PRIMARY KEY (peer, day)) WITHOUT ROWID;`

/**
 * Opens a store that survives a killed process or a power cut: SQLite with a write-ahead log, synced at every commit
 * (sqlite.org/pragma.html#pragma_synchronous, FULL). ":memory:" keeps nothing.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;',
  )
  return database
}

/** Runs the work in one transaction: all of it is on disk when this returns, or nothing when it throws. */
export function transact<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** The ledger in a database of `openDatabase`. */
export type Ledger = {
  /**
   * Writes the request down before it is answered.
   * @param charge the items that count for the quota
   * @throws RefusedError purpose, stale, replay or quota; a refused request is not charged
   */
  admit: (member: Member, request: Request, charge: number) => void
  /** All requests that were answered, oldest first. */
  entries: () => LedgerEntry[]
  /** Forgets requests from before a time (milliseconds since 1970), but never those a replay or a quota needs. */
  prune: (before: number) => void
}

/** @param now the time, milliseconds since 1970 */
export function openLedger(database: DatabaseSync, now: () => number): Ledger {
  database.exec(schema)
  const seen = database.prepare('SELECT 1 FROM request WHERE peer = ? AND id = ?')
  const insert = database.prepare('INSERT INTO request VALUES (?, ?, ?, ?, ?)')
  const usage = database.prepare('SELECT charged, requests FROM usage WHERE peer = ? AND day = ?')
  const count = database.prepare(
    `INSERT INTO usage VALUES (?, ?, ?, 1)
     ON CONFLICT (peer, day) DO UPDATE SET charged = charged + excluded.charged, requests = requests + 1`,
  )
  const list = database.prepare('SELECT peer, at, type, items FROM request ORDER BY at, peer, id')
  const remove = database.prepare('DELETE FROM request WHERE at < ?')
  const removeUsage = database.prepare('DELETE FROM usage WHERE day < ?')
  return {
    admit: (member, request, charge) =>
      transact(database, () => {
        const at = now()
        const day = dayOf(at)
        if (!member.purposes.includes(request.purpose)) throw new RefusedError('purpose')
        if (Math.abs(request.at - at) > clockTolerance) throw new RefusedError('stale')
        if (seen.get(member.name, request.id) !== undefined) throw new RefusedError('replay')
        const { charged = 0, requests = 0 } = usage.get(member.name, day) ?? {}
        const quota = quotaOf(member, day)
        if (charge > 0 && Number(charged) + charge > quota) throw new RefusedError('quota')
        if (Number(requests) >= quota + freeRequests) throw new RefusedError('quota')
        insert.run(member.name, request.id, at, request.type, request.items.length)
        count.run(member.name, day, charge)
      }),
    entries: () =>
      list.all().map((row) => ({
        peer: String(row['peer']),
        at: Number(row['at']),
        type: String(row['type']),
        items: Number(row['items']),
      })),
    prune: (before) => {
      const cut = Math.min(before, now() - 2 * 86_400_000)
      remove.run(cut)
      removeUsage.run(dayOf(cut))
    },
  }
}

function quotaOf({ perDay, extra }: Member, day: string): number {
  const added = extra.filter((grant) => grant.day === day && new Set(grant.approvedBy).size >= 2)
  return added.reduce((sum, { items }) => sum + items, perDay)
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
