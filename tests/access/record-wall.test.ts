import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { askErasure, confirmErasure } from '../../src/modules/accountability/index.ts'
import { as } from '../../src/modules/signals/testing/support.ts'
import { appendHistory, firstLink } from '../../src/platform/audit/history.ts'
import { addRecordKey, getRecordKey } from '../../src/platform/crypto/record-keys.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { withActor, withSystem, type Tx } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs, type LogReader } from './ask.ts'

/** A kind of record that no migration knows: what its migration would say. */
const outing = `
  create table outing (
    id uuid primary key, region_code text not null references region, desk_id uuid not null references organisation,
    status text not null, place text, made_by uuid not null references person, created_at timestamptz not null,
    closed_at timestamptz, erased_at timestamptz, version integer not null default 1
  );
  create index outing_by_desk on outing (desk_id, status);
  create table outing_note (
    id uuid primary key, outing_id uuid not null references outing, part text not null, words bytea not null
  );
  create index outing_note_by_outing on outing_note (outing_id);
  create table outing_guest (outing_id uuid not null references outing, place integer not null, primary key (outing_id, place));`

const comments = ['outing', 'outing_note', 'outing_guest'].map(
  (name) => `
  comment on table ${name} is 'For this test.';
  do $$ declare name text; begin
    for name in select attname from pg_attribute where attrelid = '${name}'::regclass and attnum > 0 loop
      execute format('comment on column ${name}.%I is %L', name, 'For this test.');
    end loop;
  end $$;`,
)

const walls = `
  call record_wall('outing', 'outing');
  call record_wall('outing_note', 'outing', part_column => 'part', changes => '{insert}');
  call record_wall('outing_guest', 'outing', part => 'people', changes => '{insert,update,delete}');`

let app: TestApp
let logs: LogReader
let owner: Client

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  owner = new Client({ connectionString: app.urls.owner })
  await owner.connect()
  await owner.query(outing)
  await assert.rejects(owner.query(walls), /outing is no kind of record with a desk/)
  await owner.query(
    `call register_record_kind('outing', 'outing', parts => '{facts,people}', mark => 'U', erased_status => 'over')`,
  )
  await assert.rejects(owner.query(walls), /outing is not walled before it is commented on/)
  for (const comment of comments) await owner.query(comment)
  await owner.query(walls)
  await assert.rejects(made(), /row-level security/)
  await withSystem(app.platform.database, 'test', (tx) =>
    sql`select set_record_roles('rotterdam', 'outing', 'own', '{contact-officer}')`.execute(tx),
  )
})
after(async () => {
  await owner.end()
  await logs.close()
  await app.close()
})

const asActor = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => withActor(app.platform.database, actor, work)

/** Makes an outing of the desk of Rotterdam, with a key, a note of each part, a guest, and its first link of history. */
async function made(): Promise<string> {
  const id = app.platform.newId()
  const actor = app.actorOf('contact')
  await asActor(actor, async (tx) => {
    const dataKey = await addRecordKey(tx, app.platform, { recordId: id })
    await insertOuting(tx, { id, by: actor.personId ?? '', desk: actor.organisationId ?? '' })
    for (const part of ['facts', 'people']) {
      await sql`insert into outing_note values (${app.platform.newId()}, ${id}, ${part}, '\\x00')`.execute(tx)
    }
    await sql`insert into outing_guest values (${id}, 1)`.execute(tx)
    const change = { record: { kind: 'outing', id }, actor, at: app.now(), action: 'outing.made', change: {}, dataKey }
    await tx.insertInto('history_entry').values(firstLink(app.platform, change)).execute()
  })
  return id
}

const insertOuting = (tx: Tx, { id, by, desk }: { id: string; by: string; desk: string }) =>
  sql`insert into outing (id, region_code, desk_id, status, made_by, created_at)
    values (${id}, 'rotterdam', ${desk}, 'planned', ${by}, ${app.now()})`.execute(tx)

/** How many rows of an outing the actor sees: of itself, of its notes by part, of its guests. */
async function seen(actor: Actor, id: string): Promise<string> {
  return asActor(actor, async (tx) => {
    const { rows } = await sql<{ all: string }>`select concat_ws(' ',
      (select count(*) from outing where id = ${id}),
      (select count(*) from outing_note where outing_id = ${id} and part = 'facts'),
      (select count(*) from outing_note where outing_id = ${id} and part = 'people'),
      (select count(*) from outing_guest where outing_id = ${id})) as all`.execute(tx)
    return rows[0]?.all ?? ''
  })
}

async function append(key: string, id: string): Promise<void> {
  const actor = app.actorOf(key)
  await asActor(actor, async (tx) => {
    const dataKey = await getRecordKey(tx, app.platform, id)
    const record = { kind: 'outing', id }
    await appendHistory(tx, app.platform, {
      record,
      actor,
      at: app.now(),
      action: 'outing.changed',
      change: {},
      dataKey,
    })
  })
}

const strangers = () => [...app.people.keys()].filter((key) => key !== 'contact')

describe('a new kind of record, walled by its migration', () => {
  test('is seen and made by its desk, and by nobody else', async () => {
    const id = await made()
    assert.equal(await seen(app.actorOf('contact'), id), '1 1 1 1')
    for (const key of strangers()) {
      assert.equal(await seen(app.actorOf(key), id), '0 0 0 0', key)
      const { personId, organisationId } = app.person(key)
      if (key.startsWith('contact')) continue
      const own = asActor(app.actorOf(key), (tx) =>
        insertOuting(tx, { id: app.platform.newId(), by: personId, desk: organisationId }),
      )
      await assert.rejects(own, /row-level security/, key)
    }
    const contact = app.person('contact')
    const forOthers = { id: app.platform.newId(), by: contact.personId, desk: app.person('intake').organisationId }
    await assert.rejects(
      asActor(app.actorOf('contact'), (tx) => insertOuting(tx, forOthers)),
      /row-level security/,
    )
    const asOthers = { id: app.platform.newId(), by: app.person('intake').personId, desk: contact.organisationId }
    await assert.rejects(
      asActor(app.actorOf('contact'), (tx) => insertOuting(tx, asOthers)),
      /row-level security/,
    )
  })

  test('is changed by its desk alone, and never in what it is', async () => {
    const id = await made()
    const changed = (key: string, change: ReturnType<typeof sql>) =>
      asActor(app.actorOf(key), (tx) => sql`update outing set ${change} where id = ${id}`.execute(tx))
    assert.equal((await changed('contact', sql`status = 'under-way'`)).numAffectedRows, 1n)
    assert.equal((await changed('care', sql`status = 'over'`)).numAffectedRows, 0n)
    for (const column of ['id', 'made_by', 'region_code', 'erased_at']) {
      await assert.rejects(
        changed('contact', sql`${sql.ref(column)} = ${sql.ref(column)}`),
        /permission denied/,
        column,
      )
    }
    const words = asActor(app.actorOf('contact'), (tx) => sql`update outing_note set words = '\\x01'`.execute(tx))
    await assert.rejects(words, /permission denied/)
    const gone = await asActor(app.actorOf('contact'), (tx) =>
      sql`delete from outing_guest where outing_id = ${id}`.execute(tx),
    )
    assert.equal(gone.numAffectedRows, 1n)
  })

  test('has a history to which only its desk appends', async () => {
    const id = await made()
    await append('contact', id)
    for (const key of strangers()) await assert.rejects(append(key, id), /row-level security|unique/, key)
  })

  test('goes to another desk with all that it holds', async () => {
    const id = await made()
    await logs.run(`update outing set desk_id = '${app.person('contact-schiedam').organisationId}' where id = '${id}'`)
    assert.equal(await seen(app.actorOf('contact'), id), '0 0 0 0')
    assert.equal(await seen(app.actorOf('contact-schiedam'), id), '1 1 1 1')
    await append('contact-schiedam', id)
    await assert.rejects(append('contact', id), /row-level security|unique/)
  })

  test('is shared by part, of the parts that it has', async () => {
    const id = await made()
    await assert.rejects(share(id, ['criminal']), /no such part/)
    await assert.rejects(share(id, ['all']), /no such part/)
    await assert.rejects(share(app.platform.newId(), ['facts']), /no such record/)
    const shareId = await share(id, ['facts'])
    assert.equal(await seen(app.actorOf('care'), id), '0 0 0 0')
    await asActor(app.actorOf('care'), (tx) =>
      sql`update share set status = 'accepted' where id = ${shareId}`.execute(tx),
    )
    assert.equal(await seen(app.actorOf('care'), id), '1 1 0 0')
    await assert.rejects(append('care', id), /row-level security|unique/)
  })

  test('is erased by two persons, and closed as its table allows', async () => {
    const id = await made()
    const asked = { recordId: id, version: 1, reason: 'unlawful' } as const
    await as(app, 'privacy-rotterdam', (scope) => askErasure(scope, asked))
    await as(app, 'contact', (scope) => confirmErasure(scope, id))
    const [row] = await logs.read(
      `select status, version, erased_at is not null as erased, closed_at is not null as closed,
         (select count(*)::int from record_key where record_id = '${id}' and wrapped is not null and subject_id is null) as keys,
         (select action from history_entry where record_id = '${id}' order by seq desc limit 1) as last
       from outing where id = '${id}'`,
    )
    assert.deepEqual(row, { status: 'over', version: 2, erased: true, closed: true, keys: 0, last: 'record.erased' })
  })

  test('is found by its mark, and has an owner in the logs', async () => {
    const id = await made()
    const mark = `U-${id.slice(-8).toUpperCase()}`
    const found = (key: string) =>
      asActor(app.actorOf(key), async (tx) => {
        const { rows } = await sql<{ id: string | null }>`select find_reviewed_record(${mark}) as id`.execute(tx)
        return rows[0]?.id
      })
    assert.equal(await found('privacy-rotterdam'), id)
    assert.equal(await found('privacy'), null)
    const [line] = await logs.read<{ owner: string }>(`select owner_of_object('${id}') as owner`)
    assert.equal(line?.owner, app.person('contact').organisationId)
  })
})

async function share(id: string, parts: string[]): Promise<string> {
  const [giver, receiver] = [app.person('contact'), app.person('care')]
  const shareId = app.platform.newId()
  await asActor(app.actorOf('contact'), (tx) =>
    sql`insert into share (id, record_id, record_kind, record_number, parts, from_organisation, to_organisation, to_role,
        from_name, to_name, framework_text, purpose, status, offered_at, offered_by, until_at)
      values (${shareId}, ${id}, 'outing', 'U-1', ${parts}::text[], ${giver.organisationId}, ${receiver.organisationId},
        ${receiver.role}, 'a', 'b', 'c', 'help-victim', 'offered', now(), ${giver.personId}, now() + interval '1 day')`.execute(
      tx,
    ),
  )
  return shareId
}

describe('a table is not walled', () => {
  const refused = async (statements: string, reason: RegExp) => {
    await owner.query('begin')
    await assert.rejects(owner.query(statements), reason)
    await owner.query('rollback')
  }

  test('as part of a record that it does not refer to, or without an index to find its rows by', async () => {
    const commented = (columns: string) => `create table loose (${columns}); comment on table loose is 'x';
      do $$ declare name text; begin
        for name in select attname from pg_attribute where attrelid = 'loose'::regclass and attnum > 0 loop
          execute format('comment on column loose.%I is %L', name, 'x');
        end loop; end $$;`
    const wall = `call record_wall('loose', 'outing', part => 'facts')`
    await refused(`${commented('outing_id uuid primary key')} ${wall}`, /is to refer to outing/)
    await refused(
      `${commented('id uuid primary key, outing_id uuid not null references outing')} ${wall}`,
      /needs an index that begins with outing_id/,
    )
  })

  test('as a part that its kind does not have, or without one', async () => {
    await refused(`call record_wall('outing_guest', 'outing', part => 'criminal')`, /foreign key/)
    await refused(`call record_wall('outing_guest', 'outing')`, /the main table of outing is outing/)
    await refused(`call record_wall('outing', 'outing', part => 'facts')`, /the main table of outing is outing/)
  })

  test('when a record would lack what every record has', async () => {
    await refused(
      `alter table outing drop column erased_at; call record_wall('outing', 'outing')`,
      /lacks what every record has: erased_at/,
    )
  })

  test('by the server', async () => {
    const walled = asActor(app.actorOf('contact'), (tx) => sql`call record_wall('outing', 'outing')`.execute(tx))
    await assert.rejects(walled, /permission denied/)
  })
})
