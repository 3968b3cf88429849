import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'

import { Client, type QueryArrayResult } from 'pg'

import { type TestDatabase, type TestServer, testServer } from '../../../tests/support/database-server.ts'
import { addressOf, checkServer, createRoles, type RoleUrls } from './roles.ts'
import { StartError } from './start-error.ts'
import { startOldServer } from './testing/old-server.ts'

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const results: QueryArrayResult<unknown[]>[] = [await client.query({ text: sql, rowMode: 'array' })].flat()
    return results.at(-1)?.rows[0]?.[0]
  } finally {
    await client.end()
  }
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(outcome instanceof StartError, 'should be refused')
  assert.match(outcome.message, /^[^\n]+\.$/, 'in one sentence')
  return outcome.message
}

/** Names for roles of this test alone, since roles count for the whole server. */
function uniqueName(): string {
  return `t${randomBytes(6).toString('hex')}`
}

const duties = ['owner', 'app', 'worker', 'maintenance'] as const

for (const version of [15, 18] as const) {
  describe(`the roles on PostgreSQL ${version}`, () => {
    let server: TestServer
    let database: TestDatabase
    const prefixes: string[] = []
    const administrators: string[] = []
    /** A set of roles that several tests bring out of order, each after it was brought back. */
    const shared = ownSet()

    before(async () => {
      server = await testServer(version)
      database = await server.createDatabase()
    })

    after(async () => {
      await database.drop()
      for (const prefix of prefixes) {
        const roles = duties.map((duty) => `${prefix}_${duty}`).join(', ')
        await ask(server.superuserUrl, `DROP DATABASE IF EXISTS ${prefix}`)
        await ask(server.superuserUrl, `DROP ROLE IF EXISTS ${roles}`)
      }
      for (const name of administrators) await ask(server.superuserUrl, `DROP ROLE ${name}`)
    })

    function ownSet(): { prefix: string; database: string } {
      const prefix = uniqueName()
      prefixes.push(prefix)
      return { prefix, database: prefix }
    }

    async function administrator(rights: string): Promise<string> {
      const name = uniqueName()
      administrators.push(name)
      await ask(server.superuserUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'pass' ${rights}`)
      return addressOf(server.superuserUrl, 'postgres', { name, password: 'pass' })
    }

    test('are neither too narrow nor too wide for the platform', async () => {
      assert.deepEqual(await checkServer(database.urls), { version })
    })

    test('let the owner make tables that the maintenance role reads and writes past row-level security', async () => {
      const { owner, app, worker, maintenance } = database.urls
      await ask(
        owner,
        `CREATE SCHEMA care; CREATE TABLE care.note (n int); ALTER TABLE care.note ENABLE ROW LEVEL SECURITY;
         ALTER TABLE care.note FORCE ROW LEVEL SECURITY; GRANT USAGE ON SCHEMA care TO lantaarn_app;
         GRANT SELECT, INSERT ON care.note TO lantaarn_app`,
      )
      await ask(maintenance, 'INSERT INTO care.note VALUES (7)')
      assert.equal(await ask(maintenance, 'SELECT count(*)::int FROM care.note'), 1)
      assert.equal(await ask(app, 'SELECT count(*)::int FROM care.note'), 0)
      assert.equal(await ask(owner, 'SELECT count(*)::int FROM care.note'), 0)
      await assert.rejects(ask(worker, 'SELECT count(*) FROM care.note'), /permission denied/)
    })

    test('let the application and the worker make nothing anywhere', async () => {
      for (const url of [database.urls.app, database.urls.worker]) {
        await assert.rejects(ask(url, 'CREATE TABLE public.mine (n int)'), /permission denied/)
        await assert.rejects(ask(url, 'CREATE SCHEMA mine'), /permission denied/)
        await assert.rejects(ask(url, 'CREATE TEMPORARY TABLE mine (n int)'), /permission denied/)
        await assert.rejects(ask(url, 'CREATE ROLE mine'), /permission denied/)
        for (const large of ['lo_create(0)', 'lo_creat(-1)', "lo_from_bytea(0, '')"])
          await assert.rejects(ask(url, `SELECT ${large}`), /permission denied for function/)
        await assert.rejects(ask(url, 'SET ROLE lantaarn_owner'), /permission denied/)
      }
    })

    test('let the owner restore a dump, which says again who may make large objects', async () => {
      const { owner, app } = database.urls
      await ask(
        owner,
        `REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC;
         GRANT ALL ON FUNCTION pg_catalog.lo_create(oid) TO lantaarn_owner`,
      )
      await assert.rejects(ask(app, 'SELECT lo_create(0)'), /permission denied/)
    })

    test('can be made again: with new passwords, or with the same ones that follow from a secret', async () => {
      const first = await createRoles(server.superuserUrl, shared)
      await ask(first.owner, 'CREATE TABLE kept (n int)')
      const second = await createRoles(server.superuserUrl, shared)
      assert.notEqual(second.app, first.app)
      await assert.rejects(ask(first.app, 'SELECT 1'), /password authentication failed/)
      await checkServer(second)
      assert.equal(await ask(second.maintenance, 'SELECT count(*)::int FROM kept'), 0)
      const seeded = await createRoles(server.superuserUrl, { ...shared, passwordSeed: 'a secret' })
      assert.deepEqual(await createRoles(server.superuserUrl, { ...shared, passwordSeed: 'a secret' }), seeded)
      assert.equal(new Set(duties.map((duty) => new URL(seeded[duty]).password)).size, 4)
    })

    test('are brought back in order when somebody made them too wide', async () => {
      const urls = await createRoles(server.superuserUrl, shared)
      await ask(server.superuserUrl, `ALTER ROLE ${shared.prefix}_app SUPERUSER BYPASSRLS CREATEROLE`)
      assert.match(await refusal(checkServer(urls)), /DATABASE_URL: .*is a superuser/)
      await checkServer(await createRoles(server.superuserUrl, shared))
    })

    test('are refused when they are too wide', async () => {
      const { prefix } = shared
      const urls = await createRoles(server.superuserUrl, shared)
      const administration = new Client({ connectionString: addressOf(server.superuserUrl, shared.database) })
      await administration.connect()
      const [app, worker] = [`${prefix}_app`, `${prefix}_worker`]
      for (const [widen, narrow, sentence] of [
        [`ALTER ROLE ${app} BYPASSRLS`, `ALTER ROLE ${app} NOBYPASSRLS`, /DATABASE_URL: .*BYPASSRLS/],
        [`ALTER ROLE ${worker} CREATEROLE`, `ALTER ROLE ${worker} NOCREATEROLE`, /DATABASE_WORKER_URL: .*CREATEROLE/],
        [`ALTER ROLE ${worker} CREATEDB`, `ALTER ROLE ${worker} NOCREATEDB`, /DATABASE_WORKER_URL: .*CREATEDB/],
        [`ALTER ROLE ${app} REPLICATION`, `ALTER ROLE ${app} NOREPLICATION`, /DATABASE_URL: .*REPLICATION/],
        [`GRANT pg_read_all_data TO ${app}`, `REVOKE pg_read_all_data FROM ${app}`, /a member of pg_read_all_data/],
        [`GRANT ${prefix}_maintenance TO ${app}`, `REVOKE ${prefix}_maintenance FROM ${app}`, /BYPASSRLS/],
        [
          `CREATE TABLE his (n int); ALTER TABLE his OWNER TO ${worker}`,
          'DROP TABLE his',
          /DATABASE_WORKER_URL: .*owns his/,
        ],
        [
          `CREATE TABLE hers (n int); ALTER TABLE hers OWNER TO ${prefix}_owner; GRANT ${prefix}_owner TO ${app}`,
          `REVOKE ${prefix}_owner FROM ${app}; DROP TABLE hers`,
          /DATABASE_URL: .*owns hers/,
        ],
        [
          `GRANT CREATE ON SCHEMA public TO ${app}`,
          `REVOKE CREATE ON SCHEMA public FROM ${app}`,
          /DATABASE_URL: .*make tables in the schema public/,
        ],
        [
          `GRANT CREATE ON DATABASE ${prefix} TO ${app}`,
          `REVOKE CREATE ON DATABASE ${prefix} FROM ${app}`,
          /DATABASE_URL: .*may make schemas/,
        ],
        [`ALTER ROLE ${prefix}_owner BYPASSRLS`, `ALTER ROLE ${prefix}_owner NOBYPASSRLS`, /DATABASE_OWNER_URL/],
      ] as const) {
        await administration.query(widen)
        assert.match(await refusal(checkServer(urls)), sentence, widen)
        await administration.query(narrow)
      }
      await administration.end()
      await checkServer(urls)
    })

    test('are refused when rights are missing', async () => {
      const { prefix } = shared
      const urls = await createRoles(server.superuserUrl, shared)
      await ask(server.superuserUrl, `ALTER ROLE ${prefix}_maintenance NOBYPASSRLS`)
      assert.match(await refusal(checkServer(urls)), /DATABASE_MAINTENANCE_URL: .*misses BYPASSRLS/)
      await ask(
        server.superuserUrl,
        `ALTER DATABASE ${prefix} OWNER TO postgres; GRANT CONNECT ON DATABASE ${prefix} TO ${prefix}_owner`,
      )
      assert.match(await refusal(checkServer(urls)), /DATABASE_OWNER_URL: .*\(CREATE\)/)
      await ask(server.superuserUrl, `REVOKE CONNECT ON DATABASE ${prefix} FROM ${prefix}_app`)
      assert.match(await refusal(checkServer(urls)), /DATABASE_URL: .*may not connect to that database/)
    })

    test('can be made by an administrator who is no superuser, once a superuser gave BYPASSRLS', async () => {
      const names = ownSet()
      const admin = await administrator('CREATEROLE CREATEDB')
      const sentence = await refusal(createRoles(admin, names))
      const statement = /"(ALTER ROLE [^;]+ BYPASSRLS)"/.exec(sentence)?.[1]
      assert.ok(statement, sentence)
      await ask(server.superuserUrl, statement)
      const urls = await createRoles(admin, names)
      await checkServer(urls)
      await ask(urls.owner, 'CREATE TABLE kept (n int)')
      assert.equal(await ask(urls.maintenance, 'SELECT count(*)::int FROM kept'), 0)
      await assert.rejects(ask(addressOf(admin, names.database), 'SELECT 1'), /permission denied/)
      await checkServer(await createRoles(admin, names))
    })

    test('are not made by somebody without the right to', async () => {
      const sentence = await refusal(createRoles(await administrator(''), ownSet()))
      assert.match(sentence, /use one with CREATEROLE and CREATEDB/)
    })

    test('leave a database of somebody else alone', async () => {
      const names = ownSet()
      await ask(server.superuserUrl, `CREATE DATABASE ${names.database}`)
      const admin = await administrator('CREATEROLE CREATEDB')
      await refusal(createRoles(admin, names))
      await ask(server.superuserUrl, `ALTER ROLE ${names.prefix}_maintenance BYPASSRLS`)
      assert.match(await refusal(createRoles(admin, names)), /belongs to postgres/)
    })
  })
}

describe('a server', () => {
  let urls: RoleUrls
  let drop: () => Promise<void>
  before(async () => {
    ;({ urls, drop } = await (await testServer(18)).createDatabase())
  })
  after(async () => drop())

  test('that is too old is refused', async () => {
    for (const [number, name] of [
      ['140012', '14'],
      ['90324', '9'],
    ] as const) {
      const old = await startOldServer(number)
      const sentence = `DATABASE_URL: the server runs PostgreSQL ${name}; 15 or newer is needed.`
      assert.equal(await refusal(checkServer({ app: old.url })), sentence)
      await old.stop()
    }
  })

  test('that does not answer is refused, without telling the password', async () => {
    const sentence = await refusal(checkServer({ app: 'postgres://app:secret@127.0.0.1:1/lantaarn' }))
    assert.equal(
      sentence,
      'DATABASE_URL: the database at 127.0.0.1:1/lantaarn cannot be reached: nothing answers there.',
    )
    assert.match(
      await refusal(checkServer({ app: 'postgres://app:secret@nowhere.invalid/x' })),
      /no machine of that name/,
    )
  })

  test('that does not know the password or the database is refused', async () => {
    const wrong = addressOf(urls.app, 'postgres', { name: 'lantaarn_app', password: 'guess' })
    assert.match(await refusal(checkServer({ app: wrong })), /user or password is wrong/)
    assert.match(await refusal(checkServer({ app: addressOf(urls.app, 'no_such') })), /no such database/)
    assert.match(await refusal(checkServer({ app: 'not an address' })), /write it as postgres:/)
  })

  test('must be one server with one database for all roles', async () => {
    const other = await (await testServer(18)).createDatabase()
    assert.match(await refusal(checkServer({ ...urls, worker: other.urls.worker })), /different databases/)
    await other.drop()
  })
})

test('an administrator may name a socket folder instead of a machine', () => {
  const role = { name: 'app', password: 'pass' }
  const inside = 'postgres://app:pass@%2Fvar%2Frun%2Fpostgresql/x'
  assert.equal(addressOf('postgres:///postgres?host=/var/run/postgresql', 'x', role), inside)
  assert.equal(addressOf('postgres:///postgres?host=/var/run/postgresql&user=a&password=b', 'x', role), inside)
  assert.equal(addressOf('postgres://admin@%2Fvar%2Frun%2Fpostgresql/postgres', 'x', role), inside)
})

test('names of roles and database are checked', async () => {
  assert.match(await refusal(createRoles('postgres://x@127.0.0.1:1/x', { prefix: 'a"b' })), /begin with a letter/)
})
