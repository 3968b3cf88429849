import { fieldNumber, levelNumber, levelRoom, type Level } from '../compare/levels.ts'
import { lowestAgreement, weighName } from '../compare/rarity.ts'
import { companyFlag, firstPartAt, flagsAt, mostParts, partsShift, roleShift } from './rows.ts'
import type { Signatures } from './signature.ts'
import {
  isCompoundShape,
  isKnownShape,
  isVowelless,
  soundAt,
  startsWithParticle,
  termSize,
  type Terms,
} from './terms.ts'

const number = (level: Level<'name'>): number => levelNumber('name', level)
const same = number('same')
const variant = number('variant')
const close = number('close')
const nickname = number('nickname')
const sound = number('sound')
const near = number('near')
const initial = number('initial')
const missing = number('missing')
const different = number('different')

/** Two names "servant of …" agree as what follows does. */
const compoundLevels = (1 << variant) | (1 << close) | (1 << nickname) | (1 << sound) | (1 << near) | (1 << initial)

const givenField = fieldNumber('givenName')
const surnameField = fieldNumber('surname')
const nameField = fieldNumber('name')
const companyField = fieldNumber('company')
const orderField = fieldNumber('order')
/** Fields under which parts of names are weighed. */
const wholeFields = [givenField, surnameField, nameField, companyField]
const given = 0
const surname = 1
const any = 2

/** The parts of one name, read from a row. */
class PartList {
  count = 0
  company = false
  readonly terms = new Int32Array(mostParts)
  readonly roles = new Uint8Array(mostParts)

  read(rows: Int32Array, at: number): void {
    const flags = rows[at + flagsAt] ?? 0
    this.count = (flags >>> partsShift) & 7
    this.company = (flags & companyFlag) !== 0
    for (let i = 0; i < this.count; i++) {
      this.terms[i] = rows[at + firstPartAt + i] ?? 0
      this.roles[i] = (flags >>> (roleShift + 2 * i)) & 3
    }
  }
}

/** The most bits that two names can give, found from their sketches alone. */
export class NameScreen {
  private readonly terms: Terms
  private readonly signatures: Signatures
  private readonly table: Float64Array
  private readonly left = new PartList()
  private readonly right = new PartList()
  private readonly columns = new Float64Array(mostParts)
  private readonly crossing: number
  private readonly extra: number
  private readonly mostAgreement: number
  private readonly mostUnadjusted: number
  /** More bits than these the name of the left record cannot give, whatever the other name is. */
  mostOfLeft = 0

  /** `table` holds the weights in bits at `field * levelRoom + level`. */
  constructor(terms: Terms, table: Float64Array) {
    this.terms = terms
    this.signatures = terms.signatures
    this.table = table
    const order = this.weightOf(orderField, 0)
    const highest = (levels: readonly number[]): number =>
      Math.max(...wholeFields.flatMap((field) => levels.map((level) => this.weightOf(field, level))))
    this.crossing = Math.min(0, order) / mostParts
    this.extra = Math.max(0, order) + mostParts * Math.max(0, highest([missing]))
    this.mostAgreement = highest([same, variant, close, nickname, sound])
    this.mostUnadjusted = Math.max(lowestAgreement, highest([near, initial, missing, different]))
  }

  /** Takes the row of a record as the left one of the pairs that follow. */
  readLeft(rows: Int32Array, at: number): void {
    const { left } = this
    left.read(rows, at)
    let sum = this.extra
    for (let i = 0; i < left.count; i++) {
      if (i > 0 && left.roles[i] === left.roles[i - 1]) sum = Number.POSITIVE_INFINITY
      sum += Math.max(this.mostUnadjusted, this.mostAgreement + (this.terms.rarity[left.terms[i] ?? 0] ?? 0))
    }
    this.mostOfLeft = sum
  }

  /**
   * Bits that the names of the left record and the one at a place cannot exceed, however their parts are paired;
   * infinite when nothing can be said.
   */
  most(rows: Int32Array, at: number): number {
    const { left, right } = this
    right.read(rows, at)
    if (left.count === 0 || right.count === 0) return 0
    if (this.mayJoin(left, right) || this.mayJoin(right, left)) return Number.POSITIVE_INFINITY
    this.columns.fill(Number.NEGATIVE_INFINITY)
    const leftMost = this.addRows()
    let rightMost = 0
    for (let j = 0; j < right.count; j++) rightMost += this.columns[j] ?? 0
    const most =
      left.count === right.count ? Math.min(leftMost, rightMost) : left.count < right.count ? leftMost : rightMost
    return most + this.extra
  }

  /** The sum of the best counterpart of each left part; keeps the best of each right part in `columns`. */
  private addRows(): number {
    const { left, right, columns } = this
    let sum = 0
    for (let i = 0; i < left.count; i++) {
      let best = Number.NEGATIVE_INFINITY
      for (let j = 0; j < right.count; j++) {
        const bits = this.mostOfPair(i, j)
        if (bits > best) best = bits
        if (bits > (columns[j] ?? 0)) columns[j] = bits
      }
      sum += best
    }
    return sum
  }

  private mostOfPair(i: number, j: number): number {
    const { left, right } = this
    const a = left.terms[i] ?? 0
    const b = right.terms[j] ?? 0
    if (left.company || right.company) return this.mostOfTerms(a, b, companyField)
    const first = left.roles[i] ?? any
    const second = right.roles[j] ?? any
    if (first === second)
      return this.mostOfTerms(a, b, first === given ? givenField : first === surname ? surnameField : nameField)
    const bits = this.mostOfTerms(a, b, nameField)
    return first === any || second === any ? bits : bits + this.crossing
  }

  /** The most that two parts can weigh: the best of the levels that their numbers do not rule out. */
  private mostOfTerms(a: number, b: number, field: number): number {
    const rarity = Math.min(this.terms.rarity[a] ?? 0, this.terms.rarity[b] ?? 0)
    if (a === b || this.signatures.isSame(a * termSize, b * termSize))
      return weighName(same, this.weightOf(field, same), rarity)
    let most = this.weightOf(field, different)
    for (let levels = this.levelsOf(a, b); levels !== 0; levels &= levels - 1) {
      const level = 31 - Math.clz32(levels & -levels)
      most = Math.max(most, weighName(level, this.weightOf(field, level), rarity))
    }
    return most
  }

  /** The levels but "different" at which two parts of different text may agree, as bits. Follows `comparePart`. */
  private levelsOf(a: number, b: number): number {
    const { terms, signatures } = this
    const first = a * termSize
    const second = b * termSize
    let levels = terms.mayBeVariants(a, b) ? 1 << variant : 0
    const short = Math.min(signatures.lengthOf(first), signatures.lengthOf(second))
    if (short === 1) return this.mayBeInitial(first, second) ? levels | (1 << initial) : levels
    if (terms.mayBeNicknames(a, b)) levels |= 1 << nickname
    const shape = terms.shapeOf(a)
    const other = terms.shapeOf(b)
    if (isVowelless(shape) !== isVowelless(other)) return levels | (1 << sound) | (1 << near)
    if (isCompoundShape(shape & other)) return levels | compoundLevels
    if (short >= 3 && this.mayBePrefixed(a, b)) levels |= 1 << close
    const framed = terms.mayShareFrame(a, b) ? 1 << sound : 0
    const spelled = framed | (signatures.shareHalfOfLetters(first, second) ? this.spellingsOf(first, second) : 0)
    const lowered = (spelled & ((1 << close) | (1 << sound))) === 0 ? 0 : 1 << near
    return levels | (isKnownShape(shape) && isKnownShape(other) ? lowered : spelled | lowered)
  }

  private mayBeInitial(first: number, second: number): boolean {
    return this.signatures.shareStart(first, second) || this.signatures.shareStart(first + soundAt, second + soundAt)
  }

  private mayBePrefixed(a: number, b: number): boolean {
    const { terms, signatures } = this
    const more = signatures.lengthOf(a * termSize) - signatures.lengthOf(b * termSize)
    const [long, short] = more > 0 ? [a, b] : [b, a]
    return (
      startsWithParticle(terms.shapeOf(long), Math.abs(more)) &&
      signatures.shareEnd(long * termSize, short * termSize) &&
      signatures.mayContain(long * termSize, short * termSize)
    )
  }

  /** Levels that spelling and sound allow, before distrust of names that both are known. */
  private spellingsOf(first: number, second: number): number {
    const { signatures } = this
    const short = Math.min(signatures.lengthOf(first), signatures.lengthOf(second))
    let levels = 0
    if (signatures.mayBeOneEditApart(first, second)) levels |= short >= 5 ? 1 << close : short >= 3 ? 1 << near : 0
    if (short >= 5 && signatures.mayBeAlike(first, second, 0.92)) levels |= 1 << close
    if (short >= 4 && signatures.mayBeTwoEditsApart(first, second) && signatures.mayBeAlike(first, second, 0.86))
      levels |= 1 << near
    const heard = first + soundAt
    const other = second + soundAt
    if (signatures.isSame(heard, other)) levels |= 1 << sound
    if (Math.min(signatures.lengthOf(heard), signatures.lengthOf(other)) < 5) return levels
    return signatures.mayBeOneEditApart(heard, other) || signatures.mayBeAlike(heard, other, 0.92)
      ? levels | (1 << near)
      : levels
  }

  /** Whether two neighbouring parts of the one may be read as one part of the other. */
  private mayJoin(list: PartList, others: PartList): boolean {
    for (let i = 0; i + 1 < list.count; i++) {
      if (list.roles[i] !== list.roles[i + 1]) continue
      for (let j = 0; j < others.count; j++)
        if (this.mayFit(list.terms[i] ?? 0, list.terms[i + 1] ?? 0, others.terms[j] ?? 0)) return true
    }
    return false
  }

  private mayFit(first: number, second: number, other: number): boolean {
    const { terms, signatures } = this
    if (isVowelless(terms.shapeOf(first)) !== isVowelless(terms.shapeOf(other))) return true
    if (isCompoundShape(terms.shapeOf(first) & terms.shapeOf(other))) return true
    if (!signatures.mayJoinByLength(first * termSize, second * termSize, other * termSize)) return false
    if (terms.hasVariants(other) || isVowelless(terms.shapeOf(first) | terms.shapeOf(other))) return true
    return signatures.mayJoin(first * termSize, second * termSize, other * termSize)
  }

  private weightOf(field: number, level: number): number {
    return this.table[field * levelRoom + level] ?? 0
  }
}
