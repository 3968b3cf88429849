import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { isConflict, sendWithNext, withSystem, type Tx } from './database.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => withSystem(app.platform.database, 'test', work)
const give = (tx: Tx, series: string) => sql`select next_number(${series})`.compile(tx)
const breakKey = (tx: Tx, id: string) =>
  sql`insert into record_key (id, record_id, master) values (${id}, ${id}, 'm1')`.compile(tx)

async function numbersGiven(series: string): Promise<number> {
  return inTransaction(async (tx) => {
    const { rows } = await sql<{ given: number }>`select next_number(${series}) as given`.execute(tx)
    return (rows[0]?.given ?? 0) - 1
  })
}

describe('a statement that is sent with the next one', () => {
  test('is done with the commit when no other comes after it', async () => {
    await inTransaction((tx) => sendWithNext(tx, give(tx, 'alone')))
    assert.equal(await numbersGiven('alone'), 1)
  })

  test('is done before the one that is waited for, as the same actor', async () => {
    const kind = await inTransaction(async (tx) => {
      await sendWithNext(tx, give(tx, 'before'))
      const { rows } = await sql<{ given: number; kind: string }>`
        select next_number('before') as given, actor_kind() as kind`.execute(tx)
      return rows[0]
    })
    assert.deepEqual(kind, { given: 2, kind: 'system' })
  })

  test('that is refused fails what waits, by its own error, and nothing of the transaction stays', async () => {
    const id = app.platform.newId()
    const work = inTransaction(async (tx) => {
      await sendWithNext(tx, give(tx, 'refused'))
      await sendWithNext(tx, breakKey(tx, id))
      await sendWithNext(tx, give(tx, 'refused'))
    })
    await assert.rejects(work, { code: '23514' })
    assert.equal(await numbersGiven('refused'), 0)
  })

  test('whose value cannot be sent keeps all that comes after it from being done', async () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    const work = inTransaction(async (tx) => {
      await sendWithNext(tx, give(tx, 'circle'))
      await sendWithNext(tx, sql`select next_number(${circle})`.compile(tx))
    })
    await assert.rejects(work, TypeError)
    assert.equal(await numbersGiven('circle'), 0)
  })

  test('works on the same connections after one was refused', async () => {
    const id = app.platform.newId()
    const once = () =>
      inTransaction((tx) => sendWithNext(tx, sql`insert into number_series_of_nobody values (${id})`.compile(tx)))
    for (let time = 0; time < 20; time += 1) await assert.rejects(once(), { code: '42P01' })
    for (let time = 0; time < 20; time += 1) await inTransaction((tx) => sendWithNext(tx, give(tx, 'after')))
    assert.equal(await numbersGiven('after'), 20)
  })

  test('is not done when the transaction fails before it is sent', async () => {
    const work = inTransaction(async (tx) => {
      await sendWithNext(tx, give(tx, 'never'))
      throw new RangeError('no')
    })
    await assert.rejects(work, RangeError)
    assert.equal(await numbersGiven('never'), 0)
  })

  test('twice at once is a conflict', async () => {
    const [id, record] = [app.platform.newId(), app.platform.newId()]
    const once = () =>
      inTransaction((tx) =>
        sendWithNext(
          tx,
          sql`insert into record_key (id, record_id, master, wrapped) values (${id}, ${record}, 'm1', '\\x00')`.compile(
            tx,
          ),
        ),
      )
    const [first, second] = await Promise.allSettled([once(), once()])
    const failures = [first, second].flatMap((done) => (done.status === 'rejected' ? [done.reason as unknown] : []))
    assert.deepEqual(failures.map(isConflict), [true])
  })
})

test('a connection that is cut between two statements fails its transaction, and nothing else', async (t) => {
  const uncaught: unknown[] = []
  const listen = (error: unknown) => void uncaught.push(error)
  process.on('uncaughtExceptionMonitor', listen)
  t.after(() => process.off('uncaughtExceptionMonitor', listen))
  const cut = inTransaction(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await inTransaction((other) => sql`select pg_terminate_backend(${rows[0]?.pid}, 10000)`.execute(other))
    for (let count = 0; count < 20; count += 1) await numbersGiven('meanwhile')
    await sql`select 1`.execute(tx)
  })
  await assert.rejects(cut)
  assert.equal(await numbersGiven('after a cut'), 0)
  assert.deepEqual(uncaught, [])
})
