import { constants, inflateSync } from 'node:zlib'

/**
 * Names in a PDF that make it do something by itself, carry another file, or hide what it holds from who looks into it
 * (ISO 32000-1, 12.6, 7.11.4 and 7.6).
 */
const activeNames = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'OpenAction',
  'AA',
  'Encrypt',
]

/** Where a name ends: white space or a delimiter (7.2.2), also when that is written in numbers, or the end of the file. */
const nameEnd = String.raw`(?=[\s\0()<>[\]{}/%]|#(?:0[\dA-Fa-f]|2[0589fF]|3[cCeE]|5[bBdD]|7[bBdD])|$)`
const active = new RegExp(`/(?:${activeNames.map(inAnySpelling).join('|')})${nameEnd}`)
const objectStream = new RegExp(`/${inAnySpelling('ObjStm')}`)

/** Longer dictionaries of a stream are not written, and more is not inflated of one file. */
const longestDictionary = 4000
const mostInflated = 64 * 1024 * 1024

/** No usual file has more: a hostile one would keep everybody waiting while it is looked through. */
const mostStreams = 50_000
const mostObjectStreams = 5000

/**
 * Whether a PDF could act by itself, as far as can be seen without running it: also when its names are written in
 * numbers, or lie in compressed objects. One whose objects cannot be looked into, or not in a moment, counts as active.
 */
export function isActivePdf(content: Buffer): boolean {
  const text = content.toString('latin1')
  if (active.test(text)) return true
  const begins = findObjectStreams(text)
  if (begins === undefined) return true
  let room = mostInflated
  for (const begin of begins) {
    const objects = inflate(content.subarray(begin), room)
    if (objects === undefined || active.test(objects.toString('latin1'))) return true
    room -= objects.length
  }
  return false
}

/** A name may hold any of its letters as `#` and two hexadecimal digits (ISO 32000-1, 7.3.5). */
function inAnySpelling(name: string): string {
  return Array.from(name, (letter) => {
    const digits = Array.from(letter.charCodeAt(0).toString(16), (digit) => `[${digit}${digit.toUpperCase()}]`)
    return `(?:${letter}|#${digits.join('')})`
  }).join('')
}

/** Where the streams begin that hold compressed objects (ISO 32000-1, 7.5.7); nothing when there are too many to look at. */
function findObjectStreams(text: string): number[] | undefined {
  const begins: number[] = []
  let seen = 0
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    seen += 1
    const before = text.slice(Math.max(index - longestDictionary, 0), index)
    if (objectStream.test(before.slice(Math.max(before.lastIndexOf('obj'), 0)))) begins.push(index + word.length)
    if (seen > mostStreams || begins.length > mostObjectStreams) return undefined
  }
  return begins
}

/** Nothing when it is not deflated, or larger than there is room for. */
function inflate(bytes: Buffer, room: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1), finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}
