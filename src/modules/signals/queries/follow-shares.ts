import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { FunctionResult } from '../../../records/index.ts'

/**
 * Notes in the signal that the actor just accepted or refused a share of it, and moves it to the partner with the first
 * acceptance. @returns where it stood, where it stands now, and the head of its chain.
 */
export async function applyOfferAnswer(tx: Tx, shareId: string, at: Date): Promise<FunctionResult> {
  return resultOf(tx, sql<FunctionResult>`select * from answer_in_signal(${shareId}, ${at})`)
}

/**
 * Notes in the signal what the actor just told about a share of it, and brings it back to its desk when that was the last
 * one and was handed back. @returns where it stood, where it stands now, and the head of its chain.
 */
export async function applyShareAnswer(tx: Tx, answerId: string): Promise<FunctionResult> {
  return resultOf(tx, sql<FunctionResult>`select * from share_answer_in_signal(${answerId})`)
}

async function resultOf(tx: Tx, query: RawBuilder<FunctionResult>): Promise<FunctionResult> {
  const { rows } = await query.execute(tx)
  const [result] = rows
  if (result === undefined) throw new RangeError('A signal of which something is shared has no history')
  return result
}

/** Signals that are with a partner while nothing of them is shared any more. */
export async function listLeftByPartners(tx: Tx, at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select signals_left_by_partners(${at}) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Brings a signal back to its desk; false when it is not with a partner, or is still shared. */
export async function returnExpiredShares(tx: Tx, signalId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select back_from_partner(${signalId}, ${at}) as done`.execute(tx)
  return rows[0]?.done === true
}
