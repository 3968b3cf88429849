import { Client, type QueryResultRow } from 'pg'
import { startSession } from '../../src/modules/accounts/index.ts'
import { withSystem } from '../../src/platform/db/database.ts'
import { csrfTokenFor } from '../../src/platform/http/csrf.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { wantedVersion, type TestApp } from '../support/app.ts'
import { testServer } from '../support/database-server.ts'

/** What the application said to one request. */
export type Said = { status: number; body: string; location: string }

type AskedRoute = Pick<Route, 'method' | 'path' | 'multipart' | 'api'>

/** Somebody with a cookie, who can send what no page of ours would let them send. */
export type Asker = {
  ask(route: AskedRoute, options?: AskOptions): Promise<Said>
}

type AskOptions = {
  /** Values for `:id` and the like; a guessed id when left out. */
  params?: Readonly<Record<string, string>>
  fields?: Readonly<Record<string, string | readonly string[]>>
  /** Another token than that of the visit; empty: none. */
  token?: string
  /** Where the browser says that the post comes from. */
  origin?: string
}

/** An id that no record has. */
export const guessedId = '01900000-0000-7000-8000-00000000dead'

/** Fills in the ids of an address. */
export function addressOf(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_whole, name: string) => params[name] ?? guessedId)
}

/** Somebody without an account, in a visit of their own. */
export function anonymousAsker(app: TestApp): Asker {
  const visit = app.platform.random(32).toString('base64url')
  return { ask: (route, options) => send(app, { cookie: `bezoek=${visit}`, visit }, { route, ...options }) }
}

/** Addresses after which a session may be over. */
const endings = /^\/(account|inloggen|uitloggen|weg)(\/|$)/

/** A fictional person; in a new session wherever a request could end it, so that no request spoils the next. */
export function signedInAsker(app: TestApp, key: string): Asker {
  const { personId, organisationId } = app.person(key)
  const start = () =>
    withSystem(app.platform.database, 'sign-in', (tx) => startSession(tx, app.platform, { personId, organisationId }))
  let usual: Promise<string> | undefined
  return {
    async ask(route, options) {
      const ends = endings.test(route.path)
      if (ends) usual = undefined
      else usual ??= start()
      const visit = await (usual ?? start())
      return send(app, { cookie: `sessie=${visit}`, visit }, { route, ...options })
    },
  }
}

async function send(
  app: TestApp,
  { cookie, visit }: { cookie: string; visit: string },
  { route, params, fields = {}, token, origin }: AskOptions & { route: AskedRoute },
): Promise<Said> {
  const csrf = token ?? csrfTokenFor(app.platform, visit)
  const post =
    route.method === 'GET'
      ? {}
      : route.api === undefined
        ? bodyOf({ ...(csrf === '' ? {} : { _csrf: csrf }), ...fields }, route)
        : jsonOf(fields, csrf)
  const response = await app.server.inject({
    method: route.method,
    url: addressOf(route.path, params),
    headers: { cookie, origin: origin ?? app.platform.origin, 'accept-language': 'nl', ...post.headers },
    ...(post.payload === undefined ? {} : { payload: post.payload }),
  })
  return { status: response.statusCode, body: response.body, location: response.headers.location ?? '' }
}

function jsonOf(
  fields: NonNullable<AskOptions['fields']>,
  csrf: string,
): { headers: Record<string, string>; payload: string } {
  const headers = { 'content-type': 'application/json', ...(csrf === '' ? {} : { 'x-csrf-token': csrf }) }
  return { headers, payload: JSON.stringify(fields) }
}

function bodyOf(
  fields: Readonly<Record<string, string | readonly string[]>>,
  { multipart }: Pick<Route, 'multipart'>,
): { headers?: Record<string, string>; payload?: string } {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  )
  if (multipart === true) {
    const parts = pairs.map(
      ([name, value]) => `--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    return {
      headers: { 'content-type': 'multipart/form-data; boundary=part' },
      payload: `${parts.join('')}--part--\r\n`,
    }
  }
  const payload = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload }
}

/** One line of the audit log. */
export type Audited = {
  action: string
  result: string
  person_id: string | null
  decisions: number
  processings: number
}

/** A way to read and clear the logs, as nobody in the application can. */
export type LogReader = {
  take(): Promise<Audited[]>
  run(statement: string): Promise<void>
  read<T extends QueryResultRow>(query: string): Promise<T[]>
  close(): Promise<void>
}

/** Opens a connection of the database's superuser, past every wall. */
export async function openLogs(app: TestApp): Promise<LogReader> {
  const { superuserUrl } = await testServer(wantedVersion())
  const url = new URL(superuserUrl)
  url.pathname = new URL(app.urls.app).pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  return {
    async take() {
      const { rows } = await client.query<Audited>(
        `with a as (delete from audit_log returning *), d as (delete from decision_log returning trace_id),
              p as (delete from processing_log returning trace_id)
         select action, result, person_id,
                (select count(*)::int from d where d.trace_id = a.trace_id) as decisions,
                (select count(*)::int from p where p.trace_id = a.trace_id) as processings
         from a order by a.id`,
      )
      return rows
    },
    async run(statement) {
      await client.query(statement)
    },
    read: async <T extends QueryResultRow>(query: string) => (await client.query<T>(query)).rows,
    close: () => client.end(),
  }
}
