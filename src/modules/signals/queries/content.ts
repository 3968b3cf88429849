import { type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'

export type FactsRow = Selectable<DB['signal_facts']>
export type PartyRow = Selectable<DB['signal_party']>

export async function insertFacts(tx: Tx, row: Insertable<DB['signal_facts']>): Promise<void> {
  await tx.insertInto('signal_facts').values(row).execute()
}

export async function updateFacts(tx: Tx, row: Insertable<DB['signal_facts']>): Promise<void> {
  const { signal_id: id, ...change } = row
  await tx.updateTable('signal_facts').set(change).where('signal_id', '=', id).execute()
}

/** The facts of these signals that the actor may see. */
export async function listFacts(tx: Tx, signalIds: readonly string[]): Promise<readonly FactsRow[]> {
  if (signalIds.length === 0) return []
  return tx
    .selectFrom('signal_facts')
    .selectAll()
    .where('signal_id', 'in', [...signalIds])
    .execute()
}

export async function insertGate(tx: Tx, row: Insertable<DB['signal_gate']>): Promise<void> {
  await tx.insertInto('signal_gate').values(row).execute()
}

export async function insertParty(tx: Tx, row: Insertable<DB['signal_party']>): Promise<void> {
  await tx.insertInto('signal_party').values(row).execute()
}

/** One party that still stands in a signal. */
export async function findParty(tx: Tx, signalId: string, id: string): Promise<PartyRow | undefined> {
  return tx
    .selectFrom('signal_party')
    .selectAll()
    .where('signal_id', '=', signalId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** The parties that stand in a signal now, in the order in which they were added. */
export async function listParties(tx: Tx, signalId: string): Promise<readonly PartyRow[]> {
  return tx
    .selectFrom('signal_party')
    .selectAll()
    .where('signal_id', '=', signalId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

export async function updateParty(
  tx: Tx,
  { id, version }: Pick<PartyRow, 'id' | 'version'>,
  change: Partial<Pick<PartyRow, 'role' | 'certainty' | 'minor' | 'content' | 'removed_at'>>,
): Promise<void> {
  await tx
    .updateTable('signal_party')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** Puts the tokens of a party in the place of those that it had. */
export async function replaceTokens(
  tx: Tx,
  { signalId, partyId }: { signalId: string; partyId: string },
  tokens: readonly { kind: string; token: Buffer }[],
): Promise<void> {
  await tx.deleteFrom('search_token').where('party_id', '=', partyId).execute()
  if (tokens.length === 0) return
  const rows = tokens.map((token) => ({ ...token, record_id: signalId, record_kind: 'signal', party_id: partyId }))
  await tx
    .insertInto('search_token')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Joins a report to a signal; nothing happens when it is joined already. */
export async function joinReport(tx: Tx, row: Insertable<DB['signal_report']>): Promise<void> {
  await tx
    .insertInto('signal_report')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The reports behind a signal, in the order in which they joined. */
export async function listReportIds(tx: Tx, signalId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('signal_report')
    .select('report_id')
    .where('signal_id', '=', signalId)
    .orderBy('joined_at')
    .orderBy('report_id')
    .execute()
  return rows.map((row) => row.report_id)
}

/** Signals of the own desks behind which a report stands. */
export async function listSignalsOfReport(
  tx: Tx,
  reportId: string,
): Promise<readonly { id: string; number: string; status: string }[]> {
  return tx
    .selectFrom('signal_report as r')
    .innerJoin('signal as s', 's.id', 'r.signal_id')
    .select(['s.id', 's.number', 's.status'])
    .where('r.report_id', '=', reportId)
    .orderBy('s.received_at')
    .orderBy('s.id')
    .execute()
}

export async function insertReminder(tx: Tx, row: Insertable<DB['reminder']>): Promise<void> {
  await tx.insertInto('reminder').values(row).execute()
}

/** Settles the open reminders of a kind, or one by id. */
export async function settleReminders(
  tx: Tx,
  signalId: string,
  { about, id, at, by }: { about?: string; id?: string; at: Date; by: string | null },
): Promise<void> {
  let query = tx
    .updateTable('reminder')
    .set({ done_at: at, done_by: by })
    .where('record_id', '=', signalId)
    .where('done_at', 'is', null)
  if (about !== undefined) query = query.where('about', '=', about)
  if (id !== undefined) query = query.where('id', '=', id)
  await query.execute()
}
