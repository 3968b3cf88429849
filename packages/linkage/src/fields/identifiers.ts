import { isValidIBAN } from 'ibantools'
import type { Reading } from '../reading.ts'
import { fold } from '../names/fold.ts'

/** A vehicle registration: no spaces or dashes; `sidecode` (1-14) when it has a Dutch form. */
export type Plate = {
  readonly plate: string
  readonly country: string | undefined
  readonly sidecode: number | undefined
  /** The plate with look-alike characters brought together, equal for plates a reader may confuse. */
  readonly lookAlike: string
}
export type Email = { readonly address: string; readonly mailbox: string; readonly domain: string }
/** A social account; `platform` is "any" when only a handle was given. */
export type Account = { readonly platform: string; readonly handle: string }
export type TravelDocument = { readonly number: string; readonly country: string | undefined }

const sidecodes: readonly RegExp[] = [
  /^[A-Z]{2}\d{4}$/,
  /^\d{4}[A-Z]{2}$/,
  /^\d{2}[A-Z]{2}\d{2}$/,
  /^[A-Z]{2}\d{2}[A-Z]{2}$/,
  /^[A-Z]{4}\d{2}$/,
  /^\d{2}[A-Z]{4}$/,
  /^\d{2}[A-Z]{3}\d$/,
  /^\d[A-Z]{3}\d{2}$/,
  /^[A-Z]{2}\d{3}[A-Z]$/,
  /^[A-Z]\d{3}[A-Z]{2}$/,
  /^[A-Z]{3}\d{2}[A-Z]$/,
  /^[A-Z]\d{2}[A-Z]{3}$/,
  /^\d[A-Z]{2}\d{3}$/,
  /^\d{3}[A-Z]{2}\d$/,
]
const countryPrefix =
  /^(NL|BE?|D|PL|RO|BG|HU?|F|I|ES?|UA|LT|LV|GB|UK|CZ|SK|TR|RUS|MD|AL|SRB|HR|SLO|A|CH|L|P|S|DK|N|FIN)[ :]+(?=[A-Z0-9][A-Z0-9 -]{3,}$)/
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

/**
 * Reads a vehicle registration; a country may stand before it. Dutch sidecodes 1-14 are recognised by their form:
 * two series of letters and digits in six places.
 */
export function readPlate(raw: string): Reading<Plate> {
  const upper = fold(raw).toUpperCase().trim()
  const whole = upper.replaceAll(/[^A-Z0-9]/g, '')
  const isDutch = sidecodes.some((sidecode) => sidecode.test(whole))
  const prefix = isDutch ? undefined : countryPrefix.exec(upper)?.[1]
  const plate = prefix === undefined ? whole : whole.slice(prefix.length)
  if (plate.length < 4 || plate.length > 10)
    return { raw, problem: 'A registration has four to ten letters and digits.' }
  if (!/\d/.test(plate) && prefix === undefined) return { raw, problem: 'A registration has at least one digit.' }
  const form = prefix === undefined || prefix === 'NL' ? sidecodes.findIndex((sidecode) => sidecode.test(plate)) + 1 : 0
  const lookAlike = Array.from(plate, (character) => lookAlikes[character] ?? character).join('')
  return {
    raw,
    value: { plate, country: prefix ?? (form > 0 ? 'NL' : undefined), sidecode: form || undefined, lookAlike },
  }
}

/** Reads an e-mail address in lower case; the mailbox is stripped of "+tag" and, at Gmail, of dots. */
export function readEmail(raw: string): Reading<Email> {
  const address = raw
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
  const found = /^([^\s@,;<>]+)@([^\s@,;<>]+\.[^\s@.,;<>]{2,})$/.exec(address)
  if (found === null) return { raw, problem: 'An e-mail address is a mailbox, one @ and a domain.' }
  const domain = (found[2] ?? '').replace(/^googlemail\.com$/, 'gmail.com')
  const plain = (found[1] ?? '').replace(/(?<=.)\+.*$/, '')
  const mailbox = domain === 'gmail.com' ? plain.replaceAll('.', '') : plain
  if (mailbox === '') return { raw, problem: 'The mailbox before the @ is empty.' }
  return { raw, value: { address, mailbox, domain } }
}

const platforms: Readonly<Record<string, string>> = {
  'instagram.com': 'instagram',
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'tiktok.com': 'tiktok',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'snapchat.com': 'snapchat',
  'twitter.com': 'x',
  'x.com': 'x',
  'vk.com': 'vk',
  'youtube.com': 'youtube',
  'linkedin.com': 'linkedin',
  'wa.me': 'whatsapp',
}
const platformNames: Readonly<Record<string, string>> = {
  ig: 'instagram',
  insta: 'instagram',
  fb: 'facebook',
  tg: 'telegram',
  snap: 'snapchat',
  twitter: 'x',
}

function readProfileAddress(text: string): Account | undefined {
  const found =
    /^(?:https?:\/\/)?(?:www\.|m\.|web\.)?([a-z0-9-]+\.[a-z]{2,})\/(?:add\/|in\/|profile\.php\?id=)?@?([^/?#\s]+)/.exec(
      text,
    )
  const domain = found?.[1] ?? ''
  const handle = found?.[2]
  return handle === undefined ? undefined : { platform: platforms[domain] ?? domain, handle }
}

/** Reads a social account from a profile address, "instagram: name", "instagram name" or "@name". */
export function readAccount(raw: string): Reading<Account> {
  const text = raw.trim().toLowerCase()
  const profile = readProfileAddress(text)
  if (profile !== undefined) return { raw, value: profile }
  const found = /^(?:([a-z]+)\s*[:|/ ]\s*)?@?([\p{L}\p{N}._-]{2,})$/u.exec(text)
  if (found === null) return { raw, problem: 'Not a profile address, "platform: handle" or "@handle".' }
  const platform = found[1]
  return {
    raw,
    value: { platform: platform === undefined ? 'any' : (platformNames[platform] ?? platform), handle: found[2] ?? '' },
  }
}

/** Reads an IBAN without spaces; its country length and check digits (ISO 13616, ISO 7064 mod 97) must hold. */
export function readIban(raw: string): Reading<string> {
  const value = raw
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^IBAN/, '')
  return isValidIBAN(value) ? { raw, value } : { raw, problem: 'The length or check digits are not those of an IBAN.' }
}

/** Reads a trade register number: Dutch ones have 8 digits (12 with the establishment); others need 4 to 20 characters. */
export function readCompanyNumber(raw: string): Reading<string> {
  const value = fold(raw)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^(?:KVK|NLKVK)(?:NR|NUMMER)?/, '')
  if (!/\d/.test(value) || value.length < 4 || value.length > 20)
    return { raw, problem: 'A register number has 4 to 20 letters and digits.' }
  return { raw, value: /^\d{12}$/.test(value) ? value.slice(0, 8) : value }
}

/** Reads the number of a passport or identity card; a country of three letters may stand first. */
export function readDocument(raw: string): Reading<TravelDocument> {
  const upper = fold(raw).toUpperCase().trim()
  const found =
    /^(?:([A-Z]{2,3})[ :/-]+)?(?:(?:PASSPORT|PASPOORT|ID|IDENTITEITSKAART|DOCUMENT|RIJBEWIJS)[A-Z]*[ :.-]*)?([A-Z0-9 -]{5,20})$/.exec(
      upper,
    )
  const number = (found?.[2] ?? '').replaceAll(/[^A-Z0-9]/g, '')
  if (number.length < 5 || !/\d/.test(number))
    return { raw, problem: 'A document number has at least five letters and digits.' }
  return { raw, value: { number, country: found?.[1] } }
}

/** Reads a Dutch citizen service number: nine digits whose weighted sum (9, 8, … 2, -1) is divisible by eleven. */
export function readBsn(raw: string): Reading<string> {
  const digits = raw.replaceAll(/[\s.-]/g, '')
  if (!/^\d{8,9}$/.test(digits)) return { raw, problem: 'A citizen service number has nine digits.' }
  const value = digits.padStart(9, '0')
  const sum = Array.from(value, (digit, place) => Number(digit) * (place === 8 ? -1 : 9 - place)).reduce(
    (a, b) => a + b,
    0,
  )
  if (sum % 11 !== 0 || value === '000000000') return { raw, problem: 'The eleven-test does not hold.' }
  return { raw, value }
}
