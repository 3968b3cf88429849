import type { Readable } from 'node:stream'
import { NoRoomError } from '../../../platform/http/errors.ts'
import { cleanPicture } from './clean.ts'
import { inspect, type Inspection } from './inspect.ts'
import { scan } from './scan.ts'
import type { KeptFile } from './store.ts'

export const maximumFiles = 10
const maximumBytes = 20 * 1024 * 1024

/** Why a file was not taken; the words are the page's. */
export type FileRefusal = 'errorTooLarge' | 'errorType' | 'errorHostile'

export type TakenFile = { kept: KeptFile } | { refused: FileRefusal; name: string }

/** Bytes of uploads that may be in memory at one moment, of all visitors together. */
const mostInMemory = 60 * 1024 * 1024
let inMemory = 0

/**
 * Reads an upload to its end, also when it is too large, and does something with it: with nothing when it is over 20 MB.
 * @throws NoRoomError when others upload so much at this moment that there is no memory for it.
 */
export async function withUpload<T>(stream: Readable, work: (content: Buffer | undefined) => Promise<T>): Promise<T> {
  const held = { bytes: 0 }
  try {
    return await work(await readUpload(stream, held))
  } finally {
    inMemory -= held.bytes
  }
}

async function readUpload(stream: Readable, held: { bytes: number }): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  let isFull = false
  for await (const piece of stream) {
    const bytes = piece as Buffer
    length += bytes.length
    isFull ||= inMemory + bytes.length > mostInMemory
    const kept = length > maximumBytes || isFull ? -held.bytes : bytes.length
    if (kept < 0) pieces.length = 0
    else pieces.push(bytes)
    held.bytes += kept
    inMemory += kept
  }
  if (isFull) throw new NoRoomError()
  const truncated = 'truncated' in stream && stream.truncated === true
  return truncated || length > maximumBytes ? undefined : Buffer.concat(pieces)
}

/**
 * Looks into a file and decides what is kept: refused, put aside (sealed original only), or with a clean copy.
 * With a ClamAV daemon configured, what it finds is refused, and what it could not look at is put aside.
 */
export async function storeUpload(
  upload: { name: string; content: Buffer | undefined },
  clamd: string | undefined,
): Promise<TakenFile> {
  const name = shortName(upload.name)
  if (upload.content === undefined) return { refused: 'errorTooLarge', name }
  const original = upload.content
  const found = await inspect(original)
  if (found.kind === 'refused') return { refused: 'errorType', name }
  const scanned = clamd === undefined ? 'clean' : await scan(clamd, original)
  if (scanned === 'infected') return { refused: 'errorHostile', name }
  const clean = scanned === 'clean' ? await cleanCopy(found, original) : undefined
  return { kept: { name, mediaType: found.mediaType, original, clean } }
}

async function cleanCopy(
  found: Exclude<Inspection, { kind: 'refused' }>,
  original: Buffer,
): Promise<Buffer | undefined> {
  if (found.kind === 'image') return cleanPicture(original)
  if (found.kind === 'pdf') return found.active ? undefined : original
  return original
}

/** The last part of a name, without characters that could mislead, at most 100 long. */
export function shortName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return plain === '' ? 'bestand' : plain.slice(-100)
}
