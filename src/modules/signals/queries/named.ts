import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { PartyRow } from './content.ts'

/** What a page may show of a party, and whether it was taken out. */
type ReviewedParty = Pick<PartyRow, 'id' | 'kind' | 'role' | 'certainty' | 'minor' | 'content' | 'removed_at'>

/** Everybody and everything that was ever named in a signal for which the actor answers, in order. */
export async function listReviewedParties(tx: Tx, signalId: string): Promise<readonly ReviewedParty[]> {
  const { rows } = await sql<ReviewedParty>`select * from reviewed_parties(${signalId})`.execute(tx)
  return rows
}
