import { insertWeighing } from '../queries/work.ts'
import type { Act, Means, Purpose } from '../rules/weighing.ts'
import { lockForAction, recordChange, seal, type Scope } from '../scope.ts'

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
export async function weigh(scope: Scope, input: Weighing): Promise<void> {
  const { tx, platform, actor } = scope
  const { id, signalId, version } = input
  const held = await lockForAction(scope, { signalId, version, action: 'weigh' })
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
    content: seal(scope, held.keys.of(signalId), { column: 'signal_weighing.content', id, text: input.explanation }),
  })
  await recordChange(scope, held, { change: input })
}
