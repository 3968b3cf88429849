import { addRecordKey } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { tokensOf } from '../contents.ts'
import { findParty, insertParty, replaceTokens, updateParty, type PartyRow } from '../queries/content.ts'
import { allowedKinds, type Certainty, type PartyContent, type PartyKind, type PartyRole } from '../rules/parties.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** Somebody or something that is named in a signal. */
export type PartyInput = {
  id: string
  signalId: string
  kind: PartyKind
  role: PartyRole
  certainty: Certainty
  minor: boolean | null
  content: PartyContent
}

/** Names a party in a signal, with the tokens by which it is found again. @throws RefusedError where persons are not allowed. */
export async function addParty(context: ActionContext, input: PartyInput): Promise<void> {
  const { tx, platform, actor } = context
  const { id, signalId, kind, role, certainty, minor, content } = input
  const locked = await lockForAction(context, { signalId, action: 'add-party' })
  if (!allowedKinds(locked.row.persons_allowed).includes(kind)) throw refuse(context, 'persons-not-allowed')
  const dataKey = await addRecordKey(tx, platform, { recordId: signalId, subjectId: id })
  await insertParty(tx, {
    id,
    signal_id: signalId,
    kind,
    role,
    certainty,
    minor,
    content: columns.party.seal(context.platform, dataKey, { id, content }),
    added_at: platform.clock(),
    added_by: actor.personId ?? '',
  })
  await replaceTokens(tx, { signalId, partyId: id }, tokensOf(platform.keys, kind, content))
  await recordChange(context, locked, { change: { added: { id, kind, role, certainty, minor } } })
}

/** Changes what is known of a party; its kind stays. @throws NotFoundError when it is not in the signal. */
export async function changeParty(context: ActionContext, input: PartyInput & { version: number }): Promise<void> {
  const { tx, platform } = context
  const { id, signalId, role, certainty, minor, content } = input
  const locked = await lockForAction(context, { signalId, version: input.version, action: 'change-party' })
  const party = await getParty(context, signalId, id)
  const sealed = columns.party.seal(context.platform, locked.keys.ofSubject(id), { id, content })
  await updateParty(tx, party, { role, certainty, minor, content: sealed })
  await replaceTokens(tx, { signalId, partyId: id }, tokensOf(platform.keys, input.kind, content))
  await recordChange(context, locked, { change: { changed: { id, role, certainty, minor } } })
}

/** Takes a party out of a signal: it is no longer found, and stays in the history. */
export async function removeParty(
  context: ActionContext,
  { signalId, id, version }: { signalId: string; id: string; version: number },
): Promise<void> {
  const locked = await lockForAction(context, { signalId, version, action: 'remove-party' })
  const party = await getParty(context, signalId, id)
  await updateParty(context.tx, party, { removed_at: context.platform.clock() })
  await replaceTokens(context.tx, { signalId, partyId: id }, [])
  await recordChange(context, locked, { change: { removed: id } })
}

async function getParty({ tx }: ActionContext, signalId: string, id: string): Promise<PartyRow> {
  const party = await findParty(tx, signalId, id)
  if (party === undefined) throw new NotFoundError()
  return party
}
