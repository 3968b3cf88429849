import { birthKind, compareFull, comparePartial } from '../compare/birth.ts'
import { highestPostcode, lowestPostcode } from '../compare/frequencies.ts'
import { fieldLevels, fieldNumber, levelNumber, levelRoom, type Field } from '../compare/levels.ts'
import { NameScreen } from './names.ts'
import {
  birthAt,
  birthShift,
  countryShift,
  flagsAt,
  houseAt,
  houseDigitsAt,
  otherAt,
  phoneHeadAt,
  phoneTailAt,
  mailAt,
  manyPhonesFlag,
  placeAt,
  postcodeAt,
  postcodeEndsAt,
  rowSize,
  sexShift,
  shortPostcodeFlag,
  streetAt,
  unclearFlag,
} from './rows.ts'
import { termSize, type Terms } from './terms.ts'
import { isOneApart, type Signatures } from './signature.ts'

const street = fieldNumber('street')
const place = fieldNumber('place')
const birthDate = fieldNumber('birthDate')
const postcode = fieldNumber('postcode')
const houseNumber = fieldNumber('houseNumber')
const sex = fieldNumber('sex')
const country = fieldNumber('country')
const otherFields: readonly Field[] = ['email', 'plate', 'iban', 'account', 'companyNumber', 'document', 'bsn']
const textAlike = 0.91
const sexMask = 3
const birthMask = 3
const countryMask = 0x3ff
const houseDigits = 0x3ff
const lengthShift = 10
const lengthMask = 15
const level = {
  postcodeDiffers: levelNumber('postcode', 'different'),
  addition: levelNumber('houseNumber', 'addition'),
  houseClose: levelNumber('houseNumber', 'one-off'),
  houseDiffers: levelNumber('houseNumber', 'different'),
  textClose: levelNumber('street', 'close'),
  textDiffers: levelNumber('street', 'different'),
}

/**
 * Tells from sketches alone that a pair is not worth comparing: that it is sure to stay below a number of bits and to
 * share no phone, mailbox, vehicle or account. Every bound is at least the weight that comparing gives.
 */
export class Screen {
  private readonly names: NameScreen
  private readonly signatures: Signatures
  private readonly table: Float64Array
  private readonly needed: number
  private readonly mostOfBirth: number
  private readonly samePostcode: number
  private readonly nearPostcode: number
  private readonly sameHouse: number
  private readonly nearHouse: number
  private readonly phoneDiffers: number
  private readonly othersDiffer: number
  private left: Int32Array = new Int32Array(0)
  private right: Int32Array = new Int32Array(0)
  private lastLeft = -1

  /** `table` holds the weights in bits at `field * levelRoom + level`; `needed` are the bits a pair must reach. */
  constructor(terms: Terms, table: Float64Array, needed: number) {
    this.names = new NameScreen(terms, table)
    this.signatures = terms.signatures
    this.table = table
    this.needed = needed
    const weights = (field: Field): number[] =>
      fieldLevels[field].map((_, level) => this.weightOf(fieldNumber(field), level))
    const lowest = (field: Field): number => weights(field).at(-1) ?? 0
    this.mostOfBirth = Math.max(...weights('birthDate'))
    this.samePostcode = Math.max(lowestPostcode, this.weightOf(postcode, 0) + highestPostcode)
    this.nearPostcode = Math.max(...weights('postcode').slice(1))
    this.sameHouse = Math.max(...weights('houseNumber').slice(0, level.houseClose))
    this.nearHouse = Math.max(...weights('houseNumber').slice(level.houseClose))
    this.phoneDiffers = lowest('phone')
    this.othersDiffer = otherFields.reduce((sum, field) => sum + Math.max(0, lowest(field)), 0)
  }

  /** Takes two sets of rows, of whose records pairs are asked about from now on. */
  use(left: Int32Array, right: Int32Array): void {
    this.left = left
    this.right = right
    this.lastLeft = -1
  }

  /** False when the pair of a left and a right record, by number, need not be compared. */
  mayShow(leftRecord: number, rightRecord: number): boolean {
    const { left, right } = this
    const l = leftRecord * rowSize
    const r = rightRecord * rowSize
    const flags = left[l + flagsAt] ?? 0
    const other = right[r + flagsAt] ?? 0
    if (((flags | other) & unclearFlag) !== 0) return true
    if (this.maySharePhone(l, r)) return true
    if (((left[l + mailAt] ?? 0) & (right[r + mailAt] ?? 0)) !== 0) return true
    if (((left[l + otherAt] ?? 0) & (right[r + otherAt] ?? 0)) !== 0) return true
    if (leftRecord !== this.lastLeft) {
      this.lastLeft = leftRecord
      this.names.readLeft(left, l)
    }
    const bits = this.mostOfPerson(l, r) + this.mostOfHome(l, r)
    if (bits + this.names.mostOfLeft < this.needed && this.names.isBoundByLeft(right, r)) return false
    return bits + this.names.most(right, r) >= this.needed
  }

  private maySharePhone(l: number, r: number): boolean {
    const { left, right } = this
    const first = left[l + phoneHeadAt] ?? 0
    const second = right[r + phoneHeadAt] ?? 0
    if (first === 0 || second === 0) return false
    if (first === second || left[l + phoneTailAt] === right[r + phoneTailAt]) return true
    return (((left[l + flagsAt] ?? 0) | (right[r + flagsAt] ?? 0)) & manyPhonesFlag) !== 0
  }

  private mostOfPerson(l: number, r: number): number {
    const { left, right } = this
    const flags = left[l + flagsAt] ?? 0
    const other = right[r + flagsAt] ?? 0
    const first = (flags >>> sexShift) & sexMask
    const second = (other >>> sexShift) & sexMask
    let bits = this.othersDiffer + this.mostOfBirths(l, r)
    if (first !== 0 && second !== 0) bits += this.weightOf(sex, first === second ? 0 : 1)
    if (left[l + phoneHeadAt] !== 0 && right[r + phoneHeadAt] !== 0) bits += this.phoneDiffers
    return bits
  }

  private mostOfBirths(l: number, r: number): number {
    const first = ((this.left[l + flagsAt] ?? 0) >>> birthShift) & birthMask
    const second = ((this.right[r + flagsAt] ?? 0) >>> birthShift) & birthMask
    if (first === birthKind.none || second === birthKind.none) return 0
    if (first === birthKind.unclear || second === birthKind.unclear) return this.mostOfBirth
    const a = this.left[l + birthAt] ?? 0
    const b = this.right[r + birthAt] ?? 0
    const full = first === birthKind.full && second === birthKind.full
    return this.weightOf(birthDate, full ? compareFull(a, b) : comparePartial(a, b))
  }

  private mostOfHome(l: number, r: number): number {
    const { left, right } = this
    const first = ((left[l + flagsAt] ?? 0) >>> countryShift) & countryMask
    const second = ((right[r + flagsAt] ?? 0) >>> countryShift) & countryMask
    const countries = first === 0 || second === 0 ? 0 : this.weightOf(country, first === second ? 0 : 1)
    return (
      countries +
      this.mostOfPostcodes(l, r) +
      this.mostOfHouses(l, r) +
      this.mostOfTexts(left[l + streetAt] ?? 0, right[r + streetAt] ?? 0, street) +
      this.mostOfTexts(left[l + placeAt] ?? 0, right[r + placeAt] ?? 0, place)
    )
  }

  private mostOfPostcodes(l: number, r: number): number {
    const { left, right } = this
    if (left[l + postcodeAt] === 0 || right[r + postcodeAt] === 0) return 0
    if (left[l + postcodeAt] === right[r + postcodeAt]) return this.samePostcode
    const differing = (left[l + postcodeEndsAt] ?? 0) ^ (right[r + postcodeEndsAt] ?? 0)
    const short = (((left[l + flagsAt] ?? 0) | (right[r + flagsAt] ?? 0)) & shortPostcodeFlag) !== 0
    const near = short || differing >>> 16 === 0 || (differing & 0xffff) === 0
    return near ? this.nearPostcode : this.weightOf(postcode, level.postcodeDiffers)
  }

  private mostOfHouses(l: number, r: number): number {
    const { left, right } = this
    if (left[l + houseAt] === 0 || right[r + houseAt] === 0) return 0
    const a = left[l + houseDigitsAt] ?? 0
    const b = right[r + houseDigitsAt] ?? 0
    if (left[l + houseAt] === right[r + houseAt])
      return a === b ? this.sameHouse : this.weightOf(houseNumber, level.addition)
    const apart = ((a >>> lengthShift) & lengthMask) - ((b >>> lengthShift) & lengthMask)
    const near = isOneApart(a & houseDigits, b & houseDigits) && apart <= 1 && apart >= -1
    return near ? this.nearHouse : this.weightOf(houseNumber, level.houseDiffers)
  }

  private mostOfTexts(a: number, b: number, field: number): number {
    if (a === 0 || b === 0) return 0
    if (a === b) return this.weightOf(field, 0)
    const differs = this.weightOf(field, level.textDiffers)
    return this.mayBeClose(a * termSize, b * termSize)
      ? Math.max(differs, this.weightOf(field, level.textClose))
      : differs
  }

  private mayBeClose(first: number, second: number): boolean {
    const { signatures } = this
    if (signatures.mayBeOneEditApart(first, second)) return true
    if (!signatures.shareStart(first, second) && !signatures.shareEnd(first, second)) return false
    return signatures.mayBeAlike(first, second, textAlike)
  }

  private weightOf(field: number, level: number): number {
    return this.table[field * levelRoom + level] ?? 0
  }
}
