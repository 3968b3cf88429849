import { withSystem } from '../db/database.ts'
import type { RequestContext } from '../http/route.ts'
import { openSealed, sealForVisit, visitHash } from './visit-seal.ts'

const lifetime = 2 * 60 * 60 * 1000

/** Remembers a word for this visit under a name, enciphered, for at most two hours after it was last written. */
export async function keepState(context: RequestContext, name: string, value: string): Promise<void> {
  const { platform, now } = context
  const visit = context.ensureVisit()
  const row = {
    visit_hash: visitHash(platform.keys, visit.id),
    path: `state:${name}`,
    content: sealForVisit(platform, value, `state:${name}`),
    expires_at: new Date(now.getTime() + lifetime),
  }
  await withSystem(platform.database, 'keep-visit-state', (tx) =>
    tx
      .insertInto('form_input')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['visit_hash', 'path']).doUpdateSet({ content: row.content, expires_at: row.expires_at }),
      )
      .execute(),
  )
}

/** What was remembered for this visit under a name; nothing when there is none or it expired. */
export async function findState(context: RequestContext, name: string): Promise<string | undefined> {
  const { platform, visit, now } = context
  if (visit === undefined) return undefined
  const row = await withSystem(platform.database, 'keep-visit-state', (tx) =>
    tx
      .selectFrom('form_input')
      .select(['content', 'expires_at'])
      .where('visit_hash', '=', visitHash(platform.keys, visit.id))
      .where('path', '=', `state:${name}`)
      .executeTakeFirst(),
  )
  if (row === undefined || row.expires_at < now) return undefined
  return openSealed(platform, row.content, `state:${name}`)
}

/** Forgets everything that was kept for this visit: states and form input. */
export async function forgetStates(context: RequestContext): Promise<void> {
  const { platform, visit } = context
  if (visit === undefined) return
  await withSystem(platform.database, 'keep-visit-state', (tx) =>
    tx.deleteFrom('form_input').where('visit_hash', '=', visitHash(platform.keys, visit.id)).execute(),
  )
}
