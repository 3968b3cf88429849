import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'

const batchSize = 5000

/** Reads the rows of a query in batches through a cursor of the transaction, so that memory stays bounded. */
export async function* readBatches<Row>(tx: Tx, name: string, query: RawBuilder<Row>): AsyncGenerator<readonly Row[]> {
  const cursor = sql.id(name)
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(batchSize)} from ${cursor}`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < batchSize) break
  }
  await sql`close ${cursor}`.execute(tx)
}
