import { createHash } from 'node:crypto'
import { loadPeople, type LoadedPerson } from '../../src/demonstration/load-people.ts'
import { getRegion, loadRegion } from '../../src/modules/network/index.ts'
import { temporaryKeyRing, type KeyRing } from '../../src/platform/crypto/key-ring.ts'
import { withSystem } from '../../src/platform/db/database.ts'
import type { RoleUrls } from '../../src/platform/postgres/roles.ts'
import type { Platform } from '../../src/platform/platform.ts'
import type { TestServer } from './database-server.ts'

/** Where the region and the people of every test application come from. */
export const region = 'rotterdam'

/** One run of the tests is one state of the sources, and so are its templates; a test file alone is a run of its own. */
const runName = process.env['LANTAARN_TEST_RUN'] ?? String(process.pid)

/** Where a test application begins: its database is a copy of `template`, in which these people are. */
export type Beginning = { template: string; people: readonly LoadedPerson[] }

/** The keys of every test application that brings none of its own: what a template holds is enciphered with them. */
export const sharedKeys: KeyRing = temporaryKeyRing(repeatable())

/** The same bytes in every test process. */
function repeatable(): (length: number) => Buffer {
  let asked = 0
  return (length) => {
    asked += 1
    return createHash('shake256', { outputLength: length }).update(`keys of the tests ${asked}`).digest()
  }
}

/** The template with all tables and the queue of jobs, and nobody in it. */
export async function emptyTemplate(server: TestServer): Promise<string> {
  const template = `empty_${runName}`
  await server.ensureTemplate(template, async (urls) => {
    await makeTables(urls)
    return ''
  })
  return template
}

/** The template with the region and its people in it, brought there by the platform that `open` gives. */
export async function peopledTemplate(server: TestServer, open: (appUrl: string) => Platform): Promise<Beginning> {
  const template = `peopled_${runName}`
  const people = await server.ensureTemplate(template, async (urls) => {
    await makeTables(urls)
    const platform = open(urls.app)
    const loaded = await loadRegionAndPeople(platform)
    await platform.database.destroy()
    return JSON.stringify(loaded)
  })
  return { template, people: JSON.parse(people) as LoadedPerson[] }
}

/** Brings the region and its fictional people into an empty database. */
export function loadRegionAndPeople(platform: Platform): Promise<LoadedPerson[]> {
  return withSystem(platform.database, 'load-region', async (tx) => {
    await loadRegion(tx, platform, getRegion(region))
    return loadPeople(tx, platform, region)
  })
}

/** Most test processes find the template made: what makes it is loaded by the one that does. */
async function makeTables({ owner }: RoleUrls): Promise<void> {
  const [{ migrate }, { installJobs }] = await Promise.all([
    import('../../src/platform/db/migrate.ts'),
    import('../../src/platform/jobs/install.ts'),
  ])
  await migrate(owner)
  await installJobs(owner)
}
