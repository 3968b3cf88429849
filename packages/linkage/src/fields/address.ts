import { fold } from '../names/fold.ts'
import { readFiller, remember, type Reading } from '../reading.ts'
import { isOneDigit } from './fillers.ts'
import { splitAddress } from './address-text.ts'
import { readCountry, readPlace } from './places.ts'
import { readStreet } from './street.ts'

/** Number on a door: `number` without leading zeros, `addition` in lower-case letters and digits, or empty. */
type HouseNumber = { readonly number: string; readonly addition: string }

/** An address by its parts; a part that was not given is absent. */
export type Address = {
  readonly street?: Reading<string>
  readonly houseNumber?: Reading<HouseNumber>
  readonly postcode?: Reading<string>
  readonly place?: Reading<string>
  /** ISO 3166 two-letter code. */
  readonly country?: Reading<string>
}

export type RawAddress = {
  readonly street?: string | undefined
  readonly houseNumber?: string | undefined
  readonly postcode?: string | undefined
  readonly place?: string | undefined
  readonly country?: string | undefined
}

const mostRemembered = 20_000
const plainDutchPostcode = /^[1-9]\d{3} ?[A-Z]{2}$/

/** Reads "12", "12a", "12-3", "12 bis", "nr. 0012 A 2": the number and whatever follows it. */
const readHouseNumber = remember(mostRemembered, (raw): Reading<HouseNumber> => {
  const found = /^\D*?0*(\d+)(.*)$/s.exec(fold(raw))
  if (found === null) return { raw, problem: 'A house number starts with a digit.' }
  if (found[1] === '0') return readFiller(raw)
  return { raw, value: { number: found[1] ?? '', addition: (found[2] ?? '').replaceAll(/[^a-z0-9]/g, '') } }
})

const fillerPostcode = /^(?:0000[A-Z]{0,2}|9999(?:AA|XX|ZZ))$/

/** Reads a postcode: Dutch ones as 1234AB, others in upper case without spaces. */
function readPostcode(raw: string, country?: string): Reading<string> {
  if (plainDutchPostcode.test(raw) && !fillerPostcode.test(raw.replace(' ', '')))
    return { raw, value: raw.length === 6 ? raw : raw.replace(' ', '') }
  const value = fold(raw)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^NL(?=\d{4}[A-Z]{2}$)/, '')
  if (value === '') return { raw, problem: 'No letters or digits in the postcode.' }
  if (fillerPostcode.test(value) || isOneDigit(value) || !/\d/.test(value)) return readFiller(raw)
  if (country === 'NL' && !/^[1-9]\d{3}[A-Z]{2}$/.test(value)) {
    return { raw, problem: 'A Dutch postcode is four digits, not starting with 0, and two letters.' }
  }
  return { raw, value }
}

const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/**
 * Reads the parts of an address. A part that is not given apart is taken from where it was written instead: number,
 * postcode and place from the street ("Kerkstraat nr. 12, 1234 AB Ons Dorp"), number and place from the postcode
 * ("1234 AB 12").
 */
export function readAddress(raw: RawAddress): Address | undefined {
  const country = given(raw.country) ? readCountry(raw.country) : undefined
  const { street, houseNumber, postcode, place } = splitAddress(raw)
  const address: { -readonly [Part in keyof Address]: Address[Part] } = {}
  if (given(street)) address.street = readStreet(street)
  if (given(houseNumber)) address.houseNumber = readHouseNumber(houseNumber)
  if (given(postcode)) address.postcode = readPostcode(postcode, country?.value)
  if (given(place)) address.place = readPlace(place)
  if (country !== undefined) address.country = country
  return given(street) || given(houseNumber) || given(postcode) || given(place) || country !== undefined
    ? address
    : undefined
}
