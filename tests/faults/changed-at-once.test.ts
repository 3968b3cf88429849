import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signalOf } from '../../src/modules/signals/testing/support.ts'
import { verifyChains } from '../../src/platform/audit/verify-chains.ts'
import { openDatabase, withMaintenance, type Database, type Tx } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'

describe('two people who change one signal at once', () => {
  let app: TestApp
  let maintenance: Database
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
    maintenance = openDatabase(app.urls.maintenance, { connections: 1, say: () => undefined })
  })
  after(async () => {
    await maintenance.destroy()
    await app.close()
  })
  const asMaintenance = <T>(work: (tx: Tx) => Promise<T>) =>
    withMaintenance(maintenance, { activity: 'test', steady: true }, work)

  it('are told apart: one change is kept, the other hears who changed what, and the history has one link more', async () => {
    const id = await signalOf(app, 'contact')
    const address = `/signalen/${id}/feiten`
    const people = await Promise.all([app.signedIn('contact'), app.signedIn('contact')])
    const forms = await Promise.all(people.map((person) => person.get(address)))
    assert.deepEqual(
      forms.map(({ status }) => status),
      [200, 200],
    )
    const titles = ['Titel van de een', 'Titel van de ander']
    const answers = await Promise.all(
      people.map((person, number) =>
        person.post(address, {
          version: '1',
          title: titles[number] ?? '',
          facts: 'Gezien op de hoek.',
          place: 'GM0599',
        }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    const [kept, refused] = answers[0]?.status === 200 ? [0, 1] : [1, 0]
    assert.match(answers[refused]?.html ?? '', /Noor/, 'who changed it')
    const seen = await people[refused]?.get(`/signalen/${id}`)
    assert.ok(seen?.html.includes(titles[kept] ?? '') === true)
    assert.equal(seen.html.includes(titles[refused] ?? ''), false)
    await asMaintenance(async (tx) => {
      const links = await tx.selectFrom('history_entry').select('action').where('record_id', '=', id).execute()
      assert.deepEqual(links.map(({ action }) => action).sort(), ['signal.accept', 'signal.change-facts'])
      assert.equal((await verifyChains(tx, app.platform.keys)).broken, undefined)
    })
  })
})
