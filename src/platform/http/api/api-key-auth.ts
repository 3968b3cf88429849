import type { FastifyRequest } from 'fastify'
import { callerOf } from '../caller.ts'
import type { Identity } from '../context.ts'
import { SignInNeededError, TooManyError } from '../errors.ts'
import type { Platform } from '../../platform.ts'
import type { SignedIn } from '../route.ts'
import { makeThrottle } from '../throttle.ts'

/** How many wrong keys an address may send in an hour before it must wait. */
const strangersPerHour = 100

/**
 * For whom a program acts, by the key in its request (`Authorization: Bearer`, RFC 6750); undefined without a key.
 * @throws SignInNeededError for a wrong or ended key, TooManyError after too many of those from one address.
 */
export type ApiKeyAuth = (request: FastifyRequest) => Promise<SignedIn | undefined>

/** Always accepts a right key, however many wrong ones come from the same address; counts those in memory only. */
export function makeApiKeyAuth({ clock, random }: Platform, identity: Identity): ApiKeyAuth {
  const strangers = makeThrottle({ limit: strangersPerHour, clock, random })
  return async (request) => {
    const [, secret] = /^Bearer +(.*)$/i.exec(request.headers.authorization ?? '') ?? []
    if (secret === undefined) return undefined
    const person = await identity.authenticateProgram(secret)
    if (person !== undefined) return person
    const caller = callerOf(request.ip)
    const wait = strangers.waitSeconds(caller)
    strangers.countFailure(caller)
    throw wait > 0 ? new TooManyError(wait) : new SignInNeededError()
  }
}
