/**
 * The region's own store: which entity has which key, what was sent under which reference, and the hits. Keys stand in
 * it as digests under a secret of the region, so that the file alone is no list of names or numbers.
 */
import { createHmac } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { joinPrefixed } from './bytes.ts'
import { privateInput, type MatchKey, type Scope } from './derive.ts'
import { transact } from './ledger.ts'
import { prepareHits, type HitBook } from './region-hits.ts'

/** A token that was made, with the reference under which the hub knows it. */
export type HeldToken = { digest: Uint8Array; kind: string; token: Uint8Array; ref: Uint8Array }

/** A token waits for the hub (made), is known there (enrolled), or is on its way out (leaving). */
export type TokenState = 'made' | 'enrolled' | 'leaving'

const schema = `
  CREATE TABLE IF NOT EXISTS entity_key (
    scope BLOB NOT NULL, digest BLOB NOT NULL, entity TEXT NOT NULL,
    PRIMARY KEY (scope, digest, entity)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entity_key_entity ON entity_key (scope, entity);
  CREATE TABLE IF NOT EXISTS token (
    scope BLOB NOT NULL, digest BLOB NOT NULL, kind TEXT NOT NULL, token BLOB NOT NULL, ref BLOB NOT NULL,
    state TEXT NOT NULL, PRIMARY KEY (scope, digest)) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS token_ref ON token (ref);
  CREATE INDEX IF NOT EXISTS token_state ON token (scope, state);
  CREATE TABLE IF NOT EXISTS run (
    scope BLOB NOT NULL, id BLOB NOT NULL, slots INTEGER NOT NULL, done INTEGER NOT NULL, PRIMARY KEY (scope, id));`

/** The store for one scope; every change is on disk when its function returns. */
export type RegionStore = HitBook & {
  /** What the store knows a key by: HMAC-SHA256 under the region's own secret. */
  digestOf: (key: MatchKey) => Uint8Array
  /** Remembers which entity has which keys. */
  addKeys: (pairs: readonly { digest: Uint8Array; entity: string }[]) => void
  /** The number of entities with this key. */
  countEntities: (digest: Uint8Array) => number
  /** Whether there is a token for this key, made or enrolled. */
  hasToken: (digest: Uint8Array) => boolean
  /** Keeps tokens that were made, and counts them as done in their run. */
  keepTokens: (run: Uint8Array, tokens: readonly HeldToken[]) => void
  /** At most `limit` tokens in a state. */
  tokensIn: (state: TokenState, limit: number) => HeldToken[]
  /** Marks tokens as enrolled, and forgets dummies and what was leaving. */
  settle: (tokens: readonly HeldToken[], state: TokenState) => void
  /** Marks the token of a key as leaving, when there is one. */
  markLeaving: (digest: Uint8Array) => void
  /** Forgets an entity, and marks the tokens that no other entity shares as leaving. */
  dropEntity: (entity: string) => void
  /** The slots that a run still has to send: of the run as it was first planned, or now. */
  slotsLeft: (run: Uint8Array, planned: number) => number
  /** Forgets a run that is done. */
  endRun: (run: Uint8Array) => void
  /** Forgets everything of this scope, hits too: for the end of an epoch. */
  forget: () => void
}

const tables = ['entity_key', 'token', 'run', 'asked', 'hit', 'heard']

/**
 * @param database of `openDatabase`
 * @param secret 32 random bytes that only this region has
 */
export function openRegionStore(database: DatabaseSync, scope: Scope, secret: Uint8Array): RegionStore {
  database.exec(schema)
  const scopeKey = joinPrefixed(Buffer.from(scope.epoch), Buffer.from(scope.purpose))
  const digestOf = (key: MatchKey) => new Uint8Array(createHmac('sha256', secret).update(privateInput(key)).digest())
  return {
    digestOf,
    ...prepareHits(database, scopeKey),
    ...prepareKeys(database, scopeKey),
    ...prepareTokens(database, scopeKey),
    ...prepareRuns(database, scopeKey),
    forget: () =>
      transact(database, () => {
        for (const table of tables) database.prepare(`DELETE FROM ${table} WHERE scope = ?`).run(scopeKey)
      }),
  }
}

function prepareKeys(database: DatabaseSync, scope: Uint8Array) {
  const add = database.prepare('INSERT INTO entity_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const count = database.prepare('SELECT count(*) AS n FROM entity_key WHERE scope = ? AND digest = ?')
  const digests = database.prepare('SELECT digest FROM entity_key WHERE scope = ? AND entity = ?')
  const drop = database.prepare('DELETE FROM entity_key WHERE scope = ? AND entity = ?')
  const leave = database.prepare("UPDATE token SET state = 'leaving' WHERE scope = ? AND digest = ?")
  const countEntities = (digest: Uint8Array) => Number(count.get(scope, digest)?.['n'] ?? 0)
  return {
    countEntities,
    addKeys: (pairs: readonly { digest: Uint8Array; entity: string }[]) =>
      transact(database, () => {
        for (const { digest, entity } of pairs) add.run(scope, digest, entity)
      }),
    dropEntity: (entity: string) =>
      transact(database, () => {
        const mine = digests.all(scope, entity).map((row) => bytesOf(row['digest']))
        drop.run(scope, entity)
        for (const digest of mine) if (countEntities(digest) === 0) leave.run(scope, digest)
      }),
  }
}

function prepareTokens(database: DatabaseSync, scope: Uint8Array) {
  const has = database.prepare("SELECT 1 FROM token WHERE scope = ? AND digest = ? AND state <> 'leaving'")
  const keep = database.prepare(
    `INSERT INTO token VALUES (?, ?, ?, ?, ?, 'made')
     ON CONFLICT (scope, digest) DO UPDATE SET token = excluded.token, ref = excluded.ref, state = 'made'`,
  )
  const progress = database.prepare('UPDATE run SET done = done + ? WHERE scope = ? AND id = ?')
  const select = database.prepare('SELECT digest, kind, token, ref FROM token WHERE scope = ? AND state = ? LIMIT ?')
  const enrol = database.prepare("UPDATE token SET state = 'enrolled' WHERE ref = ? AND state = 'made'")
  const forget = database.prepare('DELETE FROM token WHERE ref = ?')
  const leave = database.prepare("UPDATE token SET state = 'leaving' WHERE scope = ? AND digest = ?")
  return {
    hasToken: (digest: Uint8Array) => has.get(scope, digest) !== undefined,
    keepTokens: (run: Uint8Array, tokens: readonly HeldToken[]) =>
      transact(database, () => {
        for (const { digest, kind, token, ref } of tokens) keep.run(scope, digest, kind, token, ref)
        progress.run(tokens.length, scope, run)
      }),
    tokensIn: (state: TokenState, limit: number) => select.all(scope, state, limit).map(heldToken),
    settle: (tokens: readonly HeldToken[], state: TokenState) =>
      transact(database, () => {
        for (const { kind, ref } of tokens) (kind === '' || state === 'leaving' ? forget : enrol).run(ref)
      }),
    markLeaving: (digest: Uint8Array) => {
      leave.run(scope, digest)
    },
  }
}

function prepareRuns(database: DatabaseSync, scope: Uint8Array) {
  const start = database.prepare('INSERT INTO run VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING')
  const left = database.prepare('SELECT slots - done AS n FROM run WHERE scope = ? AND id = ?')
  const end = database.prepare('DELETE FROM run WHERE scope = ? AND id = ?')
  return {
    slotsLeft: (run: Uint8Array, planned: number) => {
      start.run(scope, run, planned)
      return Number(left.get(scope, run)?.['n'] ?? planned)
    },
    endRun: (run: Uint8Array) => {
      end.run(scope, run)
    },
  }
}

function heldToken(row: Record<string, unknown>): HeldToken {
  const { digest, kind, token, ref } = row
  return { digest: bytesOf(digest), kind: String(kind), token: bytesOf(token), ref: bytesOf(ref) }
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? new Uint8Array(value) : new Uint8Array()
}
