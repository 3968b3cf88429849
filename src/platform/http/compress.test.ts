import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { systemRandom } from '../clock/system.ts'
import { temporaryKeyRing } from '../crypto/key-ring.ts'
import { chooseEncoding } from './compress.ts'
import { csrfTokenFor, isCsrfToken } from './csrf.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const ask = (url: string, headers: Record<string, string> = {}) =>
  app.server.inject({ url, headers: { 'accept-language': 'nl', ...headers } })
const assetsOf = (html: string) => [...new Set(html.match(/\/assets\/[^"]+/g))]

test('the best way of compressing is chosen among those that the browser takes', () => {
  const wishes: readonly [string | undefined, string | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity', undefined],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['brotli', undefined],
  ]
  for (const [accepted, chosen] of wishes) assert.equal(chooseEncoding(accepted), chosen, String(accepted))
})

test('a page for everybody is sent compressed, and is the same page', async () => {
  const plain = await ask('/')
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.equal(plain.headers.vary, 'accept-encoding')
  const read = (body: Buffer) => body.toString().replaceAll(/name="_csrf" value="[^"]*"/g, '')
  const brotli = await ask('/', { 'accept-encoding': 'gzip, br' })
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.equal(read(brotliDecompressSync(brotli.rawPayload)), read(plain.rawPayload))
  const gzip = await ask('/', { 'accept-encoding': 'gzip' })
  assert.equal(read(gunzipSync(gzip.rawPayload)), read(plain.rawPayload))
  const missing = await ask('/bestaat-niet', { 'accept-encoding': 'br' })
  assert.equal(missing.statusCode, 404)
  assert.match(brotliDecompressSync(missing.rawPayload).toString(), /<!doctype html>/)
})

test('what somebody who signed in sees is not compressed: its length says nothing of what stands in it', async () => {
  const { cookies } = await app.signedIn('contact')
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const page = await ask('/werk', { cookie, 'accept-encoding': 'br, gzip' })
  assert.equal(page.statusCode, 200)
  assert.equal(page.headers['content-encoding'], undefined)
})

test('a form carries another token each time it is shown, and each of them counts', async () => {
  const visitor = app.visitor()
  const tokens = []
  for (let n = 0; n < 3; n += 1) {
    await visitor.get('/inloggen')
    tokens.push(visitor.token())
  }
  assert.equal(new Set(tokens).size, tokens.length)
})

test('a token counts for its own visit only, and no changed token counts', () => {
  const tools = { keys: temporaryKeyRing(systemRandom), random: systemRandom }
  const visit = fc.stringMatching(/^[\w-]{43}$/)
  fc.assert(
    fc.property(visit, visit, fc.nat({ max: 85 }), (mine, other, at) => {
      const token = csrfTokenFor(tools, mine)
      assert.ok(isCsrfToken(tools.keys, mine, token))
      if (mine !== other) assert.equal(isCsrfToken(tools.keys, other, token), false)
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
      const same = Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))
      assert.equal(isCsrfToken(tools.keys, mine, changed), same)
      assert.equal(isCsrfToken(tools.keys, mine, token.slice(0, at)), false)
    }),
  )
  for (const odd of ['', 'A'.repeat(43), 'A'.repeat(86), undefined, ['x']]) {
    assert.equal(isCsrfToken(tools.keys, 'visit', odd), false)
  }
})

test('an asset is kept for ever, and is not sent again to who has it', async () => {
  const { body } = await ask('/')
  const [path = ''] = assetsOf(body)
  const first = await ask(path, { 'accept-encoding': 'br' })
  assert.match(String(first.headers['cache-control']), /immutable/)
  const etag = String(first.headers.etag)
  assert.match(etag, /^"[\w-]+-br"$/)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': known })
    assert.equal(again.statusCode, 304, known)
    assert.equal(again.rawPayload.length, 0)
  }
  const otherForm = await ask(path, { 'accept-encoding': 'gzip', 'if-none-match': etag })
  assert.equal(otherForm.statusCode, 200)
})

test('the start page and the first step, with all that they ask for, are at most 30 kB as they are sent', async () => {
  const pages = await Promise.all(['/', '/melden/gevaar'].map((path) => ask(path, { 'accept-encoding': 'br' })))
  const asked = new Set(pages.flatMap(({ rawPayload }) => assetsOf(brotliDecompressSync(rawPayload).toString())))
  const assets = await Promise.all([...asked].map((path) => ask(path, { 'accept-encoding': 'br' })))
  const bytes = [...pages, ...assets].reduce((sum, { rawPayload }) => sum + rawPayload.length, 0)
  assert.ok(asked.size > 2)
  assert.ok(bytes <= 30_000, `${bytes} bytes`)
})
