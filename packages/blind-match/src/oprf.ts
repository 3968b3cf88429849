/**
 * The partially oblivious pseudorandom function of RFC 9497 (mode POPRF, 0x02), in batches.
 * The group operations and the proofs are those of @noble/curves; here they get names, bounds and errors.
 */
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { p256_oprf } from '@noble/curves/nist.js'
import { ProofRefusedError, RefusedError } from './errors.ts'

/** RFC 9497 section 4: the two ciphersuites that are offered, with all three modes (oprf, voprf, poprf) of the library. */
export const suites = { 'ristretto255-SHA512': ristretto255_oprf, 'P256-SHA256': p256_oprf } as const

/** The identifier of a ciphersuite, as in RFC 9497 section 4. */
export type SuiteName = keyof typeof suites

/** Gives that many bytes of cryptographic randomness. */
export type Random = (length: number) => Uint8Array

/** A key service's key for one epoch: scalar and group element in the encoding of the suite. */
export type KeyPair = { suite: SuiteName; secretKey: Uint8Array; publicKey: Uint8Array }

/** What must be the same on both sides: suite and public info; and the public key that answers are checked against. */
export type Setting = { suite: SuiteName; info: Uint8Array; publicKey: Uint8Array }

/** One private input with the secret blind and the blinded element, the only part that leaves. */
export type BlindedInput = { input: Uint8Array; blind: Uint8Array; blinded: Uint8Array }

/** A key service's answer: one element per blinded element in the same order, and one proof over all of them. */
export type Evaluation = { evaluated: Uint8Array[]; proof: Uint8Array }

/** Most elements in one batch: bounds the work of one request, and stays under the 2^16 of RFC 9497 section 2.2. */
export const maximumBatch = 256

/** A new key pair (RFC 9497 section 3.2.1, DeriveKeyPair from 32 random bytes). */
export function makeKeyPair(suite: SuiteName, random: Random): KeyPair {
  return { suite, ...suites[suite].poprf(new Uint8Array()).deriveKeyPair(random(32), new Uint8Array()) }
}

/** Blinds every input on its own (RFC 9497 section 3.3.3, Blind): the blinded elements are uniform in the group. */
export function blindBatch(setting: Setting, inputs: readonly Uint8Array[], random: Random): BlindedInput[] {
  const mode = suites[setting.suite].poprf(setting.info)
  const draw = (length = 32) => Uint8Array.from(random(length))
  return inputs.map((input) => {
    const { blind, blinded } = mode.blind(input, setting.publicKey, draw)
    return { input, blind, blinded }
  })
}

/**
 * The key service's part (RFC 9497 section 3.3.3, BlindEvaluate), with one proof for 1 to `maximumBatch` elements.
 * @throws RefusedError (malformed) for a number of elements out of bounds, a byte string that is no element of the
 *   group, or the identity.
 */
export function evaluateBatch(
  key: KeyPair,
  question: { info: Uint8Array; blinded: readonly Uint8Array[] },
  random: Random,
): Evaluation {
  if (question.blinded.length === 0 || question.blinded.length > maximumBatch) throw new RefusedError('malformed')
  const draw = (length = 32) => Uint8Array.from(random(length))
  try {
    return suites[key.suite].poprf(question.info).blindEvaluateBatch(key.secretKey, [...question.blinded], draw)
  } catch {
    throw new RefusedError('malformed')
  }
}

/**
 * Checks the proof and takes the blinds off (RFC 9497 section 3.3.3, Finalize).
 * @returns one output per input, in order: 64 bytes for ristretto255-SHA512, 32 for P256-SHA256
 * @throws ProofRefusedError when the proof, the number or an element is not what the published key gives
 */
export function finaliseBatch(
  setting: Setting,
  items: readonly BlindedInput[],
  { evaluated, proof }: Evaluation,
): Uint8Array[] {
  if (evaluated.length !== items.length) throw new ProofRefusedError()
  const full = items.map((item, index) => ({ ...item, evaluated: evaluated[index] ?? new Uint8Array() }))
  try {
    return suites[setting.suite].poprf(setting.info).finalizeBatch(full, proof, tweakedKey(setting))
  } catch {
    throw new ProofRefusedError()
  }
}

/** What the holder of the key can compute alone (RFC 9497 section 3.3.3, Evaluate): for vectors, and to show the risk. */
export function evaluateAlone(key: KeyPair, info: Uint8Array, input: Uint8Array): Uint8Array {
  return suites[key.suite].poprf(info).evaluate(key.secretKey, input)
}

/** The library gives the tweaked key only together with a blind: a throw-away one of the empty input will do. */
function tweakedKey({ suite, info, publicKey }: Setting): Uint8Array {
  return suites[suite].poprf(info).blind(new Uint8Array(), publicKey).tweakedKey
}
