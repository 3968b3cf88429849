/** Number of files over which keys are spread; each is sorted in memory by itself. */
export const partitions = 128

const kindBits = 5

/** Number of a kind that proposes no pairs and only counts who lives together. */
export const homeKind = 31

/** Number of a kind that proposes no pairs and only finds rows of one id. */
export const idKind = 30

/** A key as two numbers: the file it goes to and a 32-bit word whose lowest five bits are the number of its kind. */
export type HashedKey = { partition: number; word: number }

/**
 * Hashes a key into `target`. Two FNV-1a style hashes run side by side: 27 bits of the one and 7 of the other tell
 * keys of one kind apart, so that two different keys meet once in 17 thousand million; such a meeting only costs a
 * comparison.
 */
export function hashKey(kind: number, value: string, target: HashedKey): void {
  let first = 0x811c9dc5 ^ kind
  let second = 0x9e3779b9 ^ kind
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ code, 0x85ebca6b) ^ (second >>> 13)
  }
  first ^= first >>> 15
  target.partition = (second ^ (second >>> 16)) & (partitions - 1)
  target.word = ((first << kindBits) | kind) >>> 0
}

export function kindOf(word: number): number {
  return word & ((1 << kindBits) - 1)
}
