import { listFacts, listParties, listReportIds, joinReport } from '../queries/content.ts'
import { listGates } from '../queries/record.ts'
import { presentFacts, presentParty } from '../present.ts'
import { asOrigin, gateDecisions, legalBases } from '../rules/gate.ts'
import { asForms } from '../rules/forms.ts'
import { lockForAction, recordChange, type LockedSignal, type Scope } from '../scope.ts'
import { createSignal } from './create-signal.ts'
import { addParty, removeParty } from './parties.ts'

/** A second signal out of the first: its own title and facts, and the parties that move to it. */
export type Split = {
  id: string
  signalId: string
  title: string
  facts: string
  /** Parties that leave this signal for the new one. */
  moving: readonly string[]
}

/** Splits a signal: the new one has the same gate, place and source reports. @returns its number. */
export async function splitSignal(scope: Scope, input: Split): Promise<string> {
  const { tx, platform, actor } = scope
  const { id, signalId } = input
  const held = await lockForAction(scope, { signalId, action: 'split' })
  const { signal } = held
  const number = await createSignal(scope, {
    id,
    deskId: signal.desk_id,
    origin: asOrigin(signal.origin),
    acute: signal.acute,
    placeCode: signal.place_code,
    gate: await gateOf(scope, held),
    facts: { ...presentFacts((await listFacts(tx, [signalId]))[0], held.keys), title: input.title, facts: input.facts },
    forms: asForms(signal.forms),
    receivedAt: signal.received_at,
  })
  for (const reportId of await listReportIds(tx, signalId)) {
    await joinReport(tx, {
      signal_id: id,
      report_id: reportId,
      joined_at: platform.clock(),
      joined_by: actor.personId ?? '',
    })
  }
  await moveParties(scope, held, input)
  const after = await lockForAction(scope, { signalId, action: 'split' })
  await recordChange(scope, after, { change: { into: id, number, moved: input.moving } })
  return number
}

async function gateOf({ tx }: Scope, { signal, keys }: LockedSignal) {
  const [latest] = await listGates(tx, signal.id)
  const decision = gateDecisions.find((known) => known === latest?.decision) ?? 'without-persons'
  const basis = legalBases.find((known) => known === signal.legal_basis) ?? 'none'
  const reason = latest === undefined ? undefined : keys.open(latest.reason, `signal_gate.reason:${latest.id}`)
  return { decision, basis, mayPassOn: signal.may_pass_on, reason: reason ?? '' }
}

async function moveParties(scope: Scope, held: LockedSignal, { id, signalId, moving }: Split): Promise<void> {
  const rows = await listParties(scope.tx, signalId)
  for (const row of rows.filter((party) => moving.includes(party.id))) {
    const { kind, role, certainty, minor, content } = presentParty(row, held.keys)
    if (content === undefined) continue
    await addParty(scope, { id: scope.platform.newId(), signalId: id, kind, role, certainty, minor, content })
    const { signal } = await lockForAction(scope, { signalId, action: 'change-parties' })
    await removeParty(scope, { signalId, id: row.id, version: signal.version })
  }
}
