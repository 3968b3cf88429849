import { locales, type Language } from './texts.ts'

const timeZone = 'Europe/Amsterdam'

/** "di 3 maart 2026" / "Tue 3 March 2026", in Dutch local time. */
export function formatDate(at: Date, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  return format.format(at).replace(',', '')
}

/** "3 mrt 2026" / "3 Mar 2026", in Dutch local time: for tables. */
export function formatShortDate(at: Date, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  })
  return format.format(at)
}

/** "di 3 maart 2026, 14.05 uur" / "Tue 3 March 2026, 14:05", in Dutch local time. */
export function formatMoment(at: Date, language: Language): string {
  const time = new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
  const clock = language === 'nl' ? `${time.replace(':', '.')} uur` : time
  return `${formatDate(at, language)}, ${clock}`
}

const units: ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** The distance between two moments in words: "over 5 uur", "3 days ago"; "nu" / "now" under a minute. */
export function formatDistance(at: Date, now: Date, language: Language): string {
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })
  const difference = at.getTime() - now.getTime()
  const [unit, length] = units.find(([, size]) => Math.abs(difference) >= size) ?? ['second', Infinity]
  return format.format(Math.trunc(difference / length), unit)
}
