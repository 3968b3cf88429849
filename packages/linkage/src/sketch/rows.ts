import type { Comparable } from '../compare/comparable.ts'
import type { NamePart, Role } from '../names/part.ts'
import { hashText } from './signature.ts'
import type { Terms } from './terms.ts'

/** Whole numbers per record: one line of a processor's cache. */
export const rowSize = 16

/** What stands where in a row. */
export const flagsAt = 0
export const birthAt = 1
export const postcodeAt = 2
export const postcodeEndsAt = 3
export const streetAt = 4
export const placeAt = 5
export const houseAt = 6
export const houseDigitsAt = 7
export const phoneHeadAt = 8
export const phoneTailAt = 9
export const mailAt = 10
export const firstPartAt = 11
export const mostParts = 4
export const otherAt = firstPartAt + mostParts

const termPlaces = [streetAt, placeAt, ...Array.from({ length: mostParts }, (_, part) => firstPartAt + part)]

/** Within the flags: each is where its bits begin. */
export const sexShift = 0
export const birthShift = 2
export const partsShift = 4
export const roleShift = 8
export const countryShift = 16
export const companyFlag = 1 << 26
export const shortPostcodeFlag = 1 << 27
/** The record has more than a row can hold, so nothing can be said of it. */
export const unclearFlag = 1 << 28
/** The record has several phones, or one that may be read in several ways, or a short one. */
export const manyPhonesFlag = 1 << 29

const roles: readonly Role[] = ['given', 'surname', 'any']
const sexes = ['', 'f', 'm', 'x']
const everyMark = -1
/** Characters at both ends of a phone number of which, when one digit is wrong, one end stays. */
const phoneHead = 7
const phoneTail = 3
const digitMask = 0x3ff

/** One of 32 bits. */
const markOf = (text: string, seed: number): number => 1 << (hashText(text, seed) & 31)

/**
 * Marks such that two texts one letter apart share one: of the first `head` and of the last `tail` characters at least
 * one stays. Short texts carry every mark.
 */
function markEnds(texts: readonly string[], head: number, tail: number): number {
  return texts.reduce((marks, text) => {
    if (text.length <= head + tail) return everyMark
    return marks | markOf(text.slice(0, head), 1) | markOf(text.slice(-tail), 2)
  }, 0)
}

const markWhole = (texts: readonly string[]): number => texts.reduce((marks, text) => marks | markOf(text, 3), 0)

const handle = (account: string): string => account.slice(account.indexOf('|') + 1)
const mailbox = (address: string): string => address.slice(0, address.indexOf('@'))
/** Letters and digits that look like others, see `confusable`. */
const lookAlikes = /[OQDILZSBG012586]/g

/** Plates that a reader may confuse have the same text; which one does not matter here. */
const blur = (plate: string): string => plate.replaceAll(lookAlikes, '#')

function markOthers(record: Comparable): number {
  const { plates, ibans, companyNumbers, documents, bsn } = record
  return (
    markEnds(plates.map(blur), 3, 2) |
    markEnds([...ibans, ...companyNumbers, ...documents, ...(bsn === '' ? [] : [bsn])], 4, 3)
  )
}

function packHouse(number: string, addition: string): number {
  let digits = 0
  for (let i = 0; i < number.length; i++) digits |= 1 << ((number.charCodeAt(i) - 48) & 15)
  return (digits & digitMask) | (Math.min(number.length, 15) << 10) | (hashText(addition) << 14)
}

function packEnds(postcode: string): number {
  return (hashText(postcode.slice(0, 3)) << 16) | (hashText(postcode.slice(-2)) & 0xffff)
}

function packCountry(country: string): number {
  return country === '' ? 0 : (((country.charCodeAt(0) & 31) << 5) | (country.charCodeAt(1) & 31)) << countryShift
}

function hasManyPhones({ phones, phoneAlternatives }: Comparable): boolean {
  const short = phones.some(({ length }) => length <= phoneHead + phoneTail)
  return phones.length > 1 || (phones.length > 0 && phoneAlternatives.length > 0) || short
}

/** The one name that a record has, be it of a person or a company; undefined when it has none or several. */
function nameOf({ names, companies }: Comparable): readonly NamePart[] | undefined {
  return names.length + companies.length > 1 ? undefined : (names[0] ?? companies[0] ?? [])
}

function flagsOf(record: Comparable, parts: readonly NamePart[]): number {
  const { sex, packedBirth, country, companies, postcode } = record
  const rolesOfParts = parts.reduce((bits, { role }, index) => bits | (roles.indexOf(role) << (2 * index)), 0)
  return (
    (sexes.indexOf(sex) << sexShift) |
    (packedBirth.kind << birthShift) |
    (parts.length << partsShift) |
    (rolesOfParts << roleShift) |
    packCountry(country) |
    (companies.length > 0 ? companyFlag : 0) |
    (postcode.length < 6 ? shortPostcodeFlag : 0) |
    (hasManyPhones(record) ? manyPhonesFlag : 0)
  )
}

/** Writes a record as whole numbers; its terms are added to `terms`. */
function writeRow(record: Comparable, terms: Terms, target: Int32Array): void {
  const name = nameOf(record)
  const parts = name === undefined || name.length > mostParts ? [] : name
  const { postcode, houseNumber, addition, phones, emails, accounts } = record
  const phone = phones[0] ?? ''
  const unclear = name === undefined || name.length > mostParts
  target[flagsAt] = flagsOf(record, parts) | (unclear ? unclearFlag : 0)
  target[birthAt] = record.packedBirth.digits
  target[postcodeAt] = postcode === '' ? 0 : hashText(postcode) | 1
  target[postcodeEndsAt] = packEnds(postcode)
  target[streetAt] = terms.addText(record.street)
  target[placeAt] = terms.addText(record.place)
  target[houseAt] = houseNumber === '' ? 0 : hashText(houseNumber) | 1
  target[houseDigitsAt] = packHouse(houseNumber, addition)
  target[phoneHeadAt] = phone === '' ? 0 : hashText(phone.slice(0, phoneHead)) | 1
  target[phoneTailAt] = hashText(phone.slice(-phoneTail))
  target[mailAt] = markWhole(emails.map(mailbox)) | markWhole(accounts.map(handle))
  target[otherAt] = markOthers(record)
  parts.forEach((part, index) => {
    target[firstPartAt + index] = terms.addPart(part)
  })
}

const firstRoom = 1 << 10

/** Rows of records, one after the other, in room that grows. */
export class Rows {
  private ints = new Int32Array(firstRoom * rowSize)
  private size = 0
  private readonly terms: Terms

  constructor(terms: Terms) {
    this.terms = terms
  }

  add(record: Comparable): void {
    const at = this.size * rowSize
    if (at === this.ints.length) {
      const grown = new Int32Array(at * 2)
      grown.set(this.ints)
      this.ints = grown
    }
    writeRow(record, this.terms, this.ints.subarray(at, at + rowSize))
    this.size++
  }

  all(): Int32Array {
    return this.ints.subarray(0, this.size * rowSize)
  }
}

/** The rows of records, one after the other. */
export function sketchRecords(records: readonly Comparable[], terms: Terms): Int32Array {
  const rows = new Rows(terms)
  for (const record of records) rows.add(record)
  return rows.all()
}

/** Puts the numbers that terms have in another table in the place of their own. */
export function renumberTerms(rows: Int32Array, numbers: Int32Array): void {
  for (let at = 0; at < rows.length; at += rowSize) {
    for (const place of termPlaces) rows[at + place] = numbers[rows[at + place] ?? 0] ?? 0
  }
}
