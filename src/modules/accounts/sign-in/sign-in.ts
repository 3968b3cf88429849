import type { RequestContext } from '../../../platform/http/route.ts'
import { withSystem, type Tx } from '../../../platform/db/database.ts'
import { asSystem } from '../as-system.ts'
import { attemptsOf, type Attempt } from '../attempts.ts'
import { isPassword } from '../password.ts'
import {
  addNotice,
  findAccountByEmail,
  isDemonstration,
  openTotpSecret,
  useTotpStep,
  type Account,
} from '../queries.ts'
import { listPlaces, startSession } from '../sessions/queries.ts'
import { findTotpStep } from '../totp.ts'
import { originOfTry, rememberDevice } from './device.ts'

/** How a sign-in ended: the id of the new session, or why not. `wrong` does not say what was wrong. */
export type SignInOutcome = { sessionId: string } | 'wrong' | 'no-role'

export type Typed = { email: string; password: string; code: string }

/**
 * Signs in with password and code, both checked at once: whoever guesses learns only whether all of it was right. An
 * account that is not there costs the same work, the same two transactions and the same answer as a wrong password.
 * Throws TooManyError for an address that failed too often, and for a browser that was here before only by its own fault.
 */
export async function signInWithPassword(context: RequestContext, typed: Typed): Promise<SignInOutcome> {
  const { platform } = context
  const attempts = attemptsOf(platform)
  const attempt: Attempt = { origin: originOfTry(context, typed.email), account: typed.email }
  const takeBack = await attempts.begin(attempt)
  const account = await withSystem(platform.database, 'sign-in', (tx) => findAccountByEmail(tx, typed.email))
  const known = await isPassword(typed.password, account?.passwordHash)
  const outcome = await asSystem<SignInOutcome>(context, async (tx) => {
    const right =
      known && account !== undefined && (await passesSecondFactor(tx, context, { account, code: typed.code }))
    if (right) return enter(tx, context, account.personId)
    if (known && account !== undefined && attempts.countWrongCode(attempt)) {
      await addNotice(tx, platform, { kind: 'wrong-codes', personId: account.personId })
    }
    return refusal('wrong')
  })
  if (outcome !== 'wrong') takeBack()
  if (typeof outcome === 'object') rememberDevice(context, typed.email)
  return outcome
}

async function passesSecondFactor(
  tx: Tx,
  { platform }: RequestContext,
  { account, code }: { account: Account; code: string },
): Promise<boolean> {
  const { totpSecret, personId } = account
  if (totpSecret === null) return account.demonstration && (await isDemonstration(tx))
  const secret = await openTotpSecret(tx, platform, { personId, totpSecret })
  const step = findTotpStep({ secret, lastStep: account.totpLastStep }, code, platform.clock())
  return step !== undefined && (await useTotpStep(tx, personId, step))
}

/** Begins the session of somebody who proved who they are: for the organisation they last acted for. */
export async function enter(tx: Tx, context: RequestContext, personId: string) {
  const [place] = await listPlaces(tx, personId, context.platform.clock())
  if (place === undefined) return { ...refusal('no-role'), personId }
  const sessionId = await startSession(tx, context.platform, { personId, organisationId: place.id })
  return { event: 'account.signed-in', permission: 'public', personId, value: { sessionId } }
}

/** What the logs say of a sign-in that was refused; never whose it was when that was not proved. */
export function refusal(value: 'wrong' | 'no-role') {
  return {
    event: 'account.signed-in',
    permission: 'public',
    result: 'refused',
    reason: `sign-in-${value}`,
    value,
  } as const
}

/** Hands the browser its new session; what it held before, an anonymous visit, is forgotten. */
export function adoptSession(context: RequestContext, sessionId: string): void {
  context.forgetVisit()
  context.setSession(sessionId)
}
