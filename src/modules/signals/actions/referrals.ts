import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisationByCode, type RegionRoute } from '../../network/index.ts'
import { findReferral, listReferrals, type ReferralRow } from '../queries/record.ts'
import { insertReferrals, updateReferrals } from '../queries/work.ts'
import { excludedBy, proposeRoutes, receiversOf, type RouteAnswers } from '../rules/referrals.ts'
import { lockForAction, recordChange, refuse, type LockedSignal } from '../record.ts'
import { remindAfter } from './reminders.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** What a person answered to the questions of the region's decision flow. */
export type Answered = { signalId: string; version: number; answers: RouteAnswers }

/** Proposes the routes that fit the answers, in the place of earlier proposals. A person decides about them later. */
export async function proposeReferrals(
  context: ActionContext,
  { signalId, version, answers }: Answered,
): Promise<number> {
  const locked = await lockForAction(context, { signalId, version, action: 'propose-referral' })
  const existing = await listReferrals(context.tx, signalId)
  const open = existing.filter(({ status }) => status === 'proposed')
  await updateReferrals(
    context.tx,
    open.map(({ id }) => id),
    { status: 'withdrawn', ...decidedNow(context) },
  )
  const decided = existing.filter(({ status }) => status === 'decided').map(({ route }) => route)
  const proposals = proposeRoutes(locked.region, answers).filter(({ route }) => !decided.includes(route.code))
  for (const { route } of proposals) await insertRoute(context, locked, { route, because: route.code })
  await recordChange(context, locked, { change: { answers, proposed: proposals.map(({ route }) => route.code) } })
  return proposals.length
}

/**
 * Decides for a route, with the reason: one that was proposed, or another one by the person's own choice.
 * @throws RefusedError when the region lets routes exclude each other and another one was decided.
 */
export async function decideReferral(
  context: ActionContext,
  { signalId, version, route: code, reason }: { signalId: string; version: number; route: string; reason: string },
): Promise<void> {
  const locked = await lockForAction(context, { signalId, version, action: 'decide-referral', reason })
  const route = locked.region.routes.find((known) => known.code === code)
  if (route === undefined) throw new NotFoundError()
  const existing = await listReferrals(context.tx, signalId)
  const decided = existing.filter(({ status }) => status === 'decided').map((row) => row.route)
  if (excludedBy(locked.region, code, decided).length > 0) throw refuse(context, 'excluded-by-route')
  const proposed = existing.filter((row) => row.status === 'proposed' && row.route === code)
  if (proposed.length === 0 && !decided.includes(code)) {
    await insertRoute(context, locked, { route, because: 'chosen', decided: reason })
  }
  for (const { id } of proposed)
    await updateReferrals(context.tx, [id], decision(context, locked, { id, status: 'decided', reason }))
  await dropOthers(
    context,
    locked,
    existing.filter((row) => row.status === 'proposed' && row.route !== code),
  )
  await remindAfter(context, locked, { kind: 'route-decided' })
  await recordChange(context, locked, { change: { route: code } })
}

/** Withdraws a referral, with the reason. When none is left the signal is assessed again, not referred. */
export async function withdrawReferral(
  context: ActionContext,
  { signalId, version, referralId, reason }: { signalId: string; version: number; referralId: string; reason: string },
): Promise<void> {
  const referral = await findReferral(context.tx, signalId, referralId)
  if (referral === undefined || referral.status === 'withdrawn') throw new NotFoundError()
  const others = (await listReferrals(context.tx, signalId)).filter(
    ({ id, status }) => id !== referralId && status === 'decided',
  )
  const last = referral.status === 'decided' && others.length === 0
  const action = last ? 'withdraw-last-referral' : 'withdraw-referral'
  const locked = await lockForAction(context, { signalId, version, action, reason })
  await updateReferrals(
    context.tx,
    [referralId],
    decision(context, locked, { id: referralId, status: 'withdrawn', reason }),
  )
  await recordChange(context, locked, { change: { referralId } })
}

function decidedNow({ platform, actor }: ActionContext): Pick<ReferralRow, 'decided_at' | 'decided_by'> {
  return { decided_at: platform.clock(), decided_by: actor.personId ?? null }
}

function decision(
  context: ActionContext,
  locked: LockedSignal,
  { id, status, reason }: { id: string; status: 'decided' | 'withdrawn'; reason: string },
): Pick<ReferralRow, 'status' | 'decided_at' | 'decided_by' | 'reason'> {
  const sealed = columns.referralReason.seal(context.platform, locked.keys.of(locked.row.id), { id, content: reason })
  return { status, ...decidedNow(context), reason: sealed }
}

async function dropOthers(
  context: ActionContext,
  locked: LockedSignal,
  proposals: readonly ReferralRow[],
): Promise<void> {
  if (locked.region.routesTogether === 'several') return
  await updateReferrals(
    context.tx,
    proposals.map(({ id }) => id),
    { status: 'withdrawn', ...decidedNow(context) },
  )
}

async function insertRoute(
  context: ActionContext,
  locked: LockedSignal,
  { route, because, decided }: { route: RegionRoute; because: string; decided?: string },
): Promise<void> {
  const { tx, platform, actor } = context
  const rows = []
  for (const { organisation, role } of receiversOf(locked.region, route, locked.row.place_code)) {
    const receiver = await findOrganisationByCode(tx, locked.region.code, organisation)
    if (receiver === undefined) throw refuse(context, 'receiver-left')
    const id = platform.newId()
    rows.push({
      id,
      signal_id: locked.row.id,
      route: route.code,
      track: route.track,
      organisation_id: receiver.id,
      role,
      framework: route.framework,
      because,
      proposed_at: platform.clock(),
      proposed_by: actor.personId ?? '',
      ...(decided === undefined
        ? { status: 'proposed' as const }
        : decision(context, locked, { id, status: 'decided', reason: decided })),
    })
  }
  await insertReferrals(tx, rows)
}
