import { readFiller, type Reading } from '../reading.ts'
import { isFillerDate, isFillerDateText } from './fillers.ts'

/**
 * A date of birth as far as it is known. `month` and `day` are absent when unknown; `margin` is the number of years
 * the year may be off (0 when exact, more for an estimated age).
 */
export type BirthDate = {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly margin: number
}

const months: readonly string[] = [
  'jan',
  'feb',
  'ma?rt|mar|maart|mrt',
  'apr',
  'may|mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[ck]t',
  'nov',
  'dec',
]

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function checkDate(year: number, month: number, day: number): BirthDate | string {
  if (year < 1850 || year > 2150) return `The year ${year} is not a year of birth.`
  if (month === 0) return { year, margin: 0 }
  if (month > 12 && day <= 12 && day > 0) return checkDate(year, day, month)
  if (month > 12) return `There is no month ${month}.`
  if (day === 0) return { year, month, margin: 0 }
  if (day > daysIn(year, month)) return `Month ${month} of ${year} has no day ${day}.`
  return { year, month, day, margin: 0 }
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year > 30 ? 1900 + year : 2000 + year
}

type Form = readonly [RegExp, (groups: readonly string[]) => BirthDate | string]

const forms: readonly Form[] = [
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:t.*)?$/, ([y, m, d]) => checkDate(Number(y), Number(m), Number(d))],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => checkDate(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/, ([d, m, y]) => checkDate(fullYear(y ?? ''), Number(m), Number(d))],
  [/^(\d{4})[-/. ](\d{1,2})$/, ([y, m]) => checkDate(Number(y), Number(m), 0)],
  [/^(\d{1,2})[-/. ](\d{4})$/, ([m, y]) => checkDate(Number(y), Number(m), 0)],
  [/^(\d{4})$/, ([y]) => checkDate(Number(y), 0, 0)],
  [/^(?:ca?\.?|circa|about|around|approx\.?|ongeveer|\u00b1|~|omstreeks) ?(\d{4})$/, ([y]) => estimate(Number(y), 2)],
  [/^(\d{4}) ?(?:\?|\(?ca\.?\)?|\(?estimated\)?|\(?geschat\)?)$/, ([y]) => estimate(Number(y), 2)],
  [/^(\d{4}) ?(?:-|\u2013|\/|to|tot) ?(\d{4})$/, ([from, to]) => range(Number(from), Number(to))],
  [
    /^(?:age|aged|leeftijd)? ?(?:ca?\.?|about|ongeveer|\u00b1|~)? ?(\d{1,2}) ?(?:years?|jaar|yrs?|y)?(?: old| oud)? (?:on|in|op|at) \(?(\d{4})(?:-\d\d-\d\d)?\)?$/,
    ([age, year]) => estimate(Number(year) - Number(age), 1),
  ],
]

function estimate(year: number, margin: number): BirthDate | string {
  const checked = checkDate(year, 0, 0)
  return typeof checked === 'string' ? checked : { ...checked, margin }
}

function range(from: number, to: number): BirthDate | string {
  if (to < from) return `The range ${from}-${to} runs backwards.`
  return estimate(Math.floor((from + to) / 2), Math.ceil((to - from) / 2))
}

function readMonthName(text: string): BirthDate | string | undefined {
  const words = /^(\d{1,2})?[ .-]*([a-z]{3,9})\.?[ ,.-]*(\d{1,2})?,?[ -]*(\d{4})$/.exec(text)
  if (words === null) return undefined
  const month = months.findIndex((name) => new RegExp(`^(?:${name})`).test(words[2] ?? '')) + 1
  if (month === 0) return undefined
  return checkDate(Number(words[4]), month, Number(words[1] ?? words[3] ?? 0))
}

function parse(text: string): BirthDate | string {
  for (const [pattern, build] of forms) {
    const found = pattern.exec(text)
    if (found !== null) return build(found.slice(1))
  }
  return readMonthName(text) ?? 'Not a date, year or age that can be read.'
}

/**
 * Reads a date of birth: ISO, digits only, day first with any separator, month names in English and Dutch, month or
 * year only, "ca. 1980", "1988-1992", "25 years in 2026". A month above 12 with a day of at most 12 is read as day and
 * month swapped. What systems fill in for an unknown date (1900-01-01, 9999-12-31) is none. Never reads the clock.
 */
export function readBirthDate(raw: string): Reading<BirthDate> {
  const text = raw.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const value = parse(text)
  if (typeof value !== 'string') return isFillerDate(formatDigits(value)) ? readFiller(raw) : { raw, value }
  return isFillerDateText(raw.replaceAll(/\D/g, '')) ? readFiller(raw) : { raw, problem: value }
}

const pad = (part: number): string => String(part).padStart(2, '0')

/** The date in one notation that reads back to the same: 1990-03-01, 1990-03, 1990, or a range of years. */
export function formatBirthDate(birth: BirthDate): string {
  if (birth.margin > 0) return `${birth.year - birth.margin}-${birth.year + birth.margin}`
  if (birth.month === undefined) return String(birth.year)
  if (birth.day === undefined) return `${birth.year}-${pad(birth.month)}`
  return `${birth.year}-${pad(birth.month)}-${pad(birth.day)}`
}

/** The date as eight digits YYYYMMDD, with 00 for a month or day that is not known. */
export function formatDigits({ year, month, day }: BirthDate): string {
  return `${year}${pad(month ?? 0)}${pad(day ?? 0)}`
}
