import type { Frequencies } from '../compare/frequencies.ts'
import { servantStart } from '../names/compounds.ts'
import type { NamePart } from '../names/part.ts'
import { devotions, particles } from '../names/words.ts'
import { hashText, Signatures, signatureOf, signatureSize } from './signature.ts'

/** Numbers per term: the signature of its text, that of its sound, then what it may be a variant of, its shape and its frame. */
export const termSize = 16
export const soundAt = signatureSize
const spellingAt = 2 * signatureSize
const nicknameAt = spellingAt + 1
const shapeAt = spellingAt + 2
const frameAt = spellingAt + 3

/** Bits of the shape of a name part; where it starts with a particle of n letters, bit n is set. */
const vowelless = 1 << 30
const known = 1 << 29
const compound = 1 << 28
const initials = 1 << 27
/** Letters with a digit among them, which may be a letter misread. */
const mixed = 1 << 26
const prefixes: ReadonlySet<string> = new Set([...particles, ...devotions])
const longestParticle = Math.max(...Array.from(prefixes, ({ length }) => length))

const firstRoom = 1 << 10

/** Terms as they are written to a file: what they are found by, and their numbers one after the other. */
export type TermRows = { readonly keys: readonly string[]; readonly ints: Int32Array }

/** A set of small numbers in 32 bits: sets that share a number share a bit. */
function foldSet(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => bits | (1 << (Math.imul(number + 1, 0x9e3779b1) >>> 27)), 0)
}

function shapeOf(part: NamePart): number {
  let shape =
    (part.consonantal ? vowelless : 0) |
    (part.known ? known : 0) |
    (part.text.startsWith(servantStart) ? compound : 0) |
    (part.isInitials && part.text.length > 1 ? initials : 0) |
    (/[a-z]/.test(part.text) && /\d/.test(part.text) ? mixed : 0)
  for (let length = 1; length <= longestParticle && length < part.text.length; length++)
    if (prefixes.has(part.text.slice(0, length))) shape |= 1 << length
  return shape
}

/** A number for a frame, 0 for none. */
const numberOf = (frame: string): number => (frame === '' ? 0 : hashText(frame) | 1)

function describe(part: NamePart): number[] {
  const { spelling, nickname } = part.variants
  return [
    ...signatureOf(part.text),
    ...signatureOf(part.sound),
    foldSet(spelling),
    foldSet(nickname),
    shapeOf(part),
    numberOf(part.frame),
    numberOf(part.otherFrame),
  ]
}

const mark = { plain: '0', vowelless: '1', other: '2', syllable: '3', initials: '4' } as const

function markOf({ consonantal, isSyllable, isInitials }: NamePart): string {
  if (consonantal) return mark.vowelless
  if (isSyllable) return mark.syllable
  return isInitials ? mark.initials : mark.plain
}

/** What stands in a key behind the mark: the text, and Chinese characters, which do not count for rarity. */
const textOfKey = (key: string): string => /^[\x20-\x7e]*/.exec(key.slice(1))?.[0] ?? ''

/**
 * The distinct name parts, streets and places of records, each with a number from 1 and whole numbers that stand for
 * its text. With `frequencies` it also knows how rare each name part is.
 */
export class Terms {
  readonly signatures = new Signatures(firstRoom * termSize)
  rarity = new Float64Array(firstRoom)
  private readonly frequencies: Frequencies | undefined
  private readonly numbers = new Map<string, number>([['', 0]])

  constructor(frequencies?: Frequencies) {
    this.frequencies = frequencies
  }

  get size(): number {
    return this.numbers.size
  }

  /** The number of a part of a name. */
  addPart(part: NamePart): number {
    const key = markOf(part) + part.text + part.characters
    return this.numbers.get(key) ?? this.store(key, describe(part))
  }

  /** The number of a street or place, in which spaces do not count; 0 when there is none. */
  addText(text: string): number {
    if (text === '') return 0
    const key = mark.other + text
    return this.numbers.get(key) ?? this.store(key, signatureOf(text.replaceAll(' ', '')))
  }

  /** Takes over the terms of another table; gives the number that each of them has here. */
  absorb({ keys, ints }: TermRows): Int32Array {
    return Int32Array.from(keys, (key, index) => {
      const found = this.numbers.get(key)
      return found ?? this.store(key, ints.subarray(index * termSize, (index + 1) * termSize))
    })
  }

  rows(): TermRows {
    return { keys: [...this.numbers.keys()], ints: this.signatures.ints.subarray(0, this.size * termSize) }
  }

  /** Whether two name parts may stand in one table of spellings, or of pet names. */
  mayBeVariants(a: number, b: number): boolean {
    const { ints } = this.signatures
    return ((ints[a * termSize + spellingAt] ?? 0) & (ints[b * termSize + spellingAt] ?? 0)) !== 0
  }

  mayBeNicknames(a: number, b: number): boolean {
    const { ints } = this.signatures
    return ((ints[a * termSize + nicknameAt] ?? 0) & (ints[b * termSize + nicknameAt] ?? 0)) !== 0
  }

  /** Whether two name parts may have one frame. */
  mayShareFrame(a: number, b: number): boolean {
    const { ints } = this.signatures
    const first = a * termSize + frameAt
    const second = b * termSize + frameAt
    const frame = ints[first]
    if (frame !== 0 && (frame === ints[second] || frame === ints[second + 1])) return true
    const other = ints[first + 1]
    return other !== 0 && (other === ints[second] || other === ints[second + 1])
  }

  /** Whether the part stands in a table of spellings. */
  hasVariants(term: number): boolean {
    return this.signatures.ints[term * termSize + spellingAt] !== 0
  }

  shapeOf(term: number): number {
    return this.signatures.ints[term * termSize + shapeAt] ?? 0
  }

  private store(key: string, ints: ArrayLike<number>): number {
    const number = this.size
    if (number >= this.rarity.length) this.grow()
    this.signatures.ints.set(ints, number * termSize)
    this.numbers.set(key, number)
    if (this.frequencies !== undefined && !key.startsWith(mark.other)) {
      const isKnown = (this.shapeOf(number) & known) !== 0
      this.rarity[number] = this.frequencies.ofName({ text: textOfKey(key), known: isKnown })
    }
    return number
  }

  private grow(): void {
    const { signatures, rarity } = this
    const ints = new Int32Array(signatures.ints.length * 2)
    ints.set(signatures.ints)
    signatures.ints = ints
    this.rarity = new Float64Array(rarity.length * 2)
    this.rarity.set(rarity)
  }
}

/** What the shapes of two name parts say. */
export const isVowelless = (shape: number): boolean => (shape & vowelless) !== 0
export const isCompoundShape = (shape: number): boolean => (shape & compound) !== 0
export const isInitialsShape = (shape: number): boolean => (shape & initials) !== 0
export const isMixedShape = (shape: number): boolean => (shape & mixed) !== 0
export const isKnownShape = (shape: number): boolean => (shape & known) !== 0
export const startsWithParticle = (shape: number, length: number): boolean =>
  length > 0 && length <= longestParticle && (shape & (1 << length)) !== 0
