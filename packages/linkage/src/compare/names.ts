import type { NamePart } from '../names/part.ts'
import { isNumber } from '../names/variants.ts'
import { arrange, firstParts, isAbbreviation, mostParts, spellsOut } from './arrange.ts'
import type { Frequencies } from './frequencies.ts'
import { fieldNumber, levelNumber, type Field } from './levels.ts'
import { PartMemo } from './memo.ts'
import { comparePart } from './parts.ts'
import { weighName } from './rarity.ts'
import type { Tally } from './tally.ts'

const close = levelNumber('name', 'close')
const sound = levelNumber('name', 'sound')
const near = levelNumber('name', 'near')
const initial = levelNumber('name', 'initial')
const acronym = levelNumber('name', 'acronym')
const branch = levelNumber('name', 'branch')
const missing = levelNumber('name', 'missing')
const different = levelNumber('name', 'different')
const givenField = fieldNumber('givenName')
const surnameField = fieldNumber('surname')
const nameField = fieldNumber('name')
const orderField = fieldNumber('order')
const swapped = levelNumber('order', 'swapped')
const syllables = levelNumber('order', 'syllables')

type Parts = readonly NamePart[]

function isBefore(left: Parts, right: Parts): boolean {
  if (left.length !== right.length) return left.length < right.length
  for (let index = 0; index < left.length; index++) {
    const part = left[index]
    const other = right[index]
    if (part === undefined || other === undefined || part === other) continue
    if (part.text !== other.text) return part.text < other.text
    if (part.role !== other.role) return part.role < other.role
    if (part.consonantal !== other.consonantal) return other.consonantal
  }
  return true
}

function fieldOf(left: NamePart, right: NamePart, whole: number): number {
  if (whole !== nameField) return whole
  if (left.role === 'given' && right.role === 'given') return givenField
  return left.role === 'surname' && right.role === 'surname' ? surnameField : nameField
}

function isCrossed(left: NamePart, right: NamePart): boolean {
  return left.role !== right.role && left.role !== 'any' && right.role !== 'any'
}

/**
 * Compares the parts of two names and adds what it finds to a tally: the best one-to-one pairing of parts by weight,
 * what is left over as missing, what has no counterpart as different. Rare parts weigh more than common ones.
 */
export class NameComparer {
  private readonly tally: Tally
  private readonly frequencies: Frequencies
  private readonly memo = new PartMemo()
  private readonly levels = new Uint8Array(mostParts * mostParts)
  private readonly weights = new Float64Array(mostParts * mostParts)
  private readonly bits = new Float64Array(mostParts * mostParts)
  private readonly taken = new Uint8Array(mostParts)
  private readonly chosen = new Int8Array(mostParts)
  private readonly best = new Int8Array(mostParts)
  private bestBits = 0
  private field = nameField
  private fewer = 0
  private more = 0

  constructor(tally: Tally, frequencies: Frequencies) {
    this.tally = tally
    this.frequencies = frequencies
  }

  /** `whole` is the field of the names as a whole: "name" for people, whose parts may have roles, or "company". */
  compare(first: Parts, second: Parts, whole: Field = 'name'): void {
    this.field = fieldNumber(whole)
    if (this.compareEqual(first, second)) return
    if (this.compareInPlace(first, second)) return
    const ordered = isBefore(first, second)
    const left = firstParts(ordered ? first : second)
    const right = firstParts(ordered ? second : first)
    const arranged = arrange(left, right)
    this.reportAcronyms(left, right)
    const swap = arranged.left.length > arranged.right.length
    this.align(swap ? arranged.right : arranged.left, swap ? arranged.left : arranged.right)
  }

  /** Of an acronym each letter beyond the second adds: as many organisations share two letters as do not. */
  private reportAcronyms(left: Parts, right: Parts): void {
    const letters = spellsOut(left, right) + spellsOut(right, left)
    if (letters > 2)
      this.tally.addWeighted(this.field, acronym, (letters - 2) * this.tally.weightOf(this.field, acronym))
  }

  private compareEqual(left: Parts, right: Parts): boolean {
    if (left.length !== right.length) return false
    for (let i = 0; i < left.length; i++) {
      const a = left[i]
      const b = right[i]
      if (a === b) continue
      if (a === undefined || b === undefined || a.text !== b.text || a.role !== b.role) return false
      if (a.characters !== b.characters) return false
    }
    for (let i = 0; i < left.length; i++) {
      const a = left[i]
      const b = right[i]
      if (a !== undefined && b !== undefined) this.addEqual(a, b)
    }
    return true
  }

  /** Equal text may still be known as a name in one script and unknown in another. */
  private addEqual(a: NamePart, b: NamePart): void {
    const slot = this.outcomeOf(a, b)
    this.tally.addWeighted(fieldOf(a, b, this.field), this.memo.level[slot] ?? different, this.memo.weight[slot] ?? 0)
  }

  /** Names whose parts agree one by one where they stand need no search for a better pairing. */
  private compareInPlace(left: Parts, right: Parts): boolean {
    if (left.length !== right.length || left.length > mostParts) return false
    for (let i = 0; i < left.length; i++) {
      const a = left[i]
      const b = right[i]
      if (a === undefined || b === undefined || a.role !== b.role) return false
      if (this.keepOutcome(a, b, i) > close) return false
    }
    for (let i = 0; i < left.length; i++) {
      const a = left[i]
      const b = right[i]
      if (a !== undefined && b !== undefined) this.reportPair(a, b, i)
    }
    return true
  }

  /** Slot of the memo with the level and weight of two parts. */
  private outcomeOf(a: NamePart, b: NamePart): number {
    const known = this.memo.find(a, b, this.field)
    if (known >= 0) return known
    const level = comparePart(a, b)
    const weight = this.weigh(a, b, level)
    const slot = this.memo.take(a, b, this.field)
    this.memo.level[slot] = level
    this.memo.weight[slot] = weight
    return slot
  }

  /** Copies the outcome for two parts to a place in the tables of this comparison; returns the level. */
  private keepOutcome(a: NamePart, b: NamePart, at: number): number {
    const slot = this.outcomeOf(a, b)
    const level = this.memo.level[slot] ?? different
    this.levels[at] = level
    this.weights[at] = this.memo.weight[slot] ?? 0
    return level
  }

  private weigh(left: NamePart, right: NamePart, level: number): number {
    const bits = this.tally.weightOf(fieldOf(left, right, this.field), level)
    if (level > near || isAbbreviation(left) || isAbbreviation(right)) return bits
    return weighName(level, bits, Math.min(this.frequencies.ofName(left), this.frequencies.ofName(right)))
  }

  /** `left` has at most as many parts as `right`. */
  private align(left: Parts, right: Parts): void {
    this.fill(left, right)
    this.bestBits = Number.NEGATIVE_INFINITY
    this.taken.fill(0)
    this.fewer = left.length
    this.more = right.length
    this.search(0, 0)
    this.report(left, right)
  }

  private fill(left: Parts, right: Parts): void {
    const crossing = this.tally.weightOf(orderField, swapped) / 2
    for (let i = 0; i < left.length; i++) {
      for (let j = 0; j < right.length; j++) {
        const a = left[i]
        const b = right[j]
        if (a === undefined || b === undefined) continue
        const at = i * mostParts + j
        this.keepOutcome(a, b, at)
        this.bits[at] = (this.weights[at] ?? 0) + (isCrossed(a, b) ? crossing : 0)
      }
    }
  }

  private search(at: number, bits: number): void {
    if (at === this.fewer) {
      if (bits <= this.bestBits) return
      this.bestBits = bits
      this.best.set(this.chosen)
      return
    }
    for (let j = 0; j < this.more; j++) {
      if (this.taken[j] === 1) continue
      this.taken[j] = 1
      this.chosen[at] = j
      this.search(at + 1, bits + (this.bits[at * mostParts + j] ?? 0))
      this.taken[j] = 0
    }
  }

  private report(left: Parts, right: Parts): void {
    let crossed = false
    this.taken.fill(0)
    for (let i = 0; i < left.length; i++) {
      const j = this.best[i] ?? 0
      const a = left[i]
      const b = right[j]
      if (a === undefined || b === undefined) continue
      this.taken[j] = 1
      if (this.isOutOfOrder(left, right, i)) this.tally.add(fieldOf(a, b, this.field), different)
      else this.reportPair(a, b, i * mostParts + j)
      crossed ||= isCrossed(a, b)
    }
    if (crossed) this.tally.add(orderField, swapped)
    if (this.hasOtherSyllableOrder(left, right)) this.tally.add(orderField, syllables)
    this.reportMissing(left, right)
  }

  private reportPair(a: NamePart, b: NamePart, at: number): void {
    this.tally.addWeighted(fieldOf(a, b, this.field), this.levels[at] ?? different, this.weights[at] ?? 0)
  }

  /** An initial whose neighbour in the one name stands before it in the other: P.J. is not Jan Pieter. */
  private isOutOfOrder(left: Parts, right: Parts, i: number): boolean {
    const j = this.best[i] ?? 0
    if (i === 0 || this.levels[i * mostParts + j] !== initial) return false
    const before = this.best[i - 1] ?? 0
    if (before < j || this.levels[(i - 1) * mostParts + before] !== initial) return false
    const areInitials = (a: NamePart | undefined, b: NamePart | undefined): boolean =>
      a?.isInitials === true && b?.isInitials === true
    return areInitials(left[i - 1], left[i]) || (before === j + 1 && areInitials(right[j], right[before]))
  }

  /** The same syllables, but not as one name with its surname first or last: Park Ji-min, Park Min-ji. */
  private hasOtherSyllableOrder(left: Parts, right: Parts): boolean {
    const count = left.length
    if (count < 3 || count !== right.length) return false
    const first = this.best[0] ?? 0
    let rotated = true
    for (let i = 0; i < count; i++) {
      const j = this.best[i] ?? 0
      if (left[i]?.isSyllable !== true || right[j]?.isSyllable !== true) return false
      if ((this.levels[i * mostParts + j] ?? different) > sound) return false
      rotated &&= j === (first + i) % count
    }
    return !rotated
  }

  private reportMissing(left: Parts, right: Parts): void {
    for (let j = 0; j < right.length; j++) {
      const part = right[j]
      if (this.taken[j] === 1 || part === undefined) continue
      const absent = part.role !== 'any' && !left.some(({ role }) => role === part.role || role === 'any')
      const level = part.isBranch || isNumber(part.variants) ? branch : missing
      if (!absent) this.tally.add(fieldOf(part, part, this.field), level)
    }
  }
}
