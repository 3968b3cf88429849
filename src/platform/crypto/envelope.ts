import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import { parse as parseId, stringify as formatId } from 'uuid'
import type { RandomBytes } from '../clock/clock.ts'
import type { KeyRing } from './key-ring.ts'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
const idLength = 16

/** A data key in the clear, in memory only: its id stands in front of every ciphertext that it made. */
export type DataKey = { id: string; key: Buffer }

/** A data key as the database keeps it: wrapped under a named master key. */
export type WrappedKey = { id: string; master: string; wrapped: Buffer }

/** What was enciphered cannot be read: the wrong key, the wrong place, or changed bytes. Carries no content. */
export class CannotDecipherError extends Error {
  override name = 'CannotDecipherError'
}

/** Makes a fresh data key and its wrapped form (AES-256-GCM, envelope encryption). */
export function newDataKey(ring: KeyRing, random: RandomBytes, id: string): { dataKey: DataKey; wrapped: WrappedKey } {
  const key = random(32)
  return { dataKey: { id, key }, wrapped: wrapDataKey(ring, random, { id, key }) }
}

/** Wraps a data key under the current master key. */
export function wrapDataKey(ring: KeyRing, random: RandomBytes, { id, key }: DataKey): WrappedKey {
  const name = ring.current
  const master = getMaster(ring, name)
  return {
    id,
    master: name,
    wrapped: seal(master, random(nonceLength), { content: key, context: `key:${id}` }),
  }
}

/** Opens a wrapped data key. @throws CannotDecipherError when its master key is not in the ring or bytes changed. */
export function unwrapDataKey(ring: KeyRing, { id, master, wrapped }: WrappedKey): DataKey {
  return { id, key: open(getMaster(ring, master), wrapped, `key:${id}`) }
}

/**
 * Enciphers text for one place: key id (16 bytes), nonce (12), ciphertext, tag (16).
 * `context` names table, column and record; deciphering elsewhere fails, so ciphertexts cannot be moved about.
 */
export function encipher(
  dataKey: DataKey,
  random: RandomBytes,
  value: { text: string | Buffer; context: string },
): Buffer {
  const content = typeof value.text === 'string' ? Buffer.from(value.text, 'utf8') : value.text
  const body = seal(dataKey.key, random(nonceLength), { content, context: value.context })
  return Buffer.concat([parseId(dataKey.id), body])
}

/** The id of the data key that made this ciphertext. */
export function keyIdOf(ciphertext: Buffer): string {
  return formatId(ciphertext.subarray(0, idLength))
}

/** Deciphers to bytes. @throws CannotDecipherError when key, place or bytes do not fit. */
export function decipherBytes(dataKey: DataKey, ciphertext: Buffer, context: string): Buffer {
  return open(dataKey.key, ciphertext.subarray(idLength), context)
}

/** Deciphers to text. @throws CannotDecipherError when key, place or bytes do not fit. */
export function decipher(dataKey: DataKey, ciphertext: Buffer, context: string): string {
  return decipherBytes(dataKey, ciphertext, context).toString('utf8')
}

function getMaster(ring: KeyRing, name: string): Buffer {
  const master = ring.findMaster(name)
  if (master === undefined)
    throw new CannotDecipherError(`The key file has no master key called ${name}: put it back from a copy.`)
  return master
}

function seal(key: Buffer, nonce: Buffer, value: { content: Buffer; context: string }): Buffer {
  const cipher = createCipheriv(algorithm, createSecretKey(key), nonce)
  cipher.setAAD(Buffer.from(value.context, 'utf8'))
  return Buffer.concat([nonce, cipher.update(value.content), cipher.final(), cipher.getAuthTag()])
}

function open(key: Buffer, sealed: Buffer, context: string): Buffer {
  try {
    const decipher = createDecipheriv(algorithm, createSecretKey(key), sealed.subarray(0, nonceLength), {
      authTagLength: tagLength,
    })
    decipher.setAAD(Buffer.from(context, 'utf8'))
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
    const body = sealed.subarray(nonceLength, sealed.length - tagLength)
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new CannotDecipherError('This was enciphered under another key or for another place, or it was changed.')
  }
}
