import type { Tx } from '../../../platform/db/database.ts'
import { SignInNeededError } from '../../../platform/http/errors.ts'
import { anySignedIn, type RequestContext, type SignedIn } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'

/** Somebody who is there themselves, with a browser: no program. */
export type Owner = SignedIn & { sessionId: string }

/** The person who is signed in. @throws SignInNeededError; the permission of the route makes sure of it already. */
export function getPerson({ person }: RequestContext): SignedIn {
  if (person === undefined) throw new SignInNeededError()
  return person
}

/** The person who is signed in with a browser. @throws SignInNeededError for a program. */
export function getOwner(context: RequestContext): Owner {
  const { sessionId, ...person } = getPerson(context)
  if (sessionId === undefined) throw new SignInNeededError()
  return { ...person, sessionId }
}

/** Shows or does something of one's own account, as the system, with the logs. @throws SignInNeededError for a program. */
export function asOwner<T>(
  context: RequestContext,
  event: string,
  work: (tx: Tx, owner: Owner) => Promise<T>,
): Promise<T> {
  const owner = getOwner(context)
  return asSystem(context, async (tx) => {
    const value = await work(tx, owner)
    return { event, permission: anySignedIn, personId: owner.personId, value }
  })
}

/** What the forms and buttons of one's own account have in common. */
export const aboutOwn = {
  permission: anySignedIn,
  activity: 'own-account',
  transact: <T>(context: RequestContext, event: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    asOwner(context, event, (tx) => work(tx)),
}
