import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'
import { openForm } from '../../../ui/form-view.ts'
import { hasCredential } from '../queries.ts'
import { AccountPage, type AccountState } from './account-page.tsx'
import { getManaged, managing } from './managed.ts'

const { permission } = managing

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
  return page(<AccountPage form={form} {...account} />)
}
