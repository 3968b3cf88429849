import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { HashPurpose, KeyRing } from './key-ring.ts'

/** HMAC-SHA-256 of text under the key of one purpose: 32 bytes. Equal input gives equal output, nothing else shows. */
export function keyedHash(ring: KeyRing, purpose: HashPurpose, input: string | Buffer): Buffer {
  return createHmac('sha256', createSecretKey(ring.hashKey(purpose)))
    .update(input)
    .digest()
}

/** Compares in constant time. */
export function isSameHash(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}
