import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { anySignedIn, everybody } from '../../src/platform/http/route.ts'
import { withSystem, openDatabase } from '../../src/platform/db/database.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { Answer as Page, Visitor } from '../support/visitor.ts'
import { at, bareClient, listAt, readContract, signedInClient, type ApiClient, type Contract } from './client.ts'

let app: TestApp
let contract: Contract
let administrator: Visitor

before(async () => {
  app = await testApp()
  contract = await readContract(app)
  administrator = await app.signedIn('administrator')
})
after(() => app.close())

const pathOf = (key: string) => `/beheer/mensen/${app.person(key).personId}/sleutels`
const secretIn = ({ html }: Page) => /<code>(lantaarn_[\w-]{43})<\/code>/.exec(html)?.[1] ?? ''
const idIn = ({ html }: Page) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''

type Wanted = { permissions?: readonly string[]; change?: string; term?: string; organisation?: string }

async function permit(key: string, wanted: Wanted = {}): Promise<Page> {
  const fields = {
    purpose: 'Koppeling met het zaaksysteem',
    organisation: app.person(key).organisationId,
    permissions: ['signal.handle'],
    change: 'no',
    term: '90',
    ...wanted,
  }
  await administrator.get(pathOf(key))
  return administrator.post(pathOf(key), fields)
}

/** A key that an administrator permitted and its owner took. */
async function keyFor(key: string, wanted: Wanted = {}): Promise<{ secret: string; id: string; owner: Visitor }> {
  const permitted = await permit(key, wanted)
  assert.match(permitted.html, /Toegestaan/)
  const owner = await app.signedIn(key)
  const id = idIn(await owner.get('/account/sleutels'))
  const secret = secretIn(await owner.post('/account/sleutels/ophalen', { key: id }))
  assert.notEqual(secret, '')
  return { secret, id, owner }
}

const program = (secret: string): ApiClient => bareClient(app, contract, { authorization: `Bearer ${secret}` })

const newSignal = () => ({
  bureauId: app.person('contact').organisationId,
  herkomst: 'professional',
  acuut: false,
  gemeente: 'GM0599',
  vormen: ['arbeid'],
  feiten: { titel: 'Kamer boven een keuken', feiten: 'Iemand slaapt in de keuken.' },
  poort: { besluit: 'met-grondslag', grondslag: 'meldcode', magDoorgegeven: true, reden: 'Professional meldt.' },
})

describe('a key', () => {
  test('is permitted by an administrator, taken by its owner, shown once, and kept as a keyed hash only', async () => {
    const { secret, owner } = await keyFor('contact')
    assert.equal(secretIn(await owner.get('/account/sleutels')), '')
    assert.equal(secretIn(await administrator.get(pathOf('contact'))), '', 'no administrator holds it')
    const stored = await withSystem(app.platform.database, 'test', async (tx) =>
      JSON.stringify([await tx.selectFrom('api_key').selectAll().execute(), app.logged]),
    )
    assert.ok(!stored.includes(secret) && !stored.includes(secret.slice(9)))
    assert.match(
      (await owner.get('/account')).html,
      /sleutel van een programma is opgehaald[^]*stond toe dat een programma/,
    )
    const privacy = await app.signedIn('privacy')
    assert.match((await privacy.get('/toezicht/accounts')).html, /stond toe dat een programma/)
  })

  test('cannot be taken twice, nor by somebody else, nor by the administrator', async () => {
    await permit('intake')
    const owner = await app.signedIn('intake')
    const id = idIn(await owner.get('/account/sleutels'))
    for (const key of ['contact', 'administrator']) {
      const other = await app.signedIn(key)
      await other.get('/account')
      assert.equal((await other.post('/account/sleutels/ophalen', { key: id })).status, 404, key)
    }
    await owner.get('/account/sleutels')
    assert.notEqual(secretIn(await owner.post('/account/sleutels/ophalen', { key: id })), '')
    assert.equal((await owner.post('/account/sleutels/ophalen', { key: id })).status, 404)
  })

  test('gives no more than the roles of its owner, and no administrator permits one for themselves', async () => {
    const notOffered = /Wat mag het programma gebruiken: kies iets uit de lijst/
    assert.match((await permit('partner', { permissions: ['signal.handle'] })).html, notOffered)
    assert.match((await permit('contact', { permissions: [] })).html, notOffered)
    assert.match((await permit('contact', { permissions: ['log.review'] })).html, notOffered)
    assert.match((await permit('contact', { term: '3650' })).html, /Hoe lang mag dit: maak een keuze/)
    assert.match((await permit('contact', { change: '' })).html, /<title>Fout: /)
    assert.match(
      (await permit('contact', { organisation: app.person('riec').organisationId })).html,
      /kies iets uit de lijst/,
    )
    assert.equal((await permit('administrator', { permissions: ['network.manage'] })).status, 403)
    assert.match((await administrator.get(pathOf('trainer'))).html, /geven niets wat een programma kan gebruiken/)
  })

  test('can be given every permission that routes of the API ask for', async () => {
    const { html } = await administrator.get(pathOf('contact'))
    const asked = new Set(routes.filter(({ api }) => api !== undefined).map(({ permission }) => permission))
    for (const open of [everybody, anySignedIn]) asked.delete(open)
    const manager = await administrator.get(pathOf('administrator-2'))
    for (const permission of asked) assert.ok(`${html}${manager.html}`.includes(`value="${permission}"`), permission)
  })
})

describe('a program', () => {
  test('acts for the owner of its key, without cookies, and the logs tell which key', async () => {
    const { secret, id } = await keyFor('contact')
    const { status, body, headers } = await program(secret).get('/api/v1/account')
    assert.equal(status, 200)
    assert.equal(at(body, 'id'), app.person('contact').personId)
    assert.equal(at(body, 'csrfToken'), null)
    assert.equal(headers['set-cookie'], undefined)
    assert.equal((await program(secret).get('/api/v1/signalen')).status, 200)
    const maintenance = openDatabase(app.urls.maintenance, { connections: 1, say: () => undefined })
    const lines = await maintenance.selectFrom('audit_log').selectAll().where('key_id', '=', id).execute()
    await maintenance.destroy()
    assert.deepEqual(lines.map(({ action, origin }) => `${action} ${origin}`).toSorted(), [
      'account.viewed api',
      'signal.listed api',
    ])
    assert.ok(lines.every(({ person_id: person }) => person === app.person('contact').personId))
  })

  test('may what its key permits and nothing more, and makes something only when the key says so', async () => {
    const reader = program((await keyFor('contact')).secret)
    const reports = await reader.get('/api/v1/meldingen')
    assert.equal(reports.status, 403)
    assert.equal(at(reports.body, 'reason'), 'key-lacks-permission')
    const refused = await reader.post('/api/v1/signalen', newSignal())
    assert.equal(refused.status, 403)
    assert.equal(at(refused.body, 'reason'), 'key-reads-only')
    const writer = program((await keyFor('contact', { change: 'yes' })).secret)
    const made = await writer.post('/api/v1/signalen', newSignal())
    assert.equal(made.status, 201, made.text)
    const id = String(at(made.body, 'id'))
    assert.equal((await reader.get(`/api/v1/signalen/${id}`)).status, 200)
    const { body } = await reader.get(`/api/v1/signalen/${id}/geschiedenis`)
    assert.equal(listAt(body, 'geschiedenis').length, 1)
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=b' }
    assert.equal((await writer.post('/api/v1/signalen', {}, form)).status, 415)
  })

  test('that only reads may search, which is a post that changes nothing', async () => {
    const reader = program((await keyFor('contact', { permissions: ['report.handle'] })).secret)
    const { status, body } = await reader.post('/api/v1/meldingen/zoeken', { gezocht: '0612345678' })
    assert.equal(status, 200)
    assert.deepEqual(at(body, 'meldingen'), [])
  })

  test('opens no page, and its key counts above the cookie that comes with it', async () => {
    const { secret } = await keyFor('contact')
    const headers = { authorization: `Bearer ${secret}` }
    const page = await app.server.inject({ method: 'GET', url: '/signalen', headers })
    assert.match(String(page.headers.location), /^\/inloggen/)
    const riec = await app.signedIn('riec')
    const cookie = `sessie=${riec.cookies.get('sessie') ?? ''}`
    const both = await program(secret).get('/api/v1/account', { cookie })
    assert.equal(at(both.body, 'id'), app.person('contact').personId)
    const wrong = bareClient(app, contract, { authorization: 'Bearer lantaarn_x', cookie })
    assert.equal((await wrong.get('/api/v1/account')).status, 401)
  })
})

describe('a key no longer works', () => {
  const works = async (secret: string) => (await program(secret).get('/api/v1/account')).status === 200

  test('after its owner or an administrator ended it', async () => {
    const first = await keyFor('contact')
    assert.ok(await works(first.secret))
    await first.owner.get('/account/sleutels')
    await first.owner.post('/account/sleutels/beeindigen', { key: first.id })
    assert.ok(!(await works(first.secret)))
    const second = await keyFor('contact')
    await administrator.get(pathOf('contact'))
    const ended = await administrator.post(`${pathOf('contact')}/beeindigen`, { key: second.id })
    assert.match(ended.html, /werkt niet meer/)
    assert.ok(!(await works(second.secret)))
    assert.equal((await administrator.post(`${pathOf('contact')}/beeindigen`, { key: second.id })).status, 404)
  })

  test('after its time, and while its owner holds no role or is blocked', async () => {
    const { secret } = await keyFor('police', { permissions: ['signal.receive'], term: '30' })
    const { personId } = app.person('police')
    const now = app.now()
    const change = (work: Parameters<typeof withSystem>[2]) => withSystem(app.platform.database, 'test', work)
    const block = (blockedAt: Date | null) =>
      change((tx) => tx.updateTable('person').set({ blocked_at: blockedAt }).where('id', '=', personId).execute())
    await block(now)
    assert.ok(!(await works(secret)))
    await block(null)
    assert.ok(await works(secret))
    app.setTime(new Date(now.getTime() + 30 * 86_400_000))
    assert.ok(!(await works(secret)))
    app.setTime(now)
    await change((tx) =>
      tx.updateTable('assignment').set({ until_at: now }).where('person_id', '=', personId).execute(),
    )
    assert.ok(!(await works(secret)))
  })
})

describe('wrong keys', () => {
  test('are asked to wait after a hundred, while right ones at the same address go on', async () => {
    const { secret } = await keyFor('contact')
    app.setTime(new Date(app.now().getTime() + 3_600_000))
    const guess = () => program(`lantaarn_${'A'.repeat(43)}`).get('/api/v1/account')
    const answers = await Promise.all(Array.from({ length: 150 }, guess))
    assert.equal(answers.filter(({ status }) => status === 401).length, 100)
    const waiting = answers.find(({ status }) => status === 429)
    assert.match(waiting?.headers['retry-after'] ?? '', /^\d+$/)
    assert.equal(answers[0]?.headers['www-authenticate'], 'Bearer realm="lantaarn"')
    assert.equal((await program(secret).get('/api/v1/account')).status, 200)
    const browser = await signedInClient(app, contract, 'contact')
    assert.equal((await browser.get('/api/v1/account')).status, 200)
  })
})
