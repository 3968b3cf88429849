import assert from 'node:assert/strict'
import test, { after, before, beforeEach, describe } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { visitor } from '../../../tests/support/visitor.ts'
import { buildApp } from '../../app.ts'
import { withSystem } from '../../platform/db/database.ts'
import { attemptsOf } from './attempts.ts'
import { addInvitation, approveRecovery } from './invitation/queries.ts'
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
  behindProxy = await buildApp(app.platform, { proxies: [proxy, 'fd00::/64'] })
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

/** As if others at an address had failed so often. */
async function spoil(address: string, times = 100): Promise<void> {
  for (let n = 0; n < times; n += 1)
    await attemptsOf(app.platform).begin({ origin: address, account: `${n % 20}@example.nl` })
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
  await spoil('192.0.2.1', 90)
  app.setTime(new Date(app.now().getTime() + 60_000))
  assert.equal((await send(right('care'))).statusCode, 429, 'a new browser waits')
  const back = await send(right('care'), { browser: browser.value })
  assert.equal(back.headers.location, '/werk')
})

test('a browser is known for one account only, cannot be made up, and counts its own failures', async () => {
  const value = browserOf(await send(right('care')))?.value ?? ''
  await spoil('192.0.2.1')
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
  await spoil('192.0.2.1')
  const answer = await send({ answer: '{}' }, { path: '/inloggen/passkey' })
  assert.equal(answer.statusCode, 303)
})

describe('fifty tries at one moment', () => {
  const many = Array.from({ length: 50 }, (_, n) => n)
  const codesOf = (answers: readonly { statusCode: number }[]) => {
    const refused = answers.filter(({ statusCode }) => statusCode === 429).length
    return { checked: answers.length - refused, refused }
  }

  test('with a wrong password from one address are stopped at the tenth, and the owner comes in from elsewhere', async () => {
    const answers = await Promise.all(many.map(() => send(wrong('care'))))
    assert.deepEqual(codesOf(answers), { checked: 10, refused: 40 })
    assert.ok(answers.every(({ headers }) => headers.location !== '/werk'))
    assert.equal((await send(right('care'), { address: '192.0.2.2' })).headers.location, '/werk')
  })

  test('with the right password and wrong codes are stopped at the tenth, and the owner is told once', async () => {
    const told = () =>
      withSystem(app.platform.database, 'test', (tx) =>
        tx
          .selectFrom('account_notice')
          .select('id')
          .where('kind', '=', 'wrong-codes')
          .where('person_id', '=', app.person('care').personId)
          .execute(),
      )
    const before = (await told()).length
    const answers = await Promise.all(many.map(() => send({ ...right('care'), code: '000000' })))
    assert.deepEqual(codesOf(answers), { checked: 10, refused: 40 })
    assert.equal((await told()).length, before + 1)
  })

  test('with a wrong code of a second person are stopped at the tenth, and no account is set up', async () => {
    const { personId } = app.person('care')
    const by = { requestedBy: app.person('administrator').personId }
    const link = await withSystem(app.platform.database, 'test', async (tx) => {
      const { id, secret: linkSecret } = await addInvitation(tx, app.platform, { personId, purpose: 'recovery', ...by })
      await approveRecovery(tx, app.platform, { id, by: app.person('administrator-2').personId })
      return `/uitnodiging/${linkSecret}`
    })
    const owner = app.visitor()
    const page = await owner.get(link)
    const shown = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '')
    const next = 'negen blauwe paraplus dansen'
    const fields = { 'new-password': next, repeat: next, code: totpCode(shown, app.now()) }
    const answers = await Promise.all(many.map(() => owner.postOnce(link, { ...fields, 'second-code': 'AAAAA-AAAAA' })))
    assert.deepEqual(codesOf(answers), { checked: 10, refused: 40 })
    assert.ok(answers.every(({ headers }) => headers.location !== '/werk'))
    assert.equal((await send(right('care'))).headers.location, '/werk', 'the account is as it was')
  })

  test('from fifty addresses are refused nowhere and wait longer and longer, to eight seconds', async () => {
    app.paused.length = 0
    const answers = await Promise.all(many.map((n) => send(wrong('care'), { address: `198.51.100.${n}` })))
    assert.deepEqual(codesOf(answers), { checked: 50, refused: 0 })
    assert.deepEqual(app.paused.toSorted((a, b) => a - b).slice(0, 6), [250, 500, 1000, 2000, 4000, 8000])
    assert.equal(app.paused.length, 47)
    assert.equal((await send(right('care'), { address: '192.0.2.2' })).headers.location, '/werk')
  })

  test('from addresses of one IPv6 network count as one caller', async () => {
    const answers = await Promise.all(many.map((n) => send(wrong('care'), { address: `2001:db8:0:1::${n + 1}` })))
    assert.deepEqual(codesOf(answers), { checked: 10, refused: 40 })
    const neighbour = await send(right('care'), { address: '2001:db8:0:2::1' })
    assert.equal(neighbour.headers.location, '/werk')
  })
})

test('a try that was right counts for nobody: an eleventh in the same hour is let in', async () => {
  for (let n = 0; n < 11; n += 1) {
    const { headers } = await send(right('contact'))
    assert.equal(headers.location, '/werk', `${n}`)
    app.setTime(new Date(app.now().getTime() + 30_000))
  }
})
