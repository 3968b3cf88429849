import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { loadPeople, type LoadedPerson } from '../../src/demonstration/load-people.ts'
import { startSession } from '../../src/modules/accounts/index.ts'
import { getRegion, loadRegion } from '../../src/modules/network/index.ts'
import { idMaker, systemRandom } from '../../src/platform/clock/system.ts'
import { temporaryKeyRing, type KeyRing } from '../../src/platform/crypto/key-ring.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { openDatabase, withSystem } from '../../src/platform/db/database.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { installJobs } from '../../src/platform/jobs/install.ts'
import type { Letter } from '../../src/platform/mail/mail.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { testServer, type TestDatabase } from './database-server.ts'
import { visitor, type Visitor } from './visitor.ts'

/** The whole application on a database of its own, with the region Rotterdam and its fictional people. */
export type TestApp = {
  platform: Platform
  server: FastifyInstance
  urls: TestDatabase['urls']
  /** The moment that it is for the application; move it with `setTime`. */
  now(): Date
  setTime(at: Date | string): void
  /** Lines that the application logged. */
  logged: string[]
  /** How long the application waited each time, in milliseconds: in a test it only says so. */
  paused: number[]
  /** Notices that were mailed. */
  mailed: Letter[]
  people: ReadonlyMap<string, LoadedPerson>
  /** A fictional person by key (see src/demonstration/people.ts). */
  person(key: string): LoadedPerson
  /** The actor that this person is when signed in. */
  actorOf(key: string): Actor
  /** A browser without cookies. */
  visitor(): Visitor
  /** A browser in which this person is signed in. */
  signedIn(key: string): Promise<Visitor>
  close(): Promise<void>
}

const origin = 'http://lantaarn.test'

/** PostgreSQL 18 unless LANTAARN_TEST_POSTGRES says 15: `npm test` runs what holds SQL on both. */
export function wantedVersion(): 15 | 18 {
  return process.env['LANTAARN_TEST_POSTGRES'] === '15' ? 15 : 18
}

/** Makes the application; each call has a database of its own. Close it in `after`. */
export async function testApp(options: { version?: 15 | 18; keys?: KeyRing } = {}): Promise<TestApp> {
  const server = await testServer(options.version ?? wantedVersion())
  const template = `migrated_${migrationsDigest()}`
  await server.ensureTemplate(template, async (urls) => {
    await migrate(urls.owner)
    await installJobs(urls.owner)
  })
  const { urls, drop } = await server.createDatabase({ template })
  const time = { now: new Date('2026-03-03T10:00:00Z') }
  const logged: string[] = []
  const paused: number[] = []
  const mailed: Letter[] = []
  const made = makePlatform(urls.app, { time, logged, paused, mailed })
  const platform = options.keys === undefined ? made : { ...made, keys: options.keys }
  const people = await prepare(platform)
  const app = await buildApp(platform)
  const person = (key: string) => {
    const found = people.get(key)
    if (found === undefined) throw new RangeError(`No fictional person is called ${key}`)
    return found
  }
  return {
    platform,
    server: app,
    urls,
    now: () => time.now,
    setTime: (at) => {
      time.now = new Date(at)
    },
    logged,
    paused,
    mailed,
    people,
    person,
    actorOf: (key) => actorOf(person(key), platform.newId()),
    visitor: () => visitor(app, origin),
    async signedIn(key) {
      const { personId, organisationId } = person(key)
      const session = await withSystem(platform.database, 'sign-in', (tx) =>
        startSession(tx, platform, { personId, organisationId }),
      )
      return visitor(app, origin, { sessie: session })
    },
    async close() {
      await app.close()
      await platform.database.destroy()
      await drop()
    },
  }
}

type Kept = { time: { now: Date }; logged: string[]; paused: number[]; mailed: Letter[] }

function makePlatform(url: string, { time, logged, paused, mailed }: Kept): Platform {
  const clock = () => time.now
  const write = (event: string, fields = {}) => void logged.push(JSON.stringify({ event, ...fields }))
  return {
    database: openDatabase(url, { connections: 8, say: () => undefined }),
    keys: temporaryKeyRing(systemRandom),
    clock,
    random: systemRandom,
    newId: idMaker(clock, systemRandom),
    pause: async (milliseconds) => void paused.push(milliseconds),
    log: { info: write, error: write },
    mail: { send: async (letter) => void mailed.push(letter) },
    origin,
    regions: ['rotterdam'],
    clamd: undefined,
    storage: { draftBytes: 2 ** 31, totalBytes: 2 ** 35, freeBytes: async () => undefined },
  }
}

async function prepare(platform: Platform): Promise<Map<string, LoadedPerson>> {
  const loaded = await withSystem(platform.database, 'load-region', async (tx) => {
    await loadRegion(tx, platform, getRegion('rotterdam'))
    return loadPeople(tx, platform, 'rotterdam')
  })
  return new Map(loaded.map((person) => [person.key, person]))
}

function actorOf({ personId, organisationId, role }: LoadedPerson, traceId: string): Actor {
  return { kind: 'person', personId, organisationId, holdings: [{ organisationId, role }], activity: 'test', traceId }
}

function migrationsDigest(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync('migrations').sort()) hash.update(readFileSync(`migrations/${file}`))
  return hash.digest('hex').slice(0, 12)
}
