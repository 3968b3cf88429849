import assert from 'node:assert/strict'
import test, { after, before, beforeEach } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { visitor } from '../../../tests/support/visitor.ts'
import { buildApp } from '../../app.ts'
import { withSystem } from '../../platform/db/database.ts'
import { attemptsOf } from './attempts.ts'
import { hashPassword } from './password.ts'
import { setCredential } from './queries.ts'
import { newTotpSecret, totpCode } from './totp.ts'

const password = 'vier paarse olifanten zwemmen'
const proxy = '10.0.0.1'
const start = new Date('2026-03-03T10:00:00Z')
let app: TestApp
let behindProxy: FastifyInstance
let secret: string
let hours = 0

before(async () => {
  app = await testApp()
  behindProxy = await buildApp(app.platform, [proxy, 'fd00::/64'])
  attemptsOf(app.platform, async () => undefined)
  secret = newTotpSecret(app.platform.random)
  const passwordHash = await hashPassword(password)
  for (const key of ['care', 'contact']) {
    const { personId } = app.person(key)
    await withSystem(app.platform.database, 'sign-in', (tx) =>
      setCredential(tx, app.platform, { personId, passwordHash, totp: { secret, step: 0 } }),
    )
  }
})
after(async () => {
  await behindProxy.close()
  await app.close()
})
// Every test has an hour of its own, and so counts of its own.
beforeEach(() => {
  hours += 1
  app.setTime(new Date(start.getTime() + hours * 3_600_000))
})

const emailOf = (key: string) => app.person(key).email
const right = (key: string) => ({ email: emailOf(key), password, code: totpCode(secret, app.now()) })
const wrong = (key: string) => ({ ...right(key), password: 'geraden wachtwoord' })

type From = { server?: FastifyInstance; address?: string; forwarded?: string; path?: string; browser?: string }

/** Sends a form of somebody who has just come, from an address, with what it says of itself. */
async function send(fields: Record<string, string>, from: From = {}) {
  const server = from.server ?? app.server
  const comer = visitor(server, app.platform.origin)
  await comer.get('/inloggen')
  const cookies = [`bezoek=${comer.cookies.get('bezoek')}`, ...(from.browser ? [`browser=${from.browser}`] : [])]
  return server.inject({
    method: 'POST',
    url: from.path ?? '/inloggen',
    remoteAddress: from.address ?? '192.0.2.1',
    headers: {
      origin: app.platform.origin,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookies.join('; '),
      ...(from.forwarded === undefined ? {} : { 'x-forwarded-for': from.forwarded }),
    },
    payload: new URLSearchParams({ ...fields, _csrf: comer.token() }).toString(),
  })
}

/** Fails at an account until the address must wait: ten times. */
async function guess(key: string, from: (n: number) => From): Promise<void> {
  for (let n = 0; n < 10; n += 1) assert.equal((await send(wrong(key), from(n))).headers.location, '/inloggen', `${n}`)
}

/** As if others at an address had failed a hundred times. */
function spoil(address: string): void {
  for (let n = 0; n < 100; n += 1)
    attemptsOf(app.platform).countFailure({ origin: address, account: `${n % 20}@example.nl` })
}

type Answer = Awaited<ReturnType<typeof send>>
const browserOf = ({ cookies }: Answer) => cookies.find(({ name }) => name === 'browser')

test('what a visitor says of its address is ignored unless a proxy is named', async () => {
  await guess('care', (n) => ({ forwarded: `203.0.113.${n}` }))
  assert.equal((await send(wrong('care'), { forwarded: '203.0.113.99' })).statusCode, 429)
})

test('what anybody but the named proxy says is ignored as well', async () => {
  const server = behindProxy
  await guess('care', (n) => ({ server, address: '198.51.100.7', forwarded: `203.0.113.${n}` }))
  const next = await send(wrong('care'), { server, address: '198.51.100.7', forwarded: '203.0.113.99' })
  assert.equal(next.statusCode, 429)
})

test('behind the named proxy each visitor has an address, and what a visitor puts before it counts for nothing', async () => {
  const server = behindProxy
  await guess('care', (n) => ({ server, address: proxy, forwarded: `203.0.113.${n + 100}, 203.0.113.7` }))
  const again = { server, address: proxy, forwarded: '203.0.113.99, 203.0.113.7' }
  assert.equal((await send(right('care'), again)).statusCode, 429)
  const owner = await send(right('care'), { server, address: 'fd00::9', forwarded: '203.0.113.8' })
  assert.equal(owner.headers.location, '/werk')
})

test('whoever worked here before gets in, however often others fail at the same address', async () => {
  const browser = browserOf(await send(right('care')))
  assert.ok(browser !== undefined)
  assert.equal(browser.path, '/inloggen', 'no other page is told')
  assert.ok(browser.httpOnly === true && browser.sameSite === 'Strict')
  await guess('care', () => ({}))
  spoil('192.0.2.1')
  app.setTime(new Date(app.now().getTime() + 60_000))
  assert.equal((await send(right('care'))).statusCode, 429, 'a new browser waits')
  const back = await send(right('care'), { browser: browser.value })
  assert.equal(back.headers.location, '/werk')
})

test('a browser is known for one account only, cannot be made up, and counts its own failures', async () => {
  const value = browserOf(await send(right('care')))?.value ?? ''
  spoil('192.0.2.1')
  assert.equal((await send(right('contact'), { browser: value })).statusCode, 429)
  for (const made of ['', '.', 'x.y', `x${value}`, value.slice(0, -3), `${value.split('.')[0]}.`])
    assert.equal((await send(wrong('care'), { browser: made })).statusCode, 429, made)
  await guess('care', () => ({ browser: value }))
  assert.equal((await send(wrong('care'), { browser: value })).statusCode, 429)
})

test('a browser that did not get in is not known afterwards', async () => {
  assert.equal(browserOf(await send(wrong('care'))), undefined)
})

test('a passkey cannot be guessed, so that nobody waits for the failures of others', async () => {
  spoil('192.0.2.1')
  const answer = await send({ answer: '{}' }, { path: '/inloggen/passkey' })
  assert.equal(answer.statusCode, 303)
})
