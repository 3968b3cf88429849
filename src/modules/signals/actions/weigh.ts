import { insertWeighing } from '../queries/work.ts'
import type { Act, Means, Purpose } from '../rules/weighing.ts'
import { lockForAction, recordChange } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** What was seen of act, means and purpose, and what else weighs. */
export type Weighing = {
  id: string
  signalId: string
  version: number
  acts: readonly Act[]
  means: readonly Means[]
  purposes: readonly Purpose[]
  minor: boolean
  /** Ids of `rules/indicators.ts`. */
  indicators: readonly string[]
  /** Of what reporters ticked: what was not found confirmed. */
  rejected?: readonly string[]
  riskFactors: readonly string[]
  /** Somebody may be victim and suspect at once. */
  mixedProfile: boolean
  explanation: string
}

/** Keeps a weighing; earlier ones stay. @throws ConflictError when somebody changed the signal meanwhile. */
export async function weigh(context: ActionContext, input: Weighing): Promise<void> {
  const { tx, platform, actor } = context
  const { id, signalId, version } = input
  const locked = await lockForAction(context, { signalId, version, action: 'weigh' })
  await insertWeighing(tx, {
    id,
    signal_id: signalId,
    at: platform.clock(),
    person_id: actor.personId ?? '',
    acts: [...input.acts],
    means: [...input.means],
    purposes: [...input.purposes],
    minor: input.minor,
    indicators: [...input.indicators],
    rejected_indicators: [...(input.rejected ?? [])],
    risk_factors: [...input.riskFactors],
    mixed_profile: input.mixedProfile,
    content: columns.weighing.seal(context.platform, locked.keys.of(signalId), { id, content: input.explanation }),
  })
  await recordChange(context, locked, { change: input })
}
