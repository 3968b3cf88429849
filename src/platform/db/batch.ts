import pg from 'pg'

/** One statement with its values; with a name it is parsed once on each connection. */
export type Statement = { text: string; values: readonly unknown[]; name?: string }

/** What pg knows of a connection and a statement beyond its types. */
type Connected = pg.Connection & {
  submittedNamedStatements: Record<string, string>
  parsedStatements: Record<string, string>
}
type Query = Omit<pg.Query, 'submit'> & {
  name?: string
  queryMode?: 'extended'
  submit(connection: pg.Connection): Error | null
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connected): void
  handleReadyForQuery(connection: Connected): void
}
type Waiting = { resolve(result: pg.QueryResult): void; reject(error: Error): void }

/**
 * Sends statements in one message and waits once, for the answer of the last. What fails makes PostgreSQL pass over all
 * that comes after it (extended query protocol, up to the one Sync), and is the error that comes back.
 */
export function sendBatch(client: pg.ClientBase, statements: readonly Statement[]): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    client.query<Batch>(new Batch(statements, { resolve, reject }))
  })
}

/** Takes turns as each statement is answered, so that pg reads every answer as that of the statement it belongs to. */
class Batch implements pg.Submittable {
  readonly #statements: readonly Statement[]
  readonly #queries: readonly Query[]
  readonly #waiting: Waiting
  #connection: Connected | undefined
  #turn = 0
  #failed = false
  /** The statement of which a value could not be sent: pg has closed it. */
  #closed: string | undefined

  constructor(statements: readonly Statement[], waiting: Waiting) {
    this.#statements = statements
    this.#waiting = waiting
    this.#queries = statements.map((statement) => this.#makeQuery(statement))
  }

  /** Name and text of the statement that is answered now: by these pg remembers what was parsed. */
  get name(): string | undefined {
    return this.#statements[this.#turn]?.name
  }
  get text(): string | undefined {
    return this.#statements[this.#turn]?.text
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection as Connected
    const parts: Buffer[] = []
    const gathering = Object.create(connection, {
      sync: { value: () => undefined },
      stream: { value: { writable: true, write: (part: Buffer) => parts.push(part) } },
    }) as pg.Connection
    for (const query of this.#queries) {
      const refused = query.submit(gathering)
      if (refused) this.handleError(refused)
      // A value that cannot be sent: nothing after it may be done.
      if (this.#failed) {
        this.#closed = query.name
        break
      }
    }
    connection.stream.cork()
    connection.stream.write(Buffer.concat(parts))
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription(message: unknown): void {
    this.#current().handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#current().handleDataRow(message)
  }

  handleCommandComplete(message: unknown, connection: Connected): void {
    this.#current().handleCommandComplete(message, connection)
    if (this.#turn < this.#queries.length - 1) this.#turn += 1
  }

  handleReadyForQuery(connection: Connected): void {
    if (!this.#failed) this.#current().handleReadyForQuery(connection)
    else if (this.#closed !== undefined) delete connection.parsedStatements[this.#closed]
  }

  handleError(error: Error): void {
    this.#failed = true
    for (const { name } of this.#statements.slice(this.#turn)) {
      if (name !== undefined) delete this.#connection?.submittedNamedStatements[name]
    }
    this.#waiting.reject(error)
  }

  #makeQuery({ text, values, name }: Statement): Query {
    const query = new pg.Query(text, [...values], (error, result) => {
      if (error) this.handleError(error)
      else this.#waiting.resolve(result)
    }) as unknown as Query
    query.queryMode = 'extended'
    if (name !== undefined) query.name = name
    return query
  }

  #current(): Query {
    const query = this.#queries[this.#turn]
    if (query === undefined) throw new RangeError('An answer came without a statement.')
    return query
  }
}
