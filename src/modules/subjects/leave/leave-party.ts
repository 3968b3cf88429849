import { NotFoundError } from '../../../platform/http/errors.ts'
import { lockForAction, recordChange, type ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'
import { endJoin } from '../queries.ts'
import { subjects } from '../record.ts'

/** Ends the judgment that a party is this subject, with the reason. @throws NotFoundError when it had ended already. */
export async function leaveParty(
  context: ActionContext,
  asked: { subjectId: string; version: number; joinId: string; reason: string },
): Promise<void> {
  const { tx, platform, actor } = context
  const { subjectId, version, joinId, reason } = asked
  const locked = await lockForAction(subjects, context, { id: subjectId, version, action: 'leave', reason })
  const ended = await endJoin(tx, joinId, {
    left_at: platform.clock(),
    left_by: actor.personId ?? '',
    left_reason: columns.leftReason.seal(platform, locked.keys.of(subjectId), { id: joinId, content: reason }),
  })
  if (!ended) throw new NotFoundError()
  await recordChange(context, locked, { change: { joinId }, patch: {} })
}
