import { sql } from 'kysely'
import type { HistoryLink } from '../platform/audit/history.ts'
import type { Tx } from '../platform/db/database.ts'
import type { DB } from '../platform/db/schema.generated.ts'

/** The name of a table. */
export type TableName = keyof DB

/** Adds a link to a chain of history. */
export async function insertLink(tx: Tx, link: HistoryLink): Promise<void> {
  await tx.insertInto('history_entry').values(link).execute()
}

/** One thing that happened to a record, with who did it. */
export type HistoryLine = { at: Date; action: string; name: string | null }

/** What happened last to a record, newest first, with the name of the person who did it. */
export async function listLastHistory(tx: Tx, recordId: string, limit: number): Promise<readonly HistoryLine[]> {
  return listHistoryOf(tx, { recordId, actions: '', limit })
}

/** The same of the actions that begin with these letters. */
export async function listHistoryOf(
  tx: Tx,
  { recordId, actions, limit }: { recordId: string; actions: string; limit: number },
): Promise<readonly HistoryLine[]> {
  return tx
    .selectFrom('history_entry as h')
    .leftJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.at', 'h.action', 'p.name'])
    .where('h.record_id', '=', recordId)
    .where('h.action', 'like', `${actions}%`)
    .orderBy('h.seq', 'desc')
    .limit(limit)
    .execute()
}

/**
 * The next number of a series in a year, such as 2026-00042. Whoever asks for the same series waits until the transaction
 * that got the number before has ended.
 */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<string> {
  const { rows } = await sql<{ value: number }>`select next_number(${`${series}:${year}`}) as value`.execute(tx)
  return `${year}-${String(rows[0]?.value ?? 0).padStart(5, '0')}`
}

/** Whether a row with this id is there already, so that a form that is sent twice makes one. */
export async function exists(tx: Tx, table: TableName, id: string): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}`.execute(tx)
  return rows.length > 0
}

/** The names of these people, by id. */
export async function namesOf(tx: Tx, personIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds.flatMap((id) => id ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The version of a row that nobody else changes until the end of the transaction; undefined when it is not there. */
export async function lockedVersion(tx: Tx, table: TableName, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(table)} where id = ${id} for update`.execute(tx)
  return rows[0]?.version
}
