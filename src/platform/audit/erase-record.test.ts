import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { addRecordKey, openRecordKeys } from '../crypto/record-keys.ts'
import { openDatabase, withActor, withMaintenance, withSystem, type Database, type Tx } from '../db/database.ts'
import { makeCheckpoints } from './checkpoint.ts'
import { eraseRecord, NothingToEraseError } from './erase-record.ts'
import { payloadContext } from './history.ts'
import { addRecordWithLinks } from './testing/record-with-links.ts'
import { verifyChains } from './verify-chains.ts'
import { verifyCheckpoints } from './verify-checkpoints.ts'

let app: TestApp
let maintenance: Database
let owner: Client

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
})

const asMaintenance = <T>(work: (tx: Tx) => Promise<T>) =>
  withMaintenance(maintenance, { activity: 'test', steady: true }, work)
const chains = () => asMaintenance((tx) => verifyChains(tx, app.platform.keys))
const checkpoints = () => asMaintenance((tx) => verifyCheckpoints(tx, app.platform.keys))
const checkpoint = () =>
  makeCheckpoints(app.platform, (work) => withMaintenance(maintenance, { activity: 'test', steady: false }, work))
const recordWithLinks = (count: number) => addRecordWithLinks(app, count)

describe('erasing a record', () => {
  const erase = (key: string, erasure: { recordId: string; subjects?: readonly string[] }) => {
    const actor = app.actorOf(key)
    return withActor(app.platform.database, actor, (tx) =>
      eraseRecord(tx, app.platform, { actor, reason: 'asked-by-subject', ...erasure }),
    )
  }
  const payloads = (id: string) =>
    asMaintenance(async (tx) => {
      const keys = await openRecordKeys(tx, app.platform, [id])
      const rows = await tx.selectFrom('history_entry').selectAll().where('record_id', '=', id).orderBy('seq').execute()
      return rows.map(({ action, payload, seq }) => ({ action, text: keys.open(payload, payloadContext(id, seq)) }))
    })

  it('makes its history unreadable but for the erasure itself, while the chain still verifies', async () => {
    const id = await recordWithLinks(2)
    await checkpoint()
    await erase('privacy', { recordId: id })
    assert.deepEqual(await payloads(id), [
      { action: 'person.changed', text: undefined },
      { action: 'person.changed', text: undefined },
      { action: 'record.erased', text: '{"reason":"asked-by-subject"}' },
    ])
    assert.equal((await chains()).broken, undefined)
    assert.equal((await checkpoints()).fault, undefined)
    const { rows } = await owner.query(
      "select person_id, result from audit_log where action = 'record.erased' and object_id = $1",
      [id],
    )
    assert.deepEqual(rows, [{ person_id: app.person('privacy').personId, result: 'done' }])
  })

  it('can be of data subjects in it: the rest stays readable', async () => {
    const { platform } = app
    const id = await recordWithLinks(1)
    const [gone, stays] = [platform.newId(), platform.newId()]
    await withSystem(platform.database, 'test', async (tx) => {
      for (const subjectId of [gone, stays]) await addRecordKey(tx, platform, { recordId: id, subjectId })
    })
    await erase('privacy', { recordId: id, subjects: [gone] })
    await asMaintenance(async (tx) => {
      const keys = await openRecordKeys(tx, platform, [id])
      assert.throws(() => keys.ofSubject(gone), /erased/)
      assert.ok(keys.ofSubject(stays).key.length === 32 && keys.of(id).key.length === 32)
    })
    assert.deepEqual((await payloads(id))[1], {
      action: 'record.named-erased',
      text: `{"reason":"asked-by-subject","subjects":["${gone}"]}`,
    })
    await erase('privacy', { recordId: id })
    assert.equal((await payloads(id)).filter(({ text }) => text !== undefined).length, 2, 'both erasures tell why')
    assert.equal((await chains()).broken, undefined)
  })

  it('is for a privacy officer only, and only once', async () => {
    const id = await recordWithLinks(1)
    for (const key of ['contact', 'administrator', 'chain-director', 'executive']) {
      await assert.rejects(erase(key, { recordId: id }), /only a privacy officer erases/, key)
    }
    assert.equal((await payloads(id))[0]?.text, '{"words":"change 1"}')
    await erase('privacy', { recordId: id })
    await assert.rejects(erase('privacy', { recordId: id }), NothingToEraseError)
    await assert.rejects(erase('privacy', { recordId: app.platform.newId() }), NothingToEraseError)
    assert.equal((await payloads(id)).length, 2)
  })
})
