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
