import { setLocalPassword } from '../modules/accounts/index.ts'
import { withSystem } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { loadPeople } from './load-people.ts'
import { loadReports } from './load-reports.ts'
import { loadSignals } from './load-signals.ts'
import { chooser } from './random.ts'

/** With what a fictional person signs in. */
export type SignIn = { email: string; password: string; role: string }

const reportCount = 240

/**
 * Fills an empty installation with fictional people for every role of the chain, and with some hundreds of fictional
 * reports and signals in every state, through the same use cases that people use. The same seed gives the same stories.
 */
export async function loadDemonstration(
  platform: Platform,
  { seed, password }: { seed: number; password(): string },
): Promise<SignIn[]> {
  const [region] = platform.regions
  const people = await withSystem(platform.database, 'load-demonstration', (tx) => loadPeople(tx, platform, region))
  const signIns: SignIn[] = []
  for (const person of people) {
    const secret = password()
    await setLocalPassword(platform, person.personId, secret)
    signIns.push({ email: person.email, password: secret, role: person.role })
  }
  const choose = chooser(seed)
  await loadReports(platform, { choose, count: reportCount })
  await loadSignals(platform, { choose, people })
  return signIns
}
