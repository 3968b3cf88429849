import { dayAfter } from '../../../platform/clock/days.ts'

/**
 * A stretch of days in which a district or municipality is called and divided in one way. Days are YYYY-MM-DD: `from` is
 * the first, `to` the first on which it no longer holds, null while it does. `version` counts changes of all periods.
 */
export type Period<Facts> = {
  code: string
  region: string | null
  from: string
  to: string | null
  version: number
  facts: Facts
}

/** Where a period stands on a day. */
export type PeriodState = 'coming' | 'holds' | 'ended'

/** Where a period stands on a day (YYYY-MM-DD). */
export function stateOn({ from, to }: Pick<Period<unknown>, 'from' | 'to'>, day: string): PeriodState {
  if (from > day) return 'coming'
  return to !== null && to <= day ? 'ended' : 'holds'
}

/** Of periods in order of time the one to show on a day: that of the day, else the next, else the last. */
export function shownOn<Facts>(periods: readonly Period<Facts>[], day: string): Period<Facts> | undefined {
  return (
    periods.find((period) => stateOn(period, day) === 'holds') ??
    periods.find((period) => stateOn(period, day) === 'coming') ??
    periods.at(-1)
  )
}

/** Why a change of the last period cannot be made on this day. */
type PeriodRefusal = 'day-before-change' | 'has-ended' | 'end-before-begin'

/**
 * What a change from a day on does to the last period: it ends there and another begins, so that the past stays as it was.
 * On its own first day the period itself is changed. Not before that day, and not after it ended.
 */
export function planChange(
  last: Pick<Period<unknown>, 'from' | 'to'>,
  from: string,
): 'correct' | 'renew' | { refusal: PeriodRefusal } {
  if (last.to !== null) return { refusal: 'has-ended' }
  if (from < last.from) return { refusal: 'day-before-change' }
  return from === last.from ? 'correct' : 'renew'
}

/** The first day on which something no longer exists whose last day this is; it has existed for a day at least. */
export function planEnd(
  last: Pick<Period<unknown>, 'from' | 'to'>,
  lastDay: string,
): { to: string } | { refusal: PeriodRefusal } {
  if (last.to !== null) return { refusal: 'has-ended' }
  return lastDay < last.from ? { refusal: 'end-before-begin' } : { to: dayAfter(lastDay) }
}

/** The periods by code, each in order of time. */
export function byCode<Facts>(periods: readonly Period<Facts>[]): ReadonlyMap<string, readonly Period<Facts>[]> {
  return Map.groupBy(periods, ({ code }) => code)
}
