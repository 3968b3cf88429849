import type { RandomBytes } from '../../../platform/clock/clock.ts'
import { keyedHash } from '../../../platform/crypto/keyed-hash.ts'
import type { KeyRing } from '../../../platform/crypto/key-ring.ts'

/** Letters and digits that cannot be taken for each other (no 0 O 1 I L U V). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const length = 20

/**
 * Makes a receipt code: 20 characters from 29, so 97 random bits (at least 80 are asked for), in groups of four:
 * `7K3M-…`. Whoever has it can read the channel of one report.
 */
export function newReceiptCode(random: RandomBytes): string {
  let code = ''
  while (code.length < length) {
    for (const byte of random(length)) {
      if (byte < alphabet.length * 8 && code.length < length) code += alphabet[byte % alphabet.length] ?? ''
    }
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What somebody typed as a code, in the one spelling that counts: capitals, no spaces or dashes. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

/** The hash under which the database knows a code. Wrong and right codes cost the same. */
export function receiptHash(keys: KeyRing, code: string): Buffer {
  return keyedHash(keys, 'receipt-code', normaliseCode(code))
}
