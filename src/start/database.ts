import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { openDatabase, withSystem, type Tx } from '../platform/db/database.ts'
import { checkLevel, migrate } from '../platform/db/migrate.ts'
import { installJobs } from '../platform/jobs/install.ts'
import { startEmbeddedPostgres, StartError } from '../platform/postgres/embedded.ts'
import { checkServer, createRoles, dropDatabase, type RoleUrls } from '../platform/postgres/roles.ts'
import { findInstallation, findLedger } from './queries.ts'

/** A migrated database with the addresses that the platform needs of it. */
export type ReadyDatabase = {
  app: string
  worker: string
  maintenance: string | undefined
  embedded: boolean
  stop(): Promise<void>
}

/**
 * Makes a database ready: the one that DATABASE_URL names, after checking its rights, or the embedded one. Migrates.
 * Throws a StartError or MigrationError of one sentence when that cannot be.
 */
export async function readyDatabase(config: Config, say: (line: string) => void): Promise<ReadyDatabase> {
  return config.database === undefined ? embedded(config, say) : external(config.database, say)
}

async function external(urls: NonNullable<Config['database']>, say: (line: string) => void): Promise<ReadyDatabase> {
  const { app, worker, owner, maintenance } = urls
  const given = {
    app,
    worker,
    ...(owner === undefined ? {} : { owner }),
    ...(maintenance === undefined ? {} : { maintenance }),
  }
  await checkServer(given)
  if (owner !== undefined) {
    await migrate(owner)
    await installJobs(owner)
  } else {
    const ledger = await ask(app, { say, question: findLedger })
    if (ledger === undefined) {
      throw new StartError(
        'DATABASE_URL: there are no tables yet in this database: set DATABASE_OWNER_URL to make them.',
      )
    }
    checkLevel(ledger)
  }
  return { app, worker, maintenance, embedded: false, stop: async () => undefined }
}

async function embedded(config: Config, say: (line: string) => void): Promise<ReadyDatabase> {
  const server = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, say })
  try {
    const passwordSeed = roleSecret(path.join(config.dataDirectory, 'roles.secret'))
    const { app, worker, maintenance } = await bringUpToDate(server.superuserUrl, { passwordSeed, say })
    return { app, worker, maintenance, embedded: true, stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Makes what is missing of roles, database and tables; what an interrupted first load left is begun again. */
async function bringUpToDate(
  superuserUrl: string,
  { passwordSeed, say }: { passwordSeed: string; say: (line: string) => void },
): Promise<RoleUrls> {
  const urls = await createRoles(superuserUrl, { passwordSeed })
  await migrate(urls.owner)
  await installJobs(urls.owner)
  const known = await ask(urls.app, { say, question: findInstallation })
  if (known?.whole ?? true) return urls
  say('The first start was interrupted while it loaded fictional people: it begins again.')
  await dropDatabase(superuserUrl)
  return bringUpToDate(superuserUrl, { passwordSeed, say })
}

/** Asks a database one thing, before the platform works with it. */
async function ask<T>(
  url: string,
  { say, question }: { say: (line: string) => void; question: (tx: Tx) => Promise<T> },
): Promise<T> {
  const database = openDatabase(url, { connections: 1, say })
  try {
    return await withSystem(database, 'start', question)
  } finally {
    await database.destroy()
  }
}

/** The secret from which the passwords of the embedded database's roles follow: it only opens a loopback database. */
export function roleSecret(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const secret = randomBytes(32).toString('base64url')
  try {
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
  } catch {
    throw new StartError(`The data folder ${path.dirname(file)} cannot be written to: give it room, or rights.`)
  }
  return secret
}
