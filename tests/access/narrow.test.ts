import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { as, reported, signalOf } from '../../src/modules/signals/testing/support.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { withActor } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs, type LogReader } from './ask.ts'
import { makeHeld, type Held } from './records-of-others.ts'

let app: TestApp
let logs: LogReader
let held: Held

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  held = await makeHeld(app)
})
after(async () => {
  await logs.close()
  await app.close()
})

/** Somebody with this role in the organisation of this person. */
function colleague(key: string, role: string): Actor {
  return { ...app.actorOf(key), holdings: [{ organisationId: app.person(key).organisationId, role }] }
}

/** How many rows the actor gets of a question to the database. */
async function counted(actor: Actor, from: ReturnType<typeof sql>): Promise<number> {
  return withActor(app.platform.database, actor, async (tx) => {
    const { rows } = await sql`select 1 ${from}`.execute(tx)
    return rows.length
  })
}

const visitorOf = (kind: 'public' | 'reporter', recordId: string): Actor => ({
  kind,
  recordId,
  holdings: [],
  activity: 'test',
  traceId: app.platform.newId(),
})

describe('history', () => {
  test('of shares and questions for advice is none of the administrators', async () => {
    for (const id of [held.share, held.advice]) {
      const links = sql`from history_entry where record_id = ${id}`
      assert.equal(await counted(app.actorOf('administrator'), links), 0)
      assert.equal(await counted(app.actorOf('contact'), links), 1)
    }
  })

  test('of people and organisations stays theirs', async () => {
    const links = sql`from history_entry where record_id = ${app.person('contact').personId}`
    assert.ok((await counted(app.actorOf('administrator'), links)) > 0)
  })
})

describe('a share', () => {
  const row = () => sql`from share where id = ${held.share}`

  test('is seen by who handles the record and who it was offered to, and by none of their colleagues', async () => {
    for (const actor of [app.actorOf('contact'), app.actorOf('care'), colleague('contact', 'privacy-officer')])
      assert.equal(await counted(actor, row()), 1)
    for (const role of ['inspector', 'privacy-officer', 'administrator', 'partner'])
      assert.equal(await counted(colleague('care', role), row()), 0, role)
    for (const role of ['inspector', 'administrator', 'executive'])
      assert.equal(await counted(colleague('contact', role), row()), 0, role)
  })

  test('is answered and ended by nobody else either', async () => {
    const move = (actor: Actor, status: string) =>
      withActor(app.platform.database, actor, (tx) =>
        tx.updateTable('share').set({ status }).where('id', '=', held.share).executeTakeFirst(),
      )
    for (const role of ['inspector', 'administrator']) {
      assert.equal((await move(colleague('care', role), 'accepted')).numUpdatedRows, 0n)
      assert.equal((await move(colleague('contact', role), 'withdrawn')).numUpdatedRows, 0n)
    }
    await assert.rejects(move(app.actorOf('contact'), 'accepted'), /row-level security/)
    await assert.rejects(move(app.actorOf('care'), 'withdrawn'), /row-level security/)
  })
})

describe('a report', () => {
  const join = (signal: string, report: string) =>
    as(app, 'contact', ({ tx, actor }) =>
      tx
        .insertInto('signal_report')
        .values({ signal_id: signal, report_id: report, joined_at: app.now(), joined_by: actor.personId ?? '' })
        .execute(),
    )

  test('comes to stand behind a signal only by who may read it', async () => {
    await join(held.signal, await reported(app))
    await assert.rejects(join(held.signal, await reported(app, { municipality: 'GM0606' })), /row-level security/)
  })

  test('that another desk kept stands behind both halves of a signal that was sent on', async () => {
    const kept = await reported(app)
    await join(held.signal, kept)
    await logs.run(
      `update report set desk_id = '${app.person('contact-schiedam').organisationId}' where id = '${kept}'`,
    )
    await join(await signalOf(app, 'contact'), kept)
  })
})

describe('what was done to an account', () => {
  const seenBy = (actor: Actor, person: string) =>
    counted(actor, sql`from account_notice where person_id = ${app.person(person).personId}`)

  before(async () => {
    for (const key of ['contact', 'police'])
      await logs.run(
        `insert into account_notice (id, at, kind, person_id) values ('${app.platform.newId()}', now(), 'wrong-codes', '${app.person(key).personId}')`,
      )
  })

  test('is told to the privacy officer of its organisation, and to no officer of another', async () => {
    assert.equal(await seenBy(app.actorOf('privacy-rotterdam'), 'contact'), 1)
    assert.equal(await seenBy(app.actorOf('privacy'), 'contact'), 0)
    assert.equal(await seenBy(app.actorOf('administrator'), 'contact'), 0)
  })

  test('is told to those of its region when its organisation has none, and to none of another region', async () => {
    assert.equal(await seenBy(app.actorOf('privacy'), 'police'), 1)
    await logs.run(`insert into region (code, name) values ('elders', 'Elders')`)
    const far = app.platform.newId()
    await logs.run(
      `insert into organisation (id, name, kind, region_code) values ('${far}', 'Elders', 'other', 'elders')`,
    )
    const officer = { ...app.actorOf('privacy'), holdings: [{ organisationId: far, role: 'privacy-officer' }] }
    assert.equal(await seenBy(officer, 'police'), 0)
  })

  test('is told to the officer of who did it', async () => {
    const by = app.person('administrator').personId
    await logs.run(
      `insert into account_notice (id, at, kind, person_id, by_person) values ('${app.platform.newId()}', now(), 'recovery-asked', '${app.person('contact').personId}', '${by}')`,
    )
    assert.equal(await seenBy(app.actorOf('privacy'), 'contact'), 1)
  })
})

test('that others were asked whether they know something is seen by who handles or answers for records on either side', async () => {
  const row = () => sql`from question_to_others`
  await logs.run(
    `insert into question_to_others (id, signal_id, at, person_id, from_organisation, to_organisation, kind, purpose, asking)
     values ('${app.platform.newId()}', '${held.signal}', now(), '${app.person('contact').personId}', '${app.person('contact').organisationId}',
       '${app.person('intake').organisationId}', 'phone', 'protect-victim', '${app.platform.newId()}')`,
  )
  for (const key of ['contact', 'intake', 'privacy-rotterdam'])
    assert.equal(await counted(app.actorOf(key), row()), 1, key)
  for (const key of ['care', 'inspector', 'privacy', 'administrator'])
    assert.equal(await counted(app.actorOf(key), row()), 0, key)
})

describe('who takes part, and where', () => {
  const changes = [
    sql`update organisation set name = 'x'`,
    sql`update region set name = 'x'`,
    sql`update municipality set name = 'x'`,
    sql`update district set name = 'x'`,
    sql`delete from organisation_area`,
  ]
  const additions = [
    sql`insert into region (code, name) values ('x', 'x')`,
    sql`insert into organisation (id, name, kind, region_code) values (gen_random_uuid(), 'x', 'other', 'rotterdam')`,
  ]
  const run = (actor: Actor, change: ReturnType<typeof sql>) =>
    withActor(app.platform.database, actor, (tx) => change.execute(tx))

  test('is changed by nobody but an administrator', async () => {
    const actors = [app.actorOf('contact'), app.actorOf('privacy-rotterdam'), visitorOf('public', app.platform.newId())]
    for (const actor of actors) {
      for (const change of changes) assert.equal((await run(actor, change)).numAffectedRows, 0n)
      for (const addition of additions) await assert.rejects(run(actor, addition), /row-level security/)
    }
    const one = sql`update organisation set email = null where id = ${app.person('care').organisationId}`
    assert.equal((await run(app.actorOf('administrator'), one)).numAffectedRows, 1n)
  })

  test('is read by all who act, visitors as well', async () => {
    for (const table of ['organisation', 'municipality', 'region', 'organisation_area'])
      assert.ok((await counted(visitorOf('public', app.platform.newId()), sql`from ${sql.table(table)}`)) > 0)
  })
})
