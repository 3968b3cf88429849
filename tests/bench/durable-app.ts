import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { loadPeople, type LoadedPerson } from '../../src/demonstration/load-people.ts'
import { getRegion, loadRegion } from '../../src/modules/network/index.ts'
import { idMaker, systemClock, systemPause, systemRandom } from '../../src/platform/clock/system.ts'
import { temporaryKeyRing } from '../../src/platform/crypto/key-ring.ts'
import { openDatabase, withSystem } from '../../src/platform/db/database.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { installJobs } from '../../src/platform/jobs/install.ts'
import { noMail } from '../../src/platform/mail/mail.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/postgres/embedded.ts'
import { createRoles, type RoleUrls } from '../../src/platform/postgres/roles.ts'

/** The origin that the application of a bench believes in; requests name it. */
export const benchOrigin = 'http://lantaarn.test'

/** A PostgreSQL of a bench's own, in a temporary folder that is gone after `stop`. */
export type BenchServer = { server: EmbeddedPostgres; stop(): Promise<void> }

/** Starts a PostgreSQL as the platform itself does, so durable, unless the settings say otherwise. */
export async function startBenchServer(settings: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lantaarn-bench-'))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres({ dataDirectory: folder, say: () => undefined, settings })
  return {
    server,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A migrated database with the region Rotterdam and its fictional people, and the platform on top of it. */
export type BenchPlatform = { platform: Platform; urls: RoleUrls; people: readonly LoadedPerson[] }

/** Migrates a database of the server and puts the platform on it, with as many connections as the server itself opens. */
export async function makeBenchPlatform(
  { server }: BenchServer,
  database: string,
  connections = 16,
): Promise<BenchPlatform> {
  const urls = await createRoles(server.superuserUrl, { database, passwordSeed: 'bench' })
  await migrate(urls.owner)
  await installJobs(urls.owner)
  const platform = platformOn(urls.app, connections)
  const people = await withSystem(platform.database, 'bench', async (tx) => {
    await loadRegion(tx, platform, getRegion('rotterdam'))
    return loadPeople(tx, platform, 'rotterdam')
  })
  return { platform, urls, people }
}

/** A platform on the database at this address, with keys that are gone afterwards. */
export function platformOn(url: string, connections: number): Platform {
  const failed = (event: string, fields = {}) => void process.stderr.write(`${JSON.stringify({ event, ...fields })}\n`)
  return {
    database: openDatabase(url, { connections, say: () => undefined }),
    keys: temporaryKeyRing(systemRandom),
    clock: systemClock,
    random: systemRandom,
    newId: idMaker(systemClock, systemRandom),
    pause: systemPause,
    log: { info: () => undefined, error: failed },
    mail: noMail,
    origin: benchOrigin,
    regions: ['rotterdam'],
    clamd: undefined,
    storage: { draftBytes: 2 ** 31, totalBytes: 2 ** 35, freeBytes: async () => undefined },
  }
}

/** The application on loopback: the real server, on a port of its own. */
export async function listen(platform: Platform): Promise<{ app: FastifyInstance; port: number }> {
  const app = await buildApp(platform)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.')
  return { app, port: address.port }
}
