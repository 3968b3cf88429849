import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import type { LoadedPerson } from '../../src/demonstration/load-people.ts'
import { startSession } from '../../src/modules/accounts/index.ts'
import { idMaker, systemRandom } from '../../src/platform/clock/system.ts'
import type { KeyRing } from '../../src/platform/crypto/key-ring.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { openDatabase, withSystem } from '../../src/platform/db/database.ts'
import type { Letter } from '../../src/platform/mail/mail.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { testServer, type TestDatabase } from './database-server.ts'
import { emptyTemplate, loadRegionAndPeople, peopledTemplate, region, sharedKeys } from './templates.ts'
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
  const time = { now: new Date('2026-03-03T10:00:00Z') }
  const logged: string[] = []
  const paused: number[] = []
  const mailed: Letter[] = []
  const { keys = sharedKeys } = options
  const open = (url: string) => makePlatform(url, { keys, time, logged, paused, mailed })
  const { template, people: loaded } =
    options.keys === undefined
      ? await peopledTemplate(server, open)
      : { template: await emptyTemplate(server), people: undefined }
  const { urls, drop } = await server.createDatabase({ template })
  const platform = open(urls.app)
  const people = new Map((loaded ?? (await loadRegionAndPeople(platform))).map((person) => [person.key, person]))
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

type Kept = { keys: KeyRing; time: { now: Date }; logged: string[]; paused: number[]; mailed: Letter[] }

function makePlatform(url: string, { keys, time, logged, paused, mailed }: Kept): Platform {
  const clock = () => time.now
  const write = (event: string, fields = {}) => void logged.push(JSON.stringify({ event, ...fields }))
  return {
    database: openDatabase(url, { connections: 8, say: () => undefined }),
    keys,
    clock,
    random: systemRandom,
    newId: idMaker(clock, systemRandom),
    pause: async (milliseconds) => void paused.push(milliseconds),
    log: { info: write, error: write },
    mail: { send: async (letter) => void mailed.push(letter) },
    origin,
    regions: [region],
    clamd: undefined,
    storage: { draftBytes: 2 ** 31, totalBytes: 2 ** 35, freeBytes: async () => undefined },
  }
}

function actorOf({ personId, organisationId, role }: LoadedPerson, traceId: string): Actor {
  return { kind: 'person', personId, organisationId, holdings: [{ organisationId, role }], activity: 'test', traceId }
}
