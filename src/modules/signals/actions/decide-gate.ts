import { insertGate, listParties } from '../queries/content.ts'
import { asOrigin, findGateFault, personsAllowed, proposeGate, type GateChoice } from '../rules/gate.ts'
import { allowedKinds } from '../rules/parties.ts'
import { lockForAction, recordChange, refuse, seal, type Scope } from '../scope.ts'
import { refuseWhileShared } from './share.ts'

/** A new decision at the registration gate, for instance after advice. */
export type GateChange = GateChoice & { id: string; signalId: string; version: number; reason: string }

/**
 * Decides anew what may be kept and passed on. Persons that are named must be taken out before they may not be kept, and
 * what is shared or offered must be ended before it may not be passed on.
 * @throws RefusedError, ConflictError
 */
export async function decideGate(scope: Scope, input: GateChange): Promise<void> {
  const { tx, platform, actor } = scope
  const { id, signalId, version, reason } = input
  const held = await lockForAction(scope, { signalId, version, action: 'decide-gate', reason })
  const fault = findGateFault(input)
  if (fault !== undefined) throw refuse(scope, `gate-${fault}`)
  if (!input.mayPassOn) await refuseWhileShared(scope, held)
  const allowed = personsAllowed(input)
  const named = await listParties(tx, signalId)
  const kinds: readonly string[] = allowedKinds(allowed)
  if (named.some(({ kind }) => !kinds.includes(kind))) throw refuse(scope, 'first-remove-persons')
  const { origin, acute } = held.signal
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
    reason: seal(scope, held.keys.of(signalId), { column: 'signal_gate.reason', id, text: reason }),
  })
  const patch = { persons_allowed: allowed, may_pass_on: input.mayPassOn, legal_basis: input.basis }
  await recordChange(scope, held, { change: input, patch })
}
