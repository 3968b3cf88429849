/** How a match key becomes a private input, and the outputs of one or more key services become a token. */
import { createHash } from 'node:crypto'
import { join, joinPrefixed, utf8 } from './bytes.ts'

/** A rounded description of an entity, equal for equal entities: its kind ("phone") and its value ("+31612345678"). */
export type MatchKey = { kind: string; key: string }

/** When and for what tokens may be compared: tokens of another epoch or purpose are unrelated. */
export type Scope = { epoch: string; purpose: string }

/** Bytes in a token. */
export const tokenLength = 32

/** Bytes in a reference. */
export const refLength = 16

/** The public info of RFC 9497 POPRF: the protocol's name, the epoch and the purpose, length-prefixed. */
export function publicInfo({ epoch, purpose }: Scope): Uint8Array {
  return joinPrefixed(utf8('blind-match/1'), utf8(epoch), utf8(purpose))
}

/** The private input: kind and value, length-prefixed, so that no two kinds can meet. The key service sees neither. */
export function privateInput({ kind, key }: MatchKey): Uint8Array {
  return joinPrefixed(utf8(kind), utf8(key))
}

/**
 * The token: SHA-256 over a label and the outputs of the key services, in the order of their public keys in the
 * settings, which must be the same everywhere. With two services neither alone, nor its key, is enough to compute it.
 * @returns 32 bytes
 */
export function tokenOf(outputs: readonly Uint8Array[]): Uint8Array {
  const digest = createHash('sha256').update(join(utf8('blind-match/1 token'), joinPrefixed(...outputs)))
  return new Uint8Array(digest.digest())
}
