import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Answer, Visitor } from '../../../tests/support/visitor.ts'
import { withSystem } from '../../platform/db/database.ts'
import { createFirstAdministratorLink, NotADemonstrationError, setLocalPassword } from './index.ts'
import { totpCode } from './totp.ts'

const password = 'negen blauwe paraplus dansen'
let app: TestApp
let asker: Visitor
let second: Visitor
let privacy: Visitor

before(async () => {
  app = await testApp()
  asker = await app.signedIn('administrator')
  second = await app.signedIn('administrator-2')
  privacy = await app.signedIn('privacy')
})
after(() => app.close())

const accountOf = (key: string) => `/beheer/mensen/${app.person(key).personId}/account`
const linkIn = ({ html }: Answer) => /\/uitnodiging\/([\w-]{43})/.exec(html)?.[0] ?? ''
const secretIn = ({ html }: Answer) => (/<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')

async function askFor(key: string, what: 'uitnodigen' | 'herstellen', by = asker): Promise<Answer> {
  await by.get(accountOf(key))
  return by.post(`${accountOf(key)}/${what}`)
}

/** Fills in the page behind a link as its owner would. */
async function setUp(visitor: Visitor, link: string, more: Record<string, string> = {}): Promise<Answer> {
  const page = await visitor.get(link)
  const code = totpCode(secretIn(page), app.now())
  return visitor.post(link, { 'new-password': password, repeat: password, code, ...more })
}

async function recoveryIdOf(key: string): Promise<string> {
  const { personId } = app.person(key)
  const row = await withSystem(app.platform.database, 'test', (tx) =>
    tx
      .selectFrom('invitation')
      .select('id')
      .where('person_id', '=', personId)
      .where('purpose', '=', 'recovery')
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  return row.id
}

test('a new person sets up the account with a link that works once; the link is shown once and stored nowhere', async () => {
  const made = await askFor('care', 'uitnodigen')
  const link = linkIn(made)
  assert.notEqual(link, '')
  assert.equal(linkIn(await asker.get(accountOf('care'))), '')
  const stored = await withSystem(app.platform.database, 'test', async (tx) =>
    JSON.stringify([
      await tx.selectFrom('invitation').selectAll().execute(),
      await tx.selectFrom('form_input').select('path').execute(),
    ]),
  )
  assert.ok(!stored.includes(link.split('/').at(-1) ?? 'nothing'))
  const owner = app.visitor()
  const page = await owner.get(link)
  assert.match(page.html, /<svg role="img"/)
  assert.doesNotMatch(page.html, / style=/)
  const done = await setUp(owner, link)
  assert.equal((await owner.get('/account')).path, '/account', done.path)
  assert.equal((await app.visitor().get(link)).status, 404)
})

test('opening a link does not use it up, and errors keep the same authenticator and no password', async () => {
  const link = linkIn(await askFor('intake', 'uitnodigen'))
  const owner = app.visitor()
  const first = await owner.get(link)
  await app.visitor().get(link)
  const again = await owner.post(link, { 'new-password': 'kort', repeat: 'kort', code: '000' })
  assert.match(again.html, /<title>Fout: /)
  assert.match(again.html, /minstens 12 tekens/)
  assert.equal(secretIn(again), secretIn(first))
  assert.ok(!again.html.includes('value="kort"'))
  await setUp(owner, link)
  assert.equal((await owner.get('/account')).path, '/account')
})

test('a link that was guessed, is late or was replaced is not there', async () => {
  const older = linkIn(await askFor('police', 'uitnodigen'))
  const newer = linkIn(await askFor('police', 'uitnodigen'))
  assert.equal((await app.visitor().get(`/uitnodiging/${'A'.repeat(43)}`)).status, 404)
  assert.equal((await app.visitor().get('/uitnodiging/kort')).status, 404)
  assert.equal((await app.visitor().get(older)).status, 404)
  assert.equal((await app.visitor().get(newer)).status, 200)
  const now = app.now()
  app.setTime(new Date(now.getTime() + 72 * 60 * 60_000 + 1000))
  assert.equal((await app.visitor().get(newer)).status, 404)
  app.setTime(now)
})

test('an administrator cannot invite who has an account already, nor themselves', async () => {
  assert.equal((await askFor('care', 'uitnodigen')).status, 403)
  assert.equal((await askFor('administrator', 'uitnodigen')).status, 403)
})

test('recovery needs a second person: neither link nor code alone opens the account', async () => {
  const before = await app.signedIn('care')
  const made = await askFor('care', 'herstellen')
  const link = linkIn(made)
  const id = await recoveryIdOf('care')
  const owner = app.visitor()
  assert.match((await owner.get(link)).html, /moet het herstel nog goedkeuren/)
  await asker.get('/beheer/herstel')
  assert.equal((await asker.post(`/beheer/herstel/${id}/goedkeuren`)).status, 403)
  const care = await app.signedIn('care')
  await care.get('/account')
  assert.equal((await care.post(`/beheer/herstel/${id}/goedkeuren`)).status, 403)
  await second.get('/beheer/herstel')
  const approved = await second.post(`/beheer/herstel/${id}/goedkeuren`)
  const code = /<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(approved.html)?.[1] ?? ''
  assert.notEqual(code, '')
  assert.match((await before.get('/account')).path, /^\/inloggen/)
  const guessed = await setUp(owner, link, { 'second-code': 'AAAAA-AAAAA' })
  assert.match(guessed.html, /Deze code klopt niet/)
  await setUp(owner, link, { 'second-code': code.toLowerCase().replace('-', ' ') })
  const page = await owner.get('/account')
  assert.equal(page.path, '/account')
  assert.match(page.html, /Een beheerder vroeg om herstel/)
  assert.match(page.html, /Een tweede persoon keurde herstel goed/)
})

test('the privacy officer sees what was done to accounts, may be the second person, and nobody else sees it', async () => {
  const list = await privacy.get('/toezicht/accounts')
  assert.match(list.html, /Een beheerder vroeg om herstel van het account/)
  assert.match(list.html, /Petra Voorbeeld/)
  assert.equal((await asker.get('/toezicht/accounts')).status, 403)
  await askFor('intake', 'herstellen')
  const id = await recoveryIdOf('intake')
  assert.match(
    (await privacy.get('/beheer/herstel')).html,
    /Herstel goedkeuren<span class="ln-hidden">: Emre Voorbeeld</,
  )
  assert.match((await privacy.post(`/beheer/herstel/${id}/goedkeuren`)).html, /Code voor de eigenaar/)
  assert.equal((await privacy.post(`/beheer/herstel/${id}/goedkeuren`)).status, 403)
})

test('two second persons who agree at one moment: one gets the code, the other is told so', async () => {
  await askFor('prosecutor', 'uitnodigen').then((made) => setUp(app.visitor(), linkIn(made)))
  await askFor('prosecutor', 'herstellen')
  const id = await recoveryIdOf('prosecutor')
  await Promise.all([second.get('/beheer/herstel'), privacy.get('/beheer/herstel')])
  const both = await Promise.all([second, privacy].map((one) => one.post(`/beheer/herstel/${id}/goedkeuren`)))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 403])
  assert.equal(both.filter(({ html }) => html.includes('Code voor de eigenaar')).length, 1)
})

test('the database itself refuses a recovery that its asker or its owner approved', async () => {
  const { personId } = app.person('shelter')
  const by = app.person('administrator').personId
  const insert = (approvedBy: string) =>
    withSystem(app.platform.database, 'test', (tx) =>
      tx
        .insertInto('invitation')
        .values({
          id: app.platform.newId(),
          token_hash: app.platform.random(32),
          code_hash: app.platform.random(32),
          person_id: personId,
          purpose: 'recovery',
          requested_by: by,
          approved_by: approvedBy,
          created_at: app.now(),
          expires_at: app.now(),
        })
        .execute(),
    )
  await assert.rejects(insert(by))
  await assert.rejects(insert(personId))
})

test('changing a password asks for the current one, ends other sessions and tells the owner', async () => {
  const link = linkIn(await askFor('inspector', 'uitnodigen'))
  const owner = app.visitor()
  await setUp(owner, link)
  const elsewhere = await app.signedIn('inspector')
  await owner.get('/account/wachtwoord')
  const next = 'zeven groene fietsen zingen'
  const wrong = await owner.post('/account/wachtwoord', { password: 'fout', 'new-password': next, repeat: next })
  assert.match(wrong.html, /Uw huidige wachtwoord klopt niet/)
  const done = await owner.post('/account/wachtwoord', { password, 'new-password': next, repeat: next })
  assert.equal(done.path, '/account')
  assert.match(done.html, /Het wachtwoord is gewijzigd/)
  assert.match((await elsewhere.get('/account')).path, /^\/inloggen/)
  assert.equal((await owner.get('/account')).path, '/account')
})

test('the language of the interface is kept with the person', async () => {
  const visitor = await app.signedIn('executive')
  await visitor.get('/account')
  const english = await visitor.post('/account/taal', { language: 'en' })
  assert.match(english.html, /Your account/)
  assert.match((await (await app.signedIn('executive')).get('/account')).html, /Your account/)
})

test('somebody with roles in two organisations acts for one at a time, and chooses', async () => {
  const { personId, organisationId } = app.person('partner')
  const other = app.person('contact').organisationId
  await withSystem(app.platform.database, 'test', (tx) =>
    tx
      .insertInto('assignment')
      .values({
        id: app.platform.newId(),
        person_id: personId,
        organisation_id: other,
        role: 'inspector',
        from_at: app.now(),
      })
      .execute(),
  )
  const visitor = await app.signedIn('partner')
  const { authenticate } = await import('./index.ts')
  const session = visitor.cookies.get('sessie') ?? ''
  assert.deepEqual((await authenticate(app.platform, session))?.holdings, [{ organisationId, role: 'partner' }])
  await visitor.get('/account')
  await visitor.post('/account/organisatie', { organisation: other })
  assert.deepEqual((await authenticate(app.platform, session))?.holdings, [
    { organisationId: other, role: 'inspector' },
  ])
  await visitor.get('/account')
  const foreign = app.person('riec').organisationId
  assert.equal((await visitor.post('/account/organisatie', { organisation: foreign })).status, 404)
})

test('an installation with an administrator gives no link; without one it gives a link that works once', async () => {
  assert.equal(await createFirstAdministratorLink(app.platform), undefined)
  await withSystem(app.platform.database, 'test', (tx) =>
    tx.updateTable('assignment').set({ until_at: app.now() }).where('role', '=', 'administrator').execute(),
  )
  const first = new URL((await createFirstAdministratorLink(app.platform)) ?? '').pathname
  const link = new URL((await createFirstAdministratorLink(app.platform)) ?? '').pathname
  const visitor = app.visitor()
  assert.equal((await visitor.get(first)).status, 404)
  const organisation = app.person('contact').organisationId
  const fields = { name: 'Eva Eerste', email: 'eva@example.nl', organisation }
  await setUp(visitor, link, fields)
  const page = await visitor.get('/beheer/mensen')
  assert.equal(page.status, 200)
  assert.equal((await app.visitor().get(link)).status, 404)
  assert.equal(await createFirstAdministratorLink(app.platform), undefined)
})

test('a password alone is only set, and only opens, where the installation is a demonstration', async () => {
  const { personId, email } = app.person('chain-director')
  await assert.rejects(setLocalPassword(app.platform, personId, password), NotADemonstrationError)
  await withSystem(app.platform.database, 'test', (tx) =>
    tx
      .insertInto('installation')
      .values({ key_fingerprint: 'test', demonstration: true, created_at: app.now() })
      .execute(),
  )
  await setLocalPassword(app.platform, personId, password)
  const visitor = app.visitor()
  assert.match((await visitor.get('/inloggen')).html, /Dit is een demonstratie/)
  const answer = await visitor.postOnce('/inloggen', { email, password, code: '' })
  assert.equal(answer.headers.location, '/werk')
})
