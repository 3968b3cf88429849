import type { Entity } from '../entity.ts'
import { formatDigits } from '../fields/birth.ts'
import type { NamePart } from '../names/part.ts'
import type { Reading } from '../reading.ts'
import { packBirth, type PackedBirth } from './birth.ts'

/** A record reduced to what comparing needs. Text that is absent is the empty string. */
export type Comparable = {
  readonly names: readonly (readonly NamePart[])[]
  readonly companies: readonly (readonly NamePart[])[]
  readonly sex: string
  /** YYYYMMDD, with 00 for an unknown month or day, or the digits of a date that could not be read. */
  readonly birth: string
  /** Years the year of birth may be off. */
  readonly birthMargin: number
  readonly packedBirth: PackedBirth
  readonly street: string
  readonly houseNumber: string
  readonly addition: string
  readonly postcode: string
  readonly place: string
  readonly country: string
  /** First the number itself, then what else it may be; several numbers follow each other. */
  readonly phones: readonly string[]
  readonly phoneAlternatives: readonly string[]
  readonly emails: readonly string[]
  readonly plates: readonly string[]
  readonly ibans: readonly string[]
  readonly accounts: readonly string[]
  readonly companyNumbers: readonly string[]
  readonly documents: readonly string[]
  readonly bsn: string
}

const none: readonly never[] = []

function gather<T, R>(readings: readonly Reading<T>[], of: (value: T) => R): readonly R[] {
  if (readings.length === 0) return none
  return readings.flatMap(({ value }) => (value === undefined ? [] : [of(value)]))
}

/** Raw text of a value that could not be read, as far as it can still be compared letter by letter. */
function bare(readings: readonly Reading<unknown>[]): readonly string[] {
  return readings.flatMap((reading) =>
    reading.problem === undefined || reading.isFiller === true
      ? []
      : [reading.raw.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')],
  )
}

function comparableBirth(birth: Entity['birth']): { birth: string; birthMargin: number } {
  if (birth === undefined || birth.isFiller === true) return { birth: '', birthMargin: 0 }
  if (birth.value === undefined) return { birth: birth.raw.replaceAll(/\D/g, '').slice(0, 8), birthMargin: 0 }
  return { birth: formatDigits(birth.value), birthMargin: birth.value.margin }
}

/** A postcode that is wrong is still a likeness. */
function comparablePostcode(postcode: Reading<string> | undefined): string {
  if (postcode === undefined || postcode.isFiller === true) return ''
  return postcode.value ?? postcode.raw.replaceAll(/\W/g, '').toUpperCase()
}

/** Reduces a normalised record to what comparing needs. */
export function toComparable(entity: Entity): Comparable {
  const { street, houseNumber, postcode, place, country } = entity.address ?? {}
  const birth = comparableBirth(entity.birth)
  return {
    names: gather(entity.names, ({ parts }) => parts),
    companies: gather(entity.companies, ({ parts }) => parts),
    sex: entity.sex?.value ?? '',
    ...birth,
    packedBirth: packBirth(birth.birth, birth.birthMargin),
    street: street?.value ?? '',
    houseNumber: houseNumber?.value?.number ?? '',
    addition: houseNumber?.value?.addition ?? '',
    postcode: comparablePostcode(postcode),
    place: place?.value ?? '',
    country: country?.value ?? '',
    phones: gather(entity.phones, ({ number }) => number),
    phoneAlternatives: entity.phones.flatMap(({ value }) => value?.alternatives ?? none),
    emails: gather(entity.emails, ({ mailbox, domain }) => `${mailbox}@${domain}`),
    plates: gather(entity.plates, ({ plate }) => plate),
    ibans: [...gather(entity.ibans, (iban) => iban), ...bare(entity.ibans)],
    accounts: gather(entity.accounts, ({ platform, handle }) => `${platform}|${handle}`),
    companyNumbers: gather(entity.companyNumbers, (number) => number),
    documents: gather(entity.documents, ({ number }) => number),
    bsn: entity.bsn?.value ?? '',
  }
}
