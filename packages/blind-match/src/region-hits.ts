/** The part of the region's store that turns a reference back into its own entities, and remembers hits. */
import type { DatabaseSync } from 'node:sqlite'
import { hex } from './bytes.ts'
import { transact } from './ledger.ts'
import type { Notice } from './notice.ts'

/** Why a question was asked and by whom, in the region's own words; never leaves the region. */
export type Ground = { reason: string; by: string }

/**
 * A hit in the region's own terms. `kind` says what the two sides have in common, `contact` whom to call, `id` a number
 * that both sides can quote, `role` whether this region asked (with its ground) or was asked about.
 */
export type Hit = {
  id: string
  role: 'asking' | 'holding'
  entity: string
  kind: string
  contact: string
  at: number
  ground?: Ground
}

const schema = `
  CREATE TABLE IF NOT EXISTS asked (
    scope BLOB NOT NULL, ref BLOB NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    person TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (ref, entity)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS hit (
    scope BLOB NOT NULL, id TEXT NOT NULL, role TEXT NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL,
    contact TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT, person TEXT, PRIMARY KEY (scope, id, role, entity));
  CREATE TABLE IF NOT EXISTS heard (scope BLOB PRIMARY KEY, sequence INTEGER NOT NULL);`

/** A question that was asked: about which entity, on what ground, when. */
export type Question = Ground & { entity: string; at: number }

/** Asked references, hits and how far the hub's notices were read. */
export type HitBook = {
  /** Writes down what will be asked, before it is: under which reference, for which entities, on what ground. */
  keepAsked: (
    asked: readonly { ref: Uint8Array; kind: string; entities: readonly string[] }[],
    about: Ground & { at: number },
  ) => void
  /** Turns notices into hits and keeps them; a reference that is not (or no longer) known gives none. */
  keepHits: (notices: readonly Notice[]) => Hit[]
  /** All questions that were asked, oldest first. */
  questions: () => Question[]
  /** All hits that were kept, oldest first. */
  hits: () => Hit[]
  /** The sequence number up to which notices were heard. */
  heard: () => number
  /** Moves it on. */
  setHeard: (sequence: number) => void
  /** Removes what was asked and hit before a time (milliseconds since 1970). */
  pruneHits: (before: number) => void
}

/** The hit book for one scope, in a database of `openDatabase`. */
export function prepareHits(database: DatabaseSync, scope: Uint8Array): HitBook {
  database.exec(schema)
  const ask = database.prepare('INSERT INTO asked VALUES (?, ?, ?, ?, ?, ?, ?)')
  const heard = database.prepare('SELECT sequence FROM heard WHERE scope = ?')
  const hear = database.prepare(
    'INSERT INTO heard VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET sequence = excluded.sequence',
  )
  const all = database.prepare('SELECT * FROM hit WHERE scope = ? ORDER BY at, id, role, entity')
  const questions = database.prepare(
    'SELECT DISTINCT entity, reason, person, at FROM asked WHERE scope = ? ORDER BY at, entity',
  )
  const prunes = ['asked', 'hit'].map((table) => database.prepare(`DELETE FROM ${table} WHERE scope = ? AND at < ?`))
  return {
    keepAsked: (asked, { reason, by, at }) =>
      transact(database, () => {
        for (const { ref, kind, entities } of asked)
          for (const entity of entities) ask.run(scope, ref, entity, kind, reason, by, at)
      }),
    keepHits: prepareKeepHits(database, scope),
    questions: () =>
      questions.all(scope).map(({ entity, reason, person, at }) => ({
        entity: String(entity),
        reason: String(reason),
        by: String(person),
        at: Number(at),
      })),
    hits: () => all.all(scope).map(hitOf),
    heard: () => Number(heard.get(scope)?.['sequence'] ?? 0),
    setHeard: (sequence) => {
      hear.run(scope, sequence)
    },
    pruneHits: (before) => {
      for (const prune of prunes) prune.run(scope, before)
    },
  }
}

function prepareKeepHits(database: DatabaseSync, scope: Uint8Array): HitBook['keepHits'] {
  const resolve = database.prepare(
    `SELECT entity, kind, reason, person FROM asked WHERE ref = ?1
     UNION ALL SELECT k.entity, t.kind, NULL, NULL FROM token t
       JOIN entity_key k ON k.scope = t.scope AND k.digest = t.digest WHERE t.ref = ?1`,
  )
  const keep = database.prepare('INSERT INTO hit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
  return (notices) =>
    transact(database, () =>
      notices.flatMap(({ id, role, ref, contact, at }) =>
        resolve.all(ref).map((row) => {
          const { entity, kind, reason, person } = row
          const own = [String(entity), String(kind)] as const
          keep.run(scope, hex(id), role, ...own, contact, at, textOf(reason), textOf(person))
          return hitOf({ id: hex(id), role, entity, kind, contact, at, reason, person })
        }),
      ),
    )
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function hitOf(row: Record<string, unknown>): Hit {
  const { id, role, entity, kind, contact, at, reason, person } = row
  const hit: Hit = {
    id: String(id),
    role: role === 'asking' ? 'asking' : 'holding',
    entity: String(entity),
    kind: String(kind),
    contact: String(contact),
    at: Number(at),
  }
  return typeof reason === 'string' ? { ...hit, ground: { reason, by: String(person) } } : hit
}
