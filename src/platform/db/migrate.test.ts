import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import test from 'node:test'
import pg from 'pg'
import { wantedVersion } from '../../../tests/support/app.ts'
import { testServer } from '../../../tests/support/database-server.ts'
import { migrate } from './migrate.ts'

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
    const insert = `insert into ${place} (${names.join(', ')}) values (${values.join(', ')}) on conflict do nothing`
    await client.query(insert, Object.values(row))
  }
  await client.query('set session_replication_role = origin')
  return places
}

async function readAll(client: pg.Client, places: readonly string[]) {
  const all = new Map<string, Record<string, unknown>>()
  for (const place of places) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${place} t`)
    assert.equal(rows.length, 1, place)
    all.set(place, rows[0]?.row ?? {})
  }
  return all
}

/** The oldest level from which rows are carried along. */
const first = '0007'
const levels = readdirSync('migrations')
  .map((name) => name.slice(0, 4))
  .filter((level) => level > first)
  .sort()

test('each migration keeps every row that is there, with its values, also those of tables that are as young', async (t) => {
  const server = await testServer(wantedVersion())
  const { urls, drop } = await server.createDatabase()
  await migrate(urls.owner, { through: first })
  const superuser = new URL(server.superuserUrl)
  superuser.pathname = new URL(urls.owner).pathname
  const client = new pg.Client({ connectionString: superuser.href })
  await client.connect()
  t.after(async () => {
    await client.end()
    await drop()
  })
  for (const level of levels) {
    const places = await fill(client)
    const before = await readAll(client, places)
    assert.equal((await migrate(urls.owner, { through: level })).length, 1)
    const after = await readAll(client, places)
    for (const [place, row] of before) {
      for (const [name, value] of Object.entries(row)) {
        assert.deepEqual(after.get(place)?.[name], value, `${level}: ${place}.${name}`)
      }
    }
  }
  const all = await fill(client)
  assert.ok(all.includes('api_key') && all.includes('record_key') && all.includes('share'))
})
