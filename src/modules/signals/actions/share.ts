import { addJob } from '../../../platform/jobs/add-job.ts'
import { openRecordKeys } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisation, type Part } from '../../network/index.ts'
import {
  checkShare,
  findFramework,
  getShare,
  listSharesOf,
  moveShare,
  offerShareOf,
  shareStateAt,
  type SharePurpose,
} from '../../sharing/index.ts'
import { settleReminders } from '../queries/content.ts'
import { findReferral } from '../queries/record.ts'
import { applyShareAnswer } from '../queries/follow-shares.ts'
import { lockForAction, recordChange, appendHistoryAfter, refuse, type LockedSignal, type Scope } from '../scope.ts'
import { frameworkTexts } from '../labels/sharing.ts'
import { remindAfter } from './reminders.ts'

/** What is offered to the receiver of a referral, and until when. */
export type ShareOffer = {
  id: string
  signalId: string
  referralId: string
  parts: readonly Part[]
  purpose: SharePurpose
  until: Date
  /** The person read the warning that no framework is stated. */
  warningRead: boolean
}

/**
 * Offers parts of a signal to the receiver of a decided referral, under the framework of its route. Names and framework
 * are kept as they are now. @throws RefusedError when the gate, the framework or an unread warning stands in the way.
 */
export async function offerShare(scope: Scope, input: ShareOffer): Promise<void> {
  const { tx, platform } = scope
  const { signalId, parts, until } = input
  const held = await lockForAction(scope, { signalId, action: 'offer-share' })
  if (!held.signal.may_pass_on) throw refuse(scope, 'may-not-pass-on')
  if (until <= platform.clock()) throw refuse(scope, 'until-passed')
  const referral = await findReferral(tx, signalId, input.referralId)
  if (referral?.status !== 'decided') throw refuse(scope, 'referral-not-decided')
  const framework = frameworkOf(held, referral.framework, platform.clock())
  const finding = checkShare(framework, parts)
  if (finding.kind === 'refused') throw refuse(scope, 'outside-framework')
  if (finding.kind === 'warning' && !input.warningRead) throw refuse(scope, 'warning-not-accepted')
  const receiver = await findOrganisation(tx, referral.organisation_id)
  const desk = await findOrganisation(tx, held.signal.desk_id)
  if (receiver === undefined || desk === undefined || receiver.closedAt !== null) throw refuse(scope, 'receiver-left')
  const words =
    framework === undefined ? frameworkTexts.in('nl')('none') : `${framework.name.nl}: ${framework.allows.nl}`
  await offerShareOf(
    scope,
    {
      id: input.id,
      record: { kind: 'signal', id: signalId, number: held.signal.number },
      referralId: referral.id,
      parts,
      from: { id: desk.id, name: desk.name },
      to: { id: receiver.id, name: receiver.name, role: referral.role },
      framework: { code: framework?.code ?? null, words },
      purpose: input.purpose,
      until,
    },
    held.keys.of(signalId),
  )
  await addJob(tx, { name: 'follow-shares', payload: { signalId }, runAt: until })
  await remindAfter(scope, held, { kind: 'shared', until })
  await recordChange(scope, held, { change: { ...input, finding: finding.kind } })
}

/**
 * Stops what cannot be done while a receiver has, or may still take, a part of the signal: what was decided about passing
 * it on, and by whom, would no longer hold for them. @throws RefusedError
 */
export async function refuseWhileShared(scope: Scope, { signal }: Pick<LockedSignal, 'signal'>): Promise<void> {
  const now = scope.platform.clock()
  const states = (await listSharesOf(scope.tx, signal.id)).map(({ status, until_at: untilAt }) =>
    shareStateAt({ status, untilAt }, now),
  )
  if (states.some((state) => state === 'offered' || state === 'accepted')) throw refuse(scope, 'first-end-shares')
}

/** The framework of a route as it holds now. */
export function frameworkOf(held: Pick<LockedSignal, 'region'>, code: string | null, at: Date) {
  return findFramework(held.region, code, at.toISOString().slice(0, 10))
}

/**
 * The receiver accepts an offer, or refuses it with a reason. Accepting opens exactly the parts that were offered; the
 * answer stands in the history of the share and of the signal, which with the first acceptance is with the partner.
 */
export async function answerShare(
  scope: Scope,
  { id, accept, reason }: { id: string; accept: boolean; reason: string },
): Promise<string> {
  const share = await getShare(scope.tx, id)
  if (!accept && reason.trim() === '') throw refuse(scope, 'reason-needed')
  const keys = await openRecordKeys(scope.tx, scope.platform, [share.record_id])
  const action = accept ? 'accept' : 'refuse'
  const dataKey = keys.of(share.record_id)
  const { answered_at: at } = await moveShare(
    scope,
    { id, action, reason: reason === '' ? undefined : reason },
    dataKey,
  )
  if (share.record_kind === 'signal' && at !== null) {
    const change = { shareId: id, ...(reason === '' ? {} : { reason }) }
    const noted = await applyShareAnswer(scope.tx, id, at)
    await appendHistoryAfter(scope, noted, {
      signalId: share.record_id,
      action: `${action}-share`,
      change,
      dataKey,
      at,
    })
  }
  return share.record_id
}

/** The owner ends a share, with a reason. Access ends in the same moment. */
export async function withdrawShare(
  scope: Scope,
  { id, signalId, reason }: { id: string; signalId: string; reason: string },
): Promise<void> {
  const { tx, platform, actor } = scope
  const now = platform.clock()
  const shares = await listSharesOf(tx, signalId)
  if (!shares.some((share) => share.id === id)) throw new NotFoundError()
  const others = shares.filter((share) => share.id !== id)
  const alive = others.some(
    (share) => shareStateAt({ status: share.status, untilAt: share.until_at }, now) === 'accepted',
  )
  const signal = await lockForAction(scope, { signalId, action: 'withdraw-share', reason })
  const last = signal.status === 'with-partner' && !alive
  const held = last ? await lockForAction(scope, { signalId, action: 'withdraw-last-share', reason }) : signal
  await moveShare(scope, { id, action: 'withdraw', reason }, held.keys.of(signalId))
  if (!alive) await settleReminders(tx, signalId, { about: 'share-ends', at: now, by: actor.personId ?? null })
  await recordChange(scope, held, { change: { shareId: id } })
}
