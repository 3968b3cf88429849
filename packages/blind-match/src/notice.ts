/** The slots in which a hub tells a region of its hits: all of one width, and always whole pages of them. */
import { join, readUnsigned, unsigned } from './bytes.ts'
import { refLength } from './derive.ts'
import { fixedText, readText } from './wire.ts'

/**
 * A hit as a region hears of it: `ref` is its own reference, `contact` whom to call in the other region, `id` a random
 * number that both sides can quote, `role` whether it asked or was asked about, `at` milliseconds since 1970.
 */
export type Notice = {
  sequence: number
  id: Uint8Array
  role: 'asking' | 'holding'
  ref: Uint8Array
  contact: string
  at: number
}

/** Slots on a page. */
export const noticesPerPage = 64

/** Most bytes in the text that says whom to call. */
export const contactLength = 96

const roles = ['asking', 'holding'] as const
const slotLength = 1 + 6 + 6 + 16 + refLength + contactLength

/** One or more whole pages of slots; empty slots are zero bytes. */
export function encodeNotices(notices: readonly Notice[]): Uint8Array[] {
  const pages = Math.max(1, Math.ceil(notices.length / noticesPerPage))
  const filled = notices.map(({ sequence, id, role, ref, contact, at }) =>
    join(
      Uint8Array.of(1 + roles.indexOf(role)),
      unsigned(sequence, 6),
      unsigned(at, 6),
      id,
      ref,
      fixedText(contact, contactLength),
    ),
  )
  const empty = Array.from({ length: pages * noticesPerPage - filled.length }, () => new Uint8Array(slotLength))
  return [...filled, ...empty]
}

/** The hits in the slots; what is not a slot is passed over. */
export function decodeNotices(slots: readonly Uint8Array[]): Notice[] {
  return slots.flatMap((slot) => {
    const role = roles[(slot[0] ?? 0) - 1]
    if (role === undefined || slot.length !== slotLength) return []
    const [sequence, at] = [readUnsigned(slot.subarray(1, 7)), readUnsigned(slot.subarray(7, 13))]
    const [id, ref] = [slot.slice(13, 29), slot.slice(29, 29 + refLength)]
    return [{ sequence, id, role, ref, contact: readText(slot.subarray(29 + refLength)), at }]
  })
}
