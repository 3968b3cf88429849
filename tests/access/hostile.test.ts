import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { fictionalPeople } from '../../src/demonstration/people.ts'
import { csrfTokenFor } from '../../src/platform/http/csrf.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { signalOf } from '../../src/modules/signals/testing/support.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { visitor } from '../support/visitor.ts'
import { anonymousAsker, guessedId, openLogs, signedInAsker, type Asker, type LogReader, type Said } from './ask.ts'
import { findWork, may } from './oracle.ts'

let app: TestApp
let logs: LogReader
before(async () => {
  app = await testApp()
  logs = await openLogs(app)
})
after(async () => {
  await logs.close()
  await app.close()
})

const nameOf = ({ method, path }: Route) => `${method} ${path}`
/** Pages and forms; what the JSON API takes has tests of its own. */
const pages = routes.filter(({ path }) => !path.startsWith('/api/'))
const posts = pages.filter(({ method, stateless, multipart }) => method === 'POST' && !stateless && !multipart)

/** Somebody who may do the work behind a route. */
function askerFor({ path }: Route): Asker {
  const work = findWork(path)
  if (work !== undefined && may(undefined, work)) return anonymousAsker(app)
  const key = fictionalPeople.find(({ role }) => work !== undefined && may(role, work))?.key
  return signedInAsker(app, key ?? 'contact')
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** An answer in which nothing of the inside shows: words too long to stand in a random token by chance. */
function complaintAbout({ status, body }: Said): string | undefined {
  if (status >= 500) return `failed with ${status}`
  const inside = /node_modules|at .*\.tsx?:\d|postgres|syntax err|relation "|SELECT |kysely|ZodErr|\/src\//i.exec(body)
  return inside === null ? undefined : `shows ${inside[0]}`
}

describe('whatever is sent', () => {
  test('an address that can be of nothing is not there', async () => {
    const wrong: string[] = []
    const values = ['%00', '%27', '..%2f..%2fetc%2fpasswd', 'constructor']
    for (const route of pages.filter(({ path }) => path.includes('/:'))) {
      const asker = askerFor(route)
      for (const [, name = ''] of route.path.matchAll(/:(\w+)/g)) {
        for (const value of values) {
          const said = await asker.ask(route, { params: { [name]: value } })
          const complaint = said.status === 200 ? 'is answered' : complaintAbout(said)
          if (complaint !== undefined) wrong.push(`${nameOf(route)} with ${value}: ${complaint}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('an address that cannot be read gets a page like any other, with our headers', async () => {
    for (const url of ['/%', '/%zz', `/meldingen/${'a'.repeat(200)}`]) {
      const { headers, body, statusCode } = await app.server.inject(url)
      assert.equal(statusCode, 400, url)
      assert.equal(headers['cache-control'], 'no-store')
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
      assert.match(body, /<h1/)
    }
  })

  test('a form with files that breaks off, or is none, is refused', async () => {
    const visit = app.visitor()
    await visit.get('/melden/gevaar')
    const cookie = `bezoek=${visit.cookies.get('bezoek')}`
    const begun = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb'
    for (const [boundary, payload] of [
      ['', 'x'],
      ['; boundary=', '--'],
      [`; boundary=${'x'.repeat(5000)}`, 'x'],
      ['; boundary=x', begun],
    ] as const) {
      const headers = { cookie, origin: app.platform.origin, 'content-type': `multipart/form-data${boundary}` }
      const { statusCode } = await app.server.inject({ method: 'POST', url: '/melden/bijlagen', headers, payload })
      assert.equal(statusCode, 400, boundary.slice(0, 20))
    }
  })

  test('a text with a NUL in it is no text, in any field and in the address', async () => {
    for (const route of posts) {
      const said = await askerFor(route).ask(route, { fields: { name: 'a\0b' } })
      assert.equal(said.status, 400, nameOf(route))
    }
    const said = await app.server.inject('/?x=%00')
    assert.equal(said.statusCode, 400)
  })

  test('strange fields, many fields, long fields and fields of strange kinds are refused or left out', async () => {
    const ten = (value: string) => Array.from({ length: 10 }, () => value)
    const strange = { __proto__: 'x', constructor: 'x', toString: 'x', 'a[b]': 'x', '': 'x', hasOwnProperty: 'x' }
    const arrays = { name: ten('x'), reason: ten(''), story: ten('x'), id: ten(guessedId), version: ten('1') }
    const signs = { name: '\u202Eabc\uFFFD', reason: "%_'\\;--", story: '\u{1F600}'.repeat(500), version: '1e309' }
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`f${number}`, 'x']))
    const long = { name: 'x'.repeat(200_000), reason: 'x'.repeat(40_000) }
    const usual: readonly Fields[] = [{ ...strange, ...arrays }, signs]
    const large: readonly Fields[] = [many, long, { name: 'x'.repeat(400_000) }]
    const wrong: string[] = []
    for (const [number, route] of posts.entries()) {
      const asker = askerFor(route)
      // The large ones meet the same reader everywhere: some routes tell.
      for (const [kind, fields] of [...usual, ...(number % 12 === 0 ? large : [])].entries()) {
        const complaint = complaintAbout(await asker.ask(route, { fields }))
        if (complaint !== undefined) wrong.push(`${nameOf(route)} ${kind}: ${complaint}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('a form comes as a form: other kinds of bodies are refused', async () => {
    const contact = await app.signedIn('contact')
    const { html } = await contact.get('/account')
    const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const cookie = [...contact.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const [type, payload] of [
      ['application/json', JSON.stringify({ _csrf: token, language: 'en' })],
      ['text/plain', `_csrf=${token}&language=en`],
      ['text/xml', '<a/>'],
      [
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--x--`,
      ],
      ['multipart/form-data', 'x'],
      ['application/x-www-form-urlencoded; charset=utf-16', `_csrf=wrong`],
    ] as const) {
      const headers = { cookie, origin: app.platform.origin, 'content-type': type }
      const said = await app.server.inject({ method: 'POST', url: '/account/taal', headers, payload })
      assert.ok(said.statusCode >= 400 && said.statusCode < 500, `${type}: ${said.statusCode}`)
    }
  })
})

describe('a page of somebody else', () => {
  test('cannot post here, also not without an origin or with the token of its own visit', async () => {
    const contact = signedInAsker(app, 'contact')
    const foreign = csrfTokenFor(app.platform, app.platform.random(32).toString('base64url'))
    for (const options of [{ origin: 'null' }, { origin: 'http://lantaarn.test.elders.example' }, { token: foreign }]) {
      const said = await contact.ask(
        { method: 'POST', path: '/account/taal' },
        { ...options, fields: { language: 'en' } },
      )
      assert.equal(said.status, 403)
    }
  })

  test('is never where a visitor is sent: after signing in, and after choosing a language', async () => {
    const elsewhere = ['//elders.example', '/\\elders.example', 'https://elders.example', '/.//x', '/\t/x']
    for (const address of elsewhere) {
      const person = await app.signedIn('contact')
      const said = await app.server.inject({
        method: 'GET',
        url: `/inloggen?naar=${encodeURIComponent(address)}`,
        headers: { cookie: `sessie=${person.cookies.get('sessie')}` },
      })
      assert.equal(said.headers.location, '/werk', address)
      const chosen = await app.visitor().postOnce('/taal', { language: 'nl', return: address })
      const there = new URL(String(chosen.headers.location), app.platform.origin)
      assert.equal(there.origin, app.platform.origin, address)
    }
  })
})

describe('a cookie that somebody planted', () => {
  const planted = 'p'.repeat(43)
  const intruder = () => visitor(app.server, app.platform.origin, { bezoek: planted })

  test('does not open the channel that somebody else opened with a code after it', async () => {
    const code = await codeOf(app.visitor())
    const reader = intruder()
    await reader.get('/volgen')
    assert.equal((await reader.post('/volgen', { code })).path, '/volgen/melding')
    assert.equal((await intruder().get('/volgen/melding')).path, '/volgen')
    assert.equal((await reader.get('/volgen/melding')).path, '/volgen/melding')
  })

  test('a draft goes along when its writer looks at an earlier report', async () => {
    const code = await codeOf(app.visitor())
    const writer = app.visitor()
    await writer.get('/melden/gevaar')
    await writer.post('/melden/gevaar', { acute: 'no' })
    await writer.post('/melden/wie', { audience: 'worried' })
    await writer.post('/melden/wat', { story: 'Nog niet klaar.' })
    await writer.get('/volgen')
    assert.equal((await writer.post('/volgen', { code })).path, '/volgen/melding')
    assert.match((await writer.get('/melden/wat')).html, /Nog niet klaar/)
  })
})

/** The code of a report that this visitor sends. */
async function codeOf(reporter: ReturnType<TestApp['visitor']>): Promise<string> {
  await reporter.get('/melden/gevaar')
  await reporter.post('/melden/gevaar', { acute: 'no' })
  await reporter.post('/melden/wie', { audience: 'worried' })
  await reporter.post('/melden/wat', { story: 'Een eerdere melding.' })
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  await reporter.get('/melden/controle')
  const { html } = await reporter.post('/melden/controle')
  return /<code[^>]*><bdi[^>]*>([^<]+)</.exec(html)?.[1] ?? ''
}

describe('what nobody asked for', () => {
  test('fields that a form does not have change nothing: desk, state, owner and version stay', async () => {
    const id = await signalOf(app, 'contact')
    const contact = await app.signedIn('contact')
    await contact.get(`/signalen/${id}/feiten`)
    const far = app.person('contact-schiedam').organisationId
    const fields = { version: '1', title: 'nieuw', facts: 'nieuw', place: 'GM0599' }
    const extra = { desk_id: far, deskId: far, status: 'closed', id: guessedId, silent: 'true', number: '1' }
    await contact.post(`/signalen/${id}/feiten`, { ...fields, ...extra })
    const [row] = await logs.read<{ desk_id: string; status: string; version: number }>(
      `select desk_id, status, version from signal where id = '${id}'`,
    )
    assert.deepEqual([row?.desk_id, row?.status], [app.person('contact').organisationId, 'accepted'])
  })

  test('a new signal takes no id in another spelling, and none that is of something else', async () => {
    const contact = await app.signedIn('contact')
    const desk = app.person('contact').organisationId
    const page = '/signalen/nieuw/professional/gewoon/GM0599'
    const gate = { decision: 'with-basis', basis: 'reporting-code', passOn: 'yes', reason: 'omdat' }
    const others = [app.person('care').organisationId, app.person('care').personId]
    const spelled = [app.platform.newId().toUpperCase(), '00000000-0000-0000-0000-000000000000']
    for (const id of [...spelled, ...others]) {
      await contact.get(page)
      await contact.post(page, { id, desk, title: 'x', facts: 'y', ...gate })
      const made = await logs.read(`select from signal where id = '${id}'`)
      assert.equal(made.length, 0, id)
    }
    assert.equal((await contact.get('/signalen')).status, 200)
  })

  test('signs of the search language are letters when people are searched', async () => {
    const administrator = await app.signedIn('administrator')
    await administrator.get('/beheer/mensen')
    for (const search of ['%', '_', '%%%', "'", '\\', 'Voor%eld']) {
      const { html, status } = await administrator.post('/beheer/mensen', { search })
      assert.equal(status, 200)
      assert.doesNotMatch(html, /Noor Voorbeeld/, search)
    }
    assert.match((await administrator.post('/beheer/mensen', { search: 'noor voorb' })).html, /Noor Voorbeeld/)
  })
})

describe('what was given out', () => {
  test('is kept by no cache and shown in no frame, on every page, also when it is refused', async () => {
    const { cookies } = await app.signedIn('contact')
    for (const route of pages.filter(({ method }) => method === 'GET')) {
      const url = route.path.replaceAll(/:\w+/g, guessedId)
      const cookie = `sessie=${cookies.get('sessie')}`
      const { headers } = await app.server.inject({ method: 'GET', url, headers: { cookie } })
      assert.equal(headers['cache-control'], 'no-store', nameOf(route))
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
    }
  })

  test('a file keeps its name from its header: no lines, no quotes, no path', async () => {
    const reporter = app.visitor()
    await reporter.get('/melden/gevaar')
    await reporter.post('/melden/gevaar', { acute: 'no' })
    await reporter.post('/melden/wie', { audience: 'worried' })
    await reporter.post('/melden/wat', { story: 'Met bestanden.' })
    await reporter.post('/melden/waar', { municipality: 'GM0599', place: '' })
    await reporter.get('/melden/bijlagen')
    const names = [
      '../../etc/x.txt',
      'a\u202Etxt.exe',
      `${'\u{1F600}'.repeat(99)}.txt`,
      "b'; x=y.html",
      'c%0d%0aX: y.svg',
    ]
    const files = names.map((name) => ({ name, content: Buffer.from('Gewone tekst.') }))
    await reporter.upload('/melden/bijlagen', files)
    await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
    await reporter.get('/melden/controle')
    await reporter.post('/melden/controle')
    const contact = await app.signedIn('contact')
    const { html: inbox } = await contact.get('/meldingen')
    const { html } = await contact.get(/\/meldingen\/[\da-f-]{36}/.exec(inbox)?.[0] ?? '')
    const links = [...new Set(html.match(/\/meldingen\/[\da-f-]+\/bijlagen\/[\da-f-]+/g))]
    assert.equal(links.length, names.length)
    for (const link of links) {
      const { status, headers } = await contact.get(link)
      assert.equal(status, 200)
      assert.equal(headers['content-type'], 'text/plain')
      assert.match(String(headers['content-disposition']), /^attachment; filename\*=UTF-8''[\w.%!~*'()-]+\.txt$/)
      assert.doesNotMatch(decodeURIComponent(String(headers['content-disposition'])), /[/\\\u202E\r\n]/)
    }
  })
})
