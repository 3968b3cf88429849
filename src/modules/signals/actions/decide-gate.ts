import { insertGate, listParties } from '../queries/content.ts'
import { asOrigin, findGateFault, personsAllowed, proposeGate, type GateChoice } from '../rules/gate.ts'
import { allowedKinds } from '../rules/parties.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { refuseWhileShared } from './share.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** A new decision at the registration gate, for instance after advice. */
export type GateChange = GateChoice & { id: string; signalId: string; version: number; reason: string }

/**
 * Decides anew what may be kept and passed on. Persons that are named must be taken out before they may not be kept, and
 * what is shared or offered must be ended before it may not be passed on.
 * @throws RefusedError, ConflictError
 */
export async function decideGate(context: ActionContext, input: GateChange): Promise<void> {
  const { tx, platform, actor } = context
  const { id, signalId, version, reason } = input
  const locked = await lockForAction(context, { signalId, version, action: 'decide-gate', reason })
  const fault = findGateFault(input)
  if (fault !== undefined) throw refuse(context, `gate-${fault}`)
  if (!input.mayPassOn) await refuseWhileShared(context, locked)
  const allowed = personsAllowed(input)
  const named = await listParties(tx, signalId)
  const kinds: readonly string[] = allowedKinds(allowed)
  if (named.some(({ kind }) => !kinds.includes(kind))) throw refuse(context, 'first-remove-persons')
  const { origin, acute } = locked.row
  await insertGate(tx, {
    id,
    signal_id: signalId,
    at: platform.clock(),
    person_id: actor.personId ?? '',
    origin,
    proposal: proposeGate(asOrigin(origin), acute).decision,
    decision: input.decision,
    legal_basis: input.basis,
    may_pass_on: input.mayPassOn,
    reason: columns.gateReason.seal(context.platform, locked.keys.of(signalId), { id, content: reason }),
  })
  const patch = { persons_allowed: allowed, may_pass_on: input.mayPassOn, legal_basis: input.basis }
  await recordChange(context, locked, { change: input, patch })
}
