import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { startIdentityProvider, type IdentityProvider } from '../../../../tests/support/identity-provider.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { withSystem } from '../../../platform/db/database.ts'
import { callbackPath, isIssuerAddress } from './oidc.ts'

let app: TestApp
let provider: IdentityProvider
let administrator: Visitor

before(async () => {
  app = await testApp()
  provider = await startIdentityProvider(`${app.platform.origin}${callbackPath}`)
  administrator = await app.signedIn('administrator')
})
after(async () => {
  await provider.close()
  await app.close()
})

const organisationOf = (key: string) => app.person(key).organisationId
const providerPath = (key: string) => `/beheer/organisaties/${organisationOf(key)}/inlogsysteem`

/** Opens a page without following where it leads, with and for the cookies of a visitor. */
async function openOnce(visitor: Visitor, url: string): Promise<string> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await app.server.inject({ method: 'GET', url, headers: { cookie } })
  for (const { name, value } of response.cookies) visitor.cookies.set(name, value)
  return String(response.headers.location ?? '')
}

/** Comes back from the provider as a browser does: first without the strict cookie, then by our own page with it. */
async function comeBack(visitor: Visitor, address: string) {
  const { pathname, search } = new URL(address)
  const stranger = app.visitor()
  const hop = await stranger.get(`${pathname}${search}`)
  const onward = /content="0;url=([^"]+)"/.exec(hop.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.notEqual(onward, '')
  return visitor.get(onward)
}

async function linkFor(key: string): Promise<string> {
  const path = `/beheer/mensen/${app.person(key).personId}/account`
  await administrator.get(path)
  const made = await administrator.post(`${path}/uitnodigen`)
  return /\/uitnodiging\/[\w-]{43}/.exec(made.html)?.[0] ?? ''
}

test('an administrator sets the provider of an organisation; its secret is enciphered and never shown', async () => {
  await administrator.get(providerPath('riec'))
  const fields = { issuer: provider.issuer, 'client-id': provider.clientId, 'client-secret': provider.clientSecret }
  const wrong = await administrator.post(providerPath('riec'), { ...fields, issuer: 'http://evil.example' })
  assert.match(wrong.html, /Vul een adres in dat met https/)
  const saved = await administrator.post(providerPath('riec'), fields)
  assert.match(saved.html, /Opgeslagen/)
  assert.ok(!saved.html.includes(provider.clientSecret))
  const rows = await withSystem(app.platform.database, 'test', (tx) =>
    tx.selectFrom('identity_provider').selectAll().execute(),
  )
  assert.ok(!rows.some((row) => row.client_secret.includes(provider.clientSecret)))
  const again = await administrator.post(providerPath('riec'), { ...fields, 'client-secret': '' })
  assert.match(again.html, /Opgeslagen/)
})

test('somebody links their identity once with their link, and signs in with it from then on', async () => {
  provider.setSubject('u-4711')
  const link = await linkFor('riec')
  const owner = app.visitor()
  assert.match((await owner.get(link)).html, /Liever inloggen via/)
  const away = await openOnce(owner, `${link}/organisatie/${organisationOf('riec')}`)
  assert.match(away, /code_challenge_method=S256/)
  const back = await provider.visit(away)
  await comeBack(owner, back)
  assert.match((await owner.get('/account')).html, /Lotte Voorbeeld/)
  assert.equal((await app.visitor().get(link)).status, 404)

  const later = app.visitor()
  assert.match((await later.get('/inloggen')).html, /Inloggen via/)
  const second = await provider.visit(
    await openOnce(later, `/inloggen/organisatie/${organisationOf('riec')}?naar=/account`),
  )
  const arrived = await comeBack(later, second)
  assert.equal(arrived.path, '/account')
})

test('an identity that nobody linked signs in nobody', async () => {
  provider.setSubject('u-unknown')
  const visitor = app.visitor()
  await visitor.get('/inloggen')
  const back = await provider.visit(await openOnce(visitor, `/inloggen/organisatie/${organisationOf('riec')}`))
  const answer = await comeBack(visitor, back)
  assert.match(answer.html, /href="#other-ways">Inloggen via uw organisatie is niet gelukt/)
  assert.match(answer.html, /id="other-ways"/)
  assert.match((await visitor.get('/account')).path, /^\/inloggen/)
})

test('an answer of the provider works once, only in the browser that asked, and only unchanged', async () => {
  provider.setSubject('u-4711')
  const begin = async () => {
    const visitor = app.visitor()
    await visitor.get('/inloggen')
    const away = await openOnce(visitor, `/inloggen/organisatie/${organisationOf('riec')}`)
    return { visitor, back: await provider.visit(away) }
  }
  const isIn = async (visitor: Visitor) => (await visitor.get('/account')).path === '/account'

  const { back } = await begin()
  const thief = app.visitor()
  await thief.get('/inloggen')
  await comeBack(thief, back)
  assert.equal(await isIn(thief), false)

  const changed = await begin()
  const other = new URL(changed.back)
  other.searchParams.set('state', 'another')
  await comeBack(changed.visitor, other.href)
  assert.equal(await isIn(changed.visitor), false)
  await comeBack(changed.visitor, changed.back)
  assert.equal(await isIn(changed.visitor), false)

  const mixed = await begin()
  const foreign = new URL(mixed.back)
  foreign.searchParams.set('iss', 'https://evil.example')
  await comeBack(mixed.visitor, foreign.href)
  assert.equal(await isIn(mixed.visitor), false)

  const right = await begin()
  await comeBack(right.visitor, right.back)
  assert.equal(await isIn(right.visitor), true)
})

test('a provider that does not answer is told in words, and nothing is shown of why', async () => {
  await administrator.get(providerPath('partner'))
  await administrator.post(providerPath('partner'), {
    issuer: 'http://127.0.0.1:9',
    'client-id': 'x',
    'client-secret': 'y',
  })
  const visitor = app.visitor()
  await visitor.get('/inloggen')
  const answer = await visitor.get(`/inloggen/organisatie/${organisationOf('partner')}`)
  assert.match(answer.html, /geeft nu geen antwoord/)
  assert.ok(!answer.html.includes('127.0.0.1'))
  assert.equal((await visitor.get(`/inloggen/organisatie/${app.platform.newId()}`)).status, 404)
})

test('a provider is taken away by who says to be sure, and then nobody signs in through it', async () => {
  const links = async () => (await app.visitor().get('/inloggen')).html
  await administrator.get(providerPath('partner'))
  const unsure = await administrator.post(`${providerPath('partner')}/weghalen`)
  assert.match(unsure.html, /<title>Fout: [^]*Vink aan dat u het zeker weet/)
  assert.ok((await links()).includes(organisationOf('partner')))
  await administrator.post(`${providerPath('partner')}/weghalen`, { sure: 'yes' })
  assert.ok(!(await links()).includes(organisationOf('partner')))
})

test('a provider speaks https, or http on this machine', () => {
  const judged: readonly [string, boolean][] = [
    ['https://login.gemeente.nl', true],
    ['https://login.gemeente.nl/realms/x', true],
    ['http://127.0.0.1:8080', true],
    ['http://login.gemeente.nl', false],
    ['https://user:pass@login.gemeente.nl', false],
    ['https://login.gemeente.nl/?x=1', false],
    ['ftp://login.gemeente.nl', false],
    ['login.gemeente.nl', false],
  ]
  for (const [address, fine] of judged) assert.equal(isIssuerAddress(address), fine, address)
})
