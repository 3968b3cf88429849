import { halfLogTwoPi, stirlingError } from './factorial.ts'

/** n log(n/mean) - n + mean without cancellation when n is near the mean (Loader's "bd0"). */
function devianceTerm(n: number, mean: number): number {
  const difference = n - mean
  if (Math.abs(difference) >= 0.1 * (n + mean)) return n * Math.log(n / mean) - difference
  const ratio = difference / (n + mean)
  let sum = difference * ratio
  let power = 2 * n * ratio
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= ratio * ratio
    const next = sum + power / odd
    if (next === sum) return next
    sum = next
  }
  return sum
}

function probability(n: number, mean: number): number {
  if (n === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(n) - devianceTerm(n, mean) - halfLogTwoPi) / Math.sqrt(n)
}

/** P(n) + P(n+1) + …, relative to P(n); for n ≥ mean. */
function upperSeries(n: number, mean: number): number {
  let term = 1
  let sum = 1
  for (let k = n + 1; term > sum * 1e-17; k += 1) {
    term *= mean / k
    sum += term
  }
  return sum
}

/** P(n) + P(n-1) + … + P(0), relative to P(n); for n ≤ mean. */
function lowerSeries(n: number, mean: number): number {
  let term = 1
  let sum = 1
  for (let k = n; k > 0 && term > sum * 1e-17; k -= 1) {
    term *= k / mean
    sum += term
  }
  return sum
}

/**
 * The smaller of the two one-sided tails of a Poisson distribution, min(P(X ≤ n), P(X ≥ n)), with full relative
 * precision down to the smallest double: forward selection ranks pairs by it, and strong dependence gives 1e-100.
 *
 * @param n whole number observed, at least 0
 * @param mean expected number, more than 0; a mean of 0 gives 1 for n = 0 and 0 otherwise
 * @throws never
 */
export function smallerPoissonTail(n: number, mean: number): number {
  if (!(mean > 0)) return n === 0 ? 1 : 0
  const atN = probability(n, mean)
  if (n >= mean) {
    const upper = atN * upperSeries(n, mean)
    return Math.min(upper, 1 - upper + atN)
  }
  const lower = atN * lowerSeries(n, mean)
  return Math.min(lower, 1 - lower + atN)
}
