import { isSameHash, keyedHash } from '../crypto/keyed-hash.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Platform } from '../platform.ts'

const hashBytes = 32

/**
 * A token for a form of this visit: nobody can make it without the visit's cookie and our key. Another one at every call:
 * the hash of the visit lies under a random mask, so that the length of a compressed page reveals nothing about it (BREACH).
 */
export function csrfTokenFor({ keys, random }: Pick<Platform, 'keys' | 'random'>, visitId: string): string {
  const mask = random(hashBytes)
  return Buffer.concat([mask, xor(mask, keyedHash(keys, 'csrf', visitId))]).toString('base64url')
}

/** Whether a posted token belongs to this visit; compared in constant time. */
export function isCsrfToken(keys: KeyRing, visitId: string, token: unknown): boolean {
  if (typeof token !== 'string') return false
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 2 * hashBytes) return false
  const hash = xor(bytes.subarray(0, hashBytes), bytes.subarray(hashBytes))
  return isSameHash(hash, keyedHash(keys, 'csrf', visitId))
}

function xor(one: Uint8Array, other: Uint8Array): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)))
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
