import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { lastOfNine } from '../../src/platform/db/former-level.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { wantedVersion } from '../support/app.ts'
import { testServer, type TestDatabase } from '../support/database-server.ts'
import { compareCatalogs, readCatalog, type Catalog } from './catalog.ts'
import { applyFormerMigrations } from './former-level.ts'

let databases: TestDatabase[]
let client: pg.Client
let former: Catalog
let present: Catalog

before(async () => {
  const server = await testServer(wantedVersion())
  const [old, fresh] = [await server.createDatabase(), await server.createDatabase()]
  databases = [old, fresh]
  await applyFormerMigrations(old.urls.owner)
  await migrate(fresh.urls.owner, { through: lastOfNine })
  const formerClient = new pg.Client({ connectionString: old.urls.owner })
  await formerClient.connect()
  former = await readCatalog(formerClient)
  await formerClient.end()
  client = new pg.Client({ connectionString: fresh.urls.owner })
  await client.connect()
  present = await readCatalog(client)
})
after(async () => {
  await client.end()
  for (const { drop } of databases) await drop()
})

test('the nine migrations make what the 25 from before the first release made, and nothing else', () => {
  assert.ok(present.size > 2000)
  assert.deepEqual(compareCatalogs(former, present), [])
})

/** Small differences, one of each sort, with the object in which each must show. */
const differences: readonly (readonly [statement: string, shows: string])[] = [
  ['create table more (id uuid)', 'relation more'],
  ['drop table form_input', 'relation form_input'],
  ['alter table share disable row level security', 'relation share'],
  ['alter table share no force row level security', 'relation share'],
  ['alter table share add column more text', 'column share.more'],
  ['alter table share alter column purpose drop not null', 'column share.purpose'],
  ["alter table person alter column language set default 'en'", 'column person.language'],
  ['alter table signal_facts alter column sector type varchar', 'column signal_facts.sector'],
  ['alter table signal alter column is_open drop expression', 'column signal.is_open'],
  ['alter table erasure drop constraint erasure_check1', 'constraint erasure.erasure_check1'],
  ['alter table share drop constraint share_referral_id_fkey', 'constraint share.share_referral_id_fkey'],
  ['drop index erasure_waits_once', 'index erasure_waits_once'],
  ['alter policy share_seen on share using (true)', 'policy share.share_seen'],
  ['alter policy share_seen on share to lantaarn_app', 'policy share.share_seen'],
  ['alter policy share_offered on share with check (true)', 'policy share.share_offered'],
  ['alter function actor_kind() volatile', 'function actor_kind()'],
  ['alter function actor_kind() parallel unsafe', 'function actor_kind()'],
  ['alter function actor_kind() security definer', 'function actor_kind()'],
  ['alter function next_number(text) reset search_path', 'function next_number(text)'],
  [
    "create or replace function actor_kind() returns text language sql stable parallel safe return 'x'",
    'function actor_kind()',
  ],
  ['drop trigger share_frozen on share', 'trigger share.share_frozen'],
  ['alter table share disable trigger share_frozen', 'trigger share.share_frozen'],
  ['grant delete on share to lantaarn_worker', 'right on relation share lantaarn_worker DELETE'],
  ['revoke insert on share from lantaarn_app', 'right on relation share lantaarn_app INSERT'],
  ['grant select on share to lantaarn_app with grant option', 'right on relation share lantaarn_app SELECT'],
  ['grant update (purpose) on share to lantaarn_worker', 'right on column share.purpose lantaarn_worker UPDATE'],
  [
    'grant execute on function add_job to public',
    'right on function add_job(text,json,timestamp with time zone) public EXECUTE',
  ],
  ['comment on table share is null', 'comment table public.share'],
  ['comment on column share.purpose is null', 'comment table column public.share.purpose'],
  ['comment on function actor_kind is null', 'comment function public.actor_kind()'],
  ['create sequence more', 'sequence more'],
  ["create type more as enum ('a')", 'type more'],
]

describe('the comparison shows', () => {
  for (const [statement, shows] of differences) {
    test(statement, async () => {
      await client.query('begin')
      try {
        await client.query(statement)
        const found = compareCatalogs(former, await readCatalog(client))
        assert.ok(
          found.some((line) => line.startsWith(`${shows}: `)),
          found.join('\n'),
        )
      } finally {
        await client.query('rollback')
      }
    })
  }
})
