import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { RandomBytes } from '../clock/clock.ts'

const keyLength = 32
const base64Key = z.base64().refine((text) => Buffer.from(text, 'base64').length === keyLength)
const fileSchema = z.strictObject({
  version: z.literal(1),
  current: z.string(),
  masters: z.record(z.string(), base64Key),
  derivation: base64Key,
  signing: z.base64(),
})
type KeyFile = z.infer<typeof fileSchema>

/** What a keyed hash is for: each purpose has a key of its own, derived from one secret (HKDF, RFC 5869). */
export type HashPurpose =
  | 'search-token'
  | 'history'
  | 'receipt-code'
  | 'csrf'
  | 'session'
  | 'invitation'
  | 'draft'
  | 'data-subject'
  | 'api-request'
  | 'api-key'
  | 'device'

/** All keys of one installation. They live outside the data folder and the database; see docs/operations. */
export type KeyRing = {
  /** Name of the master key that wraps new data keys; another one after a rotation, also in a process that runs on. */
  readonly current: string
  /** A master key by name, 32 bytes: the current one, or one still needed for reading. */
  findMaster(name: string): Buffer | undefined
  /** The key of one purpose of keyed hashing, 32 bytes. */
  hashKey(purpose: HashPurpose): Buffer
  /** Ed25519 pair that signs history checkpoints. */
  signing: KeyObject
  verifying: KeyObject
  /** Short fingerprint, kept in the database to notice that another key file is used. */
  fingerprint: string
}

/** The key file cannot be used; the message says why and what to do, in one sentence. */
export class KeyFileError extends Error {
  override name = 'KeyFileError'
}

/**
 * Reads the key file, or makes one (mode 0600) when there is none yet and `mayCreate`.
 * @throws KeyFileError when it lies inside the data folder, can be read by others, is missing or broken.
 */
export function loadKeyRing(options: {
  file: string
  dataDirectory: string
  mayCreate: boolean
  random: RandomBytes
}): KeyRing {
  const { file, dataDirectory, mayCreate, random } = options
  if (isInside(file, dataDirectory)) {
    throw new KeyFileError(`The key file ${file} lies inside the data folder: put it elsewhere and set LANTAARN_KEYS.`)
  }
  if (!existsSync(file)) {
    if (!mayCreate)
      throw new KeyFileError(`There is data but no key file at ${file}: put it back, or set LANTAARN_KEYS.`)
    makeKeyFile(file, random)
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyFileError(`Others on this machine may read the key file ${file}: set its mode to 0600.`)
  }
  return openKeyRing(followKeyFile(file))
}

/** Adds a new master key and makes it the current one; the older ones stay for reading. Returns the new name. */
export function addMasterKey(file: string, random: RandomBytes): string {
  const keys = readKeyFile(file)
  const numbers = Object.keys(keys.masters).map((name) => Number(name.slice(1)))
  const name = `m${Math.max(...numbers) + 1}`
  writeKeyFile(file, {
    ...keys,
    current: name,
    masters: { ...keys.masters, [name]: random(keyLength).toString('base64') },
  })
  return name
}

/** Names of the master keys in the file, and which one is current. @throws KeyFileError when it is broken. */
export function listMasters(file: string): { current: string; names: string[] } {
  const { current, masters } = readKeyFile(file)
  return { current, names: Object.keys(masters) }
}

/** Takes master keys out of the file, never the current one. Whatever they still wrap can never be opened again. */
export function removeMasters(file: string, names: readonly string[]): void {
  const keys = readKeyFile(file)
  const kept = Object.entries(keys.masters).filter(([name]) => name === keys.current || !names.includes(name))
  writeKeyFile(file, { ...keys, masters: Object.fromEntries(kept) })
}

/** A key ring that lives in memory only, for tests and generators. */
export function temporaryKeyRing(random: RandomBytes): KeyRing {
  const keys = newKeyFile(random)
  return openKeyRing(() => keys)
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(realPath(folder), realPath(file))
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

function realPath(place: string): string {
  const absolute = path.resolve(place)
  if (existsSync(absolute)) return realpathSync(absolute)
  const parent = path.dirname(absolute)
  return parent === absolute ? absolute : path.join(realPath(parent), path.basename(absolute))
}

function newKeyFile(random: RandomBytes): KeyFile {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    version: 1,
    current: 'm1',
    masters: { m1: random(keyLength).toString('base64') },
    derivation: random(keyLength).toString('base64'),
    signing: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

function makeKeyFile(file: string, random: RandomBytes): void {
  try {
    writeKeyFile(file, newKeyFile(random))
  } catch (error) {
    throw new KeyFileError(`No key file can be made at ${file}: give room and rights there, or set LANTAARN_KEYS.`, {
      cause: error,
    })
  }
}

function writeKeyFile(file: string, keys: KeyFile): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  syncFolder(path.dirname(file))
}

/** Makes the new name of a file last through a loss of power. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The content of the key file as it is now: read again when the file changed, so that a rotation reaches a process that
 * runs on. What is missing, broken or of another installation meanwhile is passed over, and the last good content stays.
 */
function followKeyFile(file: string): () => KeyFile {
  let seen = stampOf(file)
  let known = readKeyFile(file)
  return () => {
    const stamp = stampOf(file)
    if (stamp === seen || stamp === '') return known
    seen = stamp
    try {
      const now = readKeyFile(file)
      if (now.derivation === known.derivation) known = now
    } catch (error) {
      if (!(error instanceof KeyFileError)) throw error
    }
    return known
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stat === undefined ? '' : `${stat.ino}:${stat.mtimeNs}:${stat.size}`
}

function readKeyFile(file: string): KeyFile {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new KeyFileError(`The key file ${file} is broken: put back a copy of it, or set LANTAARN_KEYS to one.`)
  }
}

function openKeyRing(content: () => KeyFile): KeyRing {
  const keys = content()
  const masters = new Map<string, Buffer>()
  const look = () => {
    const { current, masters: found } = content()
    for (const [name, key] of Object.entries(found))
      if (!masters.has(name)) masters.set(name, Buffer.from(key, 'base64'))
    return current
  }
  const secret = Buffer.from(keys.derivation, 'base64')
  const derived = new Map<HashPurpose, Buffer>()
  const signing = createPrivateKey({ key: Buffer.from(keys.signing, 'base64'), type: 'pkcs8', format: 'der' })
  return {
    get current() {
      return look()
    },
    findMaster(name) {
      if (!masters.has(name)) look()
      return masters.get(name)
    },
    hashKey(purpose) {
      const key = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', purpose, keyLength))
      derived.set(purpose, key)
      return key
    },
    signing,
    verifying: createPublicKey(signing),
    fingerprint: createHash('sha256').update(secret).digest('hex').slice(0, 16),
  }
}
