import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { isId } from '../../../platform/http/well-formed.ts'
import { forwardWith, openForm, posted } from '../../../ui/form-view.ts'
import { asOwner } from '../own/handlers.tsx'
import { addNotice } from '../queries.ts'
import { OwnKeysPage } from './own-page.tsx'
import { endKeys, listKeys, claimKey } from './queries.ts'

const path = '/account/sleutels'

/** The key that a form names. Throws NotFoundError when it names none. */
export function getKeyId(context: RequestContext): string {
  const id = posted(context, 'key')
  if (!isId(id)) throw new NotFoundError()
  return id
}

/** The programs that work on behalf of the reader, and a secret that was made just now: shown once. */
export async function showOwnKeys(context: RequestContext): Promise<Reply> {
  const form = await openForm(context, { path })
  const keys = await asOwner(context, 'key.listed', (tx, { personId }) => listKeys(tx, { personId }))
  return page(<OwnKeysPage form={form} keys={keys} />)
}

/** The owner takes the secret of a key that was permitted: shown to them once, and known to nobody else. */
export async function claimOwnKey(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const made = await asOwner(context, 'key.taken', async (tx, { personId }) => {
    const secret = await claimKey(tx, platform, { id: getKeyId(context), personId })
    if (secret === undefined) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'key-taken', personId, byPerson: personId })
    return secret
  })
  return forwardWith(context, path, { made })
}

/** Ends a key of the owner. */
export async function endOwnKey(context: RequestContext): Promise<Reply> {
  const { platform } = context
  await asOwner(context, 'key.ended', async (tx, { personId }) => {
    const ended = await endKeys(tx, platform, { personId, id: getKeyId(context), by: personId })
    if (ended === 0) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'key-ended', personId, byPerson: personId })
  })
  return forwardWith(context, path, { ended: 'yes' })
}
