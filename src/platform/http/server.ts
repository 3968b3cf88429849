import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { render } from 'preact-render-to-string'
import { writeTrace } from '../audit/trace.ts'
import { withSystem } from '../db/database.ts'
import type { Language } from '../i18n/texts.ts'
import { describeError } from '../log/logger.ts'
import type { Platform } from '../platform.ts'
import { apiProblem } from './api/api-problem.ts'
import { apiVersion, isApiPath } from './api/description.ts'
import {
  checkApiToken,
  checkMediaType,
  checkProgram,
  keyRefusal,
  makeRateLimit,
  type RateLimit,
} from './api/rate-limit.ts'
import { makeApiKeyAuth, type ApiKeyAuth } from './api/api-key-auth.ts'
import { InvalidInputError } from './api/invalid-input.ts'
import { serveAssets, type StaticAsset } from './assets.ts'
import { sendText } from './compress.ts'
import { idCookieOf, isAllowed, languageOf, makeActor, makeContext, type Identity } from './context.ts'
import { comesFromOurselves, isCsrfToken } from './csrf.ts'
import { NotFoundError, RefusedError, SignInNeededError, StaleFormError } from './errors.ts'
import { pageAddressOf } from './page-address.ts'
import { problemOf, type Problem } from './problem.ts'
import type { FormBody, Reply, RequestContext, Route, SignedIn } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { checkAddress, checkIsForm, checkText, isId } from './well-formed.ts'

/** Requests of the API that a person may make in an hour. */
const apiRequestsPerHour = 6000
const formLimitBytes = 256 * 1024
const fileLimits = { files: 10, fileSize: 20 * 1024 * 1024, fields: 60, fieldSize: formLimitBytes }

/** Milliseconds in which a whole request must have come, and after which a silent connection is closed. */
const patience = { requestTimeout: 15 * 60_000, connectionTimeout: 5 * 60_000 }

export type ServerParts = {
  platform: Platform
  identity: Identity
  routes: readonly Route[]
  assets: readonly StaticAsset[]
  /** Requests of the API that a person may make in an hour; 6000 by default. */
  apiLimit?: number
  /** Proxies whose X-Forwarded-For names the caller; without any, that header is ignored. */
  proxies?: readonly string[]
  /** Makes the page that explains a problem. */
  renderProblem(problem: Problem, visitor: { language: Language; here: string; now: Date; person?: SignedIn }): Reply
}

/** The whole path of a request: session, permission, token, handler, answer; and what happens when one of them fails. */
export function buildServer(parts: ServerParts): FastifyInstance {
  const { platform } = parts
  const headers = securityHeaders(platform.origin)
  const server = fastify({
    logger: false,
    bodyLimit: formLimitBytes,
    ...patience,
    // An address that cannot be read comes past no hook: it gets the same headers and page as everything else.
    frameworkErrors: (error, request, reply) => {
      void reply.headers(headers)
      return answerProblem(parts, { request, reply, error })
    },
    trustProxy: parts.proxies === undefined || parts.proxies.length === 0 ? false : [...parts.proxies],
    routerOptions: { maxParamLength: 100 },
  })
  const rateLimit = makeRateLimit(platform, parts.apiLimit ?? apiRequestsPerHour)
  const findProgram = makeApiKeyAuth(platform, parts.identity)
  void server.register(cookie)
  void server.register(formbody)
  void server.register(multipart, { limits: fileLimits, throwFileSizeLimit: false })
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers)
    if (isApiPath(pathOf(request))) void reply.header('api-version', apiVersion)
  })
  serveAssets(server, parts.assets)
  server.register(async (scope) => {
    for (const route of parts.routes) addRoute(scope, { ...parts, rateLimit, findProgram }, route)
  })
  server.setNotFoundHandler((request, reply) => answerProblem(parts, { request, reply, error: new NotFoundError() }))
  server.setErrorHandler((error, request, reply) => answerProblem(parts, { request, reply, error }))
  return server
}

type ApiGuards = { rateLimit: RateLimit; findProgram: ApiKeyAuth }

function addRoute(server: FastifyInstance, parts: ServerParts & ApiGuards, route: Route): void {
  server.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const program = route.api === undefined ? undefined : await parts.findProgram(request)
      const person = program ?? (await findPerson(parts, request))
      request.person = person
      if (route.api !== undefined) parts.rateLimit(person)
      if (route.api?.crossOrigin === true) allowOtherSites(reply)
      const context = makeContext({ ...parts, route, request, reply, person })
      try {
        checkAddress(context.params)
        guard(parts, { route, request, context })
        await send(reply, await route.handler(context))
      } catch (error) {
        await logRefusal(parts, { route, person, error, params: context.params })
        throw error
      }
      return reply
    },
  })
}

/** What everybody may read may also be read by a page of another site. */
function allowOtherSites(reply: FastifyReply): void {
  void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
}

async function findPerson({ identity, platform }: ServerParts, request: FastifyRequest): Promise<SignedIn | undefined> {
  const sessionId = request.cookies[idCookieOf(platform.origin, 'sessie')]
  return sessionId === undefined ? undefined : identity.authenticate(sessionId)
}

function guard(
  parts: ServerParts,
  { route, request, context }: { route: Route; request: FastifyRequest; context: RequestContext },
): void {
  if (!isAllowed(parts.identity, route.permission, context.person)) {
    if (context.person === undefined) throw new SignInNeededError()
    throw context.person.key === undefined
      ? new RefusedError('role-lacks-permission')
      : keyRefusal('key-lacks-permission', context.language)
  }
  checkText(request.query, request.body)
  if (route.method !== 'POST') return
  if (context.person?.key !== undefined) return checkProgram(request, context, route)
  if (!comesFromOurselves(request.headers, parts.platform.origin)) throw new StaleFormError()
  if (route.api !== undefined) {
    checkApiToken(request, context)
    checkMediaType(request)
    return
  }
  if (route.stateless === true || route.multipart === true) return
  checkIsForm(request.headers['content-type'])
  const token = (request.body as FormBody | undefined)?.['_csrf']
  if (context.visit === undefined || !isCsrfToken(parts.platform.keys, context.visit.formId, token)) {
    throw new StaleFormError()
  }
}

async function send(reply: FastifyReply, answer: Reply): Promise<void> {
  if (answer.kind === 'redirect') void reply.redirect(answer.to, 303)
  else if (answer.kind === 'page') {
    void reply.status(answer.status)
    await sendText(reply, { type: 'text/html; charset=utf-8', text: `<!doctype html>${render(answer.node)}` })
  } else if (answer.kind === 'json') {
    void reply.headers(answer.headers ?? {}).status(answer.status)
    await sendText(reply, { type: answer.contentType, text: JSON.stringify(answer.body) })
  } else if (answer.kind === 'text') void reply.type(answer.contentType).send(answer.body)
  else {
    const name = encodeURIComponent(answer.fileName)
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    void reply.type(answer.contentType).send(answer.body)
  }
}

async function logRefusal(
  parts: ServerParts,
  failure: { route: Route; person: SignedIn | undefined; error: unknown; params: Readonly<Record<string, string>> },
): Promise<void> {
  const { platform } = parts
  const { route, person, error, params } = failure
  // A request that does not fit says nothing about any record, as a form with errors does not.
  if (error instanceof SignInNeededError || error instanceof InvalidInputError) return
  const actor = makeActor({ platform, route, person })
  const refused = error instanceof RefusedError || error instanceof NotFoundError || error instanceof StaleFormError
  const id = params['id']
  const reason = error instanceof RefusedError ? error.reason : refused ? 'not-found-or-not-yours' : 'failed'
  await withSystem(platform.database, 'log-refusal', (tx) =>
    writeTrace(tx, platform, {
      actor,
      at: platform.clock(),
      event: route.audit,
      permission: route.permission,
      ...(id === undefined || !isId(id) ? {} : { object: { kind: 'unknown', id } }),
      result: refused ? 'refused' : 'failed',
      reason,
      origin: route.path.startsWith('/api/') ? 'api' : 'web',
    }),
  )
}

async function answerProblem(
  parts: ServerParts,
  { request, reply, error }: { request: FastifyRequest; reply: FastifyReply; error: unknown },
): Promise<FastifyReply> {
  const { platform } = parts
  const reference = platform.newId()
  const problem = problemOf(error, reference)
  const path = pathOf(request)
  if (problem.kind === 'failed') {
    platform.log.error('request.failed', { reference, ...describeError(error) })
  }
  const isApi = isApiPath(path)
  const here = pageAddressOf(request)
  if (problem.kind === 'sign-in' && !isApi) return reply.redirect(`/inloggen?naar=${encodeURIComponent(here)}`, 303)
  const person = request.person
  const language = languageOf(request, person)
  if (isApi) {
    await send(reply, apiProblem(error, reference, language))
    return reply
  }
  void reply.status(problem.status)
  if (problem.kind === 'too-many') void reply.header('retry-after', String(problem.retrySeconds))
  const visitor = { language, here, now: platform.clock(), ...(person === undefined ? {} : { person }) }
  const answer = parts.renderProblem(problem, visitor)
  await send(reply, answer.kind === 'page' ? { ...answer, status: problem.status } : answer)
  return reply
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/'
}

declare module 'fastify' {
  interface FastifyRequest {
    person?: SignedIn | undefined
  }
}
