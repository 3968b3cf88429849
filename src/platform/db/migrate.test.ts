import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { wantedVersion } from '../../../tests/support/app.ts'
import { testServer } from '../../../tests/support/database-server.ts'
import { migrate } from './migrate.ts'

/** The one identifier in all rows, so that they belong together. */
const id = '01900000-0000-7000-8000-000000000001'
const moment = '2026-03-03T10:00:00Z'

type Column = { place: string; name: string; type: string; checks: string }

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

/** Puts a row in every table, past keys of others and triggers; gives the tables that took one. */
async function fill(client: pg.Client): Promise<string[]> {
  await client.query('set session_replication_role = replica')
  const { rows } = await client.query<Column>(columnsQuery)
  const filled: string[] = []
  for (const place of new Set(rows.map((column) => column.place))) {
    const columns = rows.filter((column) => column.place === place)
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const values = columns.map((_, index) => `$${index + 1}`).join(', ')
    const insert = `insert into ${place} (${names}) values (${values}) on conflict do nothing`
    if (await isTaken(client.query(insert, columns.map(valueOf)))) filled.push(place)
  }
  await client.query('set session_replication_role = origin')
  return filled
}

/** Whether a row was taken; a few tables have checks over several columns that such a row does not meet. */
async function isTaken(inserting: Promise<pg.QueryResult>): Promise<boolean> {
  try {
    return (await inserting).rowCount === 1
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23514') return false
    throw error
  }
}

const readAll = async (client: pg.Client, places: readonly string[]) => {
  const all = new Map<string, Record<string, unknown>>()
  for (const place of places) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${place} t`)
    assert.equal(rows.length, 1, place)
    all.set(place, rows[0]?.row ?? {})
  }
  return all
}

for (const level of ['0007', '0015']) {
  test(`migrations after ${level} keep every row that is there, with its values`, async (context) => {
    const server = await testServer(wantedVersion())
    const { urls, drop } = await server.createDatabase()
    await migrate(urls.owner, { through: level })
    const superuser = new URL(server.superuserUrl)
    superuser.pathname = new URL(urls.owner).pathname
    const client = new pg.Client({ connectionString: superuser.href })
    await client.connect()
    context.after(async () => {
      await client.end()
      await drop()
    })
    const places = await fill(client)
    assert.ok(places.length > 30, `${places.length} tables hold a row`)
    assert.ok(places.includes('signal') && places.includes('share') && places.includes('history_entry'))
    const before = await readAll(client, places)
    assert.notDeepEqual(await migrate(urls.owner), [])
    const after = await readAll(client, places)
    for (const [place, row] of before) {
      for (const [name, value] of Object.entries(row)) {
        assert.deepEqual(after.get(place)?.[name], value, `${place}.${name}`)
      }
    }
  })
}
