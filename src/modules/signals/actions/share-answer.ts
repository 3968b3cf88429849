import { dayOf } from '../../../platform/clock/days.ts'
import { NotFoundError, RefusedError } from '../../../platform/http/errors.ts'
import { appendHistoryAfter, type ActionContext } from '../../../records/index.ts'
import { addAnswer, addReply, findAnswerFault, getShare, shareStateAt, type NewAnswer } from '../../sharing/index.ts'
import { applyShareAnswer } from '../queries/follow-shares.ts'
import { lockForAction, recordChange, refuse, signals } from '../record.ts'

/**
 * The receiver of a share tells the giver what they did with it; handing back ends the share. It stands in the history of
 * the share and of the signal, which is with its desk again when nobody else has a part of it.
 * @throws NotFoundError when the actor does not receive it, RefusedError when it does not run any more, or when the answer
 * lacks something.
 */
export async function answerShare(context: ActionContext, answer: NewAnswer): Promise<void> {
  const { tx, platform } = context
  const now = platform.clock()
  const fault = findAnswerFault(answer, dayOf(now))
  if (fault !== undefined) throw new RefusedError(`answer-${fault.field}-${fault.code}`)
  if (shareStateAt(await getShare(tx, answer.shareId), now) !== 'accepted') throw refuse(context, 'share-has-ended')
  const { share, at, dataKey } = await addAnswer(context, answer)
  if (share.record_kind !== signals.kind) return
  const noted = await applyShareAnswer(tx, answer.id)
  const isHandedBack = answer.kind === 'handed-back'
  const handedBack = noted.was === noted.became ? 'hand-back-share' : 'hand-back-last-share'
  await appendHistoryAfter(context, noted, {
    record: { kind: signals.kind, id: share.record_id },
    action: `${signals.kind}.${isHandedBack ? handedBack : 'answer-share'}`,
    change: { shareId: share.id, answerId: answer.id, kind: answer.kind },
    dataKey,
    at,
  })
}

/** A reply to a question that a receiver asked back. */
export type ShareReply = { id: string; signalId: string; shareId: string; questionId: string; words: string }

/**
 * The desk replies to a question of a receiver. @throws NotFoundError when there is no such question, RefusedError when it
 * has a reply already or the share does not run any more.
 */
export async function replyToShare(context: ActionContext, { signalId, ...reply }: ShareReply): Promise<void> {
  const { tx, platform } = context
  const locked = await lockForAction(context, { signalId, action: 'reply-to-share' })
  const share = await getShare(tx, reply.shareId)
  if (share.record_id !== signalId) throw new NotFoundError()
  if (shareStateAt(share, platform.clock()) !== 'accepted') throw refuse(context, 'share-has-ended')
  await addReply(context, reply)
  await recordChange(context, locked, { change: { shareId: share.id, questionId: reply.questionId } })
}
