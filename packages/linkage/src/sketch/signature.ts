import { countBits, leastAlikeJoined } from '../compare/similarity.ts'

/**
 * A text as five whole numbers that tell quickly what it cannot be. The tests below say "perhaps" of texts that may be
 * far apart, and never "no" of texts that are near.
 */
export const signatureSize = 5

const lettersAt = 1
const lengthAt = 2
const startAt = 3
const endAt = 4

/** Of longer texts only "perhaps" is said. */
const longest = 60
const ends = 4
const firstLetter = 97
const aToZ = 0x3ffffff

/** 32 bits, the same for the same text. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Which characters occur: a bit for each letter a to z, and six bits for all others. */
function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = code - firstLetter
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (code % 6))
  }
  return letters
}

/** The outermost four characters from one side, the outermost highest. */
function packEnd(text: string, first: number, step: 1 | -1): number {
  let packed = 0
  for (let i = 0; i < ends; i++) {
    const code = text.charCodeAt(first + i * step)
    packed = (packed << 8) | (Number.isNaN(code) ? 0 : code & 0xff)
  }
  return packed
}

/** The five numbers of a text: hash, letters, length, start, end. */
export function signatureOf(text: string): number[] {
  return [hashText(text), lettersOf(text), text.length, packEnd(text, 0, 1), packEnd(text, text.length - 1, -1)]
}

/** Whether each of two sets, as bits, has at most one member that the other lacks. */
export function isOneApart(first: number, second: number): boolean {
  const only = first & ~second
  const other = second & ~first
  return (only & (only - 1)) === 0 && (other & (other - 1)) === 0
}

/** How many characters two packed ends have in common from the outside, given where they differ. */
const countSame = (difference: number): number => Math.clz32(difference) >>> 3

/** Signatures at places in one table of numbers. */
export class Signatures {
  ints: Int32Array

  constructor(room: number) {
    this.ints = new Int32Array(room)
  }

  isSame(a: number, b: number): boolean {
    return this.ints[a] === this.ints[b]
  }

  lengthOf(at: number): number {
    return this.ints[at + lengthAt] ?? 0
  }

  shareStart(a: number, b: number): boolean {
    return countSame((this.ints[a + startAt] ?? 0) ^ (this.ints[b + startAt] ?? 0)) > 0
  }

  shareEnd(a: number, b: number): boolean {
    return countSame((this.ints[a + endAt] ?? 0) ^ (this.ints[b + endAt] ?? 0)) > 0
  }

  /** Whether the characters of the one may all be in the other. */
  mayContain(long: number, short: number): boolean {
    return ((this.ints[short + lettersAt] ?? 0) & ~(this.ints[long + lettersAt] ?? 0)) === 0
  }

  /** Whether the one may be the other but for one letter or two neighbours swapped, as `isOneEditApart` finds. */
  mayBeOneEditApart(a: number, b: number): boolean {
    const { ints } = this
    const first = ints[a + lengthAt] ?? 0
    const second = ints[b + lengthAt] ?? 0
    const apart = first - second
    if (apart > 1 || apart < -1) return false
    const these = ints[a + lettersAt] ?? 0
    const those = ints[b + lettersAt] ?? 0
    if (!isOneApart(these, those)) return false
    const kept = Math.min(ends, (Math.min(first, second) - 1) >> 1)
    return (
      countSame((ints[a + startAt] ?? 0) ^ (ints[b + startAt] ?? 0)) >= kept ||
      countSame((ints[a + endAt] ?? 0) ^ (ints[b + endAt] ?? 0)) >= kept
    )
  }

  /**
   * Whether the Jaro-Winkler similarity may reach `least`: a letter that only the one has is matched nowhere, so at
   * most the rest of each match, all in order.
   */
  mayBeAlike(a: number, b: number, least: number): boolean {
    const { ints } = this
    const first = ints[a + lengthAt] ?? 0
    const second = ints[b + lengthAt] ?? 0
    if (first > longest || second > longest) return true
    const these = ints[a + lettersAt] ?? 0
    const those = ints[b + lettersAt] ?? 0
    const matches = Math.min(first - countBits(these & ~those), second - countBits(those & ~these))
    if (matches <= 0) return false
    const jaro = (matches / first + matches / second + 1) / 3
    const prefix = countSame((ints[a + startAt] ?? 0) ^ (ints[b + startAt] ?? 0))
    return jaro + prefix * 0.1 * (1 - jaro) >= least - 1e-9
  }

  /** Whether half of the letters of both are shared, digits aside. */
  shareHalfOfLetters(a: number, b: number): boolean {
    const these = (this.ints[a + lettersAt] ?? 0) & aToZ
    const those = (this.ints[b + lettersAt] ?? 0) & aToZ
    return 2 * countBits(these & those) >= Math.max(countBits(these), countBits(those))
  }

  /** Whether a Levenshtein distance of two is possible. */
  mayBeTwoEditsApart(a: number, b: number): boolean {
    const apart = this.lengthOf(a) - this.lengthOf(b)
    if (apart > 2 || apart < -2) return false
    const these = this.ints[a + lettersAt] ?? 0
    const those = this.ints[b + lettersAt] ?? 0
    return countBits(these & ~those) <= 2 && countBits(those & ~these) <= 2
  }

  /** Whether texts at `places` written as one come near to another by length. */
  mayJoinByLength(places: readonly number[], other: number): boolean {
    const length = this.lengthOf(other)
    let all = 0
    for (const place of places) {
      all += this.lengthOf(place)
      if (length <= this.lengthOf(place)) return false
    }
    return Math.abs(length - all) <= 2
  }

  /** The character code a text starts with. */
  startOf(at: number): number {
    return (this.ints[at + startAt] ?? 0) >>> 24
  }

  /** The character code at a place of a text, as far as the start is kept; 0 beyond that. */
  characterAt(at: number, index: number): number {
    return index < ends ? ((this.ints[at + startAt] ?? 0) >>> (8 * (ends - 1 - index))) & 0xff : 0
  }

  /** Whether all letters of a set (bit 0 for a) occur. */
  hasLetters(at: number, letters: number): boolean {
    return ((this.ints[at + lettersAt] ?? 0) & letters) === letters
  }

  /** Whether two texts written as one may be nearly a third: equal, one letter apart, or alike. */
  mayJoin(a: number, b: number, other: number): boolean {
    const joined = (this.ints[a + lettersAt] ?? 0) | (this.ints[b + lettersAt] ?? 0)
    const those = this.ints[other + lettersAt] ?? 0
    const first = this.lengthOf(a) + this.lengthOf(b)
    const second = this.lengthOf(other)
    if (first > longest || second > longest) return true
    const matches = Math.min(first - countBits(joined & ~those), second - countBits(those & ~joined))
    const jaro = (matches / first + matches / second + 1) / 3
    return jaro + ends * 0.1 * (1 - jaro) >= leastAlikeJoined - 1e-9
  }
}
