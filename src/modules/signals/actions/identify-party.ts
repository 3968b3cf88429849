import { dayOf } from '../../../platform/clock/days.ts'
import { openRecordKeys } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import type { ActionContext } from '../../../records/index.ts'
import {
  ageGroupOn,
  createSubject,
  joinParty,
  unknownFacts,
  type JudgmentGround,
  type SubjectFacts,
} from '../../subjects/index.ts'
import { mayHandle } from '../policy.ts'
import { presentParty, type PartyLine } from '../present.ts'
import { findParty, listFacts } from '../queries/content.ts'
import { findSignalRow, type SignalRow } from '../queries/register.ts'
import { signals } from '../record.ts'
import { crossings } from '../rules/forms.ts'

/** Somebody's judgment of who a person in a signal is. `id`: of the judgment, minted when the form is made. */
export type Identification = {
  id: string
  signalId: string
  partyId: string
  /** A subject that is known already, and why it is the same; nothing: a new subject. */
  same?: { subjectId: string; because: JudgmentGround }
  reason: string
}

/**
 * Records who a person in a signal is: a subject that is known already, or a new one that begins with what the signal
 * says. @throws NotFoundError when the signal is not the actor's or names no such person; RefusedError when the person is
 * a subject of the desk already.
 */
export async function identifyParty(context: ActionContext, input: Identification): Promise<void> {
  const { tx, platform } = context
  const { id, signalId, partyId, same, reason } = input
  const row = await findSignalRow(tx, signalId)
  if (row === undefined || !mayHandle(context.actor, row)) throw new NotFoundError()
  const party = await findPerson(context, signalId, partyId)
  const { role } = party
  const named = { kind: signals.kind, recordId: signalId, recordNumber: row.number, partyId, role }
  if (same !== undefined) {
    await joinParty(context, { id, subjectId: same.subjectId, party: named, because: same.because, reason })
    return
  }
  const { name, birthDate, note } = party.content ?? {}
  await createSubject(context, {
    id: platform.newId(),
    joinId: id,
    holderId: row.desk_id,
    party: named,
    identity: { name, birthDate, note },
    facts: await factsFrom(context, row, birthDate),
    reason,
  })
}

/** A person in a signal who was not erased. @throws NotFoundError */
export async function findPerson(context: ActionContext, signalId: string, partyId: string): Promise<PartyLine> {
  const row = await findParty(context.tx, signalId, partyId)
  const keys = await openRecordKeys(context.tx, context.platform, [signalId])
  const party = row?.kind === 'person' ? presentParty(row, keys) : undefined
  if (party?.content === undefined) throw new NotFoundError()
  return party
}

/** What the signal says already of the facts that are counted. */
async function factsFrom({ tx }: ActionContext, row: SignalRow, birthDate: string | undefined): Promise<SubjectFacts> {
  const [facts] = await listFacts(tx, [row.id])
  return {
    ...unknownFacts,
    ageGroup: ageGroupOn(birthDate, dayOf(row.received_at)),
    crossing: crossings.find((known) => known === facts?.crossing) ?? 'unknown',
    foundCode: row.place_code,
  }
}
