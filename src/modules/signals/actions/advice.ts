import { appendHistory, firstLink } from '../../../platform/audit/history.ts'
import { openRecordKeys } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisation } from '../../network/index.ts'
import { receivingOrganisations } from '../policy.ts'
import { answerAdviceRow, findAdvice, insertAdvice } from '../queries/work.ts'
import { lockForAction, recordChange, refuse, seal, type Scope } from '../scope.ts'
import { remindAfter } from './reminders.ts'

/** A question to another organisation, without names: it sees the question, not the signal. */
export type AdviceQuestion = { id: string; signalId: string; organisationId: string; question: string }

/** Asks advice. @throws RefusedError when the organisation left the network. */
export async function askAdvice(scope: Scope, input: AdviceQuestion): Promise<void> {
  const { tx, platform, actor } = scope
  const { id, signalId, organisationId, question } = input
  const held = await lockForAction(scope, { signalId, action: 'ask-advice' })
  const organisation = await findOrganisation(tx, organisationId)
  if (organisation === undefined || organisation.closedAt !== null) throw refuse(scope, 'receiver-left')
  const dataKey = held.keys.of(signalId)
  const at = platform.clock()
  await insertAdvice(tx, {
    id,
    signal_id: signalId,
    asked_at: at,
    asked_by: actor.personId ?? '',
    from_organisation: held.signal.desk_id,
    organisation_id: organisationId,
    question: seal(scope, dataKey, { column: 'signal_advice.question', id, text: question }),
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
  await remindAfter(scope, held, { kind: 'advice-asked' })
  await recordChange(scope, held, { change: { id, ...change } })
}

/**
 * Answers a question that was asked of an organisation of the actor, once.
 * @throws NotFoundError when it was not asked of them, RefusedError when it was answered already.
 */
export async function answerAdvice(scope: Scope, { id, answer }: { id: string; answer: string }): Promise<void> {
  const { tx, platform, actor } = scope
  const advice = await findAdvice(tx, id)
  if (advice === undefined || !receivingOrganisations(actor).includes(advice.organisation_id)) throw new NotFoundError()
  const at = platform.clock()
  const dataKey = (await openRecordKeys(tx, platform, [advice.signal_id])).of(advice.signal_id)
  const sealed = seal(scope, dataKey, { column: 'signal_advice.answer', id, text: answer })
  if (!(await answerAdviceRow(tx, { id, at, by: actor.personId ?? '', answer: sealed }))) {
    throw refuse(scope, 'already-answered')
  }
  const record = { kind: 'advice', id }
  await appendHistory(tx, platform, { record, actor, at, action: 'advice.answered', change: { answer }, dataKey })
}
