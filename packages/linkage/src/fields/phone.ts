import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import type { Reading } from '../reading.ts'

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

/**
 * Reads a telephone number. Without a country prefix the number is tried in `country` (ISO two-letter code, when the
 * record says one), then in the Netherlands and the usual countries of origin; every valid reading but the first is
 * kept as an alternative. Numbering plans: libphonenumber.
 */
export function readPhone(raw: string, country?: string): Reading<Phone> {
  const digits = raw.replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, '')
  if (digits.replace('+', '').length < 6) return { raw, problem: 'Too short for a telephone number.' }
  if (digits.startsWith('+') || digits.startsWith('00')) return readInternational(raw, digits)
  const hint = isCountryCode(country) ? country : undefined
  const mobile = dutchMobile.exec(digits)
  if (mobile !== null && (hint === undefined || hint === 'NL')) {
    return { raw, value: { number: `+31${mobile[1]}`, country: 'NL', guessed: true, alternatives: [] } }
  }
  const order = hint === undefined ? neighbours : [hint, ...neighbours.filter((other) => other !== hint)]
  return readNational(raw, digits, order)
}
