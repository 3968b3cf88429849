import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { answerOffer, answerShare, withdrawShare } from '../../src/modules/signals/index.ts'
import { as } from '../../src/modules/signals/testing/support.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { withActor, type Tx } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs, type LogReader } from './ask.ts'
import { makeHeld, type Held } from './records-of-others.ts'

let app: TestApp
let logs: LogReader
let held: Held
let question: string

before(async () => {
  app = await testApp()
  app.setTime(new Date())
  logs = await openLogs(app)
  held = await shared()
  question = app.platform.newId()
  const empty = { done: null, takenUpBy: '', next: '', doneOn: null, due: null, tellReporter: false } as const
  await as(app, 'care', (scope) =>
    answerShare(scope, { ...empty, id: question, shareId: held.share, kind: 'question', words: 'Waar?' }),
  )
})
after(async () => {
  await logs.close()
  await app.close()
})

/** A signal of Rotterdam of which the care coordinator accepted the facts. */
async function shared(): Promise<Held> {
  const made = await makeHeld(app)
  await as(app, 'care', (scope) => answerOffer(scope, { id: made.share, accept: true, reason: '' }))
  return made
}

type Answer = { shareId: string; kind?: string; repliesTo?: string; personId?: string; at?: Date }

/** Adds an answer in SQL, past every use case. @returns its id. */
async function add(actor: Actor, answer: Answer): Promise<string> {
  const { shareId, kind = 'taken-up', repliesTo = null, personId = actor.personId ?? '', at = app.now() } = answer
  const id = app.platform.newId()
  await withActor(app.platform.database, actor, (tx) =>
    tx
      .insertInto('share_answer')
      .values({ id, share_id: shareId, kind, replies_to: repliesTo, person_id: personId, at, content: Buffer.alloc(1) })
      .execute(),
  )
  return id
}

function colleague(key: string, role: string): Actor {
  const actor = app.actorOf(key)
  return { ...actor, holdings: [{ organisationId: actor.organisationId ?? '', role }] }
}

const others = (...sides: string[]) => [...app.people.keys()].filter((key) => !sides.includes(key))
const walled = /row-level security/

describe('an answer on a share', () => {
  test('is seen by those who handle the record and the role that got the share, and by nobody else', async () => {
    const seen = (actor: Actor) =>
      withActor(app.platform.database, actor, (tx) =>
        tx.selectFrom('share_answer').select('id').where('id', '=', question).execute(),
      )
    for (const key of ['contact', 'care', 'privacy-rotterdam'])
      assert.equal((await seen(app.actorOf(key))).length, 1, key)
    for (const key of others('contact', 'care', 'privacy-rotterdam')) {
      assert.equal((await seen(app.actorOf(key))).length, 0, key)
    }
    for (const role of ['inspector', 'privacy-officer', 'administrator', 'partner']) {
      assert.equal((await seen(colleague('care', role))).length, 0, role)
    }
  })

  test('is given by the role that got the share and by nobody else, in their own name', async () => {
    const { share: shareId } = held
    for (const key of others('care')) await assert.rejects(add(app.actorOf(key), { shareId }), walled, key)
    await assert.rejects(add(colleague('care', 'partner'), { shareId }), walled)
    const personId = app.person('riec').personId
    await assert.rejects(add(app.actorOf('care'), { shareId, personId }), walled)
    await add(app.actorOf('care'), { shareId })
  })

  test('is given while the share runs: not before it is accepted, and not after its end', async () => {
    const care = app.actorOf('care')
    const offered = await makeHeld(app)
    await assert.rejects(add(care, { shareId: offered.share }), walled)
    await as(app, 'care', (scope) => answerOffer(scope, { id: offered.share, accept: false, reason: 'nee' }))
    await assert.rejects(add(care, { shareId: offered.share }), walled)
    const ended = await shared()
    await as(app, 'contact', (scope) => withdrawShare(scope, { id: ended.share, signalId: ended.signal, reason: 'x' }))
    await assert.rejects(add(care, { shareId: ended.share }), walled)
    const expired = await shared()
    await logs.run(
      `set session_replication_role = replica; update share set until_at = now() where id = '${expired.share}';
       set session_replication_role = origin`,
    )
    await assert.rejects(add(care, { shareId: expired.share }), walled)
  })

  test('gets a reply of the desk that holds the record, once, and only when it is a question of that share', async () => {
    const { share: shareId } = held
    const reply = { shareId, kind: 'reply', repliesTo: question }
    for (const key of others('contact')) await assert.rejects(add(app.actorOf(key), reply), walled, key)
    const statement = await add(app.actorOf('care'), { shareId })
    await assert.rejects(
      add(app.actorOf('contact'), { ...reply, repliesTo: statement }),
      /only a question gets a reply/,
    )
    const elsewhere = await shared()
    await assert.rejects(add(app.actorOf('contact'), { ...reply, shareId: elsewhere.share }), /foreign key/)
    await add(app.actorOf('contact'), reply)
    await assert.rejects(add(app.actorOf('contact'), reply), /unique/)
  })

  test('is the only way to move what waits in a share', async () => {
    const change = (key: string, column: string) =>
      withActor(app.platform.database, app.actorOf(key), (tx) =>
        sql`update share set ${sql.ref(column)} = null where id = ${held.share}`.execute(tx),
      )
    for (const column of ['answer_due_at', 'question_since', 'unseen_by_giver', 'unseen_by_receiver', 'answer_days']) {
      for (const key of ['contact', 'care']) await assert.rejects(change(key, column), /permission denied/, column)
    }
    await assert.rejects(change('care', 'answered_at'), /a share keeps what it was/)
  })

  test('stays new until its own side saw it', async () => {
    const { share: shareId } = await shared()
    await add(app.actorOf('care'), { shareId })
    const see = (key: string, until: Date) =>
      withActor(app.platform.database, app.actorOf(key), (tx: Tx) =>
        sql`select see_share_answers(array[${shareId}::uuid], ${until})`.execute(tx),
      )
    const isNew = async () => {
      const [row] = await logs.read<{ unseen: boolean }>(
        `select unseen_by_giver is not null as unseen from share where id = '${shareId}'`,
      )
      return row?.unseen
    }
    for (const key of others('contact')) await see(key, app.now())
    await see('contact', new Date(app.now().getTime() - 1))
    assert.equal(await isNew(), true)
    await see('contact', app.now())
    assert.equal(await isNew(), false)
  })
})

describe('what an answer does to the signal', () => {
  const note = (actor: Actor, answerId: string) =>
    withActor(app.platform.database, actor, (tx) => sql`select share_answer_in_signal(${answerId})`.execute(tx))

  test('is noted by whoever gave it, and by nobody else', async () => {
    const answerId = await add(app.actorOf('care'), { shareId: held.share })
    for (const key of others('care')) await assert.rejects(note(app.actorOf(key), answerId), /only who answers/, key)
    await note(app.actorOf('care'), answerId)
  })

  test('lets them append to its history that they answered, at that moment, and nothing else', async () => {
    const { share: shareId, signal } = await shared()
    const at = new Date(app.now().getTime() - 5000)
    await add(app.actorOf('care'), { shareId, at })
    const append = (key: string, action: string, moment: Date) => {
      const actor = app.actorOf(key)
      return withActor(app.platform.database, actor, (tx) =>
        tx
          .insertInto('history_entry')
          .values({
            record_id: signal,
            seq: 900,
            record_kind: 'signal',
            at: moment,
            actor_kind: 'person',
            person_id: actor.personId ?? '',
            organisation_id: null,
            action,
            payload: Buffer.alloc(1),
            previous: Buffer.alloc(32),
            hash: Buffer.alloc(32),
          })
          .execute(),
      )
    }
    await assert.rejects(append('care', 'signal.close', at), walled)
    await assert.rejects(append('care', 'signal.answer-share', app.now()), walled)
    for (const key of others('care', 'contact')) {
      await assert.rejects(append(key, 'signal.answer-share', at), walled, key)
    }
    await append('care', 'signal.answer-share', at)
  })
})
