import { NotFoundError } from '../../../platform/http/errors.ts'
import { mayAssess } from '../policy.ts'
import { settleReminders } from '../queries/content.ts'
import { insertAssessment } from '../queries/work.ts'
import { lockForAction, recordChange, refuse, seal, type Scope } from '../scope.ts'
import { remindAfter } from './reminders.ts'

/** The assessment by a person, in the scheme of the region. */
export type AssessmentInput = { id: string; signalId: string; version: number; value: string; reason: string }

/**
 * Keeps an assessment with its class for the figures; earlier ones stay. Risk factors without trafficking are followed up.
 * @throws RefusedError when the region leaves assessing to another role.
 */
export async function assess(scope: Scope, input: AssessmentInput): Promise<void> {
  const { tx, platform, actor } = scope
  const { id, signalId, version, value, reason } = input
  const held = await lockForAction(scope, { signalId, version, action: 'assess', reason })
  const { scheme, values } = held.region.assessment
  const chosen = values.find((known) => known.value === value)
  if (chosen === undefined) throw new NotFoundError()
  if (!mayAssess(actor, held.signal, held.region)) throw refuse(scope, 'role-may-not-assess')
  const at = platform.clock()
  await insertAssessment(tx, {
    id,
    signal_id: signalId,
    at,
    person_id: actor.personId ?? '',
    scheme,
    value,
    class: chosen.class,
    reason: seal(scope, held.keys.of(signalId), { column: 'signal_assessment.reason', id, text: reason }),
  })
  await settleReminders(tx, signalId, { about: 'follow-up', at, by: actor.personId ?? null })
  if (chosen.class === 'none-but-risk-factors') await remindAfter(scope, held, { kind: 'risk-factors-only' })
  await recordChange(scope, held, { change: input })
}
