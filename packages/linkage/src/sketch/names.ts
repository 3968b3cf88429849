import { fieldNumber, levelNumber, levelRoom, type Level } from '../compare/levels.ts'
import { lowestAgreement, weighName } from '../compare/rarity.ts'
import { PartList } from './part-list.ts'
import { mayRearrange } from './rearrange.ts'
import { flagsAt, mostParts, partsShift } from './rows.ts'
import type { Signatures } from './signature.ts'
import {
  isCompoundShape,
  isInitialsShape,
  isKnownShape,
  isMixedShape,
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
const misread = number('misread')
const initial = number('initial')
const acronym = number('acronym')
const branch = number('branch')
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
  /** The most that one letter of several initials can add. */
  private readonly mostOfInitial: number
  /** More bits than these the name of the left record cannot give, whatever the other name is. */
  mostOfLeft = 0

  /** `table` holds the weights in bits at `field * levelRoom + level`. */
  constructor(terms: Terms, table: Float64Array) {
    this.terms = terms
    this.signatures = terms.signatures
    this.table = table
    const orders = [0, 1].map((level) => this.weightOf(orderField, level))
    const highest = (levels: readonly number[]): number =>
      Math.max(...wholeFields.flatMap((field) => levels.map((level) => this.weightOf(field, level))))
    this.crossing = Math.min(0, orders[0] ?? 0) / mostParts
    this.extra =
      orders.reduce((sum, bits) => sum + Math.max(0, bits), 0) + mostParts * Math.max(0, highest([missing, branch]))
    this.mostAgreement = highest([same, variant, close, nickname, sound])
    this.mostOfInitial = Math.max(0, highest([initial])) + Math.max(0, highest([acronym]))
    this.mostUnadjusted = Math.max(
      lowestAgreement,
      2 * this.mostOfInitial,
      highest([near, misread, missing, different]),
    )
  }

  /** Takes the row of a record as the left one of the pairs that follow. */
  readLeft(rows: Int32Array, at: number): void {
    const { left, terms } = this
    left.read(rows, at)
    let sum = this.extra
    for (let i = 0; i < left.count; i++) {
      const term = left.terms[i] ?? 0
      if (i > 0 && left.roles[i] === left.roles[i - 1]) sum = Number.POSITIVE_INFINITY
      if (isCompoundShape(terms.shapeOf(term))) sum = Number.POSITIVE_INFINITY
      const letters = isInitialsShape(terms.shapeOf(term)) ? this.mostOfLetters(term) : 0
      sum += Math.max(
        this.mostUnadjusted,
        letters,
        this.mostAgreement + Math.max(letters === 0 ? -Infinity : 0, terms.rarity[term] ?? 0),
      )
    }
    this.mostOfLeft = sum
  }

  /** Whether `mostOfLeft` holds against the record at a place: an acronym may stand for three words or more. */
  isBoundByLeft(rows: Int32Array, at: number): boolean {
    return this.left.count < 3 && (((rows[at + flagsAt] ?? 0) >>> partsShift) & 7) < 3
  }

  /**
   * Bits that the names of the left record and the one at a place cannot exceed, however their parts are paired;
   * infinite when nothing can be said.
   */
  most(rows: Int32Array, at: number): number {
    const { left, right } = this
    right.read(rows, at)
    if (left.count === 0 || right.count === 0) return 0
    if (mayRearrange(this.terms, left, right) || mayRearrange(this.terms, right, left)) return Number.POSITIVE_INFINITY
    const isOpen = this.hasInitials(left) || this.hasInitials(right)
    this.columns.fill(isOpen ? 0 : Number.NEGATIVE_INFINITY)
    const leftMost = this.addRows(isOpen)
    let rightMost = 0
    for (let j = 0; j < right.count; j++) rightMost += this.columns[j] ?? 0
    const most =
      left.count === right.count ? Math.min(leftMost, rightMost) : left.count < right.count ? leftMost : rightMost
    return (isOpen ? Math.max(leftMost, rightMost) : most) + this.extra
  }

  private hasInitials(list: PartList): boolean {
    for (let i = 0; i < list.count; i++) if (isInitialsShape(this.terms.shapeOf(list.terms[i] ?? 0))) return true
    return false
  }

  private mostOfLetters(term: number): number {
    return this.signatures.lengthOf(term * termSize) * this.mostOfInitial
  }

  /**
   * The sum of the best counterpart of each left part; keeps the best of each right part in `columns`. With initials,
   * which may be taken apart, no part need have a counterpart.
   */
  private addRows(isOpen: boolean): number {
    const { left, right, columns } = this
    let sum = 0
    for (let i = 0; i < left.count; i++) {
      let best = isOpen ? 0 : Number.NEGATIVE_INFINITY
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
    const shapes = this.terms.shapeOf(a) | this.terms.shapeOf(b)
    const rarity = Math.min(this.terms.rarity[a] ?? 0, this.terms.rarity[b] ?? 0)
    if (a === b || this.signatures.isSame(a * termSize, b * termSize)) return this.mostOfSame(a, field, rarity)
    let most = this.weightOf(field, different)
    for (let levels = this.levelsOf(a, b); levels !== 0; levels &= levels - 1) {
      const level = 31 - Math.clz32(levels & -levels)
      most = Math.max(most, weighName(level, this.weightOf(field, level), rarity))
    }
    if (!isInitialsShape(shapes)) return most
    return Math.max(most, this.mostOfLetters(a), this.mostOfLetters(b))
  }

  /** Of one text, which may be one letter, or different Chinese characters. */
  private mostOfSame(term: number, field: number, rarity: number): number {
    const isPlain = !isInitialsShape(this.terms.shapeOf(term))
    const adjusted = weighName(same, this.weightOf(field, same), isPlain ? rarity : Math.max(0, rarity))
    const others = Math.max(this.weightOf(field, initial), weighName(variant, this.weightOf(field, variant), rarity))
    return Math.max(adjusted, this.signatures.lengthOf(term * termSize) === 1 ? others : adjusted)
  }

  /** The levels but "different" at which two parts of different text may agree, as bits. Follows `comparePart`. */
  private levelsOf(a: number, b: number): number {
    const { terms, signatures } = this
    const first = a * termSize
    const second = b * termSize
    let levels = terms.mayBeVariants(a, b) ? 1 << variant : 0
    const short = Math.min(signatures.lengthOf(first), signatures.lengthOf(second))
    if (isMixedShape(terms.shapeOf(a) | terms.shapeOf(b))) return levels | (1 << misread)
    if (isInitialsShape(terms.shapeOf(a) | terms.shapeOf(b))) return levels | (1 << initial)
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

  private weightOf(field: number, level: number): number {
    return this.table[field * levelRoom + level] ?? 0
  }
}
