import { createHash } from 'node:crypto'
import type { Published, Release } from './attack.ts'
import { auditReleases, type Audit } from './audit.ts'
import { drawKeyed, roundRandomly } from './random-rounding.ts'
import { getMultiples, roundingLadder, type Method } from './regime.ts'
import { roundControlled } from './rounding.ts'
import { isSecret, type RoundingRule } from './rules.ts'
import type { Equation, Space } from './space.ts'

/** Everything needed to protect the cells of a space. */
export interface Assignment<R> {
  readonly rule: R
  readonly space: Space
  /** True counts, `NaN` for cells that are not being published now. */
  readonly counts: Float64Array
  /** Equations between the cells being published. */
  readonly equations: readonly Equation[]
  readonly earlier: readonly Release[]
  /** Secret for the draws of random rounding. */
  readonly key: string | undefined
}

/** A release with what the audit found; no audit when the releases contradict each other. */
export interface Attempt {
  readonly release: Release
  readonly audit: Audit | undefined
}

type Task = Assignment<RoundingRule>

const maximumHidings = 25

/** Numbers printed before that may be printed again, so that a cell looks the same in every release. */
function findPinned({ rule, counts, earlier }: Task, method: Method): Map<number, number> {
  const pinned = new Map<number, number>()
  for (const release of earlier) {
    if (release.rule.kind !== 'rounding' || release.rule.base !== rule.base) continue
    for (const [cell, shown] of release.shown) {
      const count = counts[cell] ?? Number.NaN
      if (shown === 'secret' || Number.isNaN(count) || isSecret(rule, count)) continue
      const { least, greatest } = getMultiples(rule, method, count)
      if (shown >= least * rule.base && shown <= greatest * rule.base) pinned.set(cell, shown)
    }
  }
  return pinned
}

function deriveKey({ space, counts }: Task): string {
  const hash = createHash('sha256')
  for (const [cell, count] of counts.entries()) hash.update(`${space.keys[cell]}=${count};`)
  return hash.digest('hex')
}

function roundAll(task: Task, pinned: ReadonlyMap<number, number>): Float64Array {
  const key = task.key ?? deriveKey(task)
  return task.counts.map((count, cell) => {
    if (Number.isNaN(count)) return count
    return pinned.get(cell) ?? roundRandomly(task.rule, count, drawKeyed(key, task.space.keys[cell] ?? ''))
  })
}

function findHiddenBefore({ earlier }: Task): Set<number> {
  const printed = new Set(
    earlier.flatMap(({ shown }) => [...shown].filter(([, what]) => what !== 'secret')).map(([cell]) => cell),
  )
  return new Set(earlier.flatMap((release) => [...release.alsoSecret]).filter((cell) => !printed.has(cell)))
}

function show(task: Task, rounded: Float64Array, alsoSecret: ReadonlySet<number>): Map<number, Published> {
  const shown = new Map<number, Published>()
  for (const [cell, count] of task.counts.entries()) {
    if (Number.isNaN(count)) continue
    const hidden = alsoSecret.has(cell) || isSecret(task.rule, count)
    shown.set(cell, hidden ? 'secret' : (rounded[cell] ?? Number.NaN))
  }
  return shown
}

/** The smallest printed number that stands in a sum with a cell at risk; never a grand total. */
function pickBlocker(task: Task, release: Release, cell: number): number | undefined {
  const printedBefore = (candidate: number) =>
    task.earlier.some(({ shown }) => typeof shown.get(candidate) === 'number')
  const beside = task.equations.filter(({ total, parts }) => total === cell || parts.includes(cell))
  const candidates = beside
    .flatMap(({ total, parts }) => parts.concat(total))
    .filter((each) => typeof release.shown.get(each) === 'number' && task.space.keys[each] !== '[]')
    .filter((each) => !printedBefore(each))
  const size = (each: number) => task.counts[each] ?? 0
  return candidates.sort((left, right) => size(left) - size(right) || left - right)[0]
}

async function auditAndWiden(task: Task, method: Method, rounded: Float64Array): Promise<Attempt> {
  const alsoSecret = findHiddenBefore(task)
  const equations = method === 'random-rounding' ? [] : task.equations
  for (let hidings = 0; ; hidings++) {
    const shown = show(task, rounded, alsoSecret)
    const also = new Set([...alsoSecret].filter((cell) => !isSecret(task.rule, task.counts[cell] ?? Number.NaN)))
    const release = { rule: task.rule, method, shown, equations, alsoSecret: also }
    const audit = await auditReleases(task.space, [...task.earlier, release])
    const risk = audit?.atRisk[0]
    const blocker = risk && hidings < maximumHidings ? pickBlocker(task, release, risk.cell) : undefined
    if (blocker === undefined) return { release, audit }
    alsoSecret.add(blocker)
  }
}

function isSafe({ audit }: Attempt): boolean {
  return audit !== undefined && audit.atRisk.length === 0
}

function getRisk({ audit }: Attempt): number {
  return audit?.atRisk.length ?? Infinity
}

/**
 * Rounds by the mildest method that can be done and passes the audit: controlled rounding, with wider steps for hidden
 * numbers, with one step more for all, and at last random rounding by key. Where the audit finds too narrow a range,
 * one more number is hidden at a time. When nothing passes, the attempt with the fewest cells at risk.
 */
export async function protectByRounding(task: Task): Promise<Attempt> {
  const attempts: Attempt[] = []
  for (const method of roundingLadder) {
    const { rule, counts, equations } = task
    const rounded = await roundControlled({ rule, counts, equations, pinned: findPinned(task, method) }, method)
    if (!rounded) continue
    const attempt = await auditAndWiden(task, method, rounded)
    if (isSafe(attempt)) return attempt
    attempts.push(attempt)
  }
  const random = roundAll(task, findPinned(task, 'random-rounding'))
  attempts.push(await auditAndWiden(task, 'random-rounding', random))
  return attempts.reduce((best, attempt) => (getRisk(attempt) < getRisk(best) ? attempt : best))
}
