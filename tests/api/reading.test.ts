import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../support/app.ts'
import { openLogs } from '../access/ask.ts'
import { at, bareClient, listAt, readContract, signedInClient, type ApiClient, type Contract } from './client.ts'

let app: TestApp
let contract: Contract
let nobody: ApiClient
let contact: ApiClient
const strangeId = '01900000-0000-7000-8000-00000000dead'

/** Somebody who is worried tells of something in Rotterdam, without a name. */
async function tell(acute: 'yes' | 'no'): Promise<void> {
  const visitor = app.visitor()
  await visitor.get('/melden/gevaar')
  await visitor.post('/melden/gevaar', { acute })
  await visitor.post('/melden/wie', { audience: 'worried' })
  await visitor.post('/melden/wat', { story: 'Iemand slaapt in de keuken.' })
  await visitor.post('/melden/waar', { municipality: 'GM0599', place: 'Achter de markt' })
  await visitor.post('/melden/bereikbaar', { reachable: 'anonymous' })
  await visitor.get('/melden/controle')
  await visitor.post('/melden/controle')
}

before(async () => {
  app = await testApp()
  contract = await readContract(app)
  nobody = bareClient(app, contract)
  contact = await signedInClient(app, contract, 'contact')
  await tell('no')
  await tell('yes')
})
after(() => app.close())

describe('who asks', () => {
  test('nobody may ask for more than everybody may know', async () => {
    const answer = await nobody.get('/api/v1/meldingen')
    assert.equal(answer.status, 401)
    assert.equal(at(answer.body, 'code'), 'sign-in')
    assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/)
    assert.equal(answer.headers['www-authenticate'], 'Bearer realm="lantaarn"')
  })

  test('everybody may know the municipalities', async () => {
    const { status, body } = await nobody.get('/api/v1/gemeenten')
    assert.equal(status, 200)
    assert.ok(listAt(body, 'gemeenten').some((one) => at(one, 'code') === 'GM0599' && at(one, 'naam') === 'Rotterdam'))
  })

  test('a colleague is told for whom they work, and the token for changes', async () => {
    const { status, body } = await contact.get('/api/v1/account')
    assert.equal(status, 200)
    assert.equal(at(body, 'id'), app.person('contact').personId)
    assert.deepEqual(at(body, 'rollen'), ['contact-officer'])
    assert.match(String(at(body, 'csrfToken')), /^[\w-]{43,}$/)
  })

  test('a role that may not is refused by the name of the rule', async () => {
    const trainer = await signedInClient(app, contract, 'trainer')
    const { status, body } = await trainer.get('/api/v1/meldingen')
    assert.equal(status, 403)
    assert.equal(at(body, 'reason'), 'role-lacks-permission')
  })

  test('an administrator sees the organisations of their region, page by page', async () => {
    const administrator = await signedInClient(app, contract, 'administrator')
    const { status, body } = await administrator.get('/api/v1/organisaties')
    assert.equal(status, 200)
    assert.ok(listAt(body, 'organisaties').length > 5)
    assert.equal(at(body, 'links.zelf'), `${app.platform.origin}/api/v1/organisaties`)
    assert.equal(listAt((await administrator.get('/api/v1/organisaties?pagina=99')).body, 'organisaties').length, 0)
  })
})

describe('reports', () => {
  test('stand in the list of their desk, acute ones first, without words', async () => {
    const answer = await contact.get('/api/v1/meldingen')
    assert.equal(answer.status, 200)
    assert.deepEqual(
      listAt(answer.body, 'meldingen').map((one) => at(one, 'acuut')),
      [true, false],
    )
    assert.doesNotMatch(answer.text, /keuken|markt/)
    assert.equal(answer.headers['api-version'], '1.1.0')
    assert.equal(answer.headers['cache-control'], 'no-store')
    const acute = await contact.get('/api/v1/meldingen?alleenAcuut=true&gemeente=GM0599&soort=melding')
    assert.equal(listAt(acute.body, 'meldingen').length, 1)
  })

  test('are opened with what was told', async () => {
    const id = String(at((await contact.get('/api/v1/meldingen')).body, 'meldingen.0.id'))
    const { status, body } = await contact.get(`/api/v1/meldingen/${id}`)
    assert.equal(status, 200)
    assert.equal(at(body, 'verteld.verhaal'), 'Iemand slaapt in de keuken.')
    assert.equal(at(body, 'verteld.plaats'), 'Achter de markt')
    assert.equal(at(body, 'contact'), null)
    assert.equal(at(body, 'anoniem'), true)
  })

  test('of another desk are no reports: the answer is the same as for what is not there', async () => {
    const id = String(at((await contact.get('/api/v1/meldingen')).body, 'meldingen.0.id'))
    const neighbour = await signedInClient(app, contract, 'contact-schiedam')
    const theirs = await neighbour.get(`/api/v1/meldingen/${id}`)
    const nothing = await neighbour.get(`/api/v1/meldingen/${strangeId}`)
    assert.equal(theirs.status, 404)
    assert.equal(theirs.text, nothing.text)
    assert.deepEqual(at((await neighbour.get('/api/v1/meldingen')).body, 'meldingen'), [])
  })
})

describe('a search', () => {
  const path = '/api/v1/meldingen/zoeken'

  test('finds a report of the own desk by what it is called, and none of others', async () => {
    const id = String(at((await contact.get('/api/v1/meldingen')).body, 'meldingen.0.id'))
    const mark = `m-${id.slice(-8)}`
    const { status, body } = await contact.post(path, { gezocht: ` ${mark} ` }, { key: '' })
    assert.equal(status, 200)
    assert.deepEqual(
      listAt(body, 'meldingen').map((one) => at(one, 'id')),
      [id],
    )
    const neighbour = await signedInClient(app, contract, 'contact-schiedam')
    const theirs = await neighbour.post(path, { gezocht: mark }, { key: '' })
    assert.deepEqual(at(theirs.body, 'meldingen'), [])
  })

  test('needs something to look for, and nothing of it stands in the answer or a log', async () => {
    assert.equal((await contact.post(path, { gezocht: ' ' })).status, 400)
    const { text, status } = await contact.post(path, { gezocht: '06 98765432' })
    assert.equal(status, 200)
    assert.doesNotMatch(`${text}${app.logged.join()}`, /98765432/)
  })
})

describe('a request that does not fit', () => {
  test('is told of every fault by its name, and of no value', async () => {
    const answer = await contact.get('/api/v1/meldingen?stand=geheim&gemeente=Zomerstraat&naam=Jansen')
    assert.equal(answer.status, 400)
    assert.deepEqual(
      listAt(answer.body, 'errors')
        .map((one) => `${String(at(one, 'location.name'))} ${String(at(one, 'code'))}`)
        .toSorted(),
      ['gemeente invalid', 'naam unknown', 'stand invalid'],
    )
    assert.doesNotMatch(answer.text, /geheim|Zomerstraat|Jansen/)
  })

  test('gets JSON wherever it goes below /api, and a slash at the end leads nowhere', async () => {
    for (const path of ['/api/v1/meldingen/', '/api/v1/bestaat-niet', '/api', '/api/v2/meldingen']) {
      const { status, body, headers } = await contact.get(path)
      assert.equal(status, 404, path)
      assert.equal(at(body, 'code'), 'not-found')
      assert.equal(headers['api-version'], '1.1.0')
    }
  })

  test('is told in the language of who asks', async () => {
    assert.equal(at((await nobody.get('/api/v1/account')).body, 'title'), 'Niet ingelogd')
    assert.equal(at((await nobody.get('/api/v1/account', { cookie: 'taal=en' })).body, 'title'), 'Not signed in')
  })

  test('with a hostile id or address is not found, and never a mistake of ours', async () => {
    const ids = ['1', "'; drop table report; --", '%00', '..%2f..%2fetc', 'x'.repeat(90), strangeId.toUpperCase()]
    for (const id of ids) {
      const { status } = await contact.get(`/api/v1/meldingen/${encodeURIComponent(id)}`)
      assert.equal(status, 404, id)
    }
    for (const query of ['pagina=1e999', 'pagina=-1', 'pagina=0x10', 'stand=open&stand=alle', '__proto__=1', '%ff=1']) {
      const { status } = await contact.get(`/api/v1/meldingen?${query}`)
      assert.equal(status, 400, query)
    }
  })
})

test('the logs tell that it came through the API', async () => {
  const logs = await openLogs(app)
  await logs.take()
  await contact.get('/api/v1/meldingen')
  const [line, ...others] = await logs.take()
  await logs.close()
  assert.deepEqual(others, [])
  assert.equal(line?.action, 'report.listed')
  assert.equal(line?.decisions, 1)
  assert.equal(line?.processings, 1)
})
