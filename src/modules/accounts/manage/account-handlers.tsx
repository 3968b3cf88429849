import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError, RefusedError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'
import { forwardWith, openForm } from '../../../ui/form-view.ts'
import { addInvitation } from '../invitation/queries.ts'
import { getPerson } from '../own/handlers.tsx'
import { refuseInvitation, refuseRecovery, type Refusal } from '../policy.ts'
import { addNotice, findManagedAccount, hasCredential, type ManagedAccount } from '../queries.ts'
import { AccountPage, type AccountState } from './account-page.tsx'
import { manageTexts } from './text.ts'

const permission = 'network.manage'

/** Stops an action with the reason in the reader's language. */
export function refuse(context: RequestContext, refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw refusalOf(context, refusal)
}

/** A refusal with its reason in the reader's language. */
export function refusalOf({ language }: RequestContext, refusal: Refusal): RefusedError {
  return new RefusedError(refusal, manageTexts.in(language)(refusal))
}

/** The person of this page, whom the administrator manages. Throws NotFoundError for everybody else. */
export async function getManaged(tx: Tx, context: RequestContext): Promise<ManagedAccount> {
  const personId = context.params['id'] ?? ''
  const account = await findManagedAccount(tx, { personId, byOrganisation: getPerson(context).organisationId })
  if (account === undefined) throw new NotFoundError()
  return account
}

/** The account of a person of the region, and a link that was made just now: shown once. */
export async function showAccount(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const account = await asSystem(context, async (tx) => {
    const value = await getManaged(tx, context)
    const set = await hasCredential(tx, value.personId)
    const state: AccountState = value.blocked
      ? 'stateBlocked'
      : value.demonstration
        ? 'stateDemonstration'
        : set
          ? 'stateSet'
          : 'stateNone'
    return { event: 'account.managed', permission, personId: value.personId, value: { ...value, state } }
  })
  const linkIsForRecovery = form.value('recovery') === 'yes'
  return page(<AccountPage form={form} {...account} link={form.value('link')} linkIsForRecovery={linkIsForRecovery} />)
}

/** Makes a link with which somebody who has no account yet sets it up. */
export async function invite(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const by = getPerson(context).personId
  const made = await asSystem(context, async (tx) => {
    const { personId, blocked } = await getManaged(tx, context)
    if (blocked) throw new NotFoundError()
    refuse(context, refuseInvitation({ by, personId, hasAccount: await hasCredential(tx, personId) }))
    const value = await addInvitation(tx, platform, { personId, purpose: 'first-sign-in', requestedBy: by })
    await addNotice(tx, platform, { kind: 'invited', personId, byPerson: by })
    return { event: 'account.invited', permission, personId, value: { ...value, personId } }
  })
  const link = `${platform.origin}/uitnodiging/${made.secret}`
  return forwardWith(context, `/beheer/mensen/${made.personId}/account`, { link })
}

/** Asks to recover an account: the link works once a second person approved. */
export async function askRecovery(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const by = getPerson(context).personId
  const made = await asSystem(context, async (tx) => {
    const { personId, blocked } = await getManaged(tx, context)
    if (blocked) throw new NotFoundError()
    refuse(context, refuseRecovery({ by, personId, hasAccount: await hasCredential(tx, personId) }))
    const value = await addInvitation(tx, platform, { personId, purpose: 'recovery', requestedBy: by })
    await addNotice(tx, platform, { kind: 'recovery-asked', personId, byPerson: by })
    return { event: 'account.recovery-asked', permission, personId, value: { ...value, personId } }
  })
  const link = `${platform.origin}/uitnodiging/${made.secret}`
  return forwardWith(context, `/beheer/mensen/${made.personId}/account`, { link, recovery: 'yes' })
}
