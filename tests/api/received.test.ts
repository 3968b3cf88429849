import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { answerOffer, withdrawShare } from '../../src/modules/signals/index.ts'
import { as, until } from '../../src/modules/signals/testing/support.ts'
import { makeHeld, type Held } from '../access/records-of-others.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { at, listAt, readContract, signedInClient, type ApiClient, type Contract } from './client.ts'

let app: TestApp
let contract: Contract
let care: ApiClient
let owner: ApiClient
let held: Held

before(async () => {
  app = await testApp()
  // The wall asks the clock of the database.
  app.setTime(new Date())
  contract = await readContract(app)
  care = await signedInClient(app, contract, 'care')
  owner = await signedInClient(app, contract, 'contact')
})
after(() => app.close())

const pathOf = ({ share }: Held) => `/api/v1/ontvangen/${share}`
const accept = (share: string) =>
  as(app, 'care', (scope) => answerOffer(scope, { id: share, accept: true, reason: 'ja' }))
const idsIn = async (client: ApiClient) =>
  listAt((await client.get('/api/v1/ontvangen')).body, 'ontvangen').map((one) => at(one, 'id'))

describe('a receiving organisation', () => {
  test('sees of an offer by whom, what for and until when, and nothing of the signal', async () => {
    held = await makeHeld(app)
    const { status, body, text } = await care.get(pathOf(held))
    assert.equal(status, 200)
    assert.equal(at(body, 'stand'), 'aangeboden')
    assert.equal(at(body, 'signaal'), null)
    assert.deepEqual(at(body, 'onderdelen'), ['feiten'])
    assert.equal(at(body, 'geverId'), app.person('contact').organisationId)
    assert.doesNotMatch(text, /keuken|0612345678/)
    assert.ok((await idsIn(care)).includes(held.share))
  })

  test('reads exactly what was shared once it accepted: the facts, and nobody who is named', async () => {
    await accept(held.share)
    const { body, text } = await care.get(pathOf(held))
    assert.equal(at(body, 'signaal.feiten.feiten'), 'Slaapt in de keuken.')
    assert.equal(at(body, 'signaal.genoemden'), null)
    assert.equal(at(body, 'signaal.weging'), null)
    assert.deepEqual(at(body, 'signaal.verrijkingen'), [])
    assert.doesNotMatch(text, /0612345678|opmerkingen|minderjarig/)
    assert.ok(!text.includes(held.signal), 'the id of the signal is not told')
    const list = await care.get('/api/v1/ontvangen')
    assert.doesNotMatch(list.text, /keuken/)
  })

  test('gets by no other address what it reads here', async () => {
    for (const path of [`/api/v1/signalen/${held.signal}`, `/api/v1/signalen/${held.signal}/geschiedenis`])
      assert.equal((await care.get(path)).status, 403, path)
    for (const key of ['partner', 'riec', 'contact-schiedam', 'police']) {
      const other = await signedInClient(app, contract, key)
      const said = await other.get(pathOf(held))
      const nothing = await other.get(`/api/v1/ontvangen/${app.platform.newId()}`)
      assert.equal(said.status, 404, key)
      assert.equal(said.text, nothing.text)
      assert.deepEqual(await idsIn(other), [])
    }
    assert.equal((await owner.get(pathOf(held))).status, 404, 'not even who gave it reads it as received')
  })
})

describe('a receiver tells what they did', () => {
  const answersOf = (body: unknown) => listAt(body, 'antwoorden').map((one) => at(one, 'soort'))
  const done = { soort: 'gedaan', gedaan: 'hulp-geregeld', gedaanOp: '2026-03-03', tekst: 'Bed gevonden.' }

  test('and both sides read it, newest first', async () => {
    const told = await care.post(`${pathOf(held)}/antwoorden`, { soort: 'opgepakt', opgepaktDoor: 'zorgcoördinator' })
    assert.equal(told.status, 201)
    assert.equal(told.headers['location'], pathOf(held))
    const more = await care.post(`${pathOf(held)}/antwoorden`, { ...done, melderMagHoren: true })
    assert.deepEqual(answersOf(more.body), ['gedaan', 'opgepakt'])
    const given = await owner.get(`/api/v1/signalen/${held.signal}`)
    const share = listAt(given.body, 'gedeeld').find((one) => at(one, 'id') === held.share)
    assert.deepEqual(listAt(share, 'antwoorden'), listAt(more.body, 'antwoorden'))
    assert.equal(at(share, 'antwoorden.0.tekst'), 'Bed gevonden.')
    assert.equal(at(share, 'antwoorden.0.gedaanOp'), '2026-03-03')
    assert.equal(at(share, 'antwoordVoor'), null)
  })

  test('once, however often it is sent', async () => {
    const key = 'een-sleutel-van-twintig'
    const first = await care.post(`${pathOf(held)}/antwoorden`, { soort: 'opgepakt' }, { key })
    const again = await care.post(`${pathOf(held)}/antwoorden`, { soort: 'opgepakt' }, { key })
    assert.equal(answersOf(again.body).length, answersOf(first.body).length)
  })

  test('and is told by name what it lacks', async () => {
    for (const [body, where, code] of [
      [{ soort: 'kan-niets-doen' }, '/tekst', 'missing'],
      [{ soort: 'gedaan' }, '/gedaan', 'missing'],
      [{ ...done, gedaanOp: '2400-01-01' }, '/gedaanOp', 'invalid'],
      [{ soort: 'vraag', tekst: 'Waar?', melderMagHoren: true }, '/melderMagHoren', 'invalid'],
      [{ soort: 'teruggegeven', tekst: 'x', vervolgUiterlijk: '2400-01-01' }, '/vervolgUiterlijk', 'invalid'],
    ] as const) {
      const { status, body: said } = await care.post(`${pathOf(held)}/antwoorden`, body)
      assert.equal(status, 400, where)
      assert.deepEqual([at(said, 'errors.0.location.pointer'), at(said, 'errors.0.code')], [where, code])
    }
  })

  test('only about what it receives', async () => {
    for (const key of ['partner', 'riec', 'contact-schiedam', 'contact']) {
      const other = await signedInClient(app, contract, key)
      assert.equal((await other.post(`${pathOf(held)}/antwoorden`, { soort: 'opgepakt' })).status, 404, key)
    }
  })

  test('or hands it back, and reads it no more', async () => {
    const other = await makeHeld(app)
    await accept(other.share)
    const { status, body } = await care.post(`${pathOf(other)}/antwoorden`, {
      soort: 'teruggegeven',
      tekst: 'Niet hier.',
    })
    assert.equal(status, 201)
    assert.deepEqual([at(body, 'stand'), at(body, 'signaal')], ['teruggegeven', null])
    assert.equal((await care.get(pathOf(other))).status, 404)
    assert.equal((await care.post(`${pathOf(other)}/antwoorden`, { soort: 'opgepakt' })).status, 403)
  })
})

describe('after a share ended', () => {
  const isGone = async (share: Held, client = care) => {
    const { status, text } = await client.get(pathOf(share))
    assert.equal(status, 404)
    assert.doesNotMatch(text, /keuken/)
    assert.ok(!(await idsIn(client)).includes(share.share))
  }

  test('because it was withdrawn, nothing of it is there any more', async () => {
    await as(app, 'contact', (scope) =>
      withdrawShare(scope, { id: held.share, signalId: held.signal, reason: 'klaar' }),
    )
    await isGone(held)
  })

  test('because it was refused, nothing of it was ever there', async () => {
    const other = await makeHeld(app)
    await as(app, 'care', (scope) => answerOffer(scope, { id: other.share, accept: false, reason: 'nee' }))
    await isGone(other)
  })

  test('because its time has come, nothing of it is there any more', async () => {
    const other = await makeHeld(app)
    await accept(other.share)
    assert.equal((await care.get(pathOf(other))).status, 200)
    app.setTime(new Date(until(app).getTime() + 1000))
    await isGone(other, await signedInClient(app, contract, 'care'))
  })
})
