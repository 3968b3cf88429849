import { keyedHash } from '../../../platform/crypto/keyed-hash.ts'
import { decipherBytes, encipher, type DataKey } from '../../../platform/crypto/envelope.ts'
import { openWith, RecordKeyMissingError } from '../../../platform/crypto/record-keys.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { columns } from '../columns.ts'
import { listAttachments, type AttachmentRow } from '../queries.ts'
import { findAttachment, holdRecordKey, insertAttachment, insertChunks, listChunks } from './queries.ts'

/** A file as its page names it. */
export type FileLine = { id: string; name: string; mediaType: string; bytes: number; state: 'clean' | 'quarantined' }

/** What is kept of a file: the sealed original, and a copy to look at where there is one. */
export type KeptFile = { name: string; mediaType: string; original: Buffer; clean: Buffer | undefined }

const chunkBytes = 256 * 1024

/**
 * Stores a file with a record, enciphered under its key, in the transaction given. Returns its id.
 * @throws RecordKeyMissingError when the record was erased, or the draft removed, while the file came in.
 */
export async function storeFile(
  tx: Tx,
  platform: Platform,
  { recordId, dataKey, file }: { recordId: string; dataKey: DataKey; file: KeptFile },
): Promise<string> {
  if (!(await holdRecordKey(tx, recordId))) throw new RecordKeyMissingError()
  const id = platform.newId()
  await insertAttachment(tx, {
    id,
    record_id: recordId,
    at: platform.clock(),
    media_type: file.mediaType,
    bytes: file.original.length,
    state: file.clean === undefined ? 'quarantined' : 'clean',
    name: columns.attachmentName.seal(platform, dataKey, { id, content: file.name }),
    digest: keyedHash(platform.keys, 'history', file.original),
  })
  const variants = [['original', file.original] as const, ...(file.clean ? [['clean', file.clean] as const] : [])]
  for (const [variant, content] of variants) {
    for (let seq = 0; seq * chunkBytes < content.length; seq += 1) {
      const text = content.subarray(seq * chunkBytes, (seq + 1) * chunkBytes)
      const data = encipher(dataKey, platform.random, { text, context: chunkContext(id, variant, seq) })
      await insertChunks(tx, { attachment_id: id, variant, seq, data })
    }
  }
  return id
}

/** The files of a record, with their names. */
export async function listFiles(tx: Tx, recordId: string, dataKey: DataKey): Promise<FileLine[]> {
  return (await listAttachments(tx, recordId)).map((row) => toLine(row, dataKey))
}

/** One file to look at, read piece by piece; nothing when it is not there, not theirs, or put aside. */
export async function openClean(
  tx: Tx,
  { recordId, fileId, dataKey }: { recordId: string; fileId: string; dataKey: DataKey },
): Promise<{ line: FileLine; content: Buffer } | undefined> {
  const row = await findAttachment(tx, fileId)
  if (row === undefined || row.record_id !== recordId || row.state !== 'clean') return undefined
  const chunks = await listChunks(tx, fileId, 'clean')
  const content = Buffer.concat(
    chunks.map(({ seq, data }) => decipherBytes(dataKey, data, chunkContext(fileId, 'clean', seq))),
  )
  return { line: toLine(row, dataKey), content }
}

function toLine(row: AttachmentRow, dataKey: DataKey): FileLine {
  return {
    id: row.id,
    name: columns.attachmentName.open(openWith(dataKey), row.id, row.name) ?? '',
    mediaType: row.media_type,
    bytes: row.bytes,
    state: row.state === 'clean' ? 'clean' : 'quarantined',
  }
}

function chunkContext(id: string, variant: 'original' | 'clean', seq: number): string {
  return `attachment_chunk.data:${id}:${variant}:${seq}`
}
