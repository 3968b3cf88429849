import { addRecordKey } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { appendFirstHistory, nextNumber, type ActionContext } from '../../../records/index.ts'
import { findOrganisation } from '../../network/index.ts'
import { columns, type Identity } from '../columns.ts'
import { factsRow } from '../facts/facts-row.ts'
import { ownHolders } from '../policy.ts'
import { insertJoin, insertSubject, listSubjectsOfParties, saveFacts, saveIdentity } from '../queries.ts'
import { refuse, subjects } from '../record.ts'
import type { SubjectFacts } from '../rules.ts'

/** A party of a record: where it stands, and what part it plays there. */
export type PartyOfRecord = { kind: string; recordId: string; recordNumber: string; partyId: string; role: string }

/** A new subject. `id` and `joinId` are minted when the form is made, so that sending twice is making once. */
export type NewSubject = {
  id: string
  joinId: string
  /** The organisation that holds it. */
  holderId: string
  party: PartyOfRecord
  identity: Identity
  facts: SubjectFacts
  reason: string
}

/**
 * Makes a subject from a party of a record, by the judgment that this is a person of its own. @returns its number.
 * @throws NotFoundError when the actor does not handle subjects of that organisation; RefusedError when the party is a
 * subject of it already.
 */
export async function createSubject(context: ActionContext, input: NewSubject): Promise<string> {
  const { tx, platform, actor } = context
  const { id, joinId, holderId, party, identity, facts, reason } = input
  const holder = ownHolders(actor).includes(holderId) ? await findOrganisation(tx, holderId) : undefined
  if (holder === undefined) throw new NotFoundError()
  await refuseJoined(context, { holderId, partyId: party.partyId })
  const at = platform.clock()
  const dataKey = await addRecordKey(tx, platform, { recordId: id })
  const number = `P-${await nextNumber(tx, subjects.kind, at.getFullYear())}`
  await insertSubject(tx, {
    id,
    number,
    region_code: holder.region,
    desk_id: holderId,
    status: 'open',
    created_at: at,
    made_by: actor.personId ?? '',
  })
  await saveFacts(tx, factsRow(id, facts))
  await saveIdentity(tx, {
    subject_id: id,
    content: columns.identity.seal(platform, dataKey, { id, content: identity }),
  })
  await insertJoin(tx, {
    id: joinId,
    subject_id: id,
    organisation_id: holderId,
    record_kind: party.kind,
    record_id: party.recordId,
    record_number: party.recordNumber,
    party_id: party.partyId,
    role: party.role,
    because: 'first',
    reason: columns.reason.seal(platform, dataKey, { id: joinId, content: reason }),
    joined_at: at,
    joined_by: actor.personId ?? '',
  })
  await appendFirstHistory(context, {
    record: { kind: subjects.kind, id },
    action: 'subject.create',
    change: { party, identity, facts, reason },
    dataKey,
  })
  return number
}

/** @throws RefusedError when this party is a subject of that organisation already. */
export async function refuseJoined(
  context: ActionContext,
  { holderId, partyId }: { holderId: string; partyId: string },
): Promise<void> {
  const joined = await listSubjectsOfParties(context.tx, [partyId])
  if (joined.some((one) => one.holderId === holderId)) throw refuse(context, 'party-is-joined')
}
