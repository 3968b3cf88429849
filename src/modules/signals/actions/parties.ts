import { addRecordKey } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { tokensOf } from '../contents.ts'
import { findParty, insertParty, replaceTokens, updateParty, type PartyRow } from '../queries/content.ts'
import { allowedKinds, type Certainty, type PartyContent, type PartyKind, type PartyRole } from '../rules/parties.ts'
import { lockForAction, recordChange, refuse, seal, type LockedSignal, type Scope } from '../scope.ts'

const column = 'signal_party.content'

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
export async function addParty(scope: Scope, input: PartyInput): Promise<void> {
  const { tx, platform, actor } = scope
  const { id, signalId, kind, role, certainty, minor, content } = input
  const held = await holdParties(scope, signalId)
  if (!allowedKinds(held.signal.persons_allowed).includes(kind)) throw refuse(scope, 'persons-not-allowed')
  const dataKey = await addRecordKey(tx, platform, { recordId: signalId, subjectId: id })
  await insertParty(tx, {
    id,
    signal_id: signalId,
    kind,
    role,
    certainty,
    minor,
    content: seal(scope, dataKey, { column, id, text: JSON.stringify(content) }),
    added_at: platform.clock(),
    added_by: actor.personId ?? '',
  })
  await replaceTokens(tx, { signalId, partyId: id }, tokensOf(platform.keys, kind, content))
  await recordChange(scope, held, { change: { added: { id, kind, role, certainty, minor } } })
}

/** Changes what is known of a party; its kind stays. @throws NotFoundError when it is not in the signal. */
export async function changeParty(scope: Scope, input: PartyInput & { version: number }): Promise<void> {
  const { tx, platform } = scope
  const { id, signalId, role, certainty, minor, content } = input
  const held = await lockForAction(scope, { signalId, version: input.version, action: 'change-parties' })
  const party = await getParty(scope, signalId, id)
  const sealed = seal(scope, held.keys.ofSubject(id), { column, id, text: JSON.stringify(content) })
  await updateParty(tx, party, { role, certainty, minor, content: sealed })
  await replaceTokens(tx, { signalId, partyId: id }, tokensOf(platform.keys, input.kind, content))
  await recordChange(scope, held, { change: { changed: { id, role, certainty, minor } } })
}

/** Takes a party out of a signal: it is no longer found, and stays in the history. */
export async function removeParty(
  scope: Scope,
  { signalId, id, version }: { signalId: string; id: string; version: number },
): Promise<void> {
  const held = await lockForAction(scope, { signalId, version, action: 'change-parties' })
  const party = await getParty(scope, signalId, id)
  await updateParty(scope.tx, party, { removed_at: scope.platform.clock() })
  await replaceTokens(scope.tx, { signalId, partyId: id }, [])
  await recordChange(scope, held, { change: { removed: id } })
}

function holdParties(scope: Scope, signalId: string): Promise<LockedSignal> {
  return lockForAction(scope, { signalId, action: 'change-parties' })
}

async function getParty({ tx }: Scope, signalId: string, id: string): Promise<PartyRow> {
  const party = await findParty(tx, signalId, id)
  if (party === undefined) throw new NotFoundError()
  return party
}
