import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../support/app.ts'
import { at, listAt, readContract, signedInClient, type ApiClient, type Contract } from './client.ts'

let app: TestApp
let contract: Contract
let contact: ApiClient
let neighbour: ApiClient

/** A signal about nobody who exists. */
const newSignal = (change: object = {}) => ({
  bureauId: app.person('contact').organisationId,
  herkomst: 'professional',
  acuut: false,
  gemeente: 'GM0599',
  vormen: ['arbeid'],
  feiten: { titel: 'Kamer boven een keuken', feiten: 'Iemand slaapt in de keuken.' },
  poort: { besluit: 'met-grondslag', grondslag: 'meldcode', magDoorgegeven: true, reden: 'Professional meldt.' },
  ...change,
})

async function makeSignal(change: object = {}): Promise<{ id: string; version: number }> {
  const { status, body, text } = await contact.post('/api/v1/signalen', newSignal(change))
  assert.equal(status, 201, text)
  return { id: String(at(body, 'id')), version: Number(at(body, 'versie')) }
}

before(async () => {
  app = await testApp()
  contract = await readContract(app)
  contact = await signedInClient(app, contract, 'contact')
  neighbour = await signedInClient(app, contract, 'contact-schiedam')
})
after(() => app.close())

describe('a signal that a program makes', () => {
  test('stands in the register with the decision at the gate, and says where it is', async () => {
    const { status, body, headers } = await contact.post('/api/v1/signalen', newSignal())
    assert.equal(status, 201)
    assert.equal(headers['location'], `/api/v1/signalen/${String(at(body, 'id'))}`)
    assert.equal(at(body, 'status'), 'nieuw-in-register')
    assert.equal(at(body, 'grondslagbesluiten.0.besluit'), 'met-grondslag')
    const page = await (await app.signedIn('contact')).get(`/signalen/${String(at(body, 'id'))}`)
    assert.match(page.html, /Kamer boven een keuken/)
  })

  test('is made once, however often it is sent; the key of another request is refused', async () => {
    const key = 'zelfde-sleutel-0001'
    const [first, second] = await Promise.all([
      contact.post('/api/v1/signalen', newSignal(), { key }),
      contact.post('/api/v1/signalen', newSignal(), { key }),
    ])
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.equal(at(first.body, 'id'), at(second.body, 'id'))
    const other = await contact.post('/api/v1/signalen', newSignal({ acuut: true }), { key })
    assert.equal(other.status, 422)
    assert.equal(at(other.body, 'code'), 'key-reused')
    const colleague = await neighbour.post('/api/v1/signalen', newSignal(), { key })
    assert.equal(colleague.status, 404, 'a key counts for one person, and a desk of others is not there')
  })

  test('needs a key', async () => {
    const { status, body } = await contact.post('/api/v1/signalen', newSignal(), { key: '' })
    assert.equal(status, 400)
    assert.deepEqual(at(body, 'errors.0.location'), { name: 'Idempotency-Key' })
    assert.equal((await contact.post('/api/v1/signalen', newSignal(), { key: 'te kort' })).status, 400)
  })

  test('is refused with the reason when the decision at the gate does not hold together', async () => {
    const poort = { besluit: 'met-grondslag', grondslag: 'geen', magDoorgegeven: false, reden: 'Zomaar.' }
    const { status, body } = await contact.post('/api/v1/signalen', newSignal({ poort }))
    assert.equal(status, 403)
    assert.equal(at(body, 'reason'), 'gate-basis-needed')
  })

  test('with unknown, missing and wrong fields is told of all of them by name, and of no value', async () => {
    const { bureauId: _left, ...rest } = newSignal({ naamSlachtoffer: 'Zomerjas', acuut: 'geheim' })
    const answer = await contact.post('/api/v1/signalen', { ...rest, feiten: { titel: 'x', extra: { diep: 1 } } })
    assert.equal(answer.status, 400)
    const told = listAt(answer.body, 'errors').map(
      (one) => `${String(at(one, 'location.pointer'))} ${String(at(one, 'code'))}`,
    )
    assert.deepEqual(told.toSorted(), [
      '/acuut invalid',
      '/bureauId missing',
      '/feiten/extra unknown',
      '/feiten/feiten missing',
      '/naamSlachtoffer unknown',
    ])
    assert.doesNotMatch(answer.text, /Zomerjas|geheim/)
  })

  test('out of anything but an object is refused, and never a mistake of ours', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    for (const payload of ['null', '[]', '"tekst"', '1e999', deep, '{"feiten":{"titel":"\\u0000"}}', '{"a/b~c":1}']) {
      const { status, text } = await contact.post('/api/v1/signalen', {}, { payload })
      assert.equal(status, 400, `${payload.slice(0, 30)}: ${text.slice(0, 200)}`)
    }
  })
})

describe('the register', () => {
  test('is read in pages that lead to each other, each signal once', async () => {
    for (let number = 0; number < 52; number += 1) {
      app.setTime(new Date(app.now().getTime() + 1000))
      await makeSignal({ acuut: number % 10 === 0, gemeente: number % 2 === 0 ? 'GM0599' : 'GM0597' })
    }
    const first = await contact.get('/api/v1/signalen')
    assert.equal(listAt(first.body, 'signalen').length, 50)
    const next = String(at(first.body, 'links.volgende'))
    assert.ok(next.startsWith(app.platform.origin))
    const second = await contact.get(next.slice(app.platform.origin.length))
    assert.equal(at(second.body, 'links.volgende'), null)
    const ids = [...listAt(first.body, 'signalen'), ...listAt(second.body, 'signalen')].map((one) => at(one, 'id'))
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.length >= 52)
    const some = await contact.get(
      '/api/v1/signalen?gemeente=GM0597&alleenAcuut=false&vorm=arbeid&ontvangenVanaf=2026-03-01',
    )
    assert.ok(listAt(some.body, 'signalen').every((one) => at(one, 'gemeente') === 'GM0597'))
    assert.equal(listAt((await contact.get('/api/v1/signalen?status=gesloten')).body, 'signalen').length, 0)
  })

  test('is asked by a place that cannot be, and answers that it does not fit', async () => {
    const far = Buffer.from(JSON.stringify([0, '99999999999999999999', '01900000-0000-7000-8000-00000000dead']))
    for (const query of [
      `na=${far.toString('base64url')}`,
      'na=x',
      'ontvangenVanaf=2026-02-30',
      'ontvangenTotEnMet=9999-12-31',
    ]) {
      assert.equal((await contact.get(`/api/v1/signalen?${query}`)).status, 400, query)
    }
  })

  test('of another desk is not there: not in the list, not by its id, not in its history, not for a change', async () => {
    const { id } = await makeSignal()
    assert.deepEqual(listAt((await neighbour.get('/api/v1/signalen')).body, 'signalen'), [])
    const nothing = (await neighbour.get('/api/v1/signalen/01900000-0000-7000-8000-00000000dead')).text
    for (const path of [`/api/v1/signalen/${id}`, `/api/v1/signalen/${id}/geschiedenis`]) {
      const answer = await neighbour.get(path)
      assert.equal(answer.status, 404)
      assert.equal(answer.text, nothing)
    }
    const look = {
      bron: 'open-bron',
      grondslag: 'openbare-bron',
      gevonden: true,
      onderdeel: 'feiten',
      resultaat: 'Iets.',
    }
    assert.equal((await neighbour.post(`/api/v1/signalen/${id}/verrijkingen`, look)).status, 404)
  })
})

describe('a change by a program', () => {
  test('adds a look-up once, and the history tells of it', async () => {
    const { id } = await makeSignal()
    const look = {
      bron: 'handelsregister',
      grondslag: 'handelsregisterwet',
      gevonden: false,
      onderdeel: 'feiten',
      resultaat: 'Niets gevonden.',
    }
    const key = 'verrijking-sleutel-1'
    const path = `/api/v1/signalen/${id}/verrijkingen`
    assert.equal((await contact.post(path, look, { key })).status, 201)
    const again = await contact.post(path, look, { key })
    assert.equal(listAt(again.body, 'verrijkingen').length, 1)
    assert.equal(at(again.body, 'status'), 'wordt-verrijkt')
    const { body } = await contact.get(`/api/v1/signalen/${id}/geschiedenis`)
    assert.deepEqual(
      listAt(body, 'geschiedenis').map((one) => at(one, 'gebeurtenis')),
      ['verrijkt', 'aangenomen'],
    )
  })

  test('from an older version is refused, and overwrites nothing', async () => {
    const { id, version } = await makeSignal()
    const path = `/api/v1/signalen/${id}/grondslagbesluiten`
    const decision = { besluit: 'zonder-personen', grondslag: 'geen', magDoorgegeven: false, reden: 'Na advies.' }
    const done = await contact.post(path, { ...decision, versie: version })
    assert.equal(done.status, 201)
    assert.equal(at(done.body, 'personenToegestaan'), false)
    const late = await contact.post(path, { ...decision, magDoorgegeven: true, versie: version })
    assert.equal(late.status, 409)
    assert.equal(at(late.body, 'code'), 'conflict')
    assert.equal(at((await contact.get(`/api/v1/signalen/${id}`)).body, 'magDoorgegeven'), false)
  })

  test('without the token of the session is refused', async () => {
    const { status, body } = await contact.post('/api/v1/signalen', newSignal(), { headers: { 'x-csrf-token': '' } })
    assert.equal(status, 403)
    assert.equal(at(body, 'code'), 'stale-form')
  })
})
