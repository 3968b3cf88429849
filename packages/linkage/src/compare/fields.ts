import { birthKind, compareFull, comparePartial } from './birth.ts'
import type { Comparable } from './comparable.ts'
import { lowestPostcode, type Frequencies } from './frequencies.ts'
import { fieldNumber, levelNumber, type Field } from './levels.ts'
import { isAlike, isOneEditApart } from './similarity.ts'
import type { Tally } from './tally.ts'

const at = {
  sex: fieldNumber('sex'),
  birthDate: fieldNumber('birthDate'),
  postcode: fieldNumber('postcode'),
  street: fieldNumber('street'),
  houseNumber: fieldNumber('houseNumber'),
  place: fieldNumber('place'),
  country: fieldNumber('country'),
  phone: fieldNumber('phone'),
  email: fieldNumber('email'),
  plate: fieldNumber('plate'),
  account: fieldNumber('account'),
}
const birth = {
  same: levelNumber('birthDate', 'same'),
  oneDigit: levelNumber('birthDate', 'one-digit'),
  year: levelNumber('birthDate', 'year'),
  yearOff: levelNumber('birthDate', 'year-off'),
  yearNear: levelNumber('birthDate', 'year-near'),
  different: levelNumber('birthDate', 'different'),
}
const postcodeArea = levelNumber('postcode', 'area')

function differingDigits(left: string, right: string): number {
  let count = 0
  for (let i = 0; i < left.length; i++) if (left.charCodeAt(i) !== right.charCodeAt(i)) count++
  return count
}

function compareYears(left: Comparable, right: Comparable): number {
  const apart = Math.abs(Number(left.birth.slice(0, 4)) - Number(right.birth.slice(0, 4)))
  const margin = left.birthMargin + right.birthMargin
  if (apart === 0 && margin === 0) return birth.year
  return apart <= Math.max(1, margin) ? birth.yearNear : birth.different
}

function compareBirths(left: Comparable, right: Comparable): number {
  const first = left.packedBirth
  const second = right.packedBirth
  if (first.kind === birthKind.full && second.kind === birthKind.full) return compareFull(first.digits, second.digits)
  if (first.kind !== birthKind.unclear && second.kind !== birthKind.unclear)
    return comparePartial(first.digits, second.digits)
  if (left.birth.length === 8 && right.birth.length === 8) return compareYears(left, right)
  if (left.birth === right.birth) return birth.same
  if (!isOneEditApart(left.birth, right.birth)) return birth.different
  return left.birth.endsWith('0101') || right.birth.endsWith('0101') ? birth.yearOff : birth.oneDigit
}

function comparePostcodes(a: string, b: string): number {
  if (a === b) return 0
  if (a.length === b.length && isOneEditApart(a, b)) return differingDigits(a, b) === 1 ? 1 : 2
  return a.length === 6 && b.length === 6 && a.slice(0, 4) === b.slice(0, 4) ? postcodeArea : 4
}

/** Spaces move about in street and place names, so they do not count. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  if (isOneEditApart(a, b)) return 1
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return 2
  const spaced = a.includes(' ') || b.includes(' ')
  const alike = spaced ? isAlike(a.replaceAll(' ', ''), b.replaceAll(' ', ''), 0.91) : isAlike(a, b, 0.91)
  return alike ? 1 : 2
}

function compareHouseNumbers(left: Comparable, right: Comparable): number {
  if (left.houseNumber !== right.houseNumber) return isOneEditApart(left.houseNumber, right.houseNumber) ? 2 : 3
  return left.addition === right.addition ? 0 : 1
}

function best(left: readonly string[], right: readonly string[], compare: (a: string, b: string) => number): number {
  if (left.length === 1 && right.length === 1) return compare(left[0] ?? '', right[0] ?? '')
  let lowest = 9
  for (const a of left) for (const b of right) lowest = Math.min(lowest, compare(a, b))
  return lowest
}

function comparePhones(a: string, b: string): number {
  if (a === b) return 0
  return isOneEditApart(a, b) ? 2 : 3
}

const mailbox = (address: string): string => address.slice(0, address.indexOf('@'))

function compareEmails(a: string, b: string): number {
  if (a === b) return 0
  return a.charCodeAt(0) === b.charCodeAt(0) && mailbox(a) === mailbox(b) ? 1 : 2
}

function compareExact(a: string, b: string): number {
  if (a === b) return 0
  return a.length >= 6 && isOneEditApart(a, b) ? 1 : 2
}

const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
}
const confusable = (plate: string): string => Array.from(plate, (letter) => lookAlikes[letter] ?? letter).join('')

function comparePlates(a: string, b: string): number {
  if (a === b) return 0
  if (confusable(a) === confusable(b)) return 1
  return isOneEditApart(a, b) ? 2 : 3
}

function compareAccounts(a: string, b: string): number {
  if (a === b) return 0
  const handle = (account: string): string => account.slice(account.indexOf('|') + 1)
  if (handle(a) !== handle(b) || handle(a).startsWith('/')) return 2
  return a.startsWith('any|') || b.startsWith('any|') ? 0 : 1
}

/** Compares the fields of two records other than names and adds what it finds to a tally. */
export class FieldComparer {
  private readonly tally: Tally
  private readonly frequencies: Frequencies

  constructor(tally: Tally, frequencies: Frequencies) {
    this.tally = tally
    this.frequencies = frequencies
  }

  /** Adds every field both records have. */
  add(left: Comparable, right: Comparable): void {
    this.addSex(left, right)
    this.addBirth(left, right)
    this.addAddress(left, right)
    this.addPhones(left, right)
    this.addEmails(left, right)
    this.addPlates(left, right)
    this.addIdentifiers(left.ibans, right.ibans, 'iban')
    this.addAccounts(left, right)
    this.addIdentifiers(left.companyNumbers, right.companyNumbers, 'companyNumber')
    this.addIdentifiers(left.documents, right.documents, 'document')
    if (left.bsn !== '' && right.bsn !== '') this.addIdentifiers([left.bsn], [right.bsn], 'bsn')
  }

  /** A date of birth one of the records lacks says nothing. */
  private addBirth(left: Comparable, right: Comparable): void {
    if (left.birth === '' || right.birth === '') return
    this.tally.add(at.birthDate, compareBirths(left, right))
  }

  /** Compares where two records live, part by part; parts that one of them lacks say nothing. */
  private addAddress(left: Comparable, right: Comparable): void {
    if (left.postcode !== '' && right.postcode !== '') {
      const level = comparePostcodes(left.postcode, right.postcode)
      const weight = this.tally.weightOf(at.postcode, level)
      this.tally.addWeighted(
        at.postcode,
        level,
        level === 0 ? Math.max(lowestPostcode, weight + this.frequencies.ofPostcode(left.postcode)) : weight,
      )
    }
    if (left.street !== '' && right.street !== '') this.tally.add(at.street, compareText(left.street, right.street))
    if (left.houseNumber !== '' && right.houseNumber !== '')
      this.tally.add(at.houseNumber, compareHouseNumbers(left, right))
    if (left.place !== '' && right.place !== '') this.tally.add(at.place, compareText(left.place, right.place))
    if (left.country !== '' && right.country !== '') this.tally.add(at.country, left.country === right.country ? 0 : 1)
  }

  private addSex(left: Comparable, right: Comparable): void {
    if (left.sex === '' || right.sex === '') return
    this.tally.add(at.sex, left.sex === right.sex ? 0 : 1)
  }

  /** Adds the best agreement between two lists of identifiers of one kind. */
  private addIdentifiers(left: readonly string[], right: readonly string[], field: Field): void {
    if (left.length === 0 || right.length === 0) return
    this.tally.add(fieldNumber(field), best(left, right, compareExact))
  }

  private addPhones(left: Comparable, right: Comparable): void {
    if (left.phones.length === 0 || right.phones.length === 0) return
    const own = best(left.phones, right.phones, comparePhones)
    if (own === 0) return this.tally.add(at.phone, 0)
    const other =
      left.phoneAlternatives.some((a) => right.phones.includes(a)) ||
      right.phoneAlternatives.some((b) => left.phones.includes(b))
    this.tally.add(at.phone, other ? 1 : own)
  }

  private addEmails(left: Comparable, right: Comparable): void {
    if (left.emails.length === 0 || right.emails.length === 0) return
    this.tally.add(at.email, best(left.emails, right.emails, compareEmails))
  }

  private addPlates(left: Comparable, right: Comparable): void {
    if (left.plates.length === 0 || right.plates.length === 0) return
    this.tally.add(at.plate, best(left.plates, right.plates, comparePlates))
  }

  private addAccounts(left: Comparable, right: Comparable): void {
    if (left.accounts.length === 0 || right.accounts.length === 0) return
    this.tally.add(at.account, best(left.accounts, right.accounts, compareAccounts))
  }
}
