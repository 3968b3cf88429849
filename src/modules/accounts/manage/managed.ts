import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError, RefusedError } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { asSystem } from '../as-system.ts'
import type { Refusal } from '../policy.ts'
import { findManagedAccount, type ManagedAccount } from '../queries.ts'
import { manageTexts } from './text.ts'

/** What every route of an administrator in this module asks for. */
export const managing = { permission: 'network.manage', activity: 'manage-network' } as const

/** What the forms about the account of one person have in common: they work as the system, which the logs are told. */
export const aboutAccount = {
  ...managing,
  transact: <T>(context: RequestContext, event: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    asSystem(context, async (tx) => {
      const value = await work(tx)
      return { event, permission: managing.permission, personId: context.params['id'], value }
    }),
}

/** The person of the address, whom the administrator manages. @throws NotFoundError for everybody else. */
export async function getManaged(tx: Tx, { params, person }: RequestContext): Promise<ManagedAccount> {
  const [personId = '', byOrganisation = ''] = [params['id'], person?.organisationId]
  const account = byOrganisation === '' ? undefined : await findManagedAccount(tx, { personId, byOrganisation })
  if (account === undefined) throw new NotFoundError()
  return account
}

/** Stops an action with the reason in the reader's language. */
export function refuse(context: { language: Language }, refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw refusalOf(context, refusal)
}

/** A refusal with its reason in the reader's language. */
export function refusalOf({ language }: { language: Language }, refusal: Refusal): RefusedError {
  return new RefusedError(refusal, manageTexts.in(language)(refusal))
}
