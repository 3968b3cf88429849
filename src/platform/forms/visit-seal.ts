import { hkdfSync } from 'node:crypto'
import { decipher, encipher } from '../crypto/envelope.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { keyedHash } from '../crypto/keyed-hash.ts'
import type { Platform } from '../platform.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Under which hash the database knows a visit; the cookie cannot be had from it. */
export function visitHash(keys: KeyRing, visitId: string): Buffer {
  return keyedHash(keys, 'session', visitId)
}

/** Enciphers something short-lived of a visit under the key for drafts; `context` names its place. */
export function sealForVisit(
  { keys, random }: Pick<Platform, 'keys' | 'random'>,
  text: string,
  context: string,
): Buffer {
  return encipher({ id: nobody, key: visitKey(keys) }, random, { text, context })
}

/** Opens what `sealForVisit` made. */
export function openSealed({ keys }: Pick<Platform, 'keys'>, sealed: Buffer, context: string): string {
  return decipher({ id: nobody, key: visitKey(keys) }, sealed, context)
}

function visitKey(keys: KeyRing): Buffer {
  return Buffer.from(hkdfSync('sha256', keys.hashKey('draft'), '', 'short-lived content', 32))
}
