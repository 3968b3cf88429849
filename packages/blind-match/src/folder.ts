/** The folder of a party: identity.json and the keys (readable by its owner only), settings.json and store.sqlite. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fromHex, hex } from './bytes.ts'
import { InputError } from './errors.ts'
import { fingerprintOf, makeIdentity, type Identity } from './identity.ts'
import type { KeyPair, Random } from './oprf.ts'
import { readJson, suiteOf } from './settings.ts'

/** What a new folder starts with. */
export type Start = { name: string; settings: Record<string, unknown>; now: Date; random: Random }

function writePrivate(file: string, value: unknown): void {
  if (existsSync(file)) throw new InputError(`${file} exists already.`)
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true })
}

/** Makes the folder with a new identity. @returns the fingerprint for the others' settings */
export function startFolder(folder: string, { name, settings, now, random }: Start): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const identity = makeIdentity(name, now, random)
  writePrivate(path.join(folder, 'identity.json'), { ...identity, storeSecret: hex(random(32)) })
  writePrivate(path.join(folder, 'settings.json'), settings)
  return fingerprintOf(identity.certificate)
}

/** The identity of the folder, and the secret for its store. @throws InputError when the folder was not started */
export function readIdentity(folder: string): Identity & { storeSecret: Uint8Array } {
  const { certificate, privateKey, storeSecret } = readJson(path.join(folder, 'identity.json'))
  return {
    certificate: String(certificate),
    privateKey: String(privateKey),
    storeSecret: fromHex(String(storeSecret)),
  }
}

/** The settings file of the folder. */
export function settingsIn(folder: string): Record<string, unknown> {
  return readJson(path.join(folder, 'settings.json'))
}

/** Writes the key of an epoch into the folder; an epoch gets one key, once. */
export function writeKey(folder: string, epoch: string, { suite, secretKey, publicKey }: KeyPair): void {
  mkdirSync(path.join(folder, 'keys'), { recursive: true, mode: 0o700 })
  writePrivate(keyFile(folder, epoch), { suite, secretKey: hex(secretKey), publicKey: hex(publicKey) })
}

/** Removes the key of an epoch: from then on no token of it can be made again. */
export function removeKey(folder: string, epoch: string): void {
  if (!existsSync(keyFile(folder, epoch))) throw new InputError(`There is no key for epoch “${epoch}”.`)
  rmSync(keyFile(folder, epoch))
}

/** The keys of the folder by epoch. */
export function readKeys(folder: string): Map<string, KeyPair> {
  const keys = path.join(folder, 'keys')
  const files = existsSync(keys) ? readdirSync(keys).filter((file) => file.endsWith('.json')) : []
  return new Map(
    files.map((file) => {
      const { suite, secretKey, publicKey } = JSON.parse(readFileSync(path.join(keys, file), 'utf8')) as KeyFile
      const pair = { suite: suiteOf(suite), secretKey: fromHex(secretKey), publicKey: fromHex(publicKey) }
      return [file.slice(0, -'.json'.length), pair]
    }),
  )
}

type KeyFile = { suite: string; secretKey: string; publicKey: string }

function keyFile(folder: string, epoch: string): string {
  if (!/^[\w.-]{1,16}$/.test(epoch) || epoch.startsWith('.')) {
    throw new InputError(`“${epoch}” is not an epoch: up to 16 letters, digits, dots and dashes, like 2027-1.`)
  }
  return path.join(folder, 'keys', `${epoch}.json`)
}
