import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Tx } from '../db/database.ts'
import { CheckpointDigest, type Checkpoint, type Head } from './checkpoint.ts'
import { noHash } from './history.ts'
import { describeLost, listHeads, whatIsWrong, type CheckpointFault } from './verify-checkpoints.ts'

/** The file with checkpoints cannot be written or read; the message says why in one sentence. */
export class CheckpointFileError extends Error {
  override name = 'CheckpointFileError'
}

const bytes = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^[\\da-f]{${length * 2}}$`))
    .transform((hex) => Buffer.from(hex, 'hex'))
const titleSchema = z.strictObject({ file: z.literal('lantaarn history checkpoints'), version: z.literal(1) })
const checkpointSchema = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  heads: z.int().positive(),
  previous: bytes(32),
  digest: bytes(32),
  signature: bytes(64),
})
const headSchema = z.tuple([z.uuid(), z.int().positive(), bytes(32)])
const endSchema = z.strictObject({ end: z.int().nonnegative() })

/**
 * Writes all checkpoints with their heads to a file that can be kept elsewhere, as JSON lines: a title, then each
 * checkpoint followed by its heads as [record, place, hash], then how many checkpoints there were. Holds no personal data.
 */
export async function exportCheckpoints(tx: Tx, file: string, checkpoints: readonly Checkpoint[]): Promise<void> {
  const making = `${file}.new`
  try {
    await pipeline(Readable.from(exportLines(tx, checkpoints)), createWriteStream(making, { mode: 0o600, flush: true }))
    renameSync(making, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string' || !code.startsWith('E')) throw error
    throw new CheckpointFileError(`The file ${file} cannot be written (${code}): name another one.`)
  }
}

async function* exportLines(tx: Tx, checkpoints: readonly Checkpoint[]): AsyncGenerator<string> {
  yield `${JSON.stringify({ file: 'lantaarn history checkpoints', version: 1 })}\n`
  for (const { id, at, heads, previous, digest, signature } of checkpoints) {
    const [hexPrevious, hexDigest, hexSignature] = [previous, digest, signature].map((part) => part.toString('hex'))
    yield `${JSON.stringify({ id, at, heads, previous: hexPrevious, digest: hexDigest, signature: hexSignature })}\n`
    const lines = (await listHeads(tx, id)).map((head) =>
      JSON.stringify([head.record_id, head.seq, head.hash.toString('hex')]),
    )
    yield `${lines.join('\n')}\n`
  }
  yield `${JSON.stringify({ end: checkpoints.length })}\n`
}

/**
 * Verifies the database against an exported file: the file itself is whole and signed by this installation, and the
 * database still has every checkpoint and every head in it. Gives the first thing that is wrong with the database.
 * @throws CheckpointFileError when the file is missing, cut off, altered or of another installation.
 */
export async function verifyAgainst(tx: Tx, keys: KeyRing, file: string): Promise<CheckpointFault | undefined> {
  let previous: Buffer = noHash
  for await (const { checkpoint, heads } of readFile(file)) {
    const digest = new CheckpointDigest(checkpoint)
    for (const head of heads) digest.add(head)
    const wrong = checkpoint.previous.equals(previous) ? whatIsWrong(keys, checkpoint, digest) : 'one before it is gone'
    if (wrong !== undefined) {
      throw new CheckpointFileError(
        `The file ${file} is not whole: of the checkpoint of ${checkpoint.at.toISOString()}, ${wrong}.`,
      )
    }
    previous = checkpoint.digest
    const fault = (await findGone(tx, checkpoint)) ?? (await findLost(tx, heads))
    if (fault !== undefined) return fault
  }
  return undefined
}

async function findGone(tx: Tx, { id, digest, at }: Checkpoint): Promise<CheckpointFault | undefined> {
  const row = await tx.selectFrom('history_checkpoint').select('digest').where('id', '=', id).executeTakeFirst()
  if (row?.digest.equals(digest) === true) return undefined
  return {
    checkpoint: at.toISOString(),
    wrong: row === undefined ? 'it was removed from the database' : 'it was altered',
  }
}

async function findLost(tx: Tx, heads: readonly Head[]): Promise<CheckpointFault | undefined> {
  const records = heads.map((head) => head.record_id)
  const seqs = heads.map((head) => head.seq)
  const hashes = heads.map((head) => head.hash)
  const { rows } = await sql<{ record_id: string; seq: number; there: boolean }>`
    select h.record_id, h.seq, e.hash is not null as there
    from unnest(${records}::uuid[], ${seqs}::integer[], ${hashes}::bytea[]) h (record_id, seq, hash)
    left join history_entry e on e.record_id = h.record_id and e.seq = h.seq
    where e.hash is distinct from h.hash order by h.record_id limit 1`.execute(tx)
  const [lost] = rows
  return lost === undefined ? undefined : describeLost(tx, lost)
}

/** Reads the file checkpoint by checkpoint; never more than one of them in memory. */
async function* readFile(file: string): AsyncGenerator<{ checkpoint: Checkpoint; heads: readonly Head[] }> {
  if (!existsSync(file)) throw new CheckpointFileError(`There is no file ${file}.`)
  const reader = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  let current: { checkpoint: Checkpoint; heads: Head[] } | undefined
  let [line, count, ended] = [0, 0, false]
  for await (const text of reader) {
    line += 1
    const value = parseLine(file, text, line)
    if (value.kind === 'head' && current !== undefined && current.heads.length < current.checkpoint.heads) {
      current.heads.push(value.head)
      continue
    }
    if (ended || value.kind === 'head' || (value.kind === 'title') !== (line === 1)) throw unreadable(file, line)
    if (current !== undefined) yield current
    current = value.kind === 'checkpoint' ? { checkpoint: value.checkpoint, heads: [] } : undefined
    if (value.kind === 'checkpoint') count += 1
    ended = value.kind === 'end'
    if (value.kind === 'end' && value.end !== count) throw unreadable(file, line)
  }
  if (!ended) throw new CheckpointFileError(`The file ${file} is cut off: use a whole copy of it.`)
}

type Line =
  | { kind: 'title' }
  | { kind: 'checkpoint'; checkpoint: Checkpoint }
  | { kind: 'head'; head: Head }
  | { kind: 'end'; end: number }

function parseLine(file: string, text: string, line: number): Line {
  const value = parseJson(text)
  const head = headSchema.safeParse(value)
  if (head.success) return { kind: 'head', head: { record_id: head.data[0], seq: head.data[1], hash: head.data[2] } }
  const checkpoint = checkpointSchema.safeParse(value)
  if (checkpoint.success) return { kind: 'checkpoint', checkpoint: checkpoint.data }
  const end = endSchema.safeParse(value)
  if (end.success) return { kind: 'end', end: end.data.end }
  if (titleSchema.safeParse(value).success) return { kind: 'title' }
  throw unreadable(file, line)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreadable(file: string, line: number): CheckpointFileError {
  return new CheckpointFileError(`Line ${line} of ${file} is not of a file with checkpoints: use a whole copy of it.`)
}
