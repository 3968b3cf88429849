import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { readFiller, type Reading } from '../reading.ts'
import { toPlainDigits } from './digits.ts'
import { splitPhones } from './phone-text.ts'

/**
 * A telephone number. `number` is E.164 ("+31612345678"); `guessed` is true when the country was not written and
 * `alternatives` then holds what the same digits would be in other countries, most likely first.
 */
export type Phone = {
  readonly number: string
  readonly country: string | undefined
  readonly guessed: boolean
  readonly alternatives: readonly string[]
}

const neighbours: readonly CountryCode[] = [
  'NL',
  'RO',
  'BG',
  'HU',
  'PL',
  'BE',
  'DE',
  'UA',
  'MA',
  'TR',
  'GB',
  'IT',
  'ES',
  'FR',
]
const dutchInternational = /^(?:\+|00)31(6[1-5]\d{7})$/
const dutchMobile = /^0(6[1-5]\d{7})$/

function parseIn(text: string, country: CountryCode): string | undefined {
  const phone = parsePhoneNumberFromString(text, country)
  return phone?.isValid() === true && phone.country === country ? phone.number : undefined
}

function readInternational(raw: string, digits: string): Reading<Phone> {
  const dutch = dutchInternational.exec(digits)
  if (dutch !== null)
    return { raw, value: { number: `+31${dutch[1]}`, country: 'NL', guessed: false, alternatives: [] } }
  const phone = parsePhoneNumberFromString(digits.replace(/^00/, '+'))
  if (phone === undefined) return { raw, problem: 'Too short or too long for a telephone number.' }
  if (!phone.isValid()) return { raw, problem: `No number of this form is in use under +${phone.countryCallingCode}.` }
  return { raw, value: { number: phone.number, country: phone.country, guessed: false, alternatives: [] } }
}

function readNational(raw: string, digits: string, countries: readonly CountryCode[]): Reading<Phone> {
  const readings = countries.flatMap((country) => {
    const number = parseIn(digits, country)
    return number === undefined ? [] : [{ country, number }]
  })
  const [first, ...others] = readings
  if (first === undefined) return { raw, problem: 'Not a telephone number of any country considered.' }
  const alternatives = [...new Set(others.map(({ number }) => number))].slice(0, 6)
  return { raw, value: { number: first.number, country: first.country, guessed: true, alternatives } }
}

function isCountryCode(text: string | undefined): text is CountryCode {
  return text !== undefined && /^[A-Z]{2}$/.test(text)
}

/** How a number was written: digits with at most a plus in front. */
type Digits = string

const digitsOf = (text: string): Digits => text.replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, '')

const isInternational = (digits: Digits): boolean => digits.startsWith('+') || digits.startsWith('00')

/** One digit eight times over is no number that anybody has: 06-00000000. */
const fillerNumber = /(\d)\1{7}$/

function readOne(raw: string, digits: Digits, countries: readonly CountryCode[]): Reading<Phone> {
  if (fillerNumber.test(digits)) return readFiller(raw)
  if (digits.replace('+', '').length < 6) return { raw, problem: 'Too short for a telephone number.' }
  if (isInternational(digits)) return readInternational(raw, digits)
  const mobile = dutchMobile.exec(digits)
  if (mobile !== null && countries[0] === 'NL')
    return { raw, value: { number: `+31${mobile[1]}`, country: 'NL', guessed: true, alternatives: [] } }
  return readNational(raw, digits, countries)
}

/**
 * Reads the telephone numbers that a text holds, each with its own part of the text; a text without one gives one
 * reading that says why. Without a country prefix a number is tried in `country` (ISO two-letter code, when the record
 * says one), then in the Netherlands and the usual countries of origin; every valid reading but the first is kept as an
 * alternative. Extensions ("tst 12") are left out. Numbering plans: libphonenumber.
 */
export function readPhones(raw: string, country?: string): Reading<Phone>[] {
  const hint = isCountryCode(country) ? country : undefined
  const order = hint === undefined ? neighbours : [hint, ...neighbours.filter((other) => other !== hint)]
  const isValid = (digits: Digits): boolean => {
    const found = readOne(digits, digits, isInternational(digits) ? order : order.slice(0, 1))
    return found.value !== undefined
  }
  const numbers = splitPhones(toPlainDigits(raw), isValid)
  const [only, more] = numbers
  if (only === undefined || more === undefined) return [readOne(raw, digitsOf(only ?? toPlainDigits(raw)), order)]
  return numbers.map((text) => readOne(text, digitsOf(text), order))
}
