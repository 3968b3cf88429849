import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { openDatabase, withActor, withMaintenance, withSystem, type Database, type Tx } from '../db/database.ts'
import { CheckpointFileError, exportCheckpoints, verifyAgainst } from './checkpoint-file.ts'
import { makeCheckpoints } from './checkpoint.ts'
import { linkAfter } from './history.ts'
import { addRecordWithLinks } from './testing/record-with-links.ts'
import { verifyChains } from './verify-chains.ts'
import { verifyCheckpoints } from './verify-checkpoints.ts'

let app: TestApp
let maintenance: Database
let owner: Client
const folder = mkdtempSync(path.join(tmpdir(), 'checkpoints-'))

before(async () => {
  app = await testApp()
  maintenance = openDatabase(app.urls.maintenance, { connections: 2, say: () => undefined })
  owner = new Client({ connectionString: app.urls.maintenance })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await maintenance.destroy()
  await app.close()
  rmSync(folder, { recursive: true })
})

const asMaintenance = <T>(work: (tx: Tx) => Promise<T>) =>
  withMaintenance(maintenance, { activity: 'test', steady: true }, work)
const chains = () => asMaintenance((tx) => verifyChains(tx, app.platform.keys))
const checkpoints = () => asMaintenance((tx) => verifyCheckpoints(tx, app.platform.keys))
const checkpoint = () =>
  makeCheckpoints(app.platform, (work) => withMaintenance(maintenance, { activity: 'test', steady: false }, work))

const recordWithLinks = (count: number) => addRecordWithLinks(app, count)

/** Does something to the tables that nobody may do, looks what is found, and undoes it. */
async function tampering<T>(statements: string, look: (tx: Tx) => Promise<T>): Promise<T> {
  let found: { value: T } | undefined
  const undo = new Error('undo')
  try {
    await asMaintenance(async (tx) => {
      for (const statement of statements.split(';')) await sql.raw(statement).execute(tx)
      found = { value: await look(tx) }
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  if (found === undefined) throw new Error('Nothing was looked at.')
  return found.value
}

const brokenAfter = async (statements: string) =>
  (await tampering(statements, (tx) => verifyChains(tx, app.platform.keys))).broken
const faultAfter = async (statements: string) =>
  (await tampering(statements, (tx) => verifyCheckpoints(tx, app.platform.keys))).fault

describe('the history of records', () => {
  it('verifies, over batches and chains', async () => {
    for (let record = 0; record < 5; record += 1) await recordWithLinks(3)
    const { links, chains: count, broken } = await chains()
    assert.equal(broken, undefined)
    const { rows } = await owner.query(
      'select count(*) as links, count(distinct record_id) as chains from history_entry',
    )
    assert.deepEqual({ links, chains: count }, rows[0])
  })

  it('names the first broken link for every column that is altered', async () => {
    const id = await recordWithLinks(4)
    const other = app.platform.newId()
    const changes = [
      "payload = payload || '\\x00'",
      "at = at + interval '1 microsecond'",
      "at = at - interval '1 hour'",
      "action = 'person.forged'",
      "actor_kind = 'job'",
      `person_id = '${other}'`,
      'person_id = null',
      `organisation_id = '${other}'`,
      "previous = sha256('x')",
      "hash = sha256('x')",
    ]
    for (const change of changes) {
      const broken = await brokenAfter(`update history_entry set ${change} where record_id = '${id}' and seq = 2`)
      assert.deepEqual([broken?.kind, broken?.id, broken?.seq], ['person', id, 2], change)
    }
  })

  it('names a link that was taken out, put in another place or moved to another record', async () => {
    const id = await recordWithLinks(4)
    const other = await recordWithLinks(1)
    const gone = await brokenAfter(`delete from history_entry where record_id = '${id}' and seq = 2`)
    assert.deepEqual(gone, { kind: 'person', id, seq: 2, wrong: 'this link is missing' })
    const first = await brokenAfter(`delete from history_entry where record_id = '${id}' and seq = 1`)
    assert.equal(first?.seq, 1)
    const swapped = await brokenAfter(
      `update history_entry set seq = 9 where record_id = '${id}' and seq = 4;
       update history_entry set seq = 4 where record_id = '${id}' and seq = 3;
       update history_entry set seq = 3 where record_id = '${id}' and seq = 9`,
    )
    assert.equal(swapped?.seq, 3)
    const moved = await brokenAfter(
      `update history_entry set record_id = '${other}' where record_id = '${id}' and seq = 2`,
    )
    assert.ok(moved?.id === id || moved?.id === other)
  })

  it('names the link that was bound to another one, also when that other carries a good hash', async () => {
    const id = await recordWithLinks(3)
    const { rows } = await owner.query('select hash from history_entry where record_id = $1 and seq = 1', [id])
    const forked = linkAfter(
      app.platform,
      { seq: 1, hash: rows[0].hash },
      {
        record: { kind: 'person', id },
        actor: app.actorOf('contact'),
        at: app.platform.clock(),
        action: 'person.forked',
        change: {},
        dataKey: { id: app.platform.newId(), key: app.platform.random(32) },
      },
    )
    const bytes = (value: Buffer) => `'\\x${value.toString('hex')}'`
    const broken = await brokenAfter(
      `update history_entry set action = 'person.forked', at = '${forked.at.toISOString()}',
         payload = ${bytes(forked.payload)}, hash = ${bytes(forked.hash)} where record_id = '${id}' and seq = 2;
       update history_entry set previous = ${bytes(forked.hash)} where record_id = '${id}' and seq = 3`,
    )
    assert.deepEqual([broken?.id, broken?.seq], [id, 3])
  })
})

describe('checkpoints', () => {
  it('cover what moved since the one before, and nothing when nothing moved', async () => {
    await checkpoint()
    assert.equal(await checkpoint(), 0)
    await recordWithLinks(2)
    assert.equal(await checkpoint(), 1)
    const verdict = await checkpoints()
    assert.equal(verdict.fault, undefined)
    assert.equal(verdict.checkpoints.at(-1)?.heads, 1)
  })

  it('show a chain and a tail that were removed afterwards', async () => {
    const id = await recordWithLinks(3)
    await checkpoint()
    const tail = await faultAfter(`delete from history_entry where record_id = '${id}' and seq = 3`)
    assert.deepEqual(tail, { kind: 'person', id, seq: 3, wrong: 'links up to 3 were removed' })
    const chain = await faultAfter(`delete from history_entry where record_id = '${id}'`)
    assert.deepEqual(chain, { kind: 'record', id, seq: 1, wrong: 'the whole chain was removed' })
    const forged = await faultAfter(`update history_entry set hash = sha256('x') where record_id = '${id}' and seq = 3`)
    assert.ok(forged !== undefined && 'id' in forged)
    assert.equal(forged.wrong, 'a checkpoint saw another link here')
  })

  it('show that one of them was removed or altered', async () => {
    for (let round = 0; round < 3; round += 1) {
      await recordWithLinks(1)
      await checkpoint()
    }
    // One that another follows: that the newest is gone only shows against an export.
    const followed = 'exists (select 1 from history_checkpoint n where n.previous = c.digest)'
    const second = `(select c.id from history_checkpoint c where ${followed} order by c.id limit 1)`
    const cases = [
      `delete from history_checkpoint_head where checkpoint_id = ${second};
       delete from history_checkpoint where id = ${second}`,
      `update history_checkpoint set at = at + interval '1 hour' where id = ${second}`,
      `update history_checkpoint set heads = heads + 1 where id = ${second}`,
      `update history_checkpoint set signature = '\\x${'00'.repeat(64)}' where id = ${second}`,
      `update history_checkpoint set digest = sha256('x') where id = ${second}`,
      `update history_checkpoint_head set seq = seq + 1 where checkpoint_id = ${second}`,
      `delete from history_checkpoint_head where checkpoint_id = ${second}`,
    ]
    for (const statements of cases) {
      const fault = await faultAfter(statements)
      assert.ok(fault !== undefined && 'checkpoint' in fault, statements)
    }
    assert.equal((await checkpoints()).fault, undefined)
  })

  it('are made by the worker, through functions that no other actor may use', async () => {
    const worker = openDatabase(app.urls.worker, { connections: 1, say: () => undefined })
    const { platform } = app
    const actor = { kind: 'job', holdings: [], activity: 'keep-history', traceId: platform.newId() } as const
    try {
      await recordWithLinks(1)
      const moved = await makeCheckpoints(platform, (work) => withActor(worker, actor, work))
      assert.equal(moved, 1)
      await assert.rejects(
        makeCheckpoints(platform, (work) => withActor(worker, app.actorOf('contact'), work)),
        /heads are read for a checkpoint only/,
      )
    } finally {
      await worker.destroy()
    }
    await assert.rejects(
      makeCheckpoints(platform, (work) => withSystem(platform.database, 'test', work)),
      /permission denied/,
    )
  })
})

describe('a file with checkpoints, kept elsewhere', () => {
  const file = path.join(folder, 'kept.jsonl')
  const against = (statements: string) => tampering(statements, (tx) => verifyAgainst(tx, app.platform.keys, file))
  let id: string

  before(async () => {
    id = await recordWithLinks(2)
    await checkpoint()
    await asMaintenance(async (tx) => {
      const verdict = await verifyCheckpoints(tx, app.platform.keys)
      await exportCheckpoints(tx, file, verdict.checkpoints)
    })
  })

  it('agrees with the database that it came from, also when that has grown', async () => {
    await recordWithLinks(1)
    await checkpoint()
    assert.equal(await against('select 1'), undefined)
  })

  it('shows what the database alone cannot: that the newest checkpoints went together with what they saw', async () => {
    const statements = `delete from history_checkpoint_head; delete from history_checkpoint;
      delete from history_entry where record_id = '${id}'`
    assert.equal(await faultAfter(statements), undefined)
    const fault = await against(statements)
    assert.ok(fault !== undefined && 'checkpoint' in fault)
    const tail = await against(`delete from history_entry where record_id = '${id}' and seq = 2`)
    assert.deepEqual(tail, { kind: 'person', id, seq: 2, wrong: 'links up to 2 were removed' })
  })

  it('is refused when it is cut off, altered, of another kind or not there', async () => {
    const text = readFileSync(file, 'utf8')
    const lines = text.trimEnd().split('\n')
    const another = (digits: string): string => (digits === '00' ? '01' : '00')
    const wrong = [
      '',
      'nonsense',
      lines.slice(0, -1).join('\n'),
      lines.toSpliced(2, 1).join('\n'),
      lines.toSpliced(1, 2).join('\n'),
      text.replace(/"heads":(\d+)/, '"heads":1'),
      text.replace(/(?<="signature":")../, another),
      text.replace(/(?<=,1,")../, another),
    ]
    for (const [number, content] of wrong.entries()) {
      const bad = path.join(folder, `bad-${number}.jsonl`)
      writeFileSync(bad, content)
      await assert.rejects(
        asMaintenance((tx) => verifyAgainst(tx, app.platform.keys, bad)),
        CheckpointFileError,
        `case ${number}`,
      )
    }
    const none = path.join(folder, 'none.jsonl')
    await assert.rejects(
      asMaintenance((tx) => verifyAgainst(tx, app.platform.keys, none)),
      /There is no file/,
    )
    await assert.rejects(
      asMaintenance((tx) => exportCheckpoints(tx, path.join(folder, 'no/such/folder.jsonl'), [])),
      CheckpointFileError,
    )
    assert.ok(!existsSync(none))
  })
})
