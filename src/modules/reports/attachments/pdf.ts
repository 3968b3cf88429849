import { constants, inflateSync } from 'node:zlib'

/**
 * Names in a PDF that make it do something by itself, carry another file, or hide what it holds from who looks into it
 * (ISO 32000-1, 12.6, 7.11.4 and 7.6). A name ends where white space or a delimiter begins (7.2.2).
 */
const activeNames =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|OpenAction|AA|Encrypt)(?![^\s\0()<>[\]{}/%])/

/** Longer dictionaries of a stream are not written, and more is not inflated of one file. */
const longestDictionary = 4000
const mostInflated = 64 * 1024 * 1024

/**
 * Whether a PDF could act by itself, as far as can be seen without running it: also when its names are written in
 * numbers, or lie in compressed objects. One whose objects cannot be looked into counts as active.
 */
export function isActivePdf(content: Buffer): boolean {
  const text = content.toString('latin1')
  if (hasActiveName(text)) return true
  let room = mostInflated
  for (const begin of objectStreams(text)) {
    const objects = inflate(content.subarray(begin), room)
    if (objects === undefined || hasActiveName(objects.toString('latin1'))) return true
    room -= objects.length
  }
  return false
}

function hasActiveName(text: string): boolean {
  return activeNames.test(text) || (text.includes('#') && activeNames.test(withPlainNames(text)))
}

/** A name may hold any of its letters as `#` and two hexadecimal digits (ISO 32000-1, 7.3.5). */
function withPlainNames(text: string): string {
  return text.replaceAll(/#([\dA-Fa-f]{2})/g, (_whole, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

/** Where the streams begin that hold compressed objects (ISO 32000-1, 7.5.7). */
function* objectStreams(text: string): Generator<number> {
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    const begin = Math.max(text.lastIndexOf('obj', index), index - longestDictionary)
    if (withPlainNames(text.slice(begin, index)).includes('/ObjStm')) yield index + word.length
  }
}

/** Nothing when it is not deflated, or larger than there is room for. */
function inflate(bytes: Buffer, room: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1), finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}
