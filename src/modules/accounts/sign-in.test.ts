import assert from 'node:assert/strict'
import test, { after, before, beforeEach } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { visitor as visitorOf, type Visitor } from '../../../tests/support/visitor.ts'
import { buildApp } from '../../app.ts'
import { openDatabase, withSystem } from '../../platform/db/database.ts'
import { attemptsOf } from './attempts.ts'
import { hashPassword } from './password.ts'
import { setCredential } from './queries.ts'
import { newTotpSecret, totpCode } from './totp.ts'

const password = 'vier paarse olifanten zwemmen'
const start = new Date('2026-03-03T10:00:00Z')
let app: TestApp
let secret: string
let minutes = 0

before(async () => {
  app = await testApp()
  secret = newTotpSecret(app.platform.random)
  for (const key of ['care', 'contact']) await giveAccount(key)
})
after(() => app.close())
beforeEach(() => {
  minutes += 60
  later(0)
})

/** Moves the clock on within this test. */
function later(passed: number): void {
  minutes += passed
  app.setTime(new Date(start.getTime() + minutes * 60_000))
}

async function giveAccount(key: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  const { personId } = app.person(key)
  await withSystem(app.platform.database, 'sign-in', (tx) =>
    setCredential(tx, app.platform, { personId, passwordHash, totp: { secret, step: 0 } }),
  )
}

const codeNow = () => totpCode(secret, app.now())
const rightFor = (key: string) => ({ email: app.person(key).email, password, code: codeNow() })

async function tryIn(visitor: Visitor, fields: Record<string, string>, path = '/inloggen') {
  await visitor.get(path)
  return visitor.postOnce('/inloggen', fields)
}

async function signIn(key: string): Promise<Visitor> {
  const visitor = app.visitor()
  const answer = await tryIn(visitor, rightFor(key))
  assert.equal(answer.headers.location, '/werk')
  return visitor
}

const isIn = async (visitor: Visitor) => (await visitor.get('/account')).path === '/account'

test('right password and right code open a session, in a browser without script', async () => {
  const visitor = await signIn('care')
  const page = await visitor.get('/account')
  assert.equal(page.status, 200)
  assert.match(page.html, /Sanne Voorbeeld/)
})

test('where we are reached by https no other host can put its own session in the place of that of a browser', async (t) => {
  const origin = 'https://meld.example.nl'
  const server = await buildApp({ ...app.platform, origin })
  t.after(() => server.close())
  const visitor = visitorOf(server, origin)
  const entered = await tryIn(visitor, rightFor('care'))
  const session = [entered.headers['set-cookie']].flat().find((line) => /^__Host-sessie=[\w-]{43};/.test(line ?? ''))
  assert.match(session ?? '', /; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  assert.ok(await isIn(visitor))
  const other = await app.signedIn('contact')
  visitor.cookies.set('sessie', other.cookies.get('sessie') ?? '')
  assert.match((await visitor.get('/account')).html, /Sanne Voorbeeld/)
  visitor.cookies.delete('__Host-sessie')
  assert.ok(!(await isIn(visitor)), 'the other name counts for nothing')
})

test('a code works once, also when it comes twice at the same moment', async () => {
  const fields = rightFor('care')
  const [one, other] = [app.visitor(), app.visitor()]
  await one.get('/inloggen')
  await other.get('/inloggen')
  const answers = await Promise.all([one.postOnce('/inloggen', fields), other.postOnce('/inloggen', fields)])
  const places = answers.map(({ headers }) => headers.location).sort()
  assert.deepEqual(places, ['/inloggen', '/werk'])
  assert.equal((await tryIn(app.visitor(), fields)).headers.location, '/inloggen')
})

test('a wrong password, a wrong code, no code and an unknown address get one and the same answer', async () => {
  const right = rightFor('contact')
  const wrong = [
    { ...right, password: 'iets heel anders maar lang' },
    { ...right, code: right.code === '000000' ? '111111' : '000000' },
    { ...right, email: 'niemand@example.nl' },
  ]
  const pages = new Set<string>()
  for (const fields of wrong) {
    const visitor = app.visitor()
    await visitor.get('/inloggen')
    const answer = await visitor.post('/inloggen', fields)
    assert.equal(answer.path, '/inloggen')
    assert.match(answer.html, /<title>Fout: /)
    pages.add(answer.html.replaceAll(/value="[^"]*"/g, ''))
    assert.ok(!answer.html.includes(fields.password))
  }
  assert.equal(pages.size, 1)
})

test('an account without authenticator is not open to a password alone, outside a demonstration', async () => {
  const { personId, email } = app.person('riec')
  const passwordHash = await hashPassword(password)
  const give = (demonstration: boolean) =>
    withSystem(app.platform.database, 'sign-in', (tx) =>
      setCredential(tx, app.platform, { personId, passwordHash, demonstration }),
    )
  await give(false)
  assert.equal((await tryIn(app.visitor(), { email, password, code: '' })).headers.location, '/inloggen')
  await give(true)
  assert.equal((await tryIn(app.visitor(), { email, password, code: '' })).headers.location, '/inloggen')
})

test('the session that one gets is new: nothing that the browser held before opens anything', async () => {
  const visitor = app.visitor()
  const planted = 'A'.repeat(43)
  visitor.cookies.set('sessie', planted)
  await tryIn(visitor, rightFor('contact'))
  const [before] = [planted]
  assert.notEqual(visitor.cookies.get('sessie'), before)
  assert.equal(visitor.cookies.get('bezoek'), undefined)
  const thief = app.visitor()
  thief.cookies.set('sessie', planted)
  assert.equal(await isIn(thief), false)
})

test('the database holds no session that a thief of the database could use', async () => {
  const visitor = await signIn('care')
  const id = visitor.cookies.get('sessie') ?? ''
  const rows = await withSystem(app.platform.database, 'test', (tx) => tx.selectFrom('session').selectAll().execute())
  assert.ok(rows.length > 0)
  assert.ok(!JSON.stringify(rows.map((row) => row.id_hash.toString('base64url'))).includes(id))
  assert.ok(!rows.some((row) => row.id_hash.equals(Buffer.from(id, 'base64url'))))
})

test('a session ends after 30 minutes without use, and not before', async () => {
  const visitor = await signIn('contact')
  later(29)
  assert.equal(await isIn(visitor), true)
  later(29)
  assert.equal(await isIn(visitor), true)
  later(31)
  assert.equal(await isIn(visitor), false)
})

test('a session ends after ten hours, however much it is used', async () => {
  const visitor = await signIn('care')
  for (let passed = 0; passed < 575; passed += 25) {
    later(25)
    assert.equal(await isIn(visitor), true, `after ${passed + 25} minutes`)
  }
  later(25)
  assert.equal(await isIn(visitor), false)
})

test('signing out ends the session for whoever holds its cookie', async () => {
  const visitor = await signIn('contact')
  const thief = app.visitor()
  thief.cookies.set('sessie', visitor.cookies.get('sessie') ?? '')
  assert.equal(await isIn(thief), true)
  await visitor.get('/account')
  await visitor.post('/uitloggen')
  assert.equal(await isIn(thief), false)
})

test('signing out everywhere ends the sessions in all browsers', async () => {
  const one = await signIn('care')
  later(2)
  const other = await signIn('care')
  const page = await other.get('/account')
  assert.match(page.html, /Deze browser/)
  assert.match(page.html, /Andere browser/)
  await other.post('/account/sessies/beeindigen')
  assert.equal(await isIn(one), false)
  assert.equal(await isIn(other), false)
})

test('after signing in one goes where one wanted to go, and never to another site', async () => {
  const wanted = [
    ['/account', '/account'],
    ['/signalen/3f2a', '/signalen/3f2a'],
    ['//evil.example', '/werk'],
    ['/\\evil.example', '/werk'],
    ['https://evil.example/account', '/werk'],
    ['javascript:alert(1)', '/werk'],
    ['/account\r\nset-cookie: a=b', '/werk'],
    ['/..//evil.example', '/werk'],
    ['/uitloggen', '/werk'],
    ['', '/werk'],
  ] as const
  for (const [naar, expected] of wanted) {
    later(2)
    const answer = await tryIn(app.visitor(), { ...rightFor('care'), naar })
    assert.equal(answer.headers.location, expected, naar)
  }
})

test('somebody whose roles have ended cannot sign in, and is told why only after proving who they are', async () => {
  const { personId, organisationId } = app.person('prosecutor')
  await giveAccount('prosecutor')
  const end = (until: Date | 'infinity') =>
    withSystem(app.platform.database, 'test', (tx) =>
      tx
        .updateTable('assignment')
        .set({ until_at: until })
        .where('person_id', '=', personId)
        .where('organisation_id', '=', organisationId)
        .execute(),
    )
  await end(app.now())
  const visitor = app.visitor()
  await visitor.get('/inloggen')
  const answer = await visitor.post('/inloggen', rightFor('prosecutor'))
  assert.match(answer.html, /geen rol bij een organisatie/)
  const other = await visitor.post('/inloggen', { ...rightFor('prosecutor'), password: 'niet het wachtwoord' })
  assert.doesNotMatch(other.html, /geen rol bij een organisatie/)
})

test('an address that guesses ten times at an account must wait; its owner gets in from elsewhere', async () => {
  const guess = { email: app.person('contact').email, password: 'geraden wachtwoord', code: '123456' }
  for (let n = 0; n < 10; n += 1) await attemptsOf(app.platform).begin({ origin: '127.0.0.1', account: guess.email })
  const refused = await tryIn(app.visitor(), rightFor('contact'))
  assert.equal(refused.statusCode, 429)
  assert.ok(Number(refused.headers['retry-after']) > 0)
  const visitor = app.visitor()
  await visitor.get('/inloggen')
  const elsewhere = await app.server.inject({
    method: 'POST',
    url: '/inloggen',
    remoteAddress: '192.0.2.7',
    headers: {
      origin: app.platform.origin,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `bezoek=${visitor.cookies.get('bezoek') ?? ''}`,
    },
    payload: new URLSearchParams({ ...rightFor('contact'), _csrf: visitor.token() }).toString(),
  })
  assert.equal(elsewhere.headers.location, '/werk')
  assert.equal(app.paused.at(-1), 8000)
})

test('nothing that was typed stands in a log, and every try does', async () => {
  const before = await logs()
  await tryIn(app.visitor(), { email: 'heel.bijzonder@example.nl', password: 'zeer geheime zin hier', code: '' })
  const after = await logs()
  assert.equal(after.refused, before.refused + 1)
  for (const word of ['heel.bijzonder', 'zeer geheime', app.person('care').email, 'Sanne']) {
    assert.ok(!after.text.includes(word), word)
  }
})

/** The three logs and the log of the process, as one text, and how often signing in was refused. */
async function logs(): Promise<{ text: string; refused: number }> {
  const maintenance = openDatabase(app.urls.maintenance, { connections: 1, say: () => undefined })
  try {
    const audit = await maintenance.selectFrom('audit_log').selectAll().execute()
    const decisions = await maintenance.selectFrom('decision_log').selectAll().execute()
    const processing = await maintenance.selectFrom('processing_log').selectAll().execute()
    const refused = audit.filter(({ action, result }) => action === 'account.signed-in' && result === 'refused').length
    return { text: JSON.stringify([audit, decisions, processing, app.logged]), refused }
  } finally {
    await maintenance.destroy()
  }
}
