import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'

type Of<Table extends keyof DB> = Selectable<DB[Table]>
export type GateRow = Of<'signal_gate'>
export type EnrichmentRow = Of<'signal_enrichment'>
export type WeighingRow = Of<'signal_weighing'>
export type AdviceRow = Of<'signal_advice'>
export type AssessmentRow = Of<'signal_assessment'>
export type ReferralRow = Of<'signal_referral'>
export type FeedbackRow = Of<'signal_feedback'>
export type ReminderRow = Of<'reminder'>

/** Decisions at the gate, newest first. */
export async function listGates(tx: Tx, signalId: string): Promise<readonly GateRow[]> {
  return tx
    .selectFrom('signal_gate')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Look-ups that the actor may see, oldest first. */
export async function listEnrichments(tx: Tx, signalId: string): Promise<readonly EnrichmentRow[]> {
  return tx
    .selectFrom('signal_enrichment')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Weighings, newest first: the first counts. */
export async function listWeighings(tx: Tx, signalId: string): Promise<readonly WeighingRow[]> {
  return tx
    .selectFrom('signal_weighing')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Assessments, newest first: the first counts. */
export async function listAssessments(tx: Tx, signalId: string): Promise<readonly AssessmentRow[]> {
  return tx
    .selectFrom('signal_assessment')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Advice asked about a signal, oldest first. */
export async function listAdvice(tx: Tx, signalId: string): Promise<readonly AdviceRow[]> {
  return tx
    .selectFrom('signal_advice')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

/** Referrals of a signal, oldest first; those of one proposal in the order in which the region names its receivers. */
export async function listReferrals(tx: Tx, signalId: string): Promise<readonly ReferralRow[]> {
  return tx
    .selectFrom('signal_referral')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute()
}

/** What reporters were told, oldest first. */
export async function listFeedback(tx: Tx, signalId: string): Promise<readonly FeedbackRow[]> {
  return tx
    .selectFrom('signal_feedback')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Reminders that are still open, by when they are due. */
export async function listReminders(tx: Tx, signalId: string): Promise<readonly ReminderRow[]> {
  return tx
    .selectFrom('reminder')
    .selectAll()
    .where('record_id', '=', signalId)
    .where('done_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .execute()
}

/** The names of people who work with the platform, by id. */
export async function namesOf(tx: Tx, personIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds.flatMap((id) => id ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of organisations, by id. */
export async function organisationNames(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One referral of a signal. */
export async function findReferral(tx: Tx, signalId: string, id: string): Promise<ReferralRow | undefined> {
  return tx
    .selectFrom('signal_referral')
    .selectAll()
    .where('signal_id', '=', signalId)
    .where('id', '=', id)
    .executeTakeFirst()
}
