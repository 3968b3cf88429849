import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { getRegion, loadRegion, RegionConfigError, type RegionConfig } from '../../src/modules/network/index.ts'
import { signalOf } from '../../src/modules/signals/testing/support.ts'
import { settingsOf, type Actor } from '../../src/platform/db/actor.ts'
import { withActor, withSystem } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs, type LogReader } from './ask.ts'

const rotterdam = getRegion('rotterdam')

/** A second region, with one organisation, in which an intake officer owns signals and a contact officer reports. */
const elsewhere: RegionConfig = {
  ...rotterdam,
  code: 'elsewhere',
  name: 'Elders',
  municipalities: [],
  organisations: [{ code: 'far', name: 'Gemeente Verweg', kind: 'municipality', areas: [] }],
  records: {
    report: { own: ['contact-officer'] },
    signal: { own: ['intake-officer'], assess: ['intake-officer'], direct: ['chain-director'] },
    subject: { own: ['contact-officer'] },
  },
}

let app: TestApp
let logs: LogReader
let far: string

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  await load(elsewhere)
  const [organisation] = await logs.read<{ id: string }>(`select id from organisation where code = 'far'`)
  far = organisation?.id ?? ''
})
after(async () => {
  await logs.close()
  await app.close()
})

const load = (config: RegionConfig) =>
  withSystem(app.platform.database, 'start', (tx) => loadRegion(tx, app.platform, config))
const withSignalRoles = (signal: RegionConfig['records']['signal']): RegionConfig => ({
  ...elsewhere,
  records: { ...elsewhere.records, signal },
})

/** Somebody of the far organisation who holds these roles there. */
const farActor = (...roles: string[]): Actor => ({
  ...app.actorOf('contact'),
  organisationId: far,
  holdings: roles.map((role) => ({ organisationId: far, role })),
})

async function makeFarSignal(actor: Actor): Promise<string> {
  const id = app.platform.newId()
  await withActor(app.platform.database, actor, (tx) =>
    tx
      .insertInto('signal')
      .values({
        id,
        number: id,
        region_code: 'elsewhere',
        desk_id: far,
        status: 'accepted',
        acute: false,
        origin: 'professional',
        persons_allowed: true,
        may_pass_on: true,
        legal_basis: 'reporting-code',
        received_at: app.now(),
        made_by: actor.personId ?? '',
      })
      .execute(),
  )
  return id
}

async function assessFar(actor: Actor, signalId: string): Promise<void> {
  await withActor(app.platform.database, actor, (tx) =>
    tx
      .insertInto('signal_assessment')
      .values({
        id: app.platform.newId(),
        signal_id: signalId,
        at: app.now(),
        person_id: actor.personId ?? '',
        scheme: 'proef',
        value: 'no',
        class: 'none',
        reason: Buffer.alloc(1),
      })
      .execute(),
  )
}

const seen = (actor: Actor) =>
  withActor(app.platform.database, actor, async (tx) => {
    const rows = await tx.selectFrom('signal').select('id').execute()
    return rows.map(({ id }) => id).toSorted()
  })

/** What the access table gives the actor now: the policies, which read the table of roles, show the same. */
async function granted(actor: Actor): Promise<string[]> {
  const rows = await logs.read<{ id: string }>(
    `select distinct record_id as id from access where record_kind = 'signal'
       and holder = any ('${settingsOf(actor)['holders'] ?? ''}'::text[]) and from_at <= now() and until_at > now()`,
  )
  return rows.map(({ id }) => id).toSorted()
}

async function assertSeen(actor: Actor, ids: readonly string[]): Promise<void> {
  assert.deepEqual(await seen(actor), [...ids].toSorted())
  assert.deepEqual(await granted(actor), [...ids].toSorted())
}

describe('two regions in one database', () => {
  let near: string
  let made: string

  before(async () => {
    near = await signalOf(app, 'contact')
    made = await makeFarSignal(farActor('intake-officer'))
  })

  test('each leave their signals to the roles that they name', async () => {
    await assertSeen(farActor('intake-officer'), [made])
    await assertSeen(farActor('contact-officer'), [])
    await assertSeen(app.actorOf('contact'), [near])
    const both = { ...app.actorOf('contact'), holdings: [farActor('intake-officer'), app.actorOf('contact')] }
    const holdings = both.holdings.flatMap((actor) => actor.holdings)
    await assertSeen({ ...both, holdings }, [near, made])
  })

  test('let nobody else bring one into a register', async () => {
    await assert.rejects(makeFarSignal(farActor('contact-officer')), /row-level security/)
    await assert.rejects(makeFarSignal(app.actorOf('contact')), /row-level security/)
  })

  test('own each kind of record in their own way', async () => {
    const desks = (actor: Actor, kind: string) =>
      withActor(app.platform.database, actor, async (tx) => {
        const { rows } = await sql<{ desks: string[] }>`select actor_desks(${kind}) as desks`.execute(tx)
        return rows[0]?.desks
      })
    assert.deepEqual(await desks(farActor('contact-officer'), 'report'), [far])
    assert.deepEqual(await desks(farActor('contact-officer'), 'signal'), [])
    assert.deepEqual(await desks(farActor('intake-officer'), 'report'), [])
    assert.deepEqual(await desks(app.actorOf('contact'), 'signal'), [app.person('contact').organisationId])
  })

  test('give and end access to what is there when the configuration changes, and the history of the region says so', async () => {
    await load(withSignalRoles({ own: ['contact-officer'], assess: ['contact-officer'] }))
    await assertSeen(farActor('intake-officer'), [])
    await assertSeen(farActor('contact-officer'), [made])
    await assertSeen(app.actorOf('contact'), [near])
    const history = await logs.read<{ action: string; actor_kind: string }>(
      `select action, actor_kind from history_entry
       where record_id = (select record_id from region where code = 'elsewhere')`,
    )
    assert.deepEqual(history, [{ action: 'region.roles-changed', actor_kind: 'job' }])
    await load(elsewhere)
    await assertSeen(farActor('intake-officer'), [made])
    await assertSeen(farActor('contact-officer'), [])
  })

  test('are left as they are by a configuration that says the same', async () => {
    const before = await logs.read('select * from access order by record_id, holder')
    await load(elsewhere)
    assert.deepEqual(await logs.read('select * from access order by record_id, holder'), before)
    const untold = await logs.read(`select 1 from region where code = 'rotterdam' and record_id is not null`)
    assert.deepEqual(untold, [])
  })

  test('have a signal assessed by the roles that assess there', async () => {
    await load(withSignalRoles({ own: ['contact-officer', 'intake-officer'], assess: ['intake-officer'] }))
    await assert.rejects(assessFar(farActor('contact-officer'), made), /row-level security/)
    await assessFar(farActor('intake-officer'), made)
    await assessFar(farActor('contact-officer', 'intake-officer'), made)
    await assert.rejects(assessFar(app.actorOf('intake'), made), /row-level security/)
  })

  test('keep that when the wall of the table is made anew', async () => {
    const owner = new Client({ connectionString: app.urls.owner })
    await owner.connect()
    await owner.query(`call record_wall('signal_assessment', 'signal', part => 'facts', changes => '{insert}')`)
    await owner.end()
    await assert.rejects(assessFar(farActor('contact-officer'), made), /row-level security/)
    await assessFar(farActor('intake-officer'), made)
  })
})

describe('the roles of a region', () => {
  test('are set by the system alone', async () => {
    const set = withActor(app.platform.database, app.actorOf('administrator'), (tx) =>
      sql`select set_record_roles('rotterdam', 'signal', 'own', '{partner}')`.execute(tx),
    )
    await assert.rejects(set, /read from the configuration/)
  })

  test('leave no record without an owner', async () => {
    const set = withSystem(app.platform.database, 'test', (tx) =>
      sql`select set_record_roles('rotterdam', 'signal', 'own', '{}')`.execute(tx),
    )
    await assert.rejects(set, /no role in region rotterdam would own a signal/)
    await logs.run(`insert into region (code, name) values ('new', 'Nieuw')`)
    await logs.run(`insert into organisation (id, name, kind, region_code)
      values ('${app.platform.newId()}', 'Nieuw', 'municipality', 'new')`)
    const moved = logs.run(`update signal set desk_id = (select id from organisation where region_code = 'new')`)
    await assert.rejects(moved, /no role in region new owns a signal/)
  })

  test('are asked for every kind of record with a desk that the database knows, before anything is loaded', async () => {
    const own: Readonly<Record<string, unknown>> = { report: elsewhere.records.report }
    const half = { ...elsewhere, code: 'half', records: own as RegionConfig['records'] }
    await assert.rejects(load(half), RegionConfigError)
    assert.deepEqual(await logs.read(`select 1 from region where code = 'half'`), [])
  })

  test('hold for a record that is stored while they change', async () => {
    const contact = farActor('contact-officer')
    let change: Promise<void> | undefined
    const id = app.platform.newId()
    await withActor(app.platform.database, contact, async (tx) => {
      await sql`insert into signal (id, number, region_code, desk_id, status, acute, origin, persons_allowed, may_pass_on,
          legal_basis, received_at, made_by)
        values (${id}, ${id}, 'elsewhere', ${far}, 'accepted', false, 'x', true, true, 'x', now(), ${contact.personId})`.execute(
        tx,
      )
      change = load(elsewhere)
      await heldUp()
    })
    await change
    assert.deepEqual(await granted(contact), [])
    assert.ok((await granted(farActor('intake-officer'))).includes(id))
  })
})

/** Comes back when somebody waits for a row that another transaction holds. */
async function heldUp(): Promise<void> {
  for (;;) {
    const waiting = await logs.read(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) return
  }
}
