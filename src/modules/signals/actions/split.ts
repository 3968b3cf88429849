import { listFacts, listParties, listReportIds, joinReport } from '../queries/content.ts'
import { listGates } from '../queries/record.ts'
import { presentFacts, presentParty } from '../present.ts'
import { asOrigin, gateDecisions, legalBases } from '../rules/gate.ts'
import { asForms } from '../rules/forms.ts'
import { lockForAction, recordChange, type LockedSignal } from '../record.ts'
import { createSignal } from './create-signal.ts'
import { addParty, removeParty } from './parties.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

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
export async function splitSignal(context: ActionContext, input: Split): Promise<string> {
  const { tx, platform, actor } = context
  const { id, signalId } = input
  const locked = await lockForAction(context, { signalId, action: 'split' })
  const { row } = locked
  const number = await createSignal(context, {
    id,
    deskId: row.desk_id,
    origin: asOrigin(row.origin),
    acute: row.acute,
    placeCode: row.place_code,
    gate: await gateOf(context, locked),
    facts: {
      ...presentFacts((await listFacts(tx, [signalId]))[0], locked.keys),
      title: input.title,
      facts: input.facts,
    },
    forms: asForms(row.forms),
    receivedAt: row.received_at,
  })
  for (const reportId of await listReportIds(tx, signalId)) {
    await joinReport(tx, {
      signal_id: id,
      report_id: reportId,
      joined_at: platform.clock(),
      joined_by: actor.personId ?? '',
    })
  }
  await moveParties(context, locked, input)
  const after = await lockForAction(context, { signalId, action: 'split' })
  await recordChange(context, after, { change: { into: id, number, moved: input.moving } })
  return number
}

async function gateOf({ tx }: ActionContext, { row, keys }: LockedSignal) {
  const [latest] = await listGates(tx, row.id)
  const decision = gateDecisions.find((known) => known === latest?.decision) ?? 'without-persons'
  const basis = legalBases.find((known) => known === row.legal_basis) ?? 'none'
  const reason = latest === undefined ? undefined : columns.gateReason.open(keys, latest.id, latest.reason)
  return { decision, basis, mayPassOn: row.may_pass_on, reason: reason ?? '' }
}

async function moveParties(
  context: ActionContext,
  locked: LockedSignal,
  { id, signalId, moving }: Split,
): Promise<void> {
  const rows = await listParties(context.tx, signalId)
  for (const row of rows.filter((party) => moving.includes(party.id))) {
    const { kind, role, certainty, minor, content } = presentParty(row, locked.keys)
    if (content === undefined) continue
    await addParty(context, { id: context.platform.newId(), signalId: id, kind, role, certainty, minor, content })
    const { row: signal } = await lockForAction(context, { signalId, action: 'remove-party' })
    await removeParty(context, { signalId, id: row.id, version: signal.version })
  }
}
