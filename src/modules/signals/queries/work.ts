import type { Insertable } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/schema.generated.ts'
import type { AdviceRow, ReferralRow } from './record.ts'

export async function insertEnrichment(tx: Tx, row: Insertable<DB['signal_enrichment']>): Promise<void> {
  await tx.insertInto('signal_enrichment').values(row).execute()
}

export async function insertWeighing(tx: Tx, row: Insertable<DB['signal_weighing']>): Promise<void> {
  await tx.insertInto('signal_weighing').values(row).execute()
}

export async function insertAdvice(tx: Tx, row: Insertable<DB['signal_advice']>): Promise<void> {
  await tx.insertInto('signal_advice').values(row).execute()
}

/** A question for advice that the actor asked or was asked. */
export async function findAdvice(tx: Tx, id: string): Promise<AdviceRow | undefined> {
  return tx.selectFrom('signal_advice').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Questions for advice to these organisations: open ones first, then the newest. */
export async function listAdviceTo(
  tx: Tx,
  organisations: readonly string[],
  limit: number,
): Promise<readonly AdviceRow[]> {
  if (organisations.length === 0) return []
  return tx
    .selectFrom('signal_advice')
    .selectAll()
    .where('organisation_id', 'in', [...organisations])
    .orderBy((is) => is('answered_at', 'is not', null))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Writes an answer; false when there was one already. */
export async function answerAdviceRow(
  tx: Tx,
  { id, at, by, answer }: { id: string; at: Date; by: string; answer: Buffer },
): Promise<boolean> {
  const result = await tx
    .updateTable('signal_advice')
    .set({ answered_at: at, answered_by: by, answer })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function insertAssessment(tx: Tx, row: Insertable<DB['signal_assessment']>): Promise<void> {
  await tx.insertInto('signal_assessment').values(row).execute()
}

export async function insertReferrals(tx: Tx, rows: readonly Insertable<DB['signal_referral']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('signal_referral')
      .values([...rows])
      .execute()
}

/** Moves referrals of a signal to another state. */
export async function updateReferrals(
  tx: Tx,
  ids: readonly string[],
  change: Partial<Pick<ReferralRow, 'status' | 'decided_at' | 'decided_by' | 'reason'>>,
): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('signal_referral')
      .set(change)
      .where('id', 'in', [...ids])
      .execute()
}

export async function insertFeedback(tx: Tx, row: Insertable<DB['signal_feedback']>): Promise<void> {
  await tx.insertInto('signal_feedback').values(row).execute()
}
