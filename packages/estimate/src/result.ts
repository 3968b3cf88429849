/** Lower and upper limit, in people. */
export type Interval = [low: number, high: number]

/** The whole result of an estimate. Numbers of people include those observed; null is a number that there is not. */
export type Estimate = {
  lists: string[]
  /** People on at least one list. */
  observed: number
  mainEffects: { estimate: number | null }
  stepwise: {
    estimate: number | null
    /** log of the expected number of people on no list. */
    logDarkFigure: number | null
    deviance: number | null
    /** Pairs with a finite effect, in the order in which they were added. */
    terms: string[]
    /** Pairs that were added and that nobody is on: their effect is -infinity. */
    minusInfinity: string[]
    /** Within the chosen model only: far too narrow to publish. */
    wald95: Interval | null
    interval95: Interval | null
    interval80: Interval | null
    /** Replicates whose estimate is missing, infinite or over 1000 times the observed; they count as very large. */
    replicatesFailed: number
  }
  /** Null above 5 lists, or when no model can be estimated. */
  lowestBic: {
    estimate: number | null
    /** Maximal terms, lists numbered in column order. */
    model: string
    bic: number
    interval95: Interval | null
    interval80: Interval | null
    replicatesFailed: number
  } | null
  publishable: boolean
  reasons: string[]
  /** Wall time, start of threads included. */
  seconds: { fit: number; stepwise: number; lowestBic: number; bootstrap: number }
}

/** The number, or null when it is none. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Both limits, or null when one is missing. */
export function interval(low: number | undefined, high: number | undefined): Interval | null {
  return low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null
}
