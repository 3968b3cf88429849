import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { Client, escapeIdentifier, escapeLiteral, type QueryResult } from 'pg'

import { findLock, type Lock } from '../../src/platform/postgres/lock.ts'
import { isRunning, waitUntil } from '../../src/platform/postgres/processes.ts'
import { addressOf, createRoles, connectRights, type RoleUrls } from '../../src/platform/postgres/roles.ts'
import {
  type Announcement,
  baseDatabase,
  folderOfServer,
  sessionPrefix,
  sessionsQuery,
  type Version,
  versions,
} from './database-keeper-words.ts'

/** A database of its own for one test file. */
export type TestDatabase = { urls: RoleUrls; drop(): Promise<void> }

/** A running PostgreSQL that all test files of a run share. */
export type TestServer = {
  superuserUrl: string
  /** A new database, empty or a copy of a template made with `ensureTemplate`; gone at the latest after this process. */
  createDatabase(options?: { template?: string }): Promise<TestDatabase>
  /**
   * Makes the template `name` once for all test processes with what `prepare` does (its connections must be closed when
   * it returns). A server outlives a run for a minute: let the name change with what `prepare` does. Returns what
   * `prepare` returned, to whichever process it did.
   */
  ensureTemplate(name: string, prepare: (urls: RoleUrls) => Promise<string>): Promise<string>
}

/** The types of `pg` leave out the two that let a connection not keep the process alive. */
type SessionClient = Client & { ref(): void; unref(): void }
type Session = { client: SessionClient; url: string }

const root = path.resolve(import.meta.dirname, '../..')
const patience = 60_000
const tooManyConnections = '53300'
const stopPatience = 5_000

function lock(folder: string): Lock {
  const lock = findLock(path.join(folder, 'ask.lock'), patience)
  if (lock) return lock
  throw new Error('The test database is being started by another process that does not come to an end.')
}

async function findSession(folder: string, name: string): Promise<Session | undefined> {
  const file = path.join(folder, 'server.json')
  if (!existsSync(file)) return undefined
  const { superuserUrl } = JSON.parse(readFileSync(file, 'utf8')) as Announcement
  const client = new Client({ connectionString: superuserUrl, application_name: name }) as SessionClient
  client.on('error', () => undefined)
  try {
    await client.connect()
    return { client, url: superuserUrl }
  } catch (error) {
    if ((error as { code?: string }).code === tooManyConnections) throw error
    return undefined
  }
}

function startKeeper(folder: string, version: Version): { failed(): boolean } {
  const log = openSync(path.join(folder, 'keeper.log'), 'w')
  const { NODE_TEST_CONTEXT: _context, NODE_V8_COVERAGE: _coverage, ...env } = process.env
  const script = fileURLToPath(new URL('database-keeper.ts', import.meta.url))
  const keeper = spawn(process.execPath, [script, String(version), folder], {
    cwd: root,
    detached: true,
    env,
    stdio: ['ignore', log, log],
  })
  keeper.unref()
  return { failed: () => keeper.exitCode !== null || keeper.signalCode !== null }
}

async function openSession(version: Version, name: string): Promise<Session> {
  const folder = folderOfServer(version)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const held = lock(folder)
  try {
    const found = await findSession(folder, name)
    if (found) {
      if (hasNoKeeper(folder)) startKeeper(folder, version)
      return found
    }
    const keeper = startKeeper(folder, version)
    for (;;) {
      await delay(20)
      const session = await findSession(folder, name)
      if (session) return session
      if (keeper.failed()) throw new Error(readFileSync(path.join(folder, 'keeper.log'), 'utf8'))
    }
  } finally {
    held.release()
  }
}

function urlsOf(base: RoleUrls, database: string): RoleUrls {
  const url = (of: string): string => addressOf(of, database)
  return { owner: url(base.owner), app: url(base.app), worker: url(base.worker), maintenance: url(base.maintenance) }
}

class SharedServer implements TestServer {
  readonly superuserUrl: string
  readonly #client: SessionClient
  readonly #session: string
  readonly #base: RoleUrls
  readonly #templates = new Map<string, Promise<string>>()
  #asking = 0

  constructor(session: Session & { name: string }, base: RoleUrls) {
    this.#client = session.client
    this.superuserUrl = session.url
    this.#session = session.name
    this.#base = base
  }

  /** The session does not keep the process alive, but a question to it does. */
  async #ask(sql: string, values: string[] = []): Promise<QueryResult<{ found: string }>> {
    this.#asking += 1
    this.#client.ref()
    try {
      return await this.#client.query(sql, values)
    } finally {
      this.#asking -= 1
      if (this.#asking === 0) this.#client.unref()
    }
  }

  async #copy(database: string, template: string): Promise<void> {
    const [name, from, owner] = [database, template, 'lantaarn_owner'].map((word) => escapeIdentifier(word))
    await this.#ask(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy OWNER ${owner}`)
    await this.#ask(connectRights(database))
  }

  async createDatabase({ template = baseDatabase }: { template?: string } = {}): Promise<TestDatabase> {
    const name = `${this.#session}_${randomBytes(4).toString('hex')}`
    await this.#copy(name, template)
    return {
      urls: urlsOf(this.#base, name),
      drop: async () => {
        await this.#ask(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
      },
    }
  }

  ensureTemplate(name: string, prepare: (urls: RoleUrls) => Promise<string>): Promise<string> {
    const known = this.#templates.get(name)
    if (known) return known
    const made = this.#makeTemplate(name, prepare)
    this.#templates.set(name, made)
    return made
  }

  async #makeTemplate(name: string, prepare: (urls: RoleUrls) => Promise<string>): Promise<string> {
    const lookUp = `SELECT coalesce(shobj_description(oid, 'pg_database'), '') AS found FROM pg_database WHERE datname = $1`
    await this.#ask('SELECT pg_advisory_lock(hashtext($1))', [name])
    try {
      const [known] = (await this.#ask(lookUp, [name])).rows
      if (known) return known.found
      const making = `${this.#session}_${randomBytes(4).toString('hex')}`
      await this.#copy(making, baseDatabase)
      const result = await prepare(urlsOf(this.#base, making))
      await this.#ask(`COMMENT ON DATABASE ${escapeIdentifier(making)} IS ${escapeLiteral(result)}`)
      await this.#ask(`ALTER DATABASE ${escapeIdentifier(making)} RENAME TO ${escapeIdentifier(name)}`)
      await this.#ask(`ALTER DATABASE ${escapeIdentifier(name)} ALLOW_CONNECTIONS false`)
      return result
    } finally {
      await this.#ask('SELECT pg_advisory_unlock(hashtext($1))', [name])
    }
  }
}

async function open(version: Version): Promise<TestServer> {
  const name = `${sessionPrefix}${process.pid}_${randomBytes(4).toString('hex')}`
  const { client, url } = await openSession(version, name)
  client.unref()
  const base = await createRoles(url, { database: baseDatabase, passwordSeed: url.replace(/:\d+\//, '/') })
  return new SharedServer({ client, url, name }, base)
}

const servers = new Map<Version, Promise<TestServer>>()

/** The shared PostgreSQL of that version; started by the first test process that asks, stopped a minute after the last. */
export function testServer(version: Version): Promise<TestServer> {
  const known = servers.get(version)
  if (known) return known
  const server = open(version)
  servers.set(version, server)
  return server
}

/** Whether no keeper runs; to be asked while holding the lock under which keepers are started. */
function hasNoKeeper(folder: string): boolean {
  const keeping = findLock(path.join(folder, 'start.lock'))
  keeping?.release()
  return keeping !== undefined
}

function isKeeperGone(folder: string): boolean {
  const asking = findLock(path.join(folder, 'ask.lock'))
  const gone = asking !== undefined && hasNoKeeper(folder)
  asking?.release()
  return gone
}

async function isUsed(folder: string): Promise<boolean> {
  const session = await findSession(folder, 'lantaarn stopping')
  if (!session) return false
  const { rowCount } = await session.client.query(sessionsQuery)
  await session.client.end()
  return rowCount !== 0
}

function askToStop(folder: string): void {
  const file = path.join(folder, 'server.json')
  if (!existsSync(file)) return
  const { keeper } = JSON.parse(readFileSync(file, 'utf8')) as Announcement
  if (isRunning(keeper)) process.kill(keeper, 'SIGTERM')
}

async function stopUnused(version: Version): Promise<void> {
  const folder = folderOfServer(version)
  if (!existsSync(folder) || isKeeperGone(folder) || (await isUsed(folder))) return
  askToStop(folder)
  await waitUntil(() => isKeeperGone(folder), stopPatience)
}

/**
 * Stops the test servers that no test process uses, for the end of a run; leaves those that another run still uses.
 */
export async function stopTestServers(): Promise<void> {
  await Promise.all(versions.map(stopUnused))
}
