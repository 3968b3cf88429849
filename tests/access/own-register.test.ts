import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { signalOf, reported } from '../../src/modules/signals/testing/support.ts'
import { settingsOf, type Actor } from '../../src/platform/db/actor.ts'
import { withActor } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs, type LogReader } from './ask.ts'

let app: TestApp
let logs: LogReader

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
})
after(async () => {
  await logs.close()
  await app.close()
})

type Kind = 'signal' | 'report'

/** What the actor sees through the policy. */
async function seen(kind: Kind, actor: Actor): Promise<string[]> {
  const rows = await withActor(app.platform.database, actor, (tx) => tx.selectFrom(kind).select('id').execute())
  return rows.map(({ id }) => id).toSorted()
}

/** What the access table says that the actor may see any part of. */
async function granted(kind: Kind, actor: Actor): Promise<string[]> {
  const rows = await logs.read<{ id: string }>(
    `select distinct record_id as id from access where record_kind = '${kind}'
       and holder = any ('${settingsOf(actor)['holders'] ?? ''}'::text[]) and from_at <= now() and until_at > now()`,
  )
  return rows.map(({ id }) => id).toSorted()
}

/** Everybody there is, somebody with a role at two desks, and somebody with none. */
function actors(): Actor[] {
  const everybody = [...app.people.keys()].map((key) => app.actorOf(key))
  const [one, other] = [app.actorOf('contact'), app.actorOf('contact-schiedam')]
  return [...everybody, { ...one, holdings: [...one.holdings, ...other.holdings] }, { ...one, holdings: [] }]
}

async function assertEqual(after: string): Promise<void> {
  for (const actor of actors()) {
    for (const kind of ['signal', 'report'] as const) {
      const roles = actor.holdings.map(({ role }) => role).join(', ')
      assert.deepEqual(await seen(kind, actor), await granted(kind, actor), `${kind}s of ${roles} after ${after}`)
    }
  }
}

test('a desk sees of signals and reports exactly what the access table gives it, wherever they are sent', async () => {
  const ids = [await signalOf(app, 'contact'), await signalOf(app, 'contact-schiedam'), await reported(app)]
  await assertEqual('making them')
  assert.ok((await seen('signal', app.actorOf('contact'))).length > 0)
  const desks = ['contact-schiedam', 'contact', 'contact-dordrecht', 'contact', 'contact-dordrecht']
  for (const key of desks) {
    for (const kind of ['signal', 'report']) {
      const list = ids.map((id) => `'${id}'`).join(', ')
      await logs.run(`update ${kind} set desk_id = '${app.person(key).organisationId}' where id in (${list})`)
    }
    await assertEqual(`sending them to the desk of ${key}`)
  }
})

test('a part that is shared is seen by whom it was shared with, until it ends', async () => {
  const id = await signalOf(app, 'contact')
  const { organisationId, role } = app.person('police')
  await logs.run(
    `insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, because)
     values ('${id}', 'signal', 'facts', 'read', '${organisationId}', '${role}', now(), 'share:test')`,
  )
  await assertEqual('sharing')
  assert.ok((await seen('signal', app.actorOf('police'))).includes(id))
  await logs.run(`update access set until_at = now() where record_id = '${id}' and because = 'share:test'`)
  await assertEqual('the end of the share')
  assert.equal((await seen('signal', app.actorOf('police'))).includes(id), false)
})

test('rows of ownership are for the roles that see the register of their desk, and for no other', async () => {
  const rows = await logs.read<{ role: string }>(
    `select distinct role from access where because = 'ownership' order by role`,
  )
  assert.deepEqual(
    rows.map(({ role }) => role),
    ['contact-officer', 'intake-officer'],
  )
  for (const actor of actors()) {
    const [found] = await withActor(app.platform.database, actor, async (tx) => {
      const { rows: desks } = await sql<{ desks: string[] }>`select actor_desks('signal') as desks`.execute(tx)
      return desks
    })
    const own = actor.holdings.filter(({ role }) => rows.some((owner) => owner.role === role))
    assert.deepEqual(found?.desks.toSorted(), [...new Set(own.map((held) => held.organisationId))].toSorted())
  }
})
