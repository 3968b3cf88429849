import { CompiledQuery, Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { settingsOf, type Actor } from './actor.ts'
import { defer, PipeliningDialect } from './driver.ts'
import type { DB } from './schema.generated.ts'

/** The pool. Only the functions of this file open transactions on it; domain SQL gets a `Tx`. */
export type Database = Kysely<DB>

/** One transaction, in which the database knows the actor. */
export type Tx = Transaction<DB>

/**
 * Opens a pool. `bigint` and `numeric` counts come back as numbers: none of ours passes 2^53.
 * A connection that breaks while idle is dropped and replaced; `say` gets one line about it, without details.
 */
export function openDatabase(url: string, options: { connections: number; say(line: string): void }): Database {
  return open(url, options, { keepAll: false, options: '' })
}

/**
 * Opens a pool for filling an installation: statements stay parsed, and a commit does not wait for the disk. After a
 * crash the last of its transactions may be gone, until a transaction of another pool was committed after them.
 */
export function openForFilling(url: string, options: { connections: number; say(line: string): void }): Database {
  return open(url, options, { keepAll: true, options: '-c synchronous_commit=off' })
}

function open(
  url: string,
  { connections, say }: { connections: number; say(line: string): void },
  { keepAll, options }: { keepAll: boolean; options: string },
): Database {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'lantaarn', options })
  pool.on('error', () => {
    if (!pool.ending) say('A database connection was lost while idle; it will be opened again.')
  })
  return new Kysely<DB>({ dialect: new PipeliningDialect(pool, { keepAll }) })
}

/** Runs `work` in one transaction as this actor: all or nothing, and row-level security knows who asks. */
export async function withActor<T>(database: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(database, settingsOf(actor), work)
}

/**
 * Runs `work` as the system itself, which row-level security lets past on the few tables that say so
 * (sign-in, sessions, drafts, refusals in the logs). Callers are on the list in `tests/architecture`.
 */
export async function withSystem<T>(database: Database, activity: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(database, { kind: 'system', activity }, work)
}

/**
 * Runs `work` as maintenance, past row-level security, on a database opened with the address of the maintenance role:
 * for commands only, never for the server. `steady` shows everything as it is at one moment. Callers are on the list.
 */
export async function withMaintenance<T>(
  database: Database,
  options: { activity: string; steady: boolean },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const begin = database.transaction().setIsolationLevel(options.steady ? 'repeatable read' : 'read committed')
  return begin.execute(async (tx) => {
    await setActor(tx, { kind: 'system', activity: options.activity })
    return work(tx)
  })
}

async function inTransaction<T>(
  database: Database,
  settings: Record<string, string>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await setActor(tx, settings)
    return work(tx)
  })
}

async function setActor(tx: Tx, settings: Record<string, string>): Promise<void> {
  const parameters = Object.entries(settings).flatMap(([name, value]) => [`lantaarn.${name}`, value])
  const calls = Object.keys(settings).map((_, place) => `set_config($${2 * place + 1}, $${2 * place + 2}, true)`)
  await sendWithNext(tx, CompiledQuery.raw(`select ${calls.join(', ')}`, parameters))
}

/**
 * Sends a statement whose answer nobody needs together with the next one of the transaction, or with its commit: one
 * journey to the database less. When it fails, whoever waits for the next one gets its error, and nothing stays.
 */
export async function sendWithNext(tx: Tx, query: CompiledQuery): Promise<void> {
  await tx.executeQuery(defer(query))
}

/** Whether the database refused because somebody else was first (unique key, serialisation, deadlock). */
export function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['23505', '40001', '40P01'].includes(error.code ?? '')
}

/** Whether the connection with the database was lost, or could not be made. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(ECONN|EPIPE|08|57P)/.test(code) || /^(Connection terminated|Client has encountered)/.test(error.message)
}

/** Whether the database refused for want of space (disk full, or out of memory). */
export function isOutOfSpace(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code ?? '').startsWith('53')
}
