import { withSystem } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { hasAdministrator } from '../../network/index.ts'
import { addInvitation } from '../invitation/queries.ts'

/**
 * A one-time link, for 72 hours, with which the first administrator of an installation makes their account; undefined when
 * there is an administrator already. Withdraws the link that was given before.
 */
export async function createFirstAdministratorLink(platform: Platform): Promise<string | undefined> {
  return withSystem(platform.database, 'first-administrator', async (tx) => {
    if (await hasAdministrator(tx, platform.clock())) return undefined
    const { secret } = await addInvitation(tx, platform, { personId: null, purpose: 'first-administrator' })
    return `${platform.origin}/eerste-beheerder/${secret}`
  })
}
