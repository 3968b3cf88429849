import { isUtf8 } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { checkColumns, InputError, type Column } from '../columns.ts'
import { mostRows } from './limits.ts'

/** A table on disk: where its rows start, its columns in order, and what stands between them. */
export type Table = {
  readonly file: string
  readonly columns: readonly Column[]
  readonly separator: string
  readonly start: number
  readonly bytes: number
}

/** A run of whole rows of a table, by bytes. */
export type Chunk = { readonly table: Table; readonly from: number; readonly to: number }

const headRoom = 65_536
const quote = 0x22
const newline = 0x0a

function readBytes(descriptor: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, from + filled)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}

function open(file: string): number {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    throw new InputError(`The file ${file} cannot be read.`)
  }
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw new InputError(`${file} is not a file of rows: it is a folder or a stream.`)
}

function decode(bytes: Buffer, file: string): string {
  if (!isUtf8(bytes)) throw new InputError(`The file ${file} is not in UTF-8: save it as "CSV UTF-8".`)
  return bytes.toString('utf8')
}

function chooseSeparator(header: string): string {
  return [',', ';', '\t'].find((separator) => header.includes(separator)) ?? ','
}

/**
 * Reads the header of a CSV file (RFC 4180, UTF-8; comma, semicolon or tab).
 * @throws InputError when the file cannot be read, is no file or not UTF-8, is empty or has unknown columns.
 */
export function openTable(file: string): Table {
  const descriptor = open(file)
  try {
    const head = readBytes(descriptor, 0, headRoom)
    const end = head.indexOf(newline)
    const mark = head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0
    if (end < 0 && head.length === headRoom)
      throw new InputError(
        `The file ${file} has a first line of more than ${headRoom} bytes: it must name the columns.`,
      )
    const header = decode(head.subarray(mark, end < 0 ? head.length : end), file).trim()
    if (header.includes('\r'))
      throw new InputError(`The file ${file} ends its lines with CR alone: use LF or CR and LF.`)
    if (header === '') throw new InputError(`The file ${file} is empty: its first line must name the columns.`)
    const separator = chooseSeparator(header)
    const names = header.split(separator).map((name) => name.trim().replaceAll(/^"|"$/g, ''))
    return {
      file,
      columns: checkColumns(names, `The file ${file}`),
      separator,
      start: end < 0 ? head.length : end + 1,
      bytes: fstatSync(descriptor).size,
    }
  } finally {
    closeSync(descriptor)
  }
}

function count(bytes: Buffer, byte: number): number {
  let found = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found++
  return found
}

/** The end of the last whole row in `bytes`, or -1: the last line end outside quotes. */
function lastRowEnd(bytes: Buffer): number {
  let end = bytes.lastIndexOf(newline)
  while (end >= 0 && count(bytes.subarray(0, end), quote) % 2 === 1)
    end = end === 0 ? -1 : bytes.lastIndexOf(newline, end - 1)
  return end
}

/** Cuts a table into runs of whole rows of about `bytes` bytes. @throws InputError when a quote is never closed. */
export function planChunks(table: Table, bytes: number): Chunk[] {
  const descriptor = open(table.file)
  const size = fstatSync(descriptor).size
  const chunks: Chunk[] = []
  try {
    for (let from = table.start; from < size;) {
      const rest = size - from
      let piece = readBytes(descriptor, from, Math.min(rest, bytes))
      while (count(piece, newline) >= mostRows) piece = piece.subarray(0, piece.length >> 1)
      const end = piece.length === rest ? rest : lastRowEnd(piece) + 1
      if (end === 0)
        throw new InputError(`The file ${table.file} has a row of more than ${bytes} bytes: is a quote left open?`)
      chunks.push({ table, from, to: from + end })
      from += end
    }
  } finally {
    closeSync(descriptor)
  }
  return chunks
}

function parseQuoted(text: string, { table }: Chunk): string[][] {
  try {
    return parse(text, { delimiter: table.separator, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new InputError(
      `The file ${table.file} is not proper CSV: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** The rows of a chunk as trimmed cells, one after another. @throws InputError when a row has another number of cells than the header or is not UTF-8. */
export function* readRows(chunk: Chunk): Generator<string[]> {
  const { table, from, to } = chunk
  const descriptor = open(table.file)
  const bytes = readBytes(descriptor, from, to - from)
  closeSync(descriptor)
  const text = decode(bytes, table.file)
  const rows = text.includes('"') ? parseQuoted(text, chunk) : splitPlain(text, table.separator)
  for (const row of rows) {
    if (row.length !== table.columns.length) throw new InputError(describeWrong(row, table))
    yield row
  }
}

function describeWrong(row: readonly string[], { file, columns, separator }: Table): string {
  const start = row.join(separator).slice(0, 60)
  return `The file ${file} has a row of ${row.length} cells where the header has ${columns.length}: "${start}".`
}

function* splitPlain(text: string, separator: string): Generator<string[]> {
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    const line = text.slice(from, end)
    from = end + 1
    if (line.trim() !== '') yield line.split(separator).map((cell) => cell.trim())
  }
}
