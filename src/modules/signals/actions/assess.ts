import { NotFoundError } from '../../../platform/http/errors.ts'
import { mayAssess } from '../policy.ts'
import { settleReminders } from '../queries/content.ts'
import { insertAssessment } from '../queries/work.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { remindAfter } from './reminders.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** The assessment by a person, in the scheme of the region. */
export type AssessmentInput = { id: string; signalId: string; version: number; value: string; reason: string }

/**
 * Keeps an assessment with its class for the figures; earlier ones stay. Risk factors without trafficking are followed up.
 * @throws RefusedError when the region leaves assessing to another role.
 */
export async function assess(context: ActionContext, input: AssessmentInput): Promise<void> {
  const { tx, platform, actor } = context
  const { id, signalId, version, value, reason } = input
  const locked = await lockForAction(context, { signalId, version, action: 'assess', reason })
  const { scheme, values } = locked.region.assessment
  const chosen = values.find((known) => known.value === value)
  if (chosen === undefined) throw new NotFoundError()
  if (!mayAssess(actor, locked.row, locked.region)) throw refuse(context, 'role-may-not-assess')
  const at = platform.clock()
  await insertAssessment(tx, {
    id,
    signal_id: signalId,
    at,
    person_id: actor.personId ?? '',
    scheme,
    value,
    class: chosen.class,
    reason: columns.assessmentReason.seal(context.platform, locked.keys.of(signalId), { id, content: reason }),
  })
  await settleReminders(tx, signalId, { about: 'follow-up', at, by: actor.personId ?? null })
  if (chosen.class === 'none-but-risk-factors') await remindAfter(context, locked, { kind: 'risk-factors-only' })
  await recordChange(context, locked, { change: input })
}
