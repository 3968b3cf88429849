import { stirlingError } from './factorial.ts'
import type { Random } from './random.ts'

/** Binomial(n, p) for p ≤ 1/2 and n·p < 10, by inversion: the expected number of steps is n·p + 1. */
function binomialByInversion(n: number, p: number, random: Random): number {
  const odds = p / (1 - p)
  let probability = Math.exp(n * Math.log1p(-p))
  let left = random()
  for (let k = 0; k < n; k += 1) {
    if (left < probability) return k
    left -= probability
    probability *= (odds * (n - k)) / (k + 1)
  }
  return n
}

/** Binomial(n, p) for p ≤ 1/2 and n·p ≥ 10: transformed rejection BTRS of W. Hörmann (J. Stat. Comput. Simul. 1993). */
function binomialByRejection(n: number, p: number, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const center = n * p + 0.5
  const quick = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = Math.floor((n + 1) * p)
  for (;;) {
    const height = random()
    const offset = random() - 0.5
    const distance = 0.5 - Math.abs(offset)
    const k = Math.floor(((2 * a) / distance + b) * offset + center)
    if (k < 0 || k > n) continue
    if (distance >= 0.07 && height <= quick) return k
    const bound = Math.log((height * alpha) / (a / (distance * distance) + b))
    if (bound <= logRatioToMode({ n, p, mode, k })) return k
  }
}

/** log of P(k) / P(mode) for a binomial distribution. */
function logRatioToMode({ n, p, mode, k }: { n: number; p: number; mode: number; k: number }): number {
  const odds = p / (1 - p)
  return (
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
    (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
    (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
    stirlingError(mode + 1) +
    stirlingError(n - mode + 1) -
    stirlingError(k + 1) -
    stirlingError(n - k + 1)
  )
}

/** One draw from Binomial(n, p), n whole and at least 0, p in [0, 1]. */
export function drawBinomial(n: number, p: number, random: Random): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random)
  return n * p < 10 ? binomialByInversion(n, p, random) : binomialByRejection(n, p, random)
}

/**
 * One bootstrap resample: as many people as observed, drawn with replacement over the observed histories (multinomial
 * with probabilities N_w / n), by a chain of binomial draws.
 *
 * @param counts people per observed history; at least one more than 0
 * @param random stream of uniform numbers
 * @param into receives the drawn counts, as long as `counts`
 */
export function drawResample(counts: Float64Array, random: Random, into: Float64Array): void {
  let total = 0
  for (const count of counts) total += count
  let people = total
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] as number
    const drawn = people > 0 ? drawBinomial(people, count / total, random) : 0
    into[index] = drawn
    people -= drawn
    total -= count
  }
}
