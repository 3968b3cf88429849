import { lockForAction, recordChange, type ActionContext } from '../../../records/index.ts'
import { subjects } from '../record.ts'
import type { CloseReason } from '../rules.ts'

/** Closes a subject: it counts no longer and nothing can be joined to it; it can be reopened. */
export async function closeSubject(
  context: ActionContext,
  { subjectId, version, why, reason }: { subjectId: string; version: number; why: CloseReason; reason: string },
): Promise<void> {
  const locked = await lockForAction(subjects, context, { id: subjectId, version, action: 'close', reason })
  const patch = { closed_at: context.platform.clock(), closed_reason: why }
  await recordChange(context, locked, { change: { why }, patch })
}

/** Opens a subject again that was closed. */
export async function reopenSubject(
  context: ActionContext,
  { subjectId, version, reason }: { subjectId: string; version: number; reason: string },
): Promise<void> {
  const locked = await lockForAction(subjects, context, { id: subjectId, version, action: 'reopen', reason })
  await recordChange(context, locked, { change: {}, patch: { closed_at: null, closed_reason: null } })
}
