import { addJob } from '../../../platform/jobs/add-job.ts'
import { openRecordKeys } from '../../../platform/crypto/record-keys.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisation, type Part } from '../../network/index.ts'
import {
  answerDaysOf,
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
import { applyOfferAnswer } from '../queries/follow-shares.ts'
import { lockForAction, recordChange, refuse, signals, type LockedSignal } from '../record.ts'
import { frameworkTexts } from '../labels/sharing.ts'
import { remindAfter } from './reminders.ts'
import { appendHistoryAfter, type ActionContext } from '../../../records/index.ts'

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
export async function offerShare(context: ActionContext, input: ShareOffer): Promise<void> {
  const { tx, platform } = context
  const { signalId, parts, until } = input
  const locked = await lockForAction(context, { signalId, action: 'offer-share' })
  if (!locked.row.may_pass_on) throw refuse(context, 'may-not-pass-on')
  if (until <= platform.clock()) throw refuse(context, 'until-passed')
  const referral = await findReferral(tx, signalId, input.referralId)
  if (referral?.status !== 'decided') throw refuse(context, 'referral-not-decided')
  const framework = frameworkOf(locked, referral.framework, platform.clock())
  const finding = checkShare(framework, parts)
  if (finding.kind === 'refused') throw refuse(context, 'outside-framework')
  if (finding.kind === 'warning' && !input.warningRead) throw refuse(context, 'warning-not-accepted')
  const receiver = await findOrganisation(tx, referral.organisation_id)
  const desk = await findOrganisation(tx, locked.row.desk_id)
  if (receiver === undefined || desk === undefined || receiver.closedAt !== null) throw refuse(context, 'receiver-left')
  const words =
    framework === undefined ? frameworkTexts.in('nl')('none') : `${framework.name.nl}: ${framework.allows.nl}`
  await offerShareOf(
    context,
    {
      id: input.id,
      record: { kind: 'signal', id: signalId, number: locked.row.number },
      referralId: referral.id,
      parts,
      from: { id: desk.id, name: desk.name },
      to: { id: receiver.id, name: receiver.name, role: referral.role },
      framework: { code: framework?.code ?? null, words },
      purpose: input.purpose,
      until,
      answerDays: answerDaysOf(locked.region),
    },
    locked.keys.of(signalId),
  )
  await addJob(tx, { name: 'follow-shares', payload: { signalId }, runAt: until })
  await remindAfter(context, locked, { kind: 'shared', until })
  await recordChange(context, locked, { change: { ...input, finding: finding.kind } })
}

/**
 * Stops what cannot be done while a receiver has, or may still take, a part of the signal: what was decided about passing
 * it on, and by whom, would no longer hold for them. @throws RefusedError
 */
export async function refuseWhileShared(context: ActionContext, { row }: Pick<LockedSignal, 'row'>): Promise<void> {
  const now = context.platform.clock()
  const states = (await listSharesOf(context.tx, row.id)).map((share) => shareStateAt(share, now))
  if (states.some((state) => state === 'offered' || state === 'accepted')) throw refuse(context, 'first-end-shares')
}

/** The framework of a route as it holds now. */
export function frameworkOf(locked: Pick<LockedSignal, 'region'>, code: string | null, at: Date) {
  return findFramework(locked.region, code, at.toISOString().slice(0, 10))
}

/**
 * The receiver accepts an offer, or refuses it with a reason. Accepting opens exactly the parts that were offered; the
 * answer stands in the history of the share and of the signal, which with the first acceptance is with the partner.
 */
export async function answerOffer(
  context: ActionContext,
  { id, accept, reason }: { id: string; accept: boolean; reason: string },
): Promise<string> {
  const share = await getShare(context.tx, id)
  if (!accept && reason.trim() === '') throw refuse(context, 'reason-needed')
  if (shareStateAt(share, context.platform.clock()) !== 'offered') throw refuse(context, 'share-has-ended')
  const keys = await openRecordKeys(context.tx, context.platform, [share.record_id])
  const action = accept ? 'accept' : 'refuse'
  const dataKey = keys.of(share.record_id)
  const { answered_at: at } = await moveShare(
    context,
    { id, action, reason: reason === '' ? undefined : reason },
    dataKey,
  )
  if (share.record_kind === 'signal' && at !== null) {
    const change = { shareId: id, ...(reason === '' ? {} : { reason }) }
    const noted = await applyOfferAnswer(context.tx, id, at)
    await appendHistoryAfter(context, noted, {
      record: { kind: signals.kind, id: share.record_id },
      action: `signal.${action}-share`,
      change,
      dataKey,
      at,
    })
  }
  return share.record_id
}

/** The owner ends a share, with a reason. Access ends in the same moment. */
export async function withdrawShare(
  context: ActionContext,
  { id, signalId, reason }: { id: string; signalId: string; reason: string },
): Promise<void> {
  const { tx, platform, actor } = context
  const now = platform.clock()
  const shares = await listSharesOf(tx, signalId)
  if (!shares.some((share) => share.id === id)) throw new NotFoundError()
  const others = shares.filter((share) => share.id !== id)
  const alive = others.some((share) => shareStateAt(share, now) === 'accepted')
  const signal = await lockForAction(context, { signalId, action: 'withdraw-share', reason })
  const last = signal.status === 'with-partner' && !alive
  const locked = last ? await lockForAction(context, { signalId, action: 'withdraw-last-share', reason }) : signal
  await moveShare(context, { id, action: 'withdraw', reason }, locked.keys.of(signalId))
  if (!alive) await settleReminders(tx, signalId, { about: 'share-ends', at: now, by: actor.personId ?? null })
  await recordChange(context, locked, { change: { shareId: id } })
}
