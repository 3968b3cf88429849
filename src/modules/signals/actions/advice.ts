import { appendHistory, firstLink } from '../../../platform/audit/history.ts'
import { openRecordKeys } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisation } from '../../network/index.ts'
import { receivingOrganisations } from '../policy.ts'
import { answerAdviceRow, findAdvice, insertAdvice } from '../queries/work.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { remindAfter } from './reminders.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** A question to another organisation, without names: it sees the question, not the signal. */
export type AdviceQuestion = { id: string; signalId: string; organisationId: string; question: string }

/** Asks advice. @throws RefusedError when the organisation left the network. */
export async function askAdvice(context: ActionContext, input: AdviceQuestion): Promise<void> {
  const { tx, platform, actor } = context
  const { id, signalId, organisationId, question } = input
  const locked = await lockForAction(context, { signalId, action: 'ask-advice' })
  const organisation = await findOrganisation(tx, organisationId)
  if (organisation === undefined || organisation.closedAt !== null) throw refuse(context, 'receiver-left')
  const dataKey = locked.keys.of(signalId)
  const at = platform.clock()
  await insertAdvice(tx, {
    id,
    signal_id: signalId,
    asked_at: at,
    asked_by: actor.personId ?? '',
    from_organisation: locked.row.desk_id,
    organisation_id: organisationId,
    question: columns.adviceQuestion.seal(context.platform, dataKey, { id, content: question }),
  })
  const change = { organisationId, question }
  const link = firstLink(platform, {
    record: { kind: 'advice', id },
    actor,
    at,
    action: 'advice.asked',
    change,
    dataKey,
  })
  await tx.insertInto('history_entry').values(link).execute()
  await remindAfter(context, locked, { kind: 'advice-asked' })
  await recordChange(context, locked, { change: { id, ...change } })
}

/**
 * Answers a question that was asked of an organisation of the actor, once.
 * @throws NotFoundError when it was not asked of them, RefusedError when it was answered already.
 */
export async function answerAdvice(
  context: ActionContext,
  { id, answer }: { id: string; answer: string },
): Promise<void> {
  const { tx, platform, actor } = context
  const advice = await findAdvice(tx, id)
  if (advice === undefined || !receivingOrganisations(actor).includes(advice.organisation_id)) throw new NotFoundError()
  const at = platform.clock()
  const dataKey = (await openRecordKeys(tx, platform, [advice.signal_id])).of(advice.signal_id)
  const sealed = columns.adviceAnswer.seal(context.platform, dataKey, { id, content: answer })
  if (!(await answerAdviceRow(tx, { id, at, by: actor.personId ?? '', answer: sealed }))) {
    throw refuse(context, 'already-answered')
  }
  const record = { kind: 'advice', id }
  await appendHistory(tx, platform, { record, actor, at, action: 'advice.answered', change: { answer }, dataKey })
}
