import { setLocalPassword } from '../modules/accounts/index.ts'
import { withSystem } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { loadPeople, type LoadedPerson } from './load-people.ts'
import { loadReports } from './load-reports.ts'
import { loadSignals } from './load-signals.ts'
import type { Progress } from './progress.ts'
import { chooser } from './random.ts'

/** With what a fictional person signs in. */
export type SignIn = { email: string; password: string; role: string }

const reportCount = 240

/**
 * Fills an empty installation with fictional people for every role of the chain, and with some hundreds of fictional
 * reports and signals in every state, through the same use cases that people use. The same seed gives the same stories.
 * Stopped halfway it throws, and leaves what it had loaded.
 */
export async function loadDemonstration(
  platform: Platform,
  { seed, password, progress }: { seed: number; password(): string; progress: Progress },
): Promise<SignIn[]> {
  const [region] = platform.regions
  const people = await withSystem(platform.database, 'load-demonstration', (tx) => loadPeople(tx, platform, region))
  progress.say(`  ${people.length} people …`)
  const signIns = await Promise.all(people.map((person) => givePassword(platform, person, password())))
  const choose = chooser(seed)
  await loadReports(platform, { choose, count: reportCount, progress })
  await loadSignals(platform, { choose, people, progress })
  return signIns
}

async function givePassword(
  platform: Platform,
  { personId, email, role }: LoadedPerson,
  password: string,
): Promise<SignIn> {
  await setLocalPassword(platform, personId, password)
  return { email, password, role }
}
