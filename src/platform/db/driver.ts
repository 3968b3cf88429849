import {
  type CompiledQuery,
  PostgresDialect,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { sendBatch, type Statement } from './batch.ts'

const deferred = new WeakSet<CompiledQuery>()
const prepared = new WeakSet<CompiledQuery>()
const names = new Map<string, string>()
const nothing = { rows: [] }

/** A commit that PostgreSQL answered with a rollback, because a statement before it had failed. */
class RolledBackError extends Error {
  override name = 'RolledBackError'
}

/**
 * Marks a statement whose answer nobody waits for: it goes out together with the next one of its transaction, or with the
 * commit, and that one gets its error. Its text must be one of few, for it stays parsed on every connection.
 */
export function defer(query: CompiledQuery): CompiledQuery {
  deferred.add(query)
  return query
}

/** Marks a statement that stays parsed on every connection, for one that is asked all the time. */
export function keepParsed<R>(query: CompiledQuery<R>): CompiledQuery<R> {
  prepared.add(query)
  return query
}

/**
 * PostgreSQL through a pool. Begin, and what is held back, is sent with the first statement that is waited for, so that
 * a transaction costs no journeys of its own to the database but that of the commit. With `keepAll` every statement
 * stays parsed on its connection: for work that asks few statements very often, and then ends.
 */
export class PipeliningDialect extends PostgresDialect {
  readonly #pool: pg.Pool
  readonly #keepAll: boolean

  constructor(pool: pg.Pool, options: { keepAll: boolean }) {
    super({ pool })
    // A connection that is cut between two statements of a transaction reports that to its own listeners only, and without
    // one that would end the process. The next statement on it fails, and the pool drops it.
    pool.on('connect', (client) => client.on('error', () => undefined))
    this.#pool = pool
    this.#keepAll = options.keepAll
  }

  override createDriver(): Driver {
    return new PipeliningDriver(this.#pool, this.#keepAll)
  }
}

class PipeliningDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #keepAll: boolean

  constructor(pool: pg.Pool, keepAll: boolean) {
    this.#pool = pool
    this.#keepAll = keepAll
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PipeliningConnection> {
    return new PipeliningConnection(await this.#pool.connect(), this.#keepAll)
  }

  async beginTransaction(connection: PipeliningConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    connection.begin(isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`)
  }

  async commitTransaction(connection: PipeliningConnection): Promise<void> {
    await connection.commit()
  }

  async rollbackTransaction(connection: PipeliningConnection): Promise<void> {
    await connection.rollback()
  }

  async releaseConnection(connection: PipeliningConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}

class PipeliningConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #keepAll: boolean
  #held: Statement[] = []
  #begun = false
  #broken = false

  constructor(client: pg.PoolClient, keepAll: boolean) {
    this.#client = client
    this.#keepAll = keepAll
  }

  begin(text: string): void {
    this.#begun = false
    this.#held = [named({ text, values: [] })]
  }

  async commit(): Promise<void> {
    const { command } = await this.#send(named({ text: 'commit', values: [] }))
    if (command === 'ROLLBACK') throw new RolledBackError('The transaction was rolled back.')
  }

  /** Takes back what was done; what was only held back was never sent. */
  async rollback(): Promise<void> {
    this.#held = []
    if (!this.#begun) return
    try {
      await this.#client.query('rollback')
    } catch (error) {
      this.#broken = true
      throw error
    }
  }

  release(): void {
    this.#client.release(this.#broken)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = { text: query.sql, values: query.parameters }
    if (deferred.has(query)) {
      this.#held.push(named(statement))
      return nothing
    }
    const { command, rowCount, rows } = await this.#send(
      this.#keepAll || prepared.has(query) ? named(statement) : statement,
    )
    const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command)
    return { rows, ...(changes ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
  }

  async #send(statement: Statement): Promise<pg.QueryResult> {
    const held = this.#held
    this.#held = []
    this.#begun = true
    if (held.length > 0) return sendBatch(this.#client, [...held, statement])
    return this.#client.query({ ...statement, values: [...statement.values] })
  }

  streamQuery(): never {
    throw new TypeError('Queries are not streamed.')
  }
}

function named(statement: Statement): Statement {
  const { text } = statement
  const name = names.get(text) ?? `kept_${names.size + 1}`
  names.set(text, name)
  return { ...statement, name }
}
