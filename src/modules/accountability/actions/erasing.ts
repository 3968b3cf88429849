import { appendHistory, firstLink } from '../../../platform/audit/history.ts'
import { eraseRecord } from '../../../platform/audit/erase-record.ts'
import { addRecordKey, getRecordKey } from '../../../platform/crypto/record-keys.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { ConflictError, NotFoundError, RefusedError } from '../../../platform/http/errors.ts'
import { listSharesOf, moveShare, shareStateAt } from '../../sharing/index.ts'
import { decideErasure, findErasureOf, insertErasure, lockErasureOf, type ErasureRow } from '../queries/erasures.ts'
import { findReviewedRecord, listNamedIds, type ReviewedRecord } from '../queries/records.ts'
import { asErasureReason, refuseConfirmation, type ErasureReason } from '../rules.ts'
import { erasureTexts } from '../labels/erasing.ts'
import type { ActionContext } from '../../../records/index.ts'

/**
 * A privacy officer asks that a record of their organisation is erased, or some of those named in it (`subjects`, by id),
 * of the version that they saw. Asking again while something waits, or after the record was erased, changes nothing.
 * @throws NotFoundError when it is not theirs, ConflictError when it changed since they looked.
 */
export async function askErasure(
  context: ActionContext,
  asked: { recordId: string; version: number; reason: ErasureReason; subjects?: readonly string[] },
): Promise<void> {
  const { tx, platform, actor } = context
  const record = await getRecord(tx, asked.recordId)
  if ((await findErasureOf(tx, record.id)) !== undefined) return
  if (record.version !== asked.version) throw changed(context, record)
  const { subjects } = asked
  if (subjects !== undefined) await refuseUnknown(tx, record.id, subjects)
  const [id, at] = [platform.newId(), platform.clock()]
  await insertErasure(tx, {
    id,
    record_id: record.id,
    record_kind: record.kind,
    record_version: record.version,
    organisation_id: record.deskId,
    reason: asked.reason,
    subjects: subjects === undefined ? null : [...subjects],
    status: 'asked',
    asked_at: at,
    asked_by: actor.personId ?? '',
  })
  const dataKey = await addRecordKey(tx, platform, { recordId: id })
  const change = { record: record.id, reason: asked.reason, subjects }
  const birth = { record: { kind: 'erasure', id }, actor, at, action: 'erasure.asked', change, dataKey }
  await tx.insertInto('history_entry').values(firstLink(platform, birth)).execute()
}

/** @throws NotFoundError when one of these does not stand in the record, or was erased. */
async function refuseUnknown(tx: Tx, recordId: string, subjects: readonly string[]): Promise<void> {
  const named = await listNamedIds(tx, recordId)
  const present = new Set(named.filter(({ erased }) => !erased).map(({ id }) => id))
  if (subjects.length === 0 || subjects.some((id) => !present.has(id))) throw new NotFoundError()
}

/**
 * The second person confirms, and in one transaction the keys are destroyed. Of a whole record its shares end too and it
 * is closed; of some of those named in it the rest stays as it is. Confirming again changes nothing.
 * @throws NotFoundError when nothing was asked that is theirs, RefusedError for who asked, ConflictError when the record
 * changed since it was asked.
 */
export async function confirmErasure(context: ActionContext, recordId: string): Promise<void> {
  const { tx, platform, actor } = context
  const erasure = await getErasure(tx, recordId)
  if (erasure.status === 'done') return
  const refusal = refuseConfirmation({ by: actor.personId, askedBy: erasure.asked_by, status: erasure.status })
  if (refusal !== undefined) throw new RefusedError(refusal, erasureTexts.in(context.language)(refusal))
  const record = await getRecord(tx, recordId)
  if (record.version !== erasure.record_version) throw changed(context, record)
  const { subjects } = erasure
  if (subjects === null) await endShares(context, recordId)
  await decide(context, erasure, 'done')
  const reason = asErasureReason(erasure.reason)
  const within = subjects === null ? {} : { subjects }
  await eraseRecord(tx, platform, { actor, recordId, reason, permission: 'erasure.confirm', ...within })
}

/** Takes an erasure back that waits; whoever may confirm it may, and who asked as well. Again changes nothing. */
export async function withdrawErasure(context: ActionContext, recordId: string): Promise<void> {
  await getRecord(context.tx, recordId)
  const erasure = await lockErasureOf(context.tx, recordId)
  if (erasure === undefined) return
  if (erasure.status === 'done') {
    throw new RefusedError('was-erased', erasureTexts.in(context.language)('was-erased'))
  }
  await decide(context, erasure, 'withdrawn')
}

async function getRecord(tx: Tx, id: string): Promise<ReviewedRecord> {
  const record = await findReviewedRecord(tx, id)
  if (record === undefined) throw new NotFoundError()
  return record
}

async function getErasure(tx: Tx, recordId: string): Promise<ErasureRow> {
  const erasure = await lockErasureOf(tx, recordId)
  if (erasure === undefined) throw new NotFoundError()
  return erasure
}

function changed({ language }: ActionContext, { id, number }: ReviewedRecord): ConflictError {
  return new ConflictError(erasureTexts.in(language)('changed', { number }), `/toezicht/wissen/${id}`)
}

async function decide(context: ActionContext, { id }: ErasureRow, status: 'done' | 'withdrawn'): Promise<void> {
  const { tx, platform, actor } = context
  const at = platform.clock()
  await decideErasure(tx, { id, status, at, by: actor.personId ?? '' })
  await appendHistory(tx, platform, {
    record: { kind: 'erasure', id },
    actor,
    at,
    action: status === 'done' ? 'erasure.confirmed' : 'erasure.withdrawn',
    change: { status },
    dataKey: await getRecordKey(tx, platform, id),
  })
}

/** Ends what others may still read of the record. */
async function endShares(context: ActionContext, recordId: string): Promise<void> {
  const { tx, platform } = context
  const now = platform.clock()
  const shares = await listSharesOf(tx, recordId)
  const living = shares.filter((share) => ['offered', 'accepted'].includes(shareStateAt(share, now)))
  if (living.length === 0) return
  const dataKey = await getRecordKey(tx, platform, recordId)
  for (const { id } of living) await moveShare(context, { id, action: 'withdraw', reason: undefined }, dataKey)
}
