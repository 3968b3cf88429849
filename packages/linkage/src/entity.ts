import type { PersonName, CompanyName } from './names/name.ts'
import type { Account } from './fields/account-address.ts'
import type { Email, TravelDocument } from './fields/identifiers.ts'
import type { Plate } from './fields/plate.ts'
import type { Address } from './fields/address.ts'
import type { BirthDate } from './fields/birth.ts'
import type { Phone } from './fields/phone.ts'
import type { Reading } from './reading.ts'

export type Sex = 'f' | 'm' | 'x'

type Text = string | readonly string[]

/**
 * A record as people write it down: every field is optional free text. Fields marked "one or more" also take a list.
 * `givenName` and `surname` say which part is which; `name` is a whole name in any order.
 */
export type RawEntity = {
  readonly id?: string
  /** One or more whole names, any script: "Bakker, Jan van der". */
  readonly name?: Text
  readonly givenName?: string
  readonly surname?: string
  readonly sex?: string
  /** Any common notation; also a year, "ca. 1980", "1988-1992" or an age with its reference date. */
  readonly birthDate?: string
  readonly birthYear?: string
  readonly street?: string
  readonly houseNumber?: string
  readonly postcode?: string
  readonly place?: string
  /** ISO 3166 two-letter code or a common English or Dutch country name. */
  readonly country?: string
  /** One or more. */
  readonly phone?: Text
  /** One or more. */
  readonly email?: Text
  /** One or more vehicle registrations, Dutch or foreign ("RO B 123 ABC"). */
  readonly plate?: Text
  /** One or more. */
  readonly iban?: Text
  /** One or more social accounts: an address of a profile, "platform: handle" or "@handle". */
  readonly account?: Text
  /** One or more names of companies or organisations. */
  readonly company?: Text
  /** One or more Dutch trade register numbers (KvK) or foreign registration numbers. */
  readonly companyNumber?: Text
  /** One or more travel or identity documents, "NLD passport XR1234567" or the bare number. */
  readonly document?: Text
  /** Dutch citizen service number: refused unless allowed explicitly. */
  readonly bsn?: string
}

/** A record after normalisation: each value beside its raw text. Lists keep the order given, without repeats. */
export type Entity = {
  readonly id: string | undefined
  readonly names: readonly Reading<PersonName>[]
  readonly sex: Reading<Sex> | undefined
  readonly birth: Reading<BirthDate> | undefined
  readonly address: Address | undefined
  readonly phones: readonly Reading<Phone>[]
  readonly emails: readonly Reading<Email>[]
  readonly plates: readonly Reading<Plate>[]
  readonly ibans: readonly Reading<string>[]
  readonly accounts: readonly Reading<Account>[]
  readonly companies: readonly Reading<CompanyName>[]
  readonly companyNumbers: readonly Reading<string>[]
  readonly documents: readonly Reading<TravelDocument>[]
  readonly bsn: Reading<string> | undefined
}
