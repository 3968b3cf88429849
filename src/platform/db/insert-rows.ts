import { CompiledQuery, type Insertable } from 'kysely'
import type { DB } from './schema.generated.ts'

/**
 * A value that PostgreSQL finds when the statement runs: an SQL expression with a `?` for each parameter. For what must
 * hold at the moment of writing, and needs no journey of its own.
 */
export class FoundValue {
  readonly text: string
  readonly parameters: readonly unknown[]

  constructor(text: string, parameters: readonly unknown[]) {
    this.text = text
    this.parameters = parameters
  }
}

/** The columns of one row, each with its value or with what finds it. */
export type RowValues<T extends keyof DB> = { [C in keyof Insertable<DB[T]>]: Insertable<DB[T]>[C] | FoundValue }

/** One row for one table. */
type Row = { [T in keyof DB]: { into: T; values: RowValues<T> } }[keyof DB]

/**
 * One statement that inserts a row in each of several tables. The text is the same for the same columns; it is put
 * together without a query builder, for what is written with every request.
 */
export function insertRows(rows: readonly Row[]): CompiledQuery {
  const parameters: unknown[] = []
  const inserts = rows.map(({ into, values }) => {
    const columns = Object.entries(values).filter(([, value]) => value !== undefined)
    const names = columns.map(([name]) => `"${name}"`).join(', ')
    const places = columns.map(([, value]) => putInto(parameters, value)).join(', ')
    return `insert into "${into}" (${names}) values (${places})`
  })
  const last = inserts.pop() ?? 'select'
  const before = inserts.map((insert, place) => `row_${place + 1} as (${insert})`)
  const text = before.length === 0 ? last : `with ${before.join(', ')} ${last}`
  return CompiledQuery.raw(text, parameters)
}

/** A statement that asks for one such value, as `found`. */
export function selectValue<V>(value: FoundValue): CompiledQuery<{ found: V | null }> {
  const parameters: unknown[] = []
  const text = `select ${putInto(parameters, value)} as found`
  return CompiledQuery.raw(text, parameters) as CompiledQuery<{ found: V | null }>
}

function putInto(parameters: unknown[], value: unknown): string {
  if (!(value instanceof FoundValue)) return `$${parameters.push(value)}`
  let next = 0
  return value.text.replaceAll('?', () => `$${parameters.push(value.parameters[next++])}`)
}
