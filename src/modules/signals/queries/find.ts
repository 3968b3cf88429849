import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { listKnown, type Known } from '../../reports/index.ts'
import { listReportIds } from './content.ts'
import type { SignalRow } from './register.ts'

/** One signal by its number, among those that the actor may see any part of. */
export async function findByNumber(tx: Tx, number: string): Promise<SignalRow | undefined> {
  return tx.selectFrom('signal').selectAll().where('number', '=', number).executeTakeFirst()
}

/** Signals in which one of these tokens stands, among those whose people the actor may see; newest first. */
export async function findByTokens(tx: Tx, tokens: readonly Buffer[], limit: number): Promise<readonly SignalRow[]> {
  if (tokens.length === 0) return []
  const found = tx
    .selectFrom('search_token')
    .select('record_id')
    .where('token', 'in', [...tokens])
    .where('record_kind', '=', 'signal')
  return tx
    .selectFrom('signal')
    .selectAll()
    .where('id', 'in', found)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/**
 * Other signals and reports that the actor may see with an exact identifier of this signal, or of the reports behind it;
 * newest first.
 */
export async function listMatches(tx: Tx, signalId: string, limit: number): Promise<readonly Known[]> {
  return listKnown(tx, [signalId, ...(await listReportIds(tx, signalId))], limit)
}

/** What waits at the own desks, each counted no further than `cap`. */
export type Waiting = { fresh: number; acute: number; overdue: number; today: number }

/** Counts what waits at these desks, from their indexes, in one statement. */
export async function countWaitingSignals(
  tx: Tx,
  { desks, now, endOfDay, cap }: { desks: readonly string[]; now: Date; endOfDay: Date; cap: number },
): Promise<Waiting> {
  const own = sql`desk_id = any(${[...desks]}::uuid[])`
  const { rows } = await sql<Waiting>`
    select
      (select count(*) from (select from signal where ${own} and status in ('accepted', 'reopened') limit ${cap}) s) as fresh,
      (select count(*) from (select from signal where ${own} and is_open and acute limit ${cap}) s) as acute,
      (select count(*) from (select from signal where ${own} and due_at < ${now} limit ${cap}) s) as overdue,
      (select count(*) from (select from signal where ${own} and due_at >= ${now} and due_at < ${endOfDay} limit ${cap}) s) as today
  `.execute(tx)
  return rows[0] ?? { fresh: 0, acute: 0, overdue: 0, today: 0 }
}
