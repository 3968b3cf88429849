import type { FastifyReply, FastifyRequest } from 'fastify'
import { writeTrace } from '../audit/trace.ts'
import type { Actor } from '../db/actor.ts'
import { withActor, type Tx } from '../db/database.ts'
import { isLanguage, type Language } from '../i18n/texts.ts'
import type { Platform } from '../platform.ts'
import { callerOf } from './caller.ts'
import { csrfTokenFor, isCsrfToken } from './csrf.ts'
import { StaleFormError, TooManyFilesError } from './errors.ts'
import { pageAddressOf } from './page-address.ts'
import { MalformedError } from './well-formed.ts'
import {
  anySignedIn,
  everybody,
  type FormBody,
  type RequestContext,
  type Route,
  type SignedIn,
  type Visit,
} from './route.ts'

/** Names of the cookies that lead to nothing of anybody: a language, and that a browser was here before. */
const cookieNames = { language: 'taal', device: 'browser' } as const

/**
 * The cookie of an anonymous visit, or of the session of a person who signed in: it holds a random id. Where we are reached by https
 * no other host can set it (RFC 6265bis, 4.1.3.2), so that nobody works in what somebody else began.
 */
export function idCookieOf(origin: string, what: 'bezoek' | 'sessie'): string {
  return origin.startsWith('https:') ? `__Host-${what}` : what
}

/** Where a browser shows that it was used to sign in before, and how long, in seconds: 180 days. No other page gets it. */
const deviceCookie = { path: '/inloggen', maxAge: 180 * 24 * 60 * 60 }

/** What the server asks of the modules, without knowing them. */
export type Identity = {
  /** Who a session belongs to, with the roles of this moment; nothing when it ended. */
  authenticate(sessionId: string): Promise<SignedIn | undefined>
  /** For whom a program acts with this secret, with the roles of this moment; nothing when its key ended. */
  authenticateProgram(secret: string): Promise<SignedIn | undefined>
  /** Whether one of the roles has the permission. */
  rolesHave(roles: readonly string[], permission: string): boolean
  /** The navigation of somebody with these permissions. */
  areasFor(language: Language, may: (permission: string) => boolean): RequestContext['areas']
}

/** What a request turned out to be about. */
type Subject = { object?: { kind: string; id: string }; subjects: string[] }

export type ContextParts = {
  platform: Platform
  identity: Identity
  route: Route
  request: FastifyRequest
  reply: FastifyReply
  person: SignedIn | undefined
}

/** Puts together what a handler gets. */
export function makeContext(parts: ContextParts): RequestContext {
  const { platform, identity, route, request, reply, person } = parts
  const cookies = cookieTools(platform, reply)
  const visits = visitTools(parts, cookies)
  const now = platform.clock()
  const subject: Subject = { subjects: [] }
  const actor = makeActor(parts)

  const may = (permission: string) => isAllowed(identity, permission, person)
  return {
    platform,
    path: request.url.split('?')[0] ?? request.url,
    here: pageAddressOf(request),
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string | undefined>,
    body: (request.body ?? {}) as FormBody,
    json: () => request.body,
    header: (name) => headerOf(request, name),
    parts: () => readParts(request),
    language: languageOf(request, person),
    now,
    actor,
    may,
    person,
    areas: person === undefined ? [] : identity.areasFor(person.language, may),
    get visit() {
      return visits.current()
    },
    ensureVisit: () => visits.current() ?? visits.take(visits.next()),
    nextVisit: visits.next,
    adoptVisit: visits.take,
    csrfToken() {
      const visit = visits.current()
      return visit === undefined ? '' : csrfTokenFor(platform, visit.formId)
    },
    checkCsrf(token) {
      const visit = visits.current()
      if (visit === undefined || !isCsrfToken(platform.keys, visit.formId, token)) throw new StaleFormError()
    },
    forgetVisit: visits.forget,
    setSession: (sessionId) => cookies.set(idCookieOf(platform.origin, 'sessie'), sessionId, 'lax'),
    setLanguage: (language) => cookies.set(cookieNames.language, language, 'lax'),
    device: request.cookies[cookieNames.device],
    setDevice: (device) => cookies.set(cookieNames.device, device, 'strict', deviceCookie),
    address: callerOf(request.ip),
    about(object, subjects = []) {
      subject.object = object
      subject.subjects.push(...subjects)
    },
    transact: (work) => transact({ platform, route, actor, subject }, work),
    transactAs: (other, work) => transact({ platform, route, actor: { ...actor, ...other }, subject }, work),
  }
}

/** Whether a permission is given to this visitor. Unknown permissions are given to nobody. */
export function isAllowed(identity: Identity, permission: string, person: SignedIn | undefined): boolean {
  if (permission === everybody) return true
  if (person === undefined) return false
  if (permission !== anySignedIn && person.key?.permissions.includes(permission) === false) return false
  return (
    permission === anySignedIn ||
    identity.rolesHave(
      person.holdings.map(({ role }) => role),
      permission,
    )
  )
}

/** The actor of a request: a person with their present roles, or a visitor. */
export function makeActor({ platform, route, person }: Pick<ContextParts, 'platform' | 'route' | 'person'>): Actor {
  const common = { activity: route.activity, traceId: platform.newId() }
  if (person === undefined) return { kind: 'public', holdings: [], ...common }
  const { personId, organisationId, holdings, key } = person
  const program = key === undefined ? {} : { keyId: key.id }
  return { kind: 'person', personId, organisationId, holdings, ...program, ...common }
}

async function transact<T>(
  scope: { platform: Platform; route: Route; actor: Actor; subject: Subject },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { platform, route, actor, subject } = scope
  return withActor(platform.database, actor, async (tx) => {
    const result = await work(tx)
    await writeTrace(tx, platform, {
      actor,
      at: platform.clock(),
      event: route.audit,
      permission: route.permission,
      ...(subject.object === undefined ? {} : { object: subject.object }),
      subjects: subject.subjects,
      result: 'done',
      reason: 'route-permission',
      origin: route.path.startsWith('/api/') ? 'api' : 'web',
    })
    return result
  })
}

/** The visit of a request, and how it becomes another. */
function visitTools({ platform, request, person }: ContextParts, cookies: ReturnType<typeof cookieTools>) {
  const name = idCookieOf(platform.origin, 'bezoek')
  let visit = person === undefined ? findVisit(request.cookies[name]) : visitOf(person)
  return {
    current: () => visit,
    next(): Visit {
      if (visit?.kind === 'signed-in') return visit
      const id = platform.random(32).toString('base64url')
      return { id, formId: visit?.formId ?? id, kind: 'public' }
    },
    take(next: Visit): Visit {
      visit = next
      if (next.kind === 'public') cookies.set(name, writeVisit(next), 'strict')
      return next
    },
    forget(): void {
      visit = undefined
      cookies.clear(name)
      cookies.clear(idCookieOf(platform.origin, 'sessie'))
    },
  }
}

/** The visit of somebody who signed in; a program has none. */
function visitOf({ sessionId }: SignedIn): Visit | undefined {
  return sessionId === undefined ? undefined : { id: sessionId, formId: sessionId, kind: 'signed-in' }
}

/** The visit in a cookie: its id and, once that has changed, the id that its forms keep. */
function findVisit(cookie: string | undefined): Visit | undefined {
  const [, id, formId] = /^([\w-]{43})(?:\.([\w-]{43}))?$/.exec(cookie ?? '') ?? []
  return id === undefined ? undefined : { id, formId: formId ?? id, kind: 'public' }
}

function writeVisit({ id, formId }: Visit): string {
  return id === formId ? id : `${id}.${formId}`
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** The language of the person who signed in, else the one chosen here, else the first that the browser asks for. */
export function languageOf(request: FastifyRequest, person: SignedIn | undefined): Language {
  if (person !== undefined) return person.language
  const chosen = request.cookies?.[cookieNames.language]
  if (isLanguage(chosen)) return chosen
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2))
  return wanted.find(isLanguage) ?? 'nl'
}

type CookieRules = [sameSite: 'strict' | 'lax', more?: { path: string; maxAge: number }]

function cookieTools(platform: Platform, reply: FastifyReply) {
  const secure = platform.origin.startsWith('https:')
  return {
    set(name: string, value: string, ...[sameSite, more]: CookieRules) {
      void reply.setCookie(name, value, { httpOnly: true, sameSite, secure, path: '/', ...more })
    },
    clear(name: string) {
      void reply.clearCookie(name, { path: '/', secure })
    },
  }
}

/** The parts of a form with files. A body that cannot be parsed, for example because it breaks off, is malformed. */
async function* readParts(request: FastifyRequest): ReturnType<RequestContext['parts']> {
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') yield { field: part.fieldname, fileName: part.filename, stream: part.file }
      else yield { field: part.fieldname, value: String(part.value) }
    }
  } catch (error) {
    if (error instanceof request.server.multipartErrors.FilesLimitError) throw new TooManyFilesError()
    throw error instanceof Error && 'statusCode' in error ? error : new MalformedError()
  }
}
