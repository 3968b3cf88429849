import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { asOwner } from '../own/owner.ts'
import { OwnKeysPage } from './own-page.tsx'
import { listKeys } from './queries.ts'

/** The programs that work on behalf of the reader, and a secret that was made just now: shown once. */
export async function showOwnKeys(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const keys = await asOwner(context, 'key.listed', (tx, { personId }) => listKeys(tx, { personId }))
  return page(<OwnKeysPage form={form} keys={keys} />)
}
