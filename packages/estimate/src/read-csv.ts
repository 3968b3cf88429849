import { parse } from 'csv-parse/sync'
import { type CaptureData, createCaptureData, type HistoryCount, InvalidDataError, maximumLists } from './data.ts'

/** Words from the input, short enough for a sentence. */
function quote(text: string): string {
  const printable = text.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
  return printable.length > 40 ? `"${printable.slice(0, 40)}…"` : `"${printable}"`
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true })
  } catch {
    throw new InvalidDataError('This is not a CSV file: its quotes do not match.')
  }
}

function readHeader(header: readonly string[]): string[] {
  const last = header.at(-1) ?? ''
  if (header.length - 1 > maximumLists) {
    throw new InvalidDataError(
      `At most ${maximumLists} lists can be estimated from: ${header.length - 1} columns are too many.`,
    )
  }
  if (last !== 'count') {
    throw new InvalidDataError(
      `The first line must name the lists and end with "count", and it ends with ${quote(last)}.`,
    )
  }
  return header.slice(0, -1)
}

function readCount(text: string, line: string): number {
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text)
  throw new InvalidDataError(`A count must be a whole number of at least 0: ${line} has ${quote(text)}.`)
}

function readMark(text: string, line: string): boolean {
  if (text === '0' || text === '1') return text === '1'
  throw new InvalidDataError(`A list is marked with 0 or 1: ${line} has ${quote(text)}.`)
}

function readRow(record: readonly string[], lists: number, line: string): HistoryCount {
  if (record.length !== lists + 1) {
    throw new InvalidDataError(`Every row needs ${lists + 1} values, one per column: ${line} has ${record.length}.`)
  }
  return {
    history: record.slice(0, -1).map((mark) => readMark(mark, line)),
    count: readCount(record.at(-1) ?? '', line),
  }
}

/**
 * Reads a table of capture histories: a header with the names of 2 to 8 lists and then `count`, and one row per history
 * with 0 or 1 per list and the number of people. Histories that are not there count 0.
 *
 * @param text the contents of a CSV file (RFC 4180, comma, UTF-8, byte order mark allowed)
 * @throws {InvalidDataError} with one sentence that says what is wrong
 */
export function parseCaptureCsv(text: string): CaptureData {
  const [header, ...records] = parseRecords(text)
  if (header === undefined) throw new InvalidDataError('The file is empty.')
  const lists = readHeader(header)
  const rows = records.map((record, index) => readRow(record, lists.length, `row ${index + 1}`))
  return createCaptureData(lists, rows)
}
