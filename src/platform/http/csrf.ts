import { isSameHash, keyedHash } from '../crypto/keyed-hash.ts'
import type { KeyRing } from '../crypto/key-ring.ts'

/** The token that a form of this visit carries: nobody can make it without the visit's cookie and our key. */
export function csrfTokenFor(keys: KeyRing, visitId: string): string {
  return keyedHash(keys, 'csrf', visitId).toString('base64url')
}

/** Whether a posted token belongs to this visit; compared in constant time. */
export function isCsrfToken(keys: KeyRing, visitId: string, token: unknown): boolean {
  if (typeof token !== 'string') return false
  return isSameHash(Buffer.from(token, 'base64url'), keyedHash(keys, 'csrf', visitId))
}

/**
 * Whether a post comes from a page of ours, by what the browser says of it: `Origin` where it is sent,
 * else `Sec-Fetch-Site`. A browser that sends neither is let through to the token.
 */
export function comesFromOurselves(headers: Readonly<Record<string, unknown>>, origin: string): boolean {
  const { origin: sent, 'sec-fetch-site': site } = headers
  if (typeof sent === 'string') return sent === origin
  return site === undefined || site === 'same-origin' || site === 'none'
}
