import { CompiledQuery, type Insertable } from 'kysely'
import type { DB } from './schema.generated.ts'

/** One row for one table. */
type Row = { [T in keyof DB]: { into: T; values: Insertable<DB[T]> } }[keyof DB]

/**
 * One statement that inserts a row in each of several tables. The text is the same for the same columns; it is put
 * together without a query builder, for what is written with every request.
 */
export function insertRows(rows: readonly Row[]): CompiledQuery {
  const parameters: unknown[] = []
  const inserts = rows.map(({ into, values }) => {
    const columns = Object.entries(values).filter(([, value]) => value !== undefined)
    const names = columns.map(([name]) => `"${name}"`).join(', ')
    const places = columns.map(([, value]) => `$${parameters.push(value)}`).join(', ')
    return `insert into "${into}" (${names}) values (${places})`
  })
  const last = inserts.pop() ?? 'select'
  const before = inserts.map((insert, place) => `row_${place + 1} as (${insert})`)
  const text = before.length === 0 ? last : `with ${before.join(', ')} ${last}`
  return CompiledQuery.raw(text, parameters)
}
