import type { ContactPoint } from '../../../content/contact-points.ts'

/** Whether somebody answers at this moment, in Dutch time; nothing when the hours are not known. */
export function isOpenAt(point: ContactPoint, at: Date): boolean | undefined {
  const { hours } = point
  if (hours === undefined) return undefined
  if (hours === 'always') return true
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Amsterdam',
  }).formatToParts(at)
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? ''
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1
  const hour = Number(part('hour'))
  return hours.days.includes(day) && hour >= hours.from && hour < hours.until
}
