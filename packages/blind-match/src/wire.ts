/**
 * The bytes of every message (PROTOCOL.md, "Messages"). A message is a head of fixed length and a list of items of one
 * fixed width, so that its length tells the number of items and nothing more.
 */
import { hex, join, readUnsigned, unsigned, utf8 } from './bytes.ts'
import { InputError, RefusedError, refusals, type Refusal } from './errors.ts'

const version = 1
const requestTypes = ['evaluate', 'enrol', 'ask', 'withdraw', 'notices'] as const
const replyTypes = ['evaluated', 'matches', 'done', 'refused'] as const
const replyBase = 128

/** What a region can ask of a key service (evaluate) or of a hub (the others). */
export type RequestType = (typeof requestTypes)[number]

/** A request: `id` 16 random bytes, `at` milliseconds since 1970, items all of one width (0 to 255 bytes). */
export type Request = {
  type: RequestType
  id: Uint8Array
  at: number
  epoch: string
  purpose: string
  items: readonly Uint8Array[]
}

/** A reply to the request with the same `id`; `tail` is the proof of an evaluation, else empty. */
export type Reply = {
  type: (typeof replyTypes)[number]
  id: Uint8Array
  items: readonly Uint8Array[]
  tail: Uint8Array
}

const idLength = 16
const epochLength = 16
const purposeLength = 32
const requestHead = 2 + idLength + 6 + epochLength + purposeLength
const replyHead = 2 + idLength
const listHead = 3

/** A text in a field of fixed width, filled with zero bytes. @throws InputError when it is empty or does not fit. */
export function fixedText(words: string, width: number): Uint8Array {
  const bytes = utf8(words)
  if (bytes.length === 0 || bytes.length > width || bytes.includes(0)) {
    throw new InputError(`“${words}” must be 1 to ${width} bytes of text.`)
  }
  return join(bytes, new Uint8Array(width - bytes.length))
}

/** The text that `fixedText` wrote. */
export function readText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('utf8')
}

function encodeList(items: readonly Uint8Array[]): Uint8Array {
  const width = items[0]?.length ?? 0
  if (items.some((item) => item.length !== width) || width > 0xff || items.length > 0xffff) {
    throw new InputError('The items of a message must have one width.')
  }
  return join(unsigned(items.length, 2), unsigned(width, 1), ...items)
}

function decodeList(bytes: Uint8Array): { items: Uint8Array[]; tail: Uint8Array } {
  if (bytes.length < listHead) throw new RefusedError('malformed')
  const count = readUnsigned(bytes.subarray(0, 2))
  const width = readUnsigned(bytes.subarray(2, listHead))
  const end = listHead + count * width
  if (bytes.length < end || (width === 0 && count > 0)) throw new RefusedError('malformed')
  const items = Array.from({ length: count }, (_, index) =>
    bytes.slice(listHead + index * width, listHead + (index + 1) * width),
  )
  return { items, tail: bytes.slice(end) }
}

/** @throws InputError when epoch or purpose does not fit its field or the items differ in width */
export function encodeRequest(request: Request): Uint8Array {
  return join(
    Uint8Array.of(version, requestTypes.indexOf(request.type)),
    request.id,
    unsigned(request.at, 6),
    fixedText(request.epoch, epochLength),
    fixedText(request.purpose, purposeLength),
    encodeList(request.items),
  )
}

/** @throws RefusedError (malformed) for anything that `encodeRequest` does not write */
export function decodeRequest(bytes: Uint8Array): Request {
  const type = requestTypes[bytes[1] ?? requestTypes.length]
  if (bytes.length < requestHead || bytes[0] !== version || type === undefined) throw new RefusedError('malformed')
  const field = fieldsOf(bytes, 2)
  const [id, at] = [field(idLength), readUnsigned(field(6))]
  const [epoch, purpose] = [readText(field(epochLength)), readText(field(purposeLength))]
  const { items, tail } = decodeList(bytes.subarray(requestHead))
  if (tail.length > 0) throw new RefusedError('malformed')
  return { type, id, at, epoch, purpose, items }
}

/** The bytes of a reply; see `decodeReply`. */
export function encodeReply(reply: Reply): Uint8Array {
  const type = replyBase + replyTypes.indexOf(reply.type)
  return join(Uint8Array.of(version, type), reply.id, encodeList(reply.items), reply.tail)
}

/** The bytes of a reply that says no, and why. */
export function encodeRefusal(id: Uint8Array, reason: Refusal): Uint8Array {
  const items = [Uint8Array.of(refusals.indexOf(reason))]
  return encodeReply({ type: 'refused', id, items, tail: new Uint8Array() })
}

/**
 * Reads the reply to a request.
 * @throws RefusedError with the other side's reason when it refused, or "malformed" when the bytes are not a reply to
 *   this request
 */
export function decodeReply(bytes: Uint8Array, request: Request): Reply {
  const type = replyTypes[(bytes[1] ?? 0) - replyBase]
  const id = bytes.slice(2, replyHead)
  if (bytes[0] !== version || type === undefined) throw new RefusedError('malformed')
  const { items, tail } = decodeList(bytes.subarray(replyHead))
  if (type === 'refused') throw new RefusedError(refusals[items[0]?.[0] ?? 0] ?? 'malformed')
  if (hex(id) !== hex(request.id)) throw new RefusedError('malformed')
  return { type, id, items, tail }
}

function fieldsOf(bytes: Uint8Array, start: number): (width: number) => Uint8Array {
  let at = start
  return (width) => {
    at += width
    return bytes.slice(at - width, at)
  }
}
