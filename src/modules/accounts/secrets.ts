import type { RandomBytes } from '../../platform/clock/clock.ts'
import { keyedHash } from '../../platform/crypto/keyed-hash.ts'
import type { KeyRing } from '../../platform/crypto/key-ring.ts'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A secret for a cookie or a one-time link: 256 random bits, base64url. */
export function newSecret(random: RandomBytes): string {
  return random(32).toString('base64url')
}

/** Whether a text has the shape of a secret. Says nothing about whether it is one of ours. */
export function isSecretShape(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** What every key of a program begins with, so that one that leaked can be found by machines. */
const keyPrefix = 'lantaarn_'

/** The secret of a program's key: 256 random bits after a prefix. */
export function newKeySecret(random: RandomBytes): string {
  return `${keyPrefix}${newSecret(random)}`
}

/** Whether a text has the shape of a program's key. */
export function isKeyShape(text: string): boolean {
  return text.startsWith(keyPrefix) && isSecretShape(text.slice(keyPrefix.length))
}

/** Under which hash the database knows the key of a program. */
export function keyHash(keys: KeyRing, secret: string): Buffer {
  return keyedHash(keys, 'api-key', secret)
}

/** A code that people read to each other: ten letters and digits without look-alikes, about 49 bits. */
export function newSpokenCode(random: RandomBytes): string {
  const chosen: string[] = []
  while (chosen.length < 10) {
    for (const byte of random(16)) {
      // 31 letters: bytes from 248 on would favour the first ones.
      if (byte < 248 && chosen.length < 10) chosen.push(letters.charAt(byte % letters.length))
    }
  }
  return `${chosen.slice(0, 5).join('')}-${chosen.slice(5).join('')}`
}

/** Under which hash the database knows the secret of a link. */
export function linkHash(keys: KeyRing, secret: string): Buffer {
  return keyedHash(keys, 'invitation', `link:${secret}`)
}

/** Under which hash the database knows a spoken code, bound to its invitation; spelling does not matter. */
export function spokenCodeHash(keys: KeyRing, invitationId: string, code: string): Buffer {
  return keyedHash(keys, 'invitation', `code:${invitationId}:${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`)
}
