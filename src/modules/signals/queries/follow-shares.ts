import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/**
 * Notes in the signal that the actor just answered a share of it, and moves it to the partner with the first acceptance.
 * @returns where it stood, where it stands now, and the head of its chain.
 */
export async function applyShareAnswer(
  tx: Tx,
  shareId: string,
  at: Date,
): Promise<{ was: string; became: string; seq: number; hash: Buffer }> {
  const { rows } = await sql<{ was: string; became: string; seq: number; hash: Buffer }>`
    select * from answer_in_signal(${shareId}, ${at})`.execute(tx)
  const [noted] = rows
  if (noted === undefined) throw new RangeError(`The signal of share ${shareId} has no history`)
  return noted
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
