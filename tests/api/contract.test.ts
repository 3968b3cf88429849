import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { routes } from '../../src/app.ts'
import { apiGet, apiPost, nothing } from '../../src/platform/http/api/api-route.ts'
import { anySignedIn, everybody, type Route, type SignedIn } from '../../src/platform/http/route.ts'
import { buildServer } from '../../src/platform/http/server.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { at, bareClient, listAt, readContract, signedInClient, type Contract } from './client.ts'

let app: TestApp
let contract: Contract
let small: FastifyInstance

const common = { activity: 'test', tag: 'proef', summary: 'Een proef' } as const
const answer = z.strictObject({ open: z.string() }).meta({ id: 'Proef' })

/** A record as a careless operation might pass it on, with more than its description names. */
const tooMuch = { open: 'mag', geheim: 'mag niet' }

const proofs: readonly Route[] = [
  apiGet({
    ...common,
    path: '/te-veel',
    permission: everybody,
    audit: 'proof.made',
    operation: 'teVeel',
    query: nothing,
    answer,
    handle: async () => ({ body: tooMuch }),
  }),
  apiPost({
    ...common,
    path: '/meer',
    permission: anySignedIn,
    audit: 'proof.made',
    operation: 'meer',
    body: z.strictObject({ naam: z.string() }),
    answer,
    status: 200,
    handle: async () => ({ body: { open: 'mag' } }),
  }),
]

before(async () => {
  app = await testApp()
  contract = await readContract(app)
  const { personId, organisationId, name } = { ...app.person('contact'), name: 'Noor Voorbeeld' }
  const person: SignedIn = {
    sessionId: 'proef',
    personId,
    name,
    organisationId,
    organisationName: 'Rotterdam',
    language: 'nl',
    holdings: [],
  }
  small = buildServer({
    platform: app.platform,
    routes: proofs,
    assets: [],
    apiLimit: 3,
    identity: {
      authenticate: async () => person,
      authenticateProgram: async () => ({ ...person, key: { id: 'proef', permissions: [], mayChange: false } }),
      rolesHave: () => false,
      areasFor: () => [],
    },
    renderProblem: () => ({ kind: 'text', body: '', contentType: 'text/plain' }),
  })
})
after(async () => {
  await small.close()
  await app.close()
})

describe('what leaves', () => {
  test('is only what the description names: an answer with more stays here, and the log names the field', async () => {
    const response = await small.inject({ method: 'GET', url: '/api/v1/te-veel' })
    assert.equal(response.statusCode, 500)
    assert.doesNotMatch(response.body, /mag|geheim/)
    const line = app.logged.at(-1) ?? ''
    assert.match(line, /AnswerMismatchError/)
    assert.match(line, /geheim/)
    assert.doesNotMatch(line, /mag niet/)
    assert.ok(line.includes(response.json<{ reference: string }>().reference))
  })

  test('comes from a route of the API with a description; no page answers in JSON beside the two of health', () => {
    const described = routes.filter(({ api }) => api !== undefined)
    assert.ok(described.length >= 6)
    for (const { path, api } of described) {
      assert.ok(path.startsWith('/api/v1/'), path)
      assert.ok(api?.answer instanceof z.ZodType, path)
    }
    assert.deepEqual(
      routes.filter(({ path, api }) => path.startsWith('/api') && api === undefined),
      [],
    )
  })
})

describe('an answer for everybody', () => {
  test('goes out compressed when it is worth it; what somebody who signed in reads does not', async () => {
    const ask = (url: string, headers: Record<string, string> = {}) =>
      app.server.inject({ url, headers: { 'accept-encoding': 'br', ...headers } })
    const towns = await ask('/api/v1/gemeenten')
    assert.equal(towns.headers['content-encoding'], 'br')
    assert.ok(listAt(JSON.parse(brotliDecompressSync(towns.rawPayload).toString()), 'gemeenten').length > 0)
    assert.equal((await ask('/api/v1/bestaat-niet')).headers['content-encoding'], undefined, 'tiny')
    const officer = await app.signedIn('administrator')
    const cookie = `sessie=${officer.cookies.get('sessie') ?? ''}`
    const own = await ask('/api/v1/organisaties', { cookie })
    assert.ok(own.rawPayload.length > 2000)
    assert.equal(own.headers['content-encoding'], undefined)
  })
})

describe('too much', () => {
  test('requests in an hour are asked to wait, and may go on in the next', async () => {
    const ask = () => small.inject({ method: 'GET', url: '/api/v1/te-veel', headers: { cookie: 'sessie=proef' } })
    for (let time = 0; time < 3; time += 1) assert.equal((await ask()).statusCode, 500)
    const refused = await ask()
    assert.equal(refused.statusCode, 429)
    assert.equal(refused.json<{ code: string }>().code, 'too-many')
    assert.match(String(refused.headers['retry-after']), /^\d+$/)
    const program = await small.inject({ url: '/api/v1/te-veel', headers: { authorization: 'Bearer proef' } })
    assert.equal(program.statusCode, 500, 'a program of the same person has a count of its own')
    app.setTime(new Date(app.now().getTime() + 3_600_000))
    assert.equal((await ask()).statusCode, 500)
  })
})

describe('the document', () => {
  const operations = () =>
    Object.entries(Object(at(contract.document, 'paths'))).flatMap(([path, item]) =>
      Object.entries(Object(item)).map(([method, operation]) => ({ path, method, operation })),
    )

  test('is OpenAPI 3.1 for everybody, and may be read from any site; nothing else may', async () => {
    const nobody = bareClient(app, contract)
    const { status, headers } = await nobody.get('/api/v1/openapi.json')
    assert.equal(status, 200)
    assert.equal(headers['access-control-allow-origin'], '*')
    assert.equal((await nobody.get('/api/v1/gemeenten')).headers['access-control-allow-origin'], undefined)
    assert.match(String(at(contract.document, 'openapi')), /^3\.1\.\d$/)
    assert.equal(at(contract.document, 'info.version'), '1.1.0')
    assert.equal(at(contract.document, 'servers.0.url'), `${app.platform.origin}/api/v1`)
    for (const name of ['name', 'url']) assert.ok(at(contract.document, `info.contact.${name}`), name)
  })

  test('has every route of the API once, with a name of its own, and no other', () => {
    const told = operations().map(({ path, method }) => `${method} ${path}`)
    const real = routes
      .filter(({ api }) => api !== undefined)
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')}`)
    assert.deepEqual(told.toSorted(), real.toSorted())
    const names = operations().map(({ operation }) => at(operation, 'operationId'))
    assert.equal(new Set(names).size, names.length)
  })

  test('promises a schema for every answer, and every parameter of an address', () => {
    for (const { path, operation } of operations()) {
      const responses = Object.entries(Object(at(operation, 'responses')))
      assert.ok(
        responses.some(([code]) => code === '200' || code === '201'),
        path,
      )
      for (const [code, response] of responses) {
        const type = code.startsWith('2') ? 'application/json' : 'application/problem+json'
        const content = Object(at(response, 'content'))
        assert.ok(at(content[type], 'schema') !== undefined, `${path} ${code}`)
        assert.equal(typeof at(response, 'description'), 'string')
      }
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const told = listAt(operation, 'parameters').filter((one) => at(one, 'in') === 'path')
      assert.deepEqual(
        told.map((one) => at(one, 'name')),
        named,
      )
    }
  })

  test('refers to nothing that is not in it, and closes every object that it describes', () => {
    const schemas = Object(at(contract.document, 'components.schemas'))
    const refs = [...JSON.stringify(contract.document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
    assert.ok(refs.length > 20)
    for (const [, kind, name] of refs) assert.ok(at(contract.document, `components.${kind}.${name}`), name)
    const open = Object.entries(schemas).filter(
      ([name, schema]) =>
        name !== 'OpenApiDocument' &&
        at(schema, 'type') === 'object' &&
        at(schema, 'additionalProperties') !== false &&
        !name.startsWith('Nieuw'),
    )
    assert.deepEqual(open, [])
    for (const name of Object.keys(schemas)) assert.match(name, /^[A-Z][A-Za-z]+$/)
  })

  test('names paths in lower case, parameters in camelCase, and moments by another name than a date', () => {
    for (const { path, operation } of operations()) {
      assert.match(path, /^(\/([a-z-]+(\.json)?|\{id\}))+$/)
      for (const one of listAt(operation, 'parameters').filter((some) => at(some, 'in') === 'query'))
        assert.match(String(at(one, 'name')), /^[a-z][A-Za-z]*$/)
    }
    assert.doesNotMatch(JSON.stringify(contract.document), /"\w*[dD]at(e|um)":\{[^}]*date-time/)
  })
})

describe('a change by session', () => {
  const post = (headers: Record<string, string>, payload: string) =>
    small.inject({ method: 'POST', url: '/api/v1/meer', headers: { cookie: 'sessie=proef', ...headers }, payload })

  test('needs the token of the session and JSON, from our own site', async () => {
    app.setTime(new Date(app.now().getTime() + 3_600_000))
    const json = { 'content-type': 'application/json' }
    assert.equal((await post({ ...json, 'x-csrf-token': 'A'.repeat(43) }, '{}')).statusCode, 403)
    assert.equal((await post({ ...json, origin: 'https://elders.example' }, '{}')).statusCode, 403)
    const form = await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'naam=x')
    assert.equal(form.statusCode, 403)
  })

  test('with another kind of body, too much or broken JSON says which it is', async () => {
    const contact = await signedInClient(app, contract, 'contact')
    const path = '/api/v1/account'
    const xml = await contact.post(path, {}, { headers: { 'content-type': 'text/xml' }, payload: '<a/>' })
    assert.equal(xml.status, 404, 'no change can be made there')
    app.setTime(new Date(app.now().getTime() + 3_600_000))
    const send = (type: string, payload: string) => post({ 'content-type': type }, payload)
    assert.equal((await send('text/xml', '<a/>')).statusCode, 415)
    assert.equal((await send('application/json', `{"naam":"${'x'.repeat(300_000)}"}`)).statusCode, 413)
    assert.equal((await send('application/json', '{"naam":')).statusCode, 400)
    assert.equal((await send('application/json', '{"__proto__":{}}')).statusCode, 400)
  })
})
