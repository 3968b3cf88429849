import type { Entity, RawEntity, Sex } from './entity.ts'
import { readAddress } from './fields/address.ts'
import { readBirthDate } from './fields/birth.ts'
import { readAccounts } from './fields/account.ts'
import { readBsn, readCompanyNumber, readDocument, readEmails, readIbans } from './fields/identifiers.ts'
import { readPhones } from './fields/phone.ts'
import { readPlates } from './fields/plate.ts'
import { readName, readNameInParts, type PersonName } from './names/name.ts'
import { readFiller, type Reading } from './reading.ts'

export type NormaliseOptions = {
  /** Allows the field `bsn`. Off unless set: a citizen service number may only be used with a legal basis. */
  readonly allowBsn?: boolean
}

/** Thrown when a record holds a citizen service number and its use was not allowed. */
export class BsnNotAllowed extends Error {
  override name = 'BsnNotAllowed'
  constructor() {
    super('The record holds a citizen service number; allow its use explicitly (allowBsn) or leave it out.')
  }
}

const sexes: Readonly<Record<string, Sex>> = {
  f: 'f',
  v: 'f',
  w: 'f',
  female: 'f',
  vrouw: 'f',
  woman: 'f',
  girl: 'f',
  meisje: 'f',
  '2': 'f',
  m: 'm',
  male: 'm',
  man: 'm',
  boy: 'm',
  jongen: 'm',
  '1': 'm',
  x: 'x',
  other: 'x',
  anders: 'x',
}

function readSex(raw: string): Reading<Sex> {
  const value = sexes[raw.trim().toLowerCase()]
  return value === undefined ? { raw, problem: 'Not one of f, m or x.' } : { raw, value }
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

function list(field: string | readonly string[] | undefined): string[] {
  if (field === undefined) return []
  const values = typeof field === 'string' ? [field] : field
  return values.length === 1 ? values.filter(isGiven) : [...new Set(values.filter(isGiven))]
}

function nameReading(raw: string, value: PersonName): Reading<PersonName> {
  if (value.isFiller) return readFiller(raw)
  return value.parts.length === 0 ? { raw, problem: 'No letters or digits in the name.' } : { raw, value }
}

function readNames(raw: RawEntity): Reading<PersonName>[] {
  const names = list(raw.name).map((name) => nameReading(name, readName(name)))
  const givenName = raw.givenName ?? ''
  const surname = raw.surname ?? ''
  if (!isGiven(givenName) && !isGiven(surname)) return names
  const whole = `${givenName} ${surname}`.trim()
  return [nameReading(whole, readNameInParts(givenName, surname)), ...names]
}

function readBirth(raw: RawEntity): Entity['birth'] {
  if (isGiven(raw.birthDate)) return readBirthDate(raw.birthDate)
  return isGiven(raw.birthYear) ? readBirthDate(raw.birthYear) : undefined
}

/**
 * Reads every field of a record into comparable values, each beside its raw text; a value that cannot be read is kept
 * with the reason. Reading the canonical form again (`toRaw`) gives the same values.
 *
 * @throws BsnNotAllowed when `raw.bsn` is given without `options.allowBsn`.
 */
export function normaliseEntity(raw: RawEntity, options: NormaliseOptions = {}): Entity {
  if (isGiven(raw.bsn) && options.allowBsn !== true) throw new BsnNotAllowed()
  const address = readAddress(raw)
  return {
    id: raw.id,
    names: readNames(raw),
    sex: isGiven(raw.sex) ? readSex(raw.sex) : undefined,
    birth: readBirth(raw),
    address,
    phones: list(raw.phone).flatMap((phone) => readPhones(phone, address?.country?.value)),
    emails: list(raw.email).flatMap(readEmails),
    plates: list(raw.plate).flatMap(readPlates),
    ibans: list(raw.iban).flatMap(readIbans),
    accounts: list(raw.account).flatMap(readAccounts),
    companies: list(raw.company).map((company) => nameReading(company, readName(company, 'organisation'))),
    companyNumbers: list(raw.companyNumber).map(readCompanyNumber),
    documents: list(raw.document).map(readDocument),
    bsn: isGiven(raw.bsn) ? readBsn(raw.bsn) : undefined,
  }
}
