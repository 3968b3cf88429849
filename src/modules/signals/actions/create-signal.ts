import { addRecordKey } from '../../../platform/crypto/record-keys.ts'
import type { DataKey } from '../../../platform/crypto/envelope.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisation, getRegion } from '../../network/index.ts'
import type { Facts } from '../contents.ts'
import { ownDesks } from '../policy.ts'
import { insertFacts, insertGate, insertReminder } from '../queries/content.ts'
import { insertSignal } from '../queries/register.ts'
import { findGateFault, personsAllowed, proposeGate, type GateChoice, type Origin } from '../rules/gate.ts'
import type { Form } from '../rules/forms.ts'
import { reminderAfter } from '../rules/reminders.ts'
import { refuse, signals } from '../record.ts'
import { type ActionContext, appendFirstHistory, nextNumber } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** A new signal: what is told, where, where it comes from, and what a person decided at the registration gate. */
export type NewSignal = {
  /** Minted when the form was made, so that sending twice is making once. */
  id: string
  /** The desk in whose register it comes: one of the actor's own. */
  deskId: string
  origin: Origin
  acute: boolean
  placeCode: string | null
  gate: GateChoice & { reason: string }
  facts: Facts
  forms: readonly Form[]
  /** When it was told; now unless given. */
  receivedAt?: Date
}

/**
 * Makes a signal in the register of an own desk, with its key, number, gate, first link of history and first reminder.
 * @returns its number, such as 2026-00042. @throws NotFoundError for a desk of others, RefusedError for a gate that does
 * not hold together.
 */
export async function createSignal(context: ActionContext, input: NewSignal): Promise<string> {
  const { platform, actor, tx } = context
  const desk = ownDesks(actor).includes(input.deskId) ? await findOrganisation(tx, input.deskId) : undefined
  if (desk === undefined) throw new NotFoundError()
  const fault = findGateFault(input.gate)
  if (fault !== undefined) throw refuse(context, `gate-${fault}`)
  const at = platform.clock()
  const reminder = reminderAfter({ kind: 'accepted' }, at, getRegion(desk.region))
  const number = await nextNumber(tx, signals.kind, at.getFullYear())
  const dataKey = await addRecordKey(tx, platform, { recordId: input.id })
  await insertSignal(tx, {
    id: input.id,
    number,
    region_code: desk.region,
    desk_id: desk.id,
    place_code: input.placeCode,
    status: 'accepted',
    acute: input.acute,
    origin: input.origin,
    persons_allowed: personsAllowed(input.gate),
    may_pass_on: input.gate.mayPassOn,
    legal_basis: input.gate.basis,
    forms: [...input.forms],
    received_at: input.receivedAt ?? at,
    waiting_since: at,
    made_by: actor.personId ?? '',
    due_at: reminder.dueAt,
    due_about: reminder.about,
  })
  await writeContents(context, input, dataKey)
  await insertReminder(tx, {
    id: platform.newId(),
    record_id: input.id,
    record_kind: 'signal',
    about: reminder.about,
    due_at: reminder.dueAt,
    made_at: at,
    made_by: actor.personId ?? null,
  })
  await appendFirstHistory(context, {
    record: { kind: signals.kind, id: input.id },
    action: 'signal.accept',
    change: input,
    dataKey,
  })
  return number
}

async function writeContents(context: ActionContext, input: NewSignal, dataKey: DataKey): Promise<void> {
  const { platform, tx, actor } = context
  const at = platform.clock()
  const { id, gate } = input
  const content = columns.facts.seal(context.platform, dataKey, { id, content: input.facts })
  await insertFacts(tx, { signal_id: id, content })
  const gateId = platform.newId()
  await insertGate(tx, {
    id: gateId,
    signal_id: id,
    at,
    person_id: actor.personId ?? '',
    origin: input.origin,
    proposal: proposeGate(input.origin, input.acute).decision,
    decision: gate.decision,
    legal_basis: gate.basis,
    may_pass_on: gate.mayPassOn,
    reason: columns.gateReason.seal(context.platform, dataKey, { id: gateId, content: gate.reason }),
  })
}
