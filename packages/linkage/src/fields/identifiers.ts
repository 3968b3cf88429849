import { isValidIBAN } from 'ibantools'
import { readFiller, type Reading } from '../reading.ts'
import { isCounting, isFillerMailbox, isOneDigit } from './fillers.ts'
import { fold } from '../names/fold.ts'

export type Email = { readonly address: string; readonly mailbox: string; readonly domain: string }
export type TravelDocument = { readonly number: string; readonly country: string | undefined }

/** Reads an e-mail address in lower case; the mailbox is stripped of "+tag" and, at Gmail, of dots. */
function readEmail(raw: string): Reading<Email> {
  const address = raw
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
  const found = /^([^\s@,;<>]+)@([^\s@,;<>]+\.[^\s@.,;<>]{2,})$/.exec(address)
  if (found === null) return { raw, problem: 'An e-mail address is a mailbox, one @ and a domain.' }
  const domain = (found[2] ?? '').replace(/^googlemail\.com$/, 'gmail.com')
  const plain = (found[1] ?? '').replace(/(?<=.)\+.*$/, '')
  const mailbox = domain === 'gmail.com' ? plain.replaceAll('.', '') : plain
  if (isFillerMailbox(mailbox)) return readFiller(raw)
  if (mailbox === '') return { raw, problem: 'The mailbox before the @ is empty.' }
  return { raw, value: { address, mailbox, domain } }
}

/** Reads the e-mail addresses in a text; one without any gives one reading that says why. */
export function readEmails(raw: string): Reading<Email>[] {
  const found = raw
    .replaceAll(/[\u200b-\u200f\ufeff]/g, '')
    .match(/[^\s@,;<>()"'/|]+@[^\s@,;<>()"'/|]+\.[^\s@.,;<>()"'/|]{2,}/g)
  return found === null ? [readEmail(raw)] : [...new Set(found)].map(readEmail)
}

/** Reads an IBAN without spaces; its country length and check digits (ISO 13616, ISO 7064 mod 97) must hold. */
function readIban(raw: string): Reading<string> {
  const value = raw
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^IBAN/, '')
  if (!/\d/.test(value) || isOneDigit(value)) return readFiller(raw)
  return isValidIBAN(value) ? { raw, value } : { raw, problem: 'The length or check digits are not those of an IBAN.' }
}

const ibanInText = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,4})?(?![A-Z0-9])/gi
const longestIban = 34

/** The longest start of a text that is an IBAN: what follows it may look like more of it. */
function trimIban(text: string): string | undefined {
  for (let end = Math.min(text.length, longestIban + 10); end >= 15; end--)
    if (readIban(text.slice(0, end)).value !== undefined) return text.slice(0, end)
  return undefined
}

/** Reads the IBANs in a text; one without any gives one reading that says why. */
export function readIbans(raw: string): Reading<string>[] {
  const whole = readIban(raw)
  if (whole.value !== undefined || whole.isFiller === true) return [whole]
  const found = Array.from(raw.matchAll(ibanInText), ([text]) => trimIban(text)).filter((text) => text !== undefined)
  return found.length === 0 ? [whole] : found.map(readIban)
}

/** Reads a trade register number: Dutch ones have 8 digits (12 with the establishment); others need 4 to 20 characters. */
export function readCompanyNumber(raw: string): Reading<string> {
  const value = fold(raw)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^(?:KVK|NLKVK)(?:NR|NUMMER)?/, '')
  if (isOneDigit(value)) return readFiller(raw)
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
  if (isOneDigit(number) || isCounting(number)) return readFiller(raw)
  if (number.length < 5 || !/\d/.test(number))
    return { raw, problem: 'A document number has at least five letters and digits.' }
  return { raw, value: { number, country: found?.[1] } }
}

/** Numbers that pass the eleven-test and are filled in where none is known. */
const fillerBsns = new Set(['111111110', '999999990'])

/** Reads a Dutch citizen service number: nine digits whose weighted sum (9, 8, … 2, -1) is divisible by eleven. */
export function readBsn(raw: string): Reading<string> {
  const digits = raw.replaceAll(/[\s.-]/g, '')
  if (!/^\d{8,9}$/.test(digits)) return { raw, problem: 'A citizen service number has nine digits.' }
  const value = digits.padStart(9, '0')
  const sum = Array.from(value, (digit, place) => Number(digit) * (place === 8 ? -1 : 9 - place)).reduce(
    (a, b) => a + b,
    0,
  )
  if (isOneDigit(value) || fillerBsns.has(value)) return readFiller(raw)
  if (sum % 11 !== 0) return { raw, problem: 'The eleven-test does not hold.' }
  return { raw, value }
}
