import { withSystem } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { hashPassword } from './password.ts'
import { isDemonstration, setCredential } from './queries.ts'

/** A password without a second factor was asked for in an installation that is not a demonstration. */
export class NotADemonstrationError extends Error {
  override name = 'NotADemonstrationError'
}

/**
 * Gives a fictional person of the demonstration a password that signs in alone, and marks the account as such. Without
 * code it works only while `installation.demonstration` is true. Throws NotADemonstrationError elsewhere.
 */
export async function setLocalPassword(platform: Platform, personId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await withSystem(platform.database, 'load-demonstration', async (tx) => {
    if (!(await isDemonstration(tx))) throw new NotADemonstrationError('This installation is not a demonstration.')
    await setCredential(tx, platform, { personId, passwordHash, demonstration: true })
  })
}
