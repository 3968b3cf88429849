import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { addParty, closeSignal, listReferrals, offerShare } from './index.ts'
import { paths } from './paths.ts'
import { as, bringToAssessed, hidden, phone, refer, refused, signalOf, versionOf } from './testing/support.ts'

describe('a form about a signal', () => {
  let app: TestApp
  let noor: Visitor
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
    noor = await app.signedIn('contact')
  })
  after(() => app.close())

  it('keeps what was typed when it is refused, and leads back to it', async () => {
    const id = await signalOf(app, 'contact')
    const path = `/signalen/${id}/beoordelen`
    const { html } = await noor.get(path)
    const fields = { id: hidden(html, 'id'), version: '1', value: 'yes', reason: 'Mijn oordeel, voor het wegen.' }
    const said = await noor.post(path, fields)
    assert.equal(said.status, 403)
    assert.match(said.html, /Dit kan nu niet/)
    assert.match(said.html, new RegExp(`href="${path}">Terug naar het formulier`))
    const again = await noor.get(path)
    assert.match(again.html, /Dit vulde u eerder in\. Het is nog niet opgeslagen\./)
    assert.match(again.html, /Mijn oordeel, voor het wegen\./)
  })

  it('keeps what was typed when a colleague was first, and can be sent from there', async () => {
    const id = await signalOf(app, 'contact')
    const path = `/signalen/${id}/stil`
    await noor.get(path)
    const fields = { silent: 'yes', reason: 'Lopend onderzoek.' }
    assert.equal((await noor.post(path, { ...fields, version: '7' })).status, 409)
    const { html } = await noor.get(path)
    assert.match(html, /Lopend onderzoek\./)
    const done = await noor.post(path, { ...fields, version: hidden(html, 'version') })
    assert.equal(done.path, `/signalen/${id}`)
  })

  it('says at the day that it is over, for a reminder and for the end of sharing', async () => {
    const id = await signalOf(app, 'contact')
    await bringToAssessed(app, id)
    await refer(app, id, 'organised-crime')
    const [referral] = await as(app, 'contact', ({ tx }) => listReferrals(tx, id))
    const referralId = referral?.id ?? ''
    const day = (name: string) => ({ [`${name}-day`]: '3', [`${name}-month`]: '3', [`${name}-year`]: '2020' })
    const { html } = await noor.get(`/signalen/${id}/herinneren`)
    const common = { id: hidden(html, 'id'), version: '1' }
    const reminder = await noor.post(`/signalen/${id}/herinneren`, { ...common, note: 'Bellen.', ...day('due') })
    assert.match(reminder.html, /<a[^>]*href="#due"[^>]*>Op welke dag: kies een dag die nog niet voorbij is\./)
    assert.match(reminder.html, /value="Bellen\."/)
    await noor.get(`/signalen/${id}/delen/${referralId}`)
    const sharing = { ...common, parts: 'facts', purpose: 'stop-offender', ...day('until') }
    const share = await noor.post(`/signalen/${id}/delen/${referralId}`, sharing)
    assert.match(share.html, /<a[^>]*href="#until"[^>]*>Tot en met: kies een dag die nog niet voorbij is\./)
    const offer = { signalId: id, referralId, parts: ['facts'], purpose: 'stop-offender', warningRead: false } as const
    await assert.rejects(
      as(app, 'contact', (scope) => offerShare(scope, { ...offer, id: app.platform.newId(), until: app.now() })),
      refused('until-passed'),
    )
  })

  it('says of everything that is wrong which question it is about', async () => {
    const id = await signalOf(app, 'contact')
    const forms = ['verrijken', 'beoordelen', 'sluiten', 'stil', 'doorsturen', 'splitsen', 'anderen', 'advies']
    for (const form of [...forms, 'herinneren', 'feiten', 'grondslag', 'genoemd/nieuw/person']) {
      const path = `/signalen/${id}/${form}`
      const { html } = await noor.get(path)
      const given = [...html.matchAll(/type="hidden" name="(id|version|kind)" value="([^"]*)"/g)]
      const said = await noor.post(path, Object.fromEntries(given.map(([, name, value]) => [name, value])))
      const wrong = [...said.html.matchAll(/<li><a href="#[^"]+">([^<]+)</g)].map(([, words]) => words ?? '')
      assert.ok(wrong.length > 0, path)
      for (const words of wrong) assert.match(words, /^[A-Z][^:]+: [a-z]/, path)
    }
  })

  it('is not offered any more for who is named once the signal is closed', async () => {
    const id = await signalOf(app, 'contact')
    await as(app, 'contact', (scope) => addParty(scope, phone(app, id, '0600000003')))
    assert.match((await noor.get(`/signalen/${id}`)).html, /data-label="Actie"/)
    await as(app, 'contact', async (scope) => {
      await closeSignal(scope, {
        signalId: id,
        version: await versionOf(scope, id),
        why: 'mistake',
        reason: 'vergissing',
      })
    })
    const { html } = await noor.get(`/signalen/${id}`)
    assert.match(html, /telefoonnummer: 0600000003/)
    assert.doesNotMatch(html, /Actie/)
  })

  it('leads on to where the work goes on, also when that is another page than that of the signal', async () => {
    const id = await signalOf(app, 'contact')
    await as(app, 'contact', (scope) => addParty(scope, phone(app, id, '0600000007')))
    const send = async (path: string, fields: Readonly<Record<string, string>>) => {
      const { html } = await noor.get(path)
      const minted = html.includes('name="id" value="') ? { id: hidden(html, 'id') } : {}
      return noor.postOnce(path, { ...minted, version: hidden(html, 'version'), ...fields })
    }
    const others = await send(paths.signal.askOthers(id), { purpose: 'protect-victim' })
    assert.equal(others.headers.location, paths.signal.section(id, 'related'))
    const split = await send(paths.signal.split(id), { title: 'tweede', facts: 'Wat erbij hoort.' })
    const second = await noor.get(split.headers.location ?? '')
    assert.match(second.html, /tweede/)
    assert.notEqual(second.path, paths.signal.page(id))
    const sent = await send(paths.signal.sendOn(id), { place: 'GM0606', reason: 'Het is in Schiedam.' })
    assert.equal(sent.headers.location, paths.list)
  })

  it('asks about nothing that is not in the signal', async () => {
    const id = await signalOf(app, 'contact')
    const nothing = app.platform.newId()
    for (const path of [`gedeeld/${nothing}/stoppen`, `herinneringen/${nothing}`, `doorgeleiding/${nothing}/intrekken`])
      assert.equal((await noor.get(`/signalen/${id}/${path}`)).status, 404, path)
  })
})
