import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { testApp, type TestApp } from '../support/app.ts'

/** Tables that hold no case and nobody's data, or are walled in another way; each with the reason. */
const withoutWall = new Map([
  ['record_key', 'a wrapped key is worthless without the master key, and the ciphertexts have a wall'],
  ['number_series', 'only a function that gives the next number reaches it'],
  ['history_checkpoint', 'no role of the server may touch it'],
  ['history_checkpoint_head', 'no role of the server may touch it'],
  ['installation', 'one row that says how this installation was made'],
  ['demonstration_load', 'one row that says when fictional people were loaded'],
  ['retired_master', 'names of keys, and no key'],
  ['migration', 'which migrations have run'],
  ['record_kind', 'which kinds of record there are, and no record'],
  ['record_part', 'which parts a kind of record has, and no record'],
  ['record_table', 'which tables a kind of record has, and no record'],
])

/** Tables with a `record_id` and no kind beside it; each with the reason. */
const withoutKind = new Map([
  ['record_key', 'a key is of whatever has its id, also of a draft'],
  ['history_checkpoint_head', 'the links that it points at say it'],
  ['attachment', 'a file is of a report, or of the draft that it may become'],
  ['api_request', 'what a request made is whatever has that id'],
  ['region', 'the id under which its own history stands'],
])

/** Tables that hang on a record and that `record_wall` did not wall; each with the reason. */
const walledByHand = new Map([
  ['question_to_others', 'the desk that was asked about reads it too'],
  ['report_content', 'the reporter hands it in and reads it again'],
  ['report_message', 'the reporter writes there too'],
  ['signal_advice', 'the organisation that is asked reads and answers it'],
])

/** What was written there stays as it was written. */
const appendOnly = [
  'history_entry',
  'history_checkpoint',
  'history_checkpoint_head',
  'audit_log',
  'decision_log',
  'processing_log',
  'report_message',
  'signal_gate',
  'signal_enrichment',
  'signal_weighing',
  'signal_assessment',
  'signal_feedback',
  'question_to_others',
  'share_answer',
]

type Table = { name: string; walled: boolean; forced: boolean; comment: string | null; policies: number }

let app: TestApp
let owner: Client
let tables: readonly Table[]

before(async () => {
  app = await testApp()
  owner = new Client({ connectionString: app.urls.owner })
  await owner.connect()
  const { rows } = await owner.query<Table>(
    `select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
            obj_description(c.oid) as comment,
            (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  )
  tables = rows
})
after(async () => {
  await owner.end()
  await app.close()
})

describe('every table', () => {
  test('says what it is for', () => {
    assert.ok(tables.length > 30)
    assert.deepEqual(
      tables.filter(({ comment }) => comment === null).map(({ name }) => name),
      [],
    )
  })

  test('with anybody in it stands behind row-level security that holds for its owner too, and has policies', () => {
    const open = tables.filter(
      ({ name, walled, forced, policies }) => !withoutWall.has(name) && !(walled && forced && policies > 0),
    )
    assert.deepEqual(
      open.map(({ name }) => name),
      [],
    )
  })

  test('that stands open still exists and stands open', () => {
    const open = tables.filter(({ walled }) => !walled).map(({ name }) => name)
    assert.deepEqual(open.sort(), [...withoutWall.keys()].sort())
  })
})

describe('every kind of record', () => {
  const named = (query: string, values: unknown[] = []) =>
    owner.query<{ name: string }>(query, values).then(({ rows }) => rows.map(({ name }) => name))
  const withColumn = (column: string) =>
    named(
      `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = $1 order by 1`,
      [column],
    )

  test('is registered: whatever names a kind refers to that table', async () => {
    const referring = await named(
      `select distinct c.conrelid::regclass::text as name from pg_constraint c
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and a.attname = 'record_kind'
         and c.confrelid in ('record_kind'::regclass, 'record_part'::regclass)`,
    )
    const naming = await withColumn('record_kind')
    // The processing log also says of people, drafts and lists that they were processed.
    assert.deepEqual(
      naming.filter((name) => !referring.includes(name)),
      ['processing_log'],
    )
  })

  test('stands beside the id of a record', async () => {
    const naming = await withColumn('record_kind')
    const silent = (await withColumn('record_id')).filter((name) => !naming.includes(name))
    assert.deepEqual(silent, [...withoutKind.keys()].sort())
  })

  test('that has a desk stands behind one wall, with every table that hangs on it', async () => {
    const hanging = await named(
      `select k.table_name as name from record_kind k where k.has_desk
       union
       select c.conrelid::regclass::text from record_kind k
         join pg_constraint c on c.contype = 'f' and c.confrelid = to_regclass(k.table_name)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where k.has_desk and a.attname = k.code || '_id'
       order by 1`,
    )
    const walled = await named('select name from record_table')
    assert.deepEqual(
      hanging.filter((name) => !walled.includes(name)),
      [...walledByHand.keys()],
    )
  })

  test('says who appends to its history, in a policy when it is not who may change the record', async () => {
    const others = await named(
      `select 'history_by_' || code as name from record_kind where history_by not in ('writers', 'system')`,
    )
    const policies = await named(
      `select polname as name from pg_policy where polrelid = 'history_entry'::regclass and polcmd = 'a'
         and polname like 'history\\_by\\_%'`,
    )
    assert.deepEqual(policies.toSorted(), others.toSorted())
  })
})

describe('the roles of the server', () => {
  for (const role of ['lantaarn_app', 'lantaarn_worker']) {
    test(`${role} can neither change nor remove what is only added to`, async () => {
      const { rows } = await owner.query<{ name: string }>(
        `select t as name from unnest($1::text[]) t
         where has_table_privilege($2, t, 'update') or has_table_privilege($2, t, 'delete')
            or has_table_privilege($2, t, 'truncate') or has_any_column_privilege($2, t, 'update')`,
        [appendOnly, role],
      )
      assert.deepEqual(rows, [])
    })

    test(`${role} is bound by row-level security, makes nothing, and empties nothing`, async () => {
      const { rows } = await owner.query<Record<string, boolean>>(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                has_schema_privilege(rolname, 'public', 'create') as makes,
                exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                        and (has_table_privilege(rolname, c.oid, 'truncate') or c.relowner = r.oid)) as empties
         from pg_roles r where rolname = $1`,
        [role],
      )
      const [wide] = rows
      assert.ok(wide !== undefined)
      assert.deepEqual(
        Object.entries(wide).filter(([, held]) => held),
        [],
      )
    })
  }

  test('a transaction in which no actor was set sees no row of any walled table', async () => {
    const client = new Client({ connectionString: app.urls.app })
    await client.connect()
    const seen: string[] = []
    for (const { name, walled } of tables) {
      if (!walled) continue
      const allowed = await owner.query<{ may: boolean }>(
        `select has_table_privilege('lantaarn_app', $1, 'select') as may`,
        [name],
      )
      if (allowed.rows[0]?.may !== true) continue
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from "${name}"`)
      if (rows[0]?.count !== 0) seen.push(name)
    }
    await client.end()
    assert.deepEqual(seen, [])
  })
})

test('a function that runs with the rights of its owner names the schemas in which it looks', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`,
  )
  assert.deepEqual(rows, [])
})
