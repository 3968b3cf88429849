import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** What the limits are made of. All estimates are of the same quantity as `estimate`. */
export type BcaInput = {
  /** Estimate from the data themselves. */
  estimate: number
  /** Estimates from the resamples, in any order; Infinity for those that ran away. */
  replicates: ArrayLike<number>
  /** Per observed history the estimate with one person less, and the number of people with that history. */
  jackknife: ReadonlyArray<{ estimate: number; people: number }>
}

/** Bias correction and acceleration, and one limit for every level asked. What cannot be worked out is NaN. */
export type BcaLimits = { z0: number; acceleration: number; limits: number[] }

const fuzz = 4 * Number.EPSILON
/** Replicates that are equal to the estimate in about ten digits are not under it: they differ by rounding. */
const equality = 1e-9

/**
 * Quantile of sorted numbers by definition 8 of R. Hyndman and Y. Fan (Am. Stat. 1996): linear between the order
 * statistics on either side of (B + 1/3) p + 1/3, and the first or last beyond the ends.
 *
 * @param sorted at least one number, ascending; may end with Infinity
 * @param p in [0, 1]
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length + 1 / 3) * p + 1 / 3
  const below = Math.floor(place + fuzz)
  const share = Math.abs(place - below) < fuzz ? 0 : place - below
  const at = (index: number) => sorted[Math.min(Math.max(index, 1), sorted.length) - 1] ?? Number.NaN
  const low = at(below)
  const high = at(below + 1)
  return share === 0 || low === high ? low : low + share * (high - low)
}

/** Acceleration from the jackknife, every history weighing as many times as it has people. */
function accelerate(jackknife: BcaInput['jackknife']): number {
  const people = jackknife.reduce((sum, left) => sum + left.people, 0)
  const mean = jackknife.reduce((sum, left) => sum + left.people * left.estimate, 0) / people
  const moment = (power: number) =>
    jackknife.reduce((sum, left) => sum + left.people * (mean - left.estimate) ** power, 0)
  return moment(3) / (6 * moment(2) ** 1.5)
}

/**
 * Limits of the bias-corrected and accelerated bootstrap.
 * Source: B. Efron, "Better bootstrap confidence intervals", J. Am. Stat. Assoc. 82 (1987).
 *
 * @param levels probabilities of the limits, for instance 0.025 and 0.975
 * @returns NaN for limits when every or no replicate is under the estimate, or the jackknife has no finite spread
 */
export function bcaLimits(input: BcaInput, levels: readonly number[]): BcaLimits {
  const sorted = Float64Array.from(input.replicates, (value) => (Number.isNaN(value) ? Infinity : value)).sort()
  const under = sorted.filter((value) => value < input.estimate * (1 - equality)).length
  const z0 = normalQuantile(under / sorted.length, 0, 1)
  const acceleration = accelerate(input.jackknife)
  const limits = levels.map((level) => {
    const shifted = z0 + normalQuantile(level, 0, 1)
    const stretch = 1 - acceleration * shifted
    if (!Number.isFinite(z0) || !(stretch > 0)) return Number.NaN
    return quantile(sorted, normalCdf(z0 + shifted / stretch, 0, 1))
  })
  return { z0, acceleration, limits }
}

/** The value that a standard normal variable is under with this probability. */
export function standardNormalQuantile(probability: number): number {
  return normalQuantile(probability, 0, 1)
}
