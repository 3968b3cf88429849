import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { startSession } from '../../src/modules/accounts/index.ts'
import { withSystem } from '../../src/platform/db/database.ts'
import { csrfTokenFor } from '../../src/platform/http/csrf.ts'
import type { TestApp } from '../support/app.ts'

/** What stands in a JSON document at a path such as `meldingen.0.id`; undefined where nothing does. */
export function at(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), document)
}

/** The list that stands in a JSON document at a path. @throws TypeError when none does. */
export function listAt(document: unknown, path: string): readonly unknown[] {
  const found = at(document, path)
  if (!Array.isArray(found)) throw new TypeError(`No list at ${path}`)
  return found
}

function isObject(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null
}

/** What the API said. */
export type Answer = { status: number; body: unknown; headers: Record<string, string | undefined>; text: string }

type SendOptions = {
  /** The Idempotency-Key; a new one unless told, none when empty. */
  key?: string
  headers?: Readonly<Record<string, string>>
  /** What is sent instead of the body as JSON. */
  payload?: string
}

/** A program that uses the API. Each answer is held against what the published document promises of it. */
export type ApiClient = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  post(path: string, body: unknown, options?: SendOptions): Promise<Answer>
}

/** The API as its own document describes it: read once over HTTP, as a stranger would. */
export type Contract = { document: unknown; check(method: string, path: string, answer: Answer): void }

/** Asks for the document and makes of it what every answer is held against. */
export async function readContract(app: TestApp): Promise<Contract> {
  const response = await app.server.inject({ method: 'GET', url: '/api/v1/openapi.json' })
  const document = response.json<unknown>()
  const paths = Object.entries(at(document, 'paths') ?? {}).map(
    ([path, item]: [string, unknown]) => [new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`), item] as const,
  )
  return {
    document,
    check(method, path, answer) {
      const bare = path.split('?')[0] ?? ''
      const described = at(paths.find(([pattern]) => pattern.test(bare))?.[1], method.toLowerCase())
      if (described === undefined) return
      const promised = at(described, `responses.${answer.status}`)
      if (promised === undefined)
        throw new Error(`${method} ${bare} answered ${answer.status}, which it never promised`)
      const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? ''
      const content = at(promised, 'content')
      const schema = isObject(content) ? at(content[type], 'schema') : undefined
      if (schema === undefined) throw new Error(`${method} ${bare} ${answer.status} answered ${type}`)
      const read = jsonSchemaOf(document, schema).safeParse(answer.body)
      if (!read.success) throw new Error(`${method} ${bare} ${answer.status}: ${JSON.stringify(read.error.issues)}`)
    },
  }
}

/** A schema of the document, with the components that it names. */
function jsonSchemaOf(document: unknown, schema: unknown): z.ZodType {
  const text = JSON.stringify({ ...Object(schema), $defs: at(document, 'components.schemas') })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

/** A program without anybody behind it, or with the headers given. */
export function bareClient(app: TestApp, contract: Contract, own: Readonly<Record<string, string>> = {}): ApiClient {
  async function send(method: 'GET' | 'POST', url: string, rest: { headers: object; payload?: string }) {
    const response = await app.server.inject({ method, url, ...rest, headers: { ...own, ...rest.headers } })
    const text = response.body
    const answer: Answer = {
      status: response.statusCode,
      text,
      body: text.startsWith('{') ? response.json<unknown>() : undefined,
      headers: response.headers as Record<string, string | undefined>,
    }
    contract.check(method, url, answer)
    return answer
  }
  return {
    get: (path, headers = {}) => send('GET', path, { headers }),
    post(path, body, { key = randomUUID(), headers = {}, payload = JSON.stringify(body) } = {}) {
      const common = { 'content-type': 'application/json', ...(key === '' ? {} : { 'idempotency-key': key }) }
      return send('POST', path, { headers: { ...common, ...headers }, payload })
    },
  }
}

/** A page of ours in which a fictional person is signed in: it sends the token of the session with each change. */
export async function signedInClient(app: TestApp, contract: Contract, key: string): Promise<ApiClient> {
  const { personId, organisationId } = app.person(key)
  const session = await withSystem(app.platform.database, 'sign-in', (tx) =>
    startSession(tx, app.platform, { personId, organisationId }),
  )
  return bareClient(app, contract, {
    cookie: `sessie=${session}`,
    origin: app.platform.origin,
    'x-csrf-token': csrfTokenFor(app.platform, session),
  })
}
