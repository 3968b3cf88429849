import { fold } from '../names/fold.ts'
import { readFiller, type Reading } from '../reading.ts'

/** A vehicle registration: no spaces or dashes; `sidecode` (1-14) when it has a Dutch form. */
export type Plate = {
  readonly plate: string
  readonly country: string | undefined
  readonly sidecode: number | undefined
  /** The plate with look-alike characters brought together, equal for plates a reader may confuse. */
  readonly lookAlike: string
}
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
 * Reads one vehicle registration; a country may stand before it. Dutch sidecodes 1-14 are recognised by their form:
 * two series of letters and digits in six places.
 */
function readPlate(raw: string): Reading<Plate> {
  const upper = fold(raw).toUpperCase().trim()
  const whole = upper.replaceAll(/[^A-Z0-9]/g, '')
  const isDutch = sidecodes.some((sidecode) => sidecode.test(whole))
  const prefix = isDutch ? undefined : countryPrefix.exec(upper)?.[1]
  const plate = prefix === undefined ? whole : whole.slice(prefix.length)
  if (/^(.)\1{3,}$/.test(plate)) return readFiller(raw)
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

/** Dutch registrations as they are written with dashes, or without anything between. */
const groups = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
]

const patternOf = (group: string, between: string): string =>
  group
    .split('-')
    .map((run) => `${run.startsWith('X') ? '[A-Z]' : '\\d'}{${run.length}}`)
    .join(between)

const anyOf = (between: string): string => groups.map((group) => patternOf(group, between)).join('|')

const dashed = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${anyOf('[-\u2010-\u2015.\u00b7]')}|${anyOf('')})(?![\\p{L}\\p{N}-])`,
  'giu',
)
/** With spaces only in capitals, so that "12 mei 3" is no registration. */
const spaced = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyOf(' ')})(?![\\p{L}\\p{N}-])`, 'gu')
/** Capitals beside numbers that are no part of a registration. */
const otherCapitals = /\b(?:BMW|AMG|GTI|TDI|TSI|JAN|FEB|MRT|APR|MEI|JUN|JUL|AUG|SEP|OKT|NOV|DEC)\b/
const keyword =
  /(?:kenteken(?:nummer|plaat)?|nummerplaat|nummerbord|plaat|plate|registration|license|numar|tablica)\b[\s:.=]*(?:(?:is|nummer|number|nr)[\s:.=]+)?((?:[A-Z]{1,3} )?[A-Z0-9]+(?:[- ]?(?=[A-Z0-9]*\d)[A-Z0-9]{1,5}){0,2}(?:[- ][A-Z]{1,3}\b)?)/iu

function findInWords(raw: string): string[] {
  const text = fold(raw).toUpperCase()
  const found = [...text.matchAll(dashed), ...raw.matchAll(spaced)].map(([plate]) => plate)
  const dutch = found.filter((plate) => !otherCapitals.test(plate))
  if (dutch.length > 0) return [...new Set(dutch)]
  const named = keyword.exec(raw)?.[1]
  return named === undefined ? [] : [named]
}

/** Nothing but a registration, perhaps with its country: no word of small letters beside it. */
const isAlone = (raw: string): boolean => !/[\s,]\p{Ll}{3,}|\p{Ll}{3,}[\s,]/u.test(raw.trim())

/**
 * Reads the vehicle registrations in a text: one alone, several, or between words ("zwarte BMW 12-AB-34"). A text
 * without one gives one reading that says why.
 */
export function readPlates(raw: string): Reading<Plate>[] {
  const whole = readPlate(raw)
  if (whole.value?.sidecode !== undefined || whole.isFiller === true) return [whole]
  const found = findInWords(raw)
    .map(readPlate)
    .filter(({ value }) => value !== undefined)
  if (found.length > 0) return found
  return [isAlone(raw) || whole.value === undefined ? whole : { raw, problem: 'No registration among the words.' }]
}
