import { listAssessments } from '../queries/record.ts'
import { mayCloseFor, type CloseReason } from '../rules/closing.ts'
import { listReportIds, settleReminders } from '../queries/content.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { remindAfter } from './reminders.ts'
import type { ActionContext } from '../../../records/index.ts'

/** Closes a signal for a reason, in words as well. It stays findable. @throws RefusedError, ConflictError */
export async function closeSignal(
  context: ActionContext,
  { signalId, version, why, reason }: { signalId: string; version: number; why: CloseReason; reason: string },
): Promise<void> {
  const { tx, platform, actor } = context
  const locked = await lockForAction(context, { signalId, version, action: 'close', reason })
  const [latest] = await listAssessments(tx, signalId)
  if (!mayCloseFor(why, latest?.class)) throw refuse(context, 'close-follow-up-first')
  const at = platform.clock()
  await settleReminders(tx, signalId, { at, by: actor.personId ?? null })
  if ((await listReportIds(tx, signalId)).length > 0) await remindAfter(context, locked, { kind: 'closed' })
  await recordChange(context, locked, { change: { why }, patch: { closed_at: at, closed_reason: why } })
}

/** Opens a closed signal again, with a reason. */
export async function reopenSignal(
  context: ActionContext,
  { signalId, version, reason }: { signalId: string; version: number; reason: string },
): Promise<void> {
  const locked = await lockForAction(context, { signalId, version, action: 'reopen', reason })
  await recordChange(context, locked, { change: {}, patch: { closed_at: null, closed_reason: null } })
}

/** Hides from other desks that the signal exists, or shows it again, with a reason. */
export async function markSilent(
  context: ActionContext,
  { signalId, version, silent, reason }: { signalId: string; version: number; silent: boolean; reason: string },
): Promise<void> {
  const locked = await lockForAction(context, { signalId, version, action: 'mark-silent', reason })
  await recordChange(context, locked, { change: { silent }, patch: { silent } })
}
