import { lockForAction, recordChange, type ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'
import { refuseJoined, type PartyOfRecord } from '../create/create-subject.ts'
import { insertJoin } from '../queries.ts'
import { subjects } from '../record.ts'
import type { JudgmentGround } from '../rules.ts'

/** That somebody judges a party of a record to be a subject. */
export type Judgment = {
  id: string
  subjectId: string
  party: PartyOfRecord
  because: JudgmentGround
  reason: string
}

/** Joins a party to a subject by somebody's judgment. @throws RefusedError when it is a subject of that organisation already. */
export async function joinParty(context: ActionContext, input: Judgment): Promise<void> {
  const { tx, platform, actor } = context
  const { id, subjectId, party, because, reason } = input
  const locked = await lockForAction(subjects, context, { id: subjectId, action: 'join', reason })
  const holderId = locked.row.desk_id
  await refuseJoined(context, { holderId, partyId: party.partyId })
  await insertJoin(tx, {
    id,
    subject_id: subjectId,
    organisation_id: holderId,
    record_kind: party.kind,
    record_id: party.recordId,
    record_number: party.recordNumber,
    party_id: party.partyId,
    role: party.role,
    because,
    reason: columns.reason.seal(platform, locked.keys.of(subjectId), { id, content: reason }),
    joined_at: platform.clock(),
    joined_by: actor.personId ?? '',
  })
  await recordChange(context, locked, { change: { party, because }, patch: {} })
}
