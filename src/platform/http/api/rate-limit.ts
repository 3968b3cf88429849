import type { FastifyRequest } from 'fastify'
import { isCsrfToken } from '../csrf.ts'
import type { Language } from '../../i18n/texts.ts'
import type { Platform } from '../../platform.ts'
import { RefusedError, StaleFormError, TooManyError } from '../errors.ts'
import type { RequestContext, Route, SignedIn } from '../route.ts'
import { makeThrottle } from '../throttle.ts'
import { apiProblemTexts } from './problem-text.ts'

/** The header in which a page of ours sends its token with a change. */
export const csrfHeader = 'x-csrf-token'

/** A body in a form that the API does not take (415). */
class UnsupportedMediaError extends Error {
  override name = 'UnsupportedMediaError'
  readonly statusCode = 415
}

/** Whether a change by cookie comes from our own page: it carries the token of the session in a header. */
export function checkApiToken(request: FastifyRequest, { platform, visit }: RequestContext): void {
  if (visit === undefined || !isCsrfToken(platform.keys, visit.formId, request.headers[csrfHeader])) {
    throw new StaleFormError()
  }
}

/** Reads no other body than JSON: a form of another site cannot send that. @throws UnsupportedMediaError */
export function checkMediaType(request: FastifyRequest): void {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json *(;|$)/i.test(type)) throw new UnsupportedMediaError()
}

/**
 * Whether a program may post this: it is JSON, and its key permits changes, or nothing is changed. No token and no origin, as no browser sends a
 * key by itself.
 */
export function checkProgram(request: FastifyRequest, { language, person }: RequestContext, { api }: Route): void {
  if (person?.key?.mayChange !== true && api?.reads !== true) throw keyRefusal('key-reads-only', language)
  checkMediaType(request)
}

/** The refusal when a key does not cover a request: its text names the key, not the role. */
export function keyRefusal(reason: 'key-lacks-permission' | 'key-reads-only', language: Language): RefusedError {
  return new RefusedError(reason, apiProblemTexts.in(language)(`${reason}-why`))
}

/** Counts one request of a person or of a program of theirs. @throws TooManyError when it made too many this hour. */
export type RateLimit = (person: SignedIn | undefined) => void

/** Lets a person, and each program of theirs, make so many requests in an hour; counted in memory, by nobody's name. */
export function makeRateLimit({ clock, random }: Platform, limit: number): RateLimit {
  const throttle = makeThrottle({ limit, clock, random })
  return (person) => {
    if (person === undefined) return
    const caller = person.key?.id ?? person.personId
    const wait = throttle.waitSeconds(caller)
    if (wait > 0) throw new TooManyError(wait)
    throttle.countFailure(caller)
  }
}
