import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { acceptReport, addParty } from './index.ts'
import { as, phone, reported, signalOf, bringToAssessed } from './testing/support.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

describe('a signal that cannot be read', () => {
  const maintain = async (statement: string) => {
    const client = new Client({ connectionString: app.urls.maintenance })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const damages: Readonly<Record<string, (id: string) => string>> = {
    'its words were changed': (id) =>
      `update signal_facts set content = set_byte(content, 40, 255 - get_byte(content, 40)) where signal_id = '${id}'`,
    'its words are cut off': (id) => `update signal_facts set content = 'x' where signal_id = '${id}'`,
    'its master key is not in the key file': (id) => `update record_key set master = 'lost' where record_id = '${id}'`,
  }
  for (const [why, damage] of Object.entries(damages)) {
    it(`because ${why} is a line that says so among the others, and a page with all the rest`, async () => {
      const broken = await signalOf(app, 'contact', { facts: { title: 'stukgemaakt', facts: 'iets' } })
      const whole = await signalOf(app, 'contact', { facts: { title: 'nog heel', facts: 'iets' } })
      await maintain(damage(broken))
      app.logged.length = 0
      const { status, html } = await (await app.signedIn('contact')).get('/signalen')
      assert.equal(status, 200)
      assert.match(html, new RegExp(`/signalen/${broken}"[^]*?Niet te lezen\\. Geef dit nummer door aan uw beheerder`))
      assert.match(html, new RegExp(`/signalen/${whole}"[^]*?nog heel`))
      const told = app.logged.filter((line) => line.includes('signals.unreadable'))
      assert.equal(told.length, 1)
      assert.match(told[0] ?? '', new RegExp(broken))
      assert.doesNotMatch(told[0] ?? '', /stukgemaakt|iets/)
      const noor = await app.signedIn('contact')
      const record = await noor.get(`/signalen/${broken}`)
      assert.equal(record.status, 200)
      assert.match(record.html, /\(titel niet te lezen\)/)
      assert.match(record.html, /Wat is er aan de hand[^]*?Dit deel is niet te lezen\. Geef het nummer/)
      assert.match(record.html, /In het register van Gemeente Rotterdam[^]*Tijdlijn/, 'the rest is there')
      assert.doesNotMatch(record.html, /\/feiten"/, 'words that nobody sees are not written over')
      assert.equal((await noor.get(`/signalen/${broken}/sluiten`)).status, 200, 'the work on it goes on')
      await maintain(`update signal set closed_at = now(), status = 'closed' where id = '${broken}'`)
    })
  }

  it('in part shows all the rest on its page: who is named, what was decided and the report each say so themselves', async () => {
    const id = await signalOf(app, 'contact', { facts: { title: 'nog heel', facts: 'goed te lezen' } })
    const [gone, stays] = [phone(app, id, '0600000001'), phone(app, id, '0600000002')]
    await as(app, 'contact', async (scope) => {
      await addParty(scope, gone)
      await addParty(scope, stays)
    })
    await bringToAssessed(app, id)
    const damaged = (column: string) => `${column} = set_byte(${column}, 40, 255 - get_byte(${column}, 40))`
    await maintain(`update signal_party set ${damaged('content')} where id = '${gone.id}'`)
    await maintain(`update signal_assessment set ${damaged('reason')} where signal_id = '${id}'`)
    app.logged.length = 0
    const { status, html } = await (await app.signedIn('contact')).get(`/signalen/${id}`)
    assert.equal(status, 200)
    assert.match(html, /nog heel[^]*goed te lezen[^]*0600000002/)
    assert.match(html, /telefoonnummer: Dit deel is niet te lezen/)
    assert.match(html, /omdat[^]*?Dit deel is niet te lezen/)
    assert.doesNotMatch(html, new RegExp(`/genoemd/${gone.id}`), 'what nobody can read is not changed')
    assert.match(html, new RegExp(`/genoemd/${stays.id}"`))
    assert.equal(app.logged.filter((line) => line.includes('signals.unreadable')).length, 1)
  })

  it('behind which a report cannot be read says so in the place of that report', async () => {
    const reportId = await reported(app)
    const id = app.platform.newId()
    const facts = { title: 'uit melding', facts: 'gezien' }
    const gate = { decision: 'advice-first', basis: 'none', mayPassOn: false, reason: 'eerst advies' } as const
    await as(app, 'contact', (scope) => acceptReport(scope, { id, reportId, gate, facts, forms: [] }))
    await maintain(`update record_key set master = 'lost' where record_id = '${reportId}'`)
    const { status, html } = await (await app.signedIn('contact')).get(`/signalen/${id}`)
    assert.equal(status, 200)
    assert.match(html, /uit melding[^]*Een melding die niet te lezen is/)
  })
})
