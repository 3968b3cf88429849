import { remember, type Reading } from '../reading.ts'
import { fold } from '../names/fold.ts'

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

const streetWords: ReadonlyArray<readonly [RegExp, string]> = [
  [/str(?:aat|asse)?\.?(?= |$)/g, 'straat'],
  [/\bst(?:reet)?$/g, 'street'],
  [/pln?(?:ein)?(?= |$)/g, 'plein'],
  [/\blaan(?= |$)|(?<=[a-z])ln(?= |$)/g, 'laan'],
  [/\b(?:ave?)(?= |$)/g, 'avenue'],
  [/\brd$/g, 'road'],
  [/\bdr$/g, 'drive'],
  [/\bcres$/g, 'crescent'],
  [/\b(?:burg|burgem)\b/g, 'burgemeester'],
  [/\bprof\b/g, 'professor'],
  [/\b(?:v\/d|vd)\b/g, 'van de'],
]

const countryNames: Readonly<Record<string, string>> = {
  nederland: 'NL',
  netherlands: 'NL',
  'the netherlands': 'NL',
  holland: 'NL',
  belgie: 'BE',
  belgium: 'BE',
  duitsland: 'DE',
  germany: 'DE',
  deutschland: 'DE',
  roemenie: 'RO',
  romania: 'RO',
  bulgarije: 'BG',
  bulgaria: 'BG',
  hongarije: 'HU',
  hungary: 'HU',
  polen: 'PL',
  poland: 'PL',
  oekraine: 'UA',
  ukraine: 'UA',
  rusland: 'RU',
  russia: 'RU',
  marokko: 'MA',
  morocco: 'MA',
  turkije: 'TR',
  turkey: 'TR',
  syrie: 'SY',
  syria: 'SY',
  vietnam: 'VN',
  china: 'CN',
  griekenland: 'GR',
  greece: 'GR',
  italie: 'IT',
  italy: 'IT',
  spanje: 'ES',
  spain: 'ES',
  frankrijk: 'FR',
  france: 'FR',
  nigeria: 'NG',
  'verenigd koninkrijk': 'GB',
  'united kingdom': 'GB',
  eritrea: 'ER',
  ethiopie: 'ET',
  ethiopia: 'ET',
  moldavie: 'MD',
  moldova: 'MD',
  albanie: 'AL',
  albania: 'AL',
  servie: 'RS',
  serbia: 'RS',
  filipijnen: 'PH',
  philippines: 'PH',
}

/** Reads a street name: folded, common abbreviations written out, punctuation gone. */
const readStreet = remember(mostRemembered, (raw): Reading<string> => {
  const plain = fold(raw)
    .replaceAll(/[^a-z0-9/ ]+/g, (mark) => (mark.includes('.') ? ' ' : ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (!/[a-z0-9]/.test(plain)) return { raw, problem: 'No letters or digits in the street.' }
  const written = streetWords.reduce((text, [from, to]) => text.replaceAll(from, to), plain)
  return { raw, value: written.replaceAll(/\s+/g, ' ').trim() }
})

/** Reads "12", "12a", "12-3", "12 bis", "0012 A 2": the number and whatever follows it. */
const readHouseNumber = remember(mostRemembered, (raw): Reading<HouseNumber> => {
  const found = /^\D*?0*(\d+)(.*)$/s.exec(fold(raw))
  if (found === null) return { raw, problem: 'A house number starts with a digit.' }
  return { raw, value: { number: found[1] ?? '', addition: (found[2] ?? '').replaceAll(/[^a-z0-9]/g, '') } }
})

/** Reads a postcode: Dutch ones as 1234AB, others in upper case without spaces. */
function readPostcode(raw: string, country?: string): Reading<string> {
  if (plainDutchPostcode.test(raw)) return { raw, value: raw.length === 6 ? raw : raw.replace(' ', '') }
  const value = fold(raw)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^NL(?=\d{4}[A-Z]{2}$)/, '')
  if (value === '') return { raw, problem: 'No letters or digits in the postcode.' }
  if (country === 'NL' && !/^[1-9]\d{3}[A-Z]{2}$/.test(value)) {
    return { raw, problem: 'A Dutch postcode is four digits, not starting with 0, and two letters.' }
  }
  return { raw, value }
}

/** Reads a country as its ISO 3166 two-letter code, from the code or a common English or Dutch name. */
function readCountry(raw: string): Reading<string> {
  const plain = fold(raw).trim()
  const value = /^[a-z]{2}$/.test(plain) ? plain.toUpperCase() : countryNames[plain]
  return value === undefined ? { raw, problem: 'Not a known country: give its two-letter code.' } : { raw, value }
}

/** Reads a place name: folded, single spaces. */
const readPlace = remember(mostRemembered, (raw): Reading<string> => {
  const value = fold(raw)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  return value === '' ? { raw, problem: 'No letters or digits in the place.' } : { raw, value }
})

function splitStreet(street: string): readonly [street: string, houseNumber: string | undefined] {
  const found = /^(\D*\p{L}\D*?)[ ,]+(\d+(?:[ -]?\p{L}{0,4}\d{0,3})?)$/u.exec(street.trim())
  return found === null ? [street, undefined] : [found[1] ?? street, found[2]]
}

const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** Reads the parts of an address; a house number at the end of the street is taken when none is given apart. */
export function readAddress(raw: RawAddress): Address | undefined {
  const country = given(raw.country) ? readCountry(raw.country) : undefined
  const [street, inStreet] =
    given(raw.street) && !given(raw.houseNumber) ? splitStreet(raw.street) : [raw.street, undefined]
  const houseNumber = given(raw.houseNumber) ? raw.houseNumber : inStreet
  const address: { -readonly [Part in keyof Address]: Address[Part] } = {}
  if (given(street)) address.street = readStreet(street)
  if (given(houseNumber)) address.houseNumber = readHouseNumber(houseNumber)
  if (given(raw.postcode)) address.postcode = readPostcode(raw.postcode, country?.value)
  if (given(raw.place)) address.place = readPlace(raw.place)
  if (country !== undefined) address.country = country
  return given(street) || given(houseNumber) || given(raw.postcode) || given(raw.place) || country !== undefined
    ? address
    : undefined
}
