import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test, type TestContext } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { applyFormerMigrations } from '../../../tests/database/former-level.ts'
import { wantedVersion } from '../../../tests/support/app.ts'
import { testServer } from '../../../tests/support/database-server.ts'
import { lastOfNine } from './former-level.ts'
import { migrate, MigrationError } from './migrate.ts'

/** The one identifier in all rows, so that they belong together. */
const id = '01900000-0000-7000-8000-000000000001'
const moment = '2026-03-03T10:00:00Z'

type Column = { place: string; name: string; type: string; checks: string }

/** What checks over several columns ask of a row. */
const asked: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  api_key: {
    permitted_by: '01900000-0000-7000-8000-000000000002',
    expires_at: '2026-04-03T10:00:00Z',
    permissions: ['signal.handle'],
  },
  invitation: { person_id: id },
  municipality: { code: 'GM0599' },
  record_key: { wrapped: Buffer.alloc(32, 7) },
}

/** Columns that must be filled in, with the checks of their table. */
const columnsQuery = `
  select format('%I', c.relname) as place, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
              where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)), '') as checks
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    and a.attnotnull and not a.atthasdef and a.attgenerated = '' and a.attidentity = '' order by 1, a.attnum`

function valueOf({ name, type, checks }: Column): unknown {
  const allowed = new RegExp(`\\(${name} = ANY \\(ARRAY\\['([^']+)'`).exec(checks)?.[1]
  if (type === 'uuid') return id
  if (name === 'record_kind') return 'report'
  if (type === 'bytea') return Buffer.alloc(32, 7)
  if (type === 'boolean') return true
  if (type.startsWith('timestamp') || type === 'date') return name === 'until_at' ? '2999-01-01T00:00:00Z' : moment
  if (/int|numeric/.test(type)) return 1
  if (type.endsWith('[]')) return allowed === undefined ? [] : [allowed]
  return allowed ?? 'x'
}

/** Puts a row in every table that has none yet, past keys of others and triggers; gives all tables. */
async function fill(client: pg.Client): Promise<string[]> {
  await client.query('set session_replication_role = replica')
  const { rows } = await client.query<Column>(columnsQuery)
  const places = [...new Set(rows.map((column) => column.place))]
  for (const place of places) {
    const columns = rows.filter((column) => column.place === place)
    const row = { ...Object.fromEntries(columns.map((column) => [column.name, valueOf(column)])), ...asked[place] }
    const names = Object.keys(row).map((name) => `"${name}"`)
    const values = names.map((_, index) => `$${index + 1}`)
    const { rows: found } = await client.query(`select from ${place} limit 1`)
    if (found.length > 0) continue
    await client.query(`insert into ${place} (${names.join(', ')}) values (${values.join(', ')})`, Object.values(row))
  }
  await client.query('set session_replication_role = origin')
  return places
}

type Row = Record<string, unknown>

async function readAll(client: pg.Client, places: readonly string[]): Promise<Map<string, Row[]>> {
  const all = new Map<string, Row[]>()
  for (const place of places) {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${place} t`)
    assert.ok(rows.length > 0, place)
    all.set(
      place,
      rows.map(({ row }) => row),
    )
  }
  return all
}

/** Whether a row is there with the values that it had; it may have got more. */
function keeps(rows: readonly Row[], had: Row): boolean {
  return rows.some((row) => Object.entries(had).every(([name, value]) => isDeepStrictEqual(row[name], value)))
}

/** The migrations after those that a database from before the first release has already. */
const newer = readdirSync('migrations')
  .filter((name) => name.slice(0, 4) > lastOfNine)
  .sort()
const nine = readdirSync('migrations')
  .filter((name) => name.slice(0, 4) <= lastOfNine)
  .sort()

async function readLedger(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  return rows.map(({ name }) => name)
}

/** A database from before the first release, with the migrations through that number, and a superuser in it. */
async function formerDatabase(t: TestContext, { through = '0026' } = {}) {
  const server = await testServer(wantedVersion())
  const { urls, drop } = await server.createDatabase()
  const superuser = new URL(server.superuserUrl)
  superuser.pathname = new URL(urls.owner).pathname
  const client = new pg.Client({ connectionString: superuser.href })
  await applyFormerMigrations(urls.owner, { through })
  await client.connect()
  t.after(async () => {
    await client.end()
    await drop()
  })
  return { owner: urls.owner, client }
}

describe('a database from before the first release', () => {
  test('goes on from the nine migrations that made the same tables, and every migration after them keeps every row', async (t) => {
    const { owner, client } = await formerDatabase(t)
    for (const level of [lastOfNine, ...newer.map((name) => name.slice(0, 4))]) {
      const places = await fill(client)
      const before = await readAll(client, places)
      assert.equal((await migrate(owner, { through: level })).length, level === lastOfNine ? 0 : 1)
      const after = await readAll(client, places)
      for (const [place, rows] of before) {
        const lost = rows.filter((row) => !keeps(after.get(place) ?? [], row))
        assert.deepEqual(lost, [], `${level}: ${place}, which now has ${JSON.stringify(after.get(place))}`)
      }
    }
    const all = await fill(client)
    assert.ok(all.includes('api_key') && all.includes('record_key') && all.includes('share'))
    assert.deepEqual(await readLedger(client), [...nine, ...newer])
    assert.deepEqual(await migrate(owner), [])
  })

  test('takes one step to where an empty database comes with all migrations', async (t) => {
    const { owner, client } = await formerDatabase(t)
    await fill(client)
    assert.deepEqual(await migrate(owner), newer)
    assert.deepEqual(await readLedger(client), [...nine, ...newer])
  })

  test('keeps the ledger that it had when its replacement does not come to an end', async (t) => {
    const { owner, client } = await formerDatabase(t)
    const before = await readLedger(client)
    await client.query("alter table migration add constraint stop check (name <> '0009-jobs-api-installation.sql')")
    await assert.rejects(migrate(owner), /stop/)
    assert.deepEqual(await readLedger(client), before)
    await client.query('alter table migration drop constraint stop')
    await migrate(owner)
    assert.deepEqual(await readLedger(client), [...nine, ...newer])
  })

  for (const through of ['0001', '0024', '0025']) {
    test(`that stopped at ${through} is left as it is, and told which version to start first`, async (t) => {
      const { owner, client } = await formerDatabase(t, { through })
      await fill(client)
      const before = await readLedger(client)
      await assert.rejects(migrate(owner), isRefusal)
      assert.deepEqual(await readLedger(client), before)
    })
  }

  test('with a migration that was changed, or one more than we know, is refused too', async (t) => {
    const { owner, client } = await formerDatabase(t)
    await client.query("insert into migration (name, digest) values ('0027-more.sql', 'x')")
    await assert.rejects(migrate(owner), isRefusal)
    await client.query("delete from migration where name = '0027-more.sql'")
    await client.query("update migration set digest = 'x' where name = '0014-sum-draft-files.sql'")
    await assert.rejects(migrate(owner), isRefusal)
  })
})

function isRefusal(error: unknown): boolean {
  return (
    error instanceof MigrationError &&
    /^[^.]*: start the last version of which 0026 is the newest migration once, .*$/.test(error.message)
  )
}
