import { insertReminder, settleReminders } from '../queries/content.ts'
import { reminderAfter, type Occasion } from '../rules/reminders.ts'
import { lockForAction, recordChange, type LockedSignal } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** A reminder that somebody sets for the desk. */
export type OwnReminder = { id: string; signalId: string; dueAt: Date; note: string }

/** Sets a reminder of one's own. */
export async function remind(context: ActionContext, { id, signalId, dueAt, note }: OwnReminder): Promise<void> {
  const { tx, platform, actor } = context
  const locked = await lockForAction(context, { signalId, action: 'remind' })
  await insertReminder(tx, {
    id,
    record_id: signalId,
    record_kind: 'signal',
    about: 'own',
    due_at: dueAt,
    made_at: platform.clock(),
    made_by: actor.personId ?? null,
    note: columns.reminderNote.seal(context.platform, locked.keys.of(signalId), { id, content: note }),
  })
  await recordChange(context, locked, { change: { set: id, dueAt, note } })
}

/** Settles one reminder: it was done. Doing it again changes nothing. */
export async function settleReminder(
  context: ActionContext,
  { id, signalId }: { id: string; signalId: string },
): Promise<void> {
  const { tx, platform, actor } = context
  const locked = await lockForAction(context, { signalId, action: 'settle-reminder' })
  await settleReminders(tx, signalId, { id, at: platform.clock(), by: actor.personId ?? null })
  await recordChange(context, locked, { change: { settled: id } })
}

/** Sets the reminder that follows from something that happened; it belongs to the change that is being made. */
export async function remindAfter(
  { tx, platform, actor }: ActionContext,
  locked: LockedSignal,
  occasion: Occasion,
): Promise<void> {
  const at = platform.clock()
  const { about, dueAt } = reminderAfter(occasion, at, locked.region)
  await insertReminder(tx, {
    id: platform.newId(),
    record_id: locked.row.id,
    record_kind: 'signal',
    about,
    due_at: dueAt,
    made_at: at,
    made_by: actor.personId ?? null,
  })
}
