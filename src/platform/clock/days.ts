const timeZone = 'Europe/Amsterdam'
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
const momentFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })

/** The day in the Netherlands at this moment, as YYYY-MM-DD. */
export function dayOf(at: Date): string {
  return dayFormat.format(at)
}

/** The first moment of a day in the Netherlands (YYYY-MM-DD), also on the days on which the clock changes. */
export function startOfDay(day: string): Date {
  const guess = new Date(`${day}T00:00:00Z`)
  const offset = new Date(`${momentFormat.format(guess).replace(' ', 'T')}Z`).getTime() - guess.getTime()
  return new Date(guess.getTime() - offset)
}

/** The day after this one, both as YYYY-MM-DD. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Whether this is a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day before this one, both as YYYY-MM-DD. */
export function dayBefore(day: string): string {
  const last = new Date(`${day}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return last.toISOString().slice(0, 10)
}

/** The first and the last year that a date may have which somebody types; outside them it is a slip of the pen. */
const firstYear = 1900
const lastYear = 2199

/** Whether this is a day that exists (YYYY-MM-DD), of the years 1900 to 2199: what somebody types is in them. */
export function isPlausibleDay(text: string): boolean {
  const year = Number(text.slice(0, 4))
  return isDay(text) && year >= firstYear && year <= lastYear
}

/**
 * The day that three fields of a form say, as YYYY-MM-DD: null when all are empty, undefined when they are no day of the
 * years 1900 to 2199. A year has four figures, so that 1-2-26 is asked again and never kept as the year 26.
 */
export function dayOfParts(typed: { day: string; month: string; year: string }): string | null | undefined {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()]
  if (day === '' && month === '' && year === '') return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlausibleDay(text) ? text : undefined
}
