import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildApp } from '../../../app.ts'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { closeBrowser, openBrowser } from '../../../../tests/support/browser.ts'
import { withSystem } from '../../../platform/db/database.ts'
import { startSession } from '../index.ts'
import { hashPassword } from '../password.ts'
import { setCredential } from '../queries.ts'

const password = 'vier paarse olifanten zwemmen'
let app: TestApp
let browser: Browser
let server: Awaited<ReturnType<typeof buildApp>>
let origin: string

before(async () => {
  app = await testApp()
  // The browser works only with the true port in the origin, which is known once the server listens.
  const held = await buildApp(app.platform)
  origin = await held.listen({ port: 0, host: '127.0.0.1' })
  await held.close()
  const { port } = new URL(origin)
  origin = `http://localhost:${port}`
  app.platform.origin = origin
  server = await buildApp(app.platform)
  await server.listen({ port: Number(port), host: '127.0.0.1' })
  browser = await openBrowser()
})
after(async () => {
  await closeBrowser(browser)
  await server.close()
  await app.close()
})

/** A browser whose device makes passkeys, signed in as somebody with a password. */
async function browserOf(key: string): Promise<{ context: BrowserContext; page: Page }> {
  const { personId, organisationId } = app.person(key)
  const passwordHash = await hashPassword(password)
  const session = await withSystem(app.platform.database, 'test', async (tx) => {
    await setCredential(tx, app.platform, { personId, passwordHash })
    return startSession(tx, app.platform, { personId, organisationId })
  })
  const context = await browser.newContext()
  await context.addCookies([{ name: 'sessie', value: session, url: origin }])
  const page = await context.newPage()
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { context, page }
}

async function addPasskey(page: Page, typed: string): Promise<void> {
  await page.goto(`${origin}/account/passkeys/nieuw`)
  await page.fill('#label', 'laptop van het werk')
  await page.fill('#password', typed)
  await Promise.all([page.waitForNavigation(), page.click('main form button')])
}

test('a passkey that was added signs in by itself, and no longer after it was removed', async () => {
  const { context, page } = await browserOf('care')
  await addPasskey(page, 'niet het wachtwoord')
  assert.match(await page.title(), /^(Fout|Error)/)
  await addPasskey(page, password)
  assert.match((await page.textContent('main')) ?? '', /laptop van het werk/)

  await context.clearCookies()
  await page.goto(`${origin}/inloggen/passkey?naar=/account`)
  await Promise.all([page.waitForURL(`${origin}/account`), page.click('main form button')])
  assert.match((await page.textContent('main')) ?? '', /Sanne Voorbeeld/)

  await Promise.all([page.waitForNavigation(), page.click('form[action="/account/passkeys/verwijderen"] button')])
  await context.clearCookies()
  await page.goto(`${origin}/inloggen/passkey`)
  await Promise.all([page.waitForNavigation(), page.click('main form button')])
  assert.equal(new URL(page.url()).pathname, '/inloggen/passkey')
  await context.close()
})

test('an answer that was posted before signs in nobody: the challenge is gone', async () => {
  const { context, page } = await browserOf('contact')
  await addPasskey(page, password)
  await context.clearCookies()
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST'),
    page.goto(`${origin}/inloggen/passkey`).then(() => page.click('main form button')),
  ])
  await page.waitForURL(`${origin}/werk`)
  const answer = new URLSearchParams(request.postData() ?? '').get('answer') ?? ''
  assert.ok(answer.length > 100)
  const asked = await server.inject({ method: 'GET', url: '/inloggen/passkey' })
  const token = /name="_csrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
  const visit = asked.cookies.find(({ name }) => name === 'bezoek')?.value ?? ''
  const replayed = await server.inject({
    method: 'POST',
    url: '/inloggen/passkey',
    headers: { origin, cookie: `bezoek=${visit}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: token, answer }).toString(),
  })
  assert.equal(replayed.headers.location, '/inloggen/passkey')
  await context.close()
})
