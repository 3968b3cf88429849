import { type CaptureData, countMargins } from './data.ts'
import type { Interval } from './result.ts'
import { pairMasks } from './subsets.ts'

/** The intervals of one method. */
type Limits = { interval95: Interval | null; interval80: Interval | null }

/** What decides whether an estimate may be shown. */
export type Findings = {
  data: CaptureData
  /** Whether the model of forward selection can be estimated. */
  estimable: boolean
  estimate: number
  replicates: number
  /** Limits of the bootstrap intervals, missing when they are not finite. */
  stepwiseLimits: Limits
  /** The same for lowest BIC; undefined when that is not part of the estimate. */
  bicLimits: Limits | undefined
}

function hasTriangle(margins: Float64Array, lists: number): boolean {
  const overlaps = new Set(pairMasks(lists).filter((pair) => (margins[pair] ?? 0) > 0))
  const indexes = Array.from({ length: lists }, (_, index) => index)
  return indexes.some((a) =>
    indexes.some((b) =>
      indexes.some(
        (c) =>
          a < b &&
          b < c &&
          [(1 << a) | (1 << b), (1 << a) | (1 << c), (1 << b) | (1 << c)].every((pair) => overlaps.has(pair)),
      ),
    ),
  )
}

function structureReasons({ lists, counts }: CaptureData): string[] {
  const margins = countMargins(counts)
  const reasons: string[] = []
  if (lists.length < 3) reasons.push('There are only two lists: whether they depend on each other cannot be seen.')
  const empty = lists.filter((_, index) => margins[1 << index] === 0)
  if (empty.length > 0) reasons.push(`Nobody is on ${empty.join(', ')}: every list must count at least one person.`)
  if (lists.length >= 3 && !hasTriangle(margins, lists.length)) {
    reasons.push(
      'No three lists overlap each other pairwise: dependence between lists cannot be told from unseen people.',
    )
  }
  return reasons
}

/** A limit over this many times the people observed is as good as infinite. */
const absurd = 1000

function areFinite({ interval95, interval80 }: Limits, observed: number): boolean {
  if (interval95 === null || interval80 === null) return false
  return interval95[1] <= absurd * observed
}

function limitReasons({ data, replicates, stepwiseLimits, bicLimits }: Findings): string[] {
  if (replicates === 0) return ['No bootstrap was asked for, so that nothing is known of the uncertainty.']
  const observed = data.counts.reduce((sum, count) => sum + count, 0)
  const reasons: string[] = []
  if (!areFinite(stepwiseLimits, observed)) {
    reasons.push('The bootstrap gives no finite interval around the stepwise estimate.')
  }
  if (bicLimits !== undefined && !areFinite(bicLimits, observed)) {
    reasons.push('The bootstrap gives no finite interval around the estimate of lowest BIC.')
  }
  return reasons
}

/**
 * Why an estimate must not be shown, in sentences; none when it may be. The least that is asked: three lists that
 * overlap pairwise, somebody on every list, a model whose estimate exists and is unique, and limits that are
 * finite and not beyond all measure.
 */
export function reasonsNotToPublish(findings: Findings): string[] {
  const reasons = structureReasons(findings.data)
  if (!findings.estimable) {
    reasons.push(
      'The estimate of the model does not exist or is not unique: the overlaps are too few or too one-sided.',
    )
  } else if (!Number.isFinite(findings.estimate)) {
    reasons.push('The estimate is not a finite number.')
  }
  return [...reasons, ...limitReasons(findings)]
}
