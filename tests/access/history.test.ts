import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { askErasure } from '../../src/modules/accountability/index.ts'
import { as, reported, signalOf } from '../../src/modules/signals/testing/support.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { withActor, withSystem } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs, type LogReader } from './ask.ts'
import { makeHeld, type Held } from './records-of-others.ts'

let app: TestApp
let logs: LogReader
let held: Held
let kinds: readonly string[]

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  held = await makeHeld(app)
  kinds = (await logs.read<{ code: string }>('select code from record_kind')).map(({ code }) => code)
})
after(async () => {
  await logs.close()
  await app.close()
})

type Link = { kind: string; id: string; action?: string; personId?: string | null }

/** Appends a link as the actor, to the end of the chain of that record. Nothing of it stays. */
async function append(actor: Actor, { kind, id, action = 'x.tried', personId }: Link): Promise<void> {
  const [head] = await logs.read<{ seq: number }>(
    `select coalesce(max(seq), 0)::int as seq from history_entry where record_id = '${id}'`,
  )
  const undo = new Error('undo')
  await withActor(app.platform.database, actor, async (tx) => {
    const link = {
      record_id: id,
      seq: (head?.seq ?? 0) + 1,
      record_kind: kind,
      at: app.now(),
      actor_kind: actor.kind,
      person_id: personId === undefined ? (actor.personId ?? null) : personId,
      organisation_id: actor.organisationId ?? null,
      action,
      payload: Buffer.alloc(1),
      previous: Buffer.alloc(32),
      hash: Buffer.alloc(32),
    }
    await tx.insertInto('history_entry').values(link).execute()
    throw undo
  }).catch((error: unknown) => {
    if (error !== undo) throw error
  })
}

/** By whom a link of that chain was let through, of those who may not append to it. */
async function letThrough(actors: Readonly<Record<string, Actor>>, link: Link): Promise<string[]> {
  const through: string[] = []
  for (const [name, actor] of Object.entries(actors)) {
    const appended = await append(actor, link).then(
      () => true,
      (error: unknown) => {
        assert.match(String(error), /row-level security|foreign key|another kind of record/)
        return false
      },
    )
    if (appended) through.push(`${name} to ${link.kind}`)
  }
  return through
}

function everybodyBut(...keys: string[]): Record<string, Actor> {
  const others = [...app.people.keys()].filter((key) => !keys.includes(key))
  return Object.fromEntries(others.map((key) => [key, app.actorOf(key)]))
}

const administrators = ['administrator', 'administrator-2']

describe('nobody appends to the history', () => {
  test('of a kind of record that is not registered', async () => {
    for (const id of [app.platform.newId(), held.signal]) {
      assert.deepEqual(await letThrough(everybodyBut(), { kind: 'thing', id }), [])
    }
  })

  test('of a record that is not there, whatever its kind', async () => {
    for (const kind of kinds) {
      assert.deepEqual(await letThrough(everybodyBut(), { kind, id: app.platform.newId() }), [])
    }
  })

  test('of a signal or report, but its desk', async () => {
    const report = await reported(app)
    assert.deepEqual(await letThrough(everybodyBut('contact'), { kind: 'signal', id: held.signal }), [])
    const [desk] = await logs.read<{ id: string }>(`select desk_id as id from report where id = '${report}'`)
    const own = [...app.people.values()].filter(
      ({ organisationId, role }) => organisationId === desk?.id && role.endsWith('-officer'),
    )
    assert.ok(own.length > 0)
    assert.deepEqual(await letThrough(everybodyBut(...own.map(({ key }) => key)), { kind: 'report', id: report }), [])
    await append(app.actorOf('contact'), { kind: 'signal', id: held.signal })
  })

  test('of somebody else or of themselves, but an administrator of the region', async () => {
    const { personId } = app.person('contact')
    assert.deepEqual(await letThrough(everybodyBut(...administrators), { kind: 'person', id: personId }), [])
    await append(app.actorOf('administrator'), { kind: 'person', id: personId })
  })

  test('of an organisation or a region, but an administrator of the region', async () => {
    const organisation = app.person('contact').organisationId
    const region = app.platform.newId()
    await logs.run(`update region set record_id = '${region}' where code = 'rotterdam'`)
    for (const link of [
      { kind: 'organisation', id: organisation },
      { kind: 'region', id: region },
    ]) {
      assert.deepEqual(await letThrough(everybodyBut(...administrators), link), [])
      await append(app.actorOf('administrator'), link)
    }
  })

  test('of what is managed in another region, also not an administrator', async () => {
    const far = await elsewhere()
    for (const [kind, id] of Object.entries(far)) {
      assert.deepEqual(await letThrough(everybodyBut(), { kind, id }), [])
    }
  })

  test('of a share or a question for advice, but the two sides of it', async () => {
    const share = { kind: 'share', id: held.share }
    const sides = ['contact', 'privacy-rotterdam', 'care']
    assert.deepEqual(await letThrough(everybodyBut(...sides), share), [])
    for (const key of sides) await append(app.actorOf(key), share)
    const advice = { kind: 'advice', id: held.advice }
    assert.deepEqual(await letThrough(everybodyBut('contact'), advice), [])
    await append(app.actorOf('contact'), advice)
  })

  test('of an erasure, but whoever asked or decided it', async () => {
    const signal = await signalOf(app, 'contact')
    await as(app, 'privacy-rotterdam', (scope) =>
      askErasure(scope, { recordId: signal, version: 1, reason: 'unlawful' }),
    )
    const [erasure] = await logs.read<{ id: string }>(`select id from erasure where record_id = '${signal}'`)
    const link = { kind: 'erasure', id: erasure?.id ?? '' }
    assert.deepEqual(await letThrough(everybodyBut('privacy-rotterdam'), link), [])
    await append(app.actorOf('privacy-rotterdam'), link)
  })

  test('that it was erased, while it was not', async () => {
    for (const action of ['record.erased', 'record.named-erased']) {
      const link = { kind: 'signal', id: held.signal, action }
      assert.deepEqual(await letThrough(everybodyBut('contact'), link), [])
    }
  })

  test('that it was erased, by making a key that says so', async () => {
    const values = { id: app.platform.newId(), record_id: held.signal, master: 'x', erased_at: app.now() }
    const made = withActor(app.platform.database, app.actorOf('privacy-rotterdam'), (tx) =>
      tx.insertInto('record_key').values(values).execute(),
    )
    await assert.rejects(made, /permission denied/)
  })

  test('in the name of somebody else', async () => {
    const personId = app.person('intake').personId
    for (const other of [personId, null]) {
      const link = { kind: 'signal', id: held.signal, personId: other }
      assert.deepEqual(await letThrough({ contact: app.actorOf('contact') }, link), [])
    }
  })

  test('as a visitor, but to the report that they hand in', async () => {
    const recordId = app.platform.newId()
    for (const kind of ['public', 'reporter'] as const) {
      const actor = { kind, recordId, holdings: [], activity: 'test', traceId: app.platform.newId() }
      for (const other of kinds.filter((code) => code !== 'report')) {
        assert.deepEqual(await letThrough({ [kind]: actor }, { kind: other, id: recordId }), [])
      }
      assert.deepEqual(await letThrough({ [kind]: actor }, { kind: 'report', id: app.platform.newId() }), [])
      await append(actor, { kind: 'report', id: recordId })
    }
  })
})

/** Somebody, their organisation and their region, where no fictional person works. */
async function elsewhere(): Promise<{ person: string; organisation: string; region: string }> {
  const [person, organisation, region, role] = [1, 2, 3, 4].map(() => app.platform.newId()) as [
    string,
    string,
    string,
    string,
  ]
  const at = app.now()
  await withSystem(app.platform.database, 'test', async (tx) => {
    await tx.insertInto('region').values({ code: 'elsewhere', name: 'Elders', record_id: region }).execute()
    const far = { id: organisation, name: 'Verre stad', kind: 'municipality', region_code: 'elsewhere' }
    await tx.insertInto('organisation').values(far).execute()
    const friend = { id: person, name: 'Verre Vriend', email: 'ver@lantaarn.example', created_at: at }
    await tx.insertInto('person').values(friend).execute()
    const held = { id: role, person_id: person, organisation_id: organisation, role: 'contact-officer', from_at: at }
    await tx.insertInto('assignment').values(held).execute()
  })
  return { person, organisation, region }
}
