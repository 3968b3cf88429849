import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { asSystem } from '../as-system.ts'
import { getManaged, managing } from '../manage/managed.ts'
import { getPerson } from '../own/owner.ts'
import { listUsablePlaces, permitLabels } from './manage-forms.ts'
import { ManagedKeysPage } from './manage-page.tsx'
import { listKeys } from './queries.ts'

const { permission } = managing

/** The programs that work on behalf of a person of the region, and the form to permit one. */
export async function showManagedKeys(context: RequestContext): Promise<Reply> {
  const form = await openForm(context, { labels: permitLabels(context.language) })
  const by = getPerson(context)
  const view = await asSystem(context, async (tx) => {
    const { personId, name } = await getManaged(tx, context)
    const keys = await listKeys(tx, { personId, byOrganisation: by.organisationId })
    const places = await listUsablePlaces(tx, context, personId)
    return { event: 'key.listed', permission, personId, value: { personId, name, keys, places } }
  })
  return page(<ManagedKeysPage form={form} {...view} own={view.personId === by.personId} />)
}
