import { NotFoundError } from '../../../platform/http/errors.ts'
import { findOrganisationByCode, type RegionRoute } from '../../network/index.ts'
import { findReferral, listReferrals, type ReferralRow } from '../queries/record.ts'
import { insertReferrals, updateReferrals } from '../queries/work.ts'
import { excludedBy, proposeRoutes, receiversOf, type RouteAnswers } from '../rules/referrals.ts'
import { lockForAction, recordChange, refuse, seal, type LockedSignal, type Scope } from '../scope.ts'
import { remindAfter } from './reminders.ts'

/** What a person answered to the questions of the region's decision flow. */
export type Answered = { signalId: string; version: number; answers: RouteAnswers }

/** Proposes the routes that fit the answers, in the place of earlier proposals. A person decides about them later. */
export async function proposeReferrals(scope: Scope, { signalId, version, answers }: Answered): Promise<number> {
  const held = await lockForAction(scope, { signalId, version, action: 'propose-referral' })
  const existing = await listReferrals(scope.tx, signalId)
  const open = existing.filter(({ status }) => status === 'proposed')
  await updateReferrals(
    scope.tx,
    open.map(({ id }) => id),
    { status: 'withdrawn', ...decidedNow(scope) },
  )
  const decided = existing.filter(({ status }) => status === 'decided').map(({ route }) => route)
  const proposals = proposeRoutes(held.region, answers).filter(({ route }) => !decided.includes(route.code))
  for (const { route } of proposals) await insertRoute(scope, held, { route, because: route.code })
  await recordChange(scope, held, { change: { answers, proposed: proposals.map(({ route }) => route.code) } })
  return proposals.length
}

/**
 * Decides for a route, with the reason: one that was proposed, or another one by the person's own choice.
 * @throws RefusedError when the region lets routes exclude each other and another one was decided.
 */
export async function decideReferral(
  scope: Scope,
  { signalId, version, route: code, reason }: { signalId: string; version: number; route: string; reason: string },
): Promise<void> {
  const held = await lockForAction(scope, { signalId, version, action: 'decide-referral', reason })
  const route = held.region.routes.find((known) => known.code === code)
  if (route === undefined) throw new NotFoundError()
  const existing = await listReferrals(scope.tx, signalId)
  const decided = existing.filter(({ status }) => status === 'decided').map((row) => row.route)
  if (excludedBy(held.region, code, decided).length > 0) throw refuse(scope, 'excluded-by-route')
  const proposed = existing.filter((row) => row.status === 'proposed' && row.route === code)
  if (proposed.length === 0 && !decided.includes(code)) {
    await insertRoute(scope, held, { route, because: 'chosen', decided: reason })
  }
  for (const { id } of proposed)
    await updateReferrals(scope.tx, [id], decision(scope, held, { id, status: 'decided', reason }))
  await dropOthers(
    scope,
    held,
    existing.filter((row) => row.status === 'proposed' && row.route !== code),
  )
  await remindAfter(scope, held, { kind: 'route-decided' })
  await recordChange(scope, held, { change: { route: code } })
}

/** Withdraws a referral, with the reason. When none is left the signal is assessed again, not referred. */
export async function withdrawReferral(
  scope: Scope,
  { signalId, version, referralId, reason }: { signalId: string; version: number; referralId: string; reason: string },
): Promise<void> {
  const referral = await findReferral(scope.tx, signalId, referralId)
  if (referral === undefined || referral.status === 'withdrawn') throw new NotFoundError()
  const others = (await listReferrals(scope.tx, signalId)).filter(
    ({ id, status }) => id !== referralId && status === 'decided',
  )
  const last = referral.status === 'decided' && others.length === 0
  const action = last ? 'withdraw-last-referral' : 'withdraw-referral'
  const held = await lockForAction(scope, { signalId, version, action, reason })
  await updateReferrals(scope.tx, [referralId], decision(scope, held, { id: referralId, status: 'withdrawn', reason }))
  await recordChange(scope, held, { change: { referralId } })
}

function decidedNow({ platform, actor }: Scope): Pick<ReferralRow, 'decided_at' | 'decided_by'> {
  return { decided_at: platform.clock(), decided_by: actor.personId ?? null }
}

function decision(
  scope: Scope,
  held: LockedSignal,
  { id, status, reason }: { id: string; status: 'decided' | 'withdrawn'; reason: string },
): Pick<ReferralRow, 'status' | 'decided_at' | 'decided_by' | 'reason'> {
  const sealed = seal(scope, held.keys.of(held.signal.id), { column: 'signal_referral.reason', id, text: reason })
  return { status, ...decidedNow(scope), reason: sealed }
}

async function dropOthers(scope: Scope, held: LockedSignal, proposals: readonly ReferralRow[]): Promise<void> {
  if (held.region.routesTogether === 'several') return
  await updateReferrals(
    scope.tx,
    proposals.map(({ id }) => id),
    { status: 'withdrawn', ...decidedNow(scope) },
  )
}

async function insertRoute(
  scope: Scope,
  held: LockedSignal,
  { route, because, decided }: { route: RegionRoute; because: string; decided?: string },
): Promise<void> {
  const { tx, platform, actor } = scope
  const rows = []
  for (const { organisation, role } of receiversOf(held.region, route, held.signal.place_code)) {
    const receiver = await findOrganisationByCode(tx, held.region.code, organisation)
    if (receiver === undefined) throw refuse(scope, 'receiver-left')
    const id = platform.newId()
    rows.push({
      id,
      signal_id: held.signal.id,
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
        : decision(scope, held, { id, status: 'decided', reason: decided })),
    })
  }
  await insertReferrals(tx, rows)
}
