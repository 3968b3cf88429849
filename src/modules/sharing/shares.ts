import { appendHistory } from '../../platform/audit/history.ts'
import type { DataKey } from '../../platform/crypto/envelope.ts'
import type { Actor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { ConflictError, NotFoundError, RefusedError } from '../../platform/http/errors.ts'
import { appendFirstHistory, type ActionContext } from '../../records/index.ts'
import type { Part } from '../network/index.ts'
import { shareColumns } from './columns.ts'
import { findShareRow, insertShare, updateShare, type ShareRow } from './queries.ts'
import { findShareStep, shareStateAt, sideOf, type ShareAction, type SharePurpose } from './rules.ts'

/** What is offered: parts of a record, from whom to whom, under which framework, for what, until when. */
export type Offer = {
  id: string
  /** What is shared a part of; its number is what people call it by, and names nobody. */
  record: { kind: 'report' | 'signal'; id: string; number: string }
  referralId: string | null
  parts: readonly Part[]
  from: { id: string; name: string }
  to: { id: string; name: string; role: string }
  /** Code and words of the framework as they are now; the code is null when none is stated. */
  framework: { code: string | null; words: string }
  purpose: SharePurpose
  until: Date
  /** Within how many days of accepting the receiver tells what they did. */
  answerDays: number
}

/** Offers a share. Who may, and whether the framework allows it, was decided by the caller. */
export async function offer(context: ActionContext, offer: Offer, dataKey: DataKey): Promise<void> {
  const { platform, actor, tx } = context
  await insertShare(tx, {
    id: offer.id,
    record_id: offer.record.id,
    record_kind: offer.record.kind,
    record_number: offer.record.number,
    referral_id: offer.referralId,
    parts: [...offer.parts],
    from_organisation: offer.from.id,
    to_organisation: offer.to.id,
    to_role: offer.to.role,
    from_name: offer.from.name,
    to_name: offer.to.name,
    framework: offer.framework.code,
    framework_text: offer.framework.words,
    purpose: offer.purpose,
    status: 'offered',
    offered_at: platform.clock(),
    offered_by: actor.personId ?? '',
    until_at: offer.until,
    answer_days: offer.answerDays,
  })
  const record = { kind: 'share', id: offer.id }
  await appendFirstHistory(context, { record, action: 'share.offered', change: offer, dataKey })
}

/**
 * Accepts, refuses, hands back or withdraws a share, with the reason where one is given. Access follows in the same moment.
 * @throws NotFoundError when it is not the actor's to do, RefusedError when it ended or a reason is missing,
 * ConflictError when it changed meanwhile.
 */
export async function move(
  context: ActionContext,
  { id, action, reason }: { id: string; action: ShareAction; reason: string | undefined },
  dataKey: DataKey,
): Promise<ShareRow> {
  const { platform, actor, tx } = context
  const at = platform.clock()
  const share = await getShare(tx, id)
  const step = findShareStep(shareStateAt(share, at), action)
  const mayMove = sideOf(action) === 'giver' ? gives(actor, share) : receives(actor, share)
  if (!mayMove) throw new NotFoundError()
  if (step === undefined) throw new RefusedError('share-has-ended')
  if (step.reasonNeeded && reason === undefined) throw new RefusedError('reason-needed')
  const { to: status } = step
  const person = actor.personId ?? null
  const ends = status === 'withdrawn' || status === 'handed-back'
  const moment = ends ? { ended_at: at, ended_by: person } : { answered_at: at, answered_by: person }
  const words =
    reason === undefined ? {} : { reason: shareColumns.reason.seal(platform, dataKey, { id, content: reason }) }
  await appendHistory(tx, platform, {
    record: { kind: 'share', id },
    actor,
    at,
    action: `share.${status}`,
    change: { status, reason },
    dataKey,
  })
  if (!(await updateShare(tx, share, { status, ...moment, ...words }))) throw new ConflictError()
  return { ...share, ...moment, status }
}

/** One share that the actor's organisation gave or gets. @throws NotFoundError */
export async function getShare(tx: Tx, id: string): Promise<ShareRow> {
  const share = await findShareRow(tx, id)
  if (share === undefined) throw new NotFoundError()
  return share
}

/** Whether the actor may answer for the receiver: holds the role there that it was offered to. */
export function receives(actor: Actor, share: Pick<ShareRow, 'to_organisation' | 'to_role'>): boolean {
  return actor.holdings.some(
    ({ organisationId, role }) => organisationId === share.to_organisation && role === share.to_role,
  )
}

function gives(actor: Actor, share: Pick<ShareRow, 'from_organisation'>): boolean {
  return actor.holdings.some(({ organisationId }) => organisationId === share.from_organisation)
}
