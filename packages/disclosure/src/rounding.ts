import { getMultiples, type Method, type Range } from './regime.ts'
import type { RoundingRule } from './rules.ts'
import { Session, type Outcome, type Programme } from './solver.ts'
import type { Equation } from './space.ts'

/** What is to be rounded. `counts[cell]` is `NaN` for cells that are not in it; `pinned` numbers are kept as printed. */
export interface RoundingTask {
  readonly rule: RoundingRule
  readonly counts: Float64Array
  readonly equations: readonly Equation[]
  readonly pinned: ReadonlyMap<number, number>
}

/** Unit steps of one cell above its least multiple: one 0/1 column for each step, dearer the further it leads. */
interface Steps {
  readonly least: number
  readonly first: number
  readonly size: number
}

interface Draft {
  readonly programme: Programme
  readonly steps: Steps[]
  readonly costs: Map<number, number>
}

const penaltyOfAStepTooFar = 1_000

function getAllowed(task: RoundingTask, method: Method, cell: number): Range {
  const pinned = task.pinned.get(cell)
  if (pinned !== undefined) return { least: pinned / task.rule.base, greatest: pinned / task.rule.base }
  return getMultiples(task.rule, method, task.counts[cell] ?? 0)
}

function costOf(rule: RoundingRule, count: number, multiple: number): number {
  const near = getMultiples(rule, 'controlled-rounding', count)
  const beyond = Math.max(0, near.least - multiple, multiple - near.greatest)
  return Math.abs(multiple * rule.base - count) + beyond * penaltyOfAStepTooFar
}

function addSteps(draft: Draft, task: RoundingTask, { cell, method }: { cell: number; method: Method }): void {
  const { rule, counts } = task
  const count = counts[cell] ?? 0
  const { least, greatest } = getAllowed(task, method, cell)
  draft.steps[cell] = { least, first: draft.programme.lower.length, size: greatest - least }
  for (let multiple = least + 1; multiple <= greatest; multiple++) {
    draft.costs.set(draft.programme.lower.length, costOf(rule, count, multiple) - costOf(rule, count, multiple - 1))
    draft.programme.lower.push(0)
    draft.programme.upper.push(1)
  }
}

function addEquation({ programme, steps }: Draft, { total, parts }: Equation): void {
  const columns: number[] = []
  const values: number[] = []
  let equals = 0
  for (const [cell, sign] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
    const own = steps[cell]
    if (!own) continue
    equals -= sign * own.least
    for (let at = 0; at < own.size; at++) {
      columns.push(own.first + at)
      values.push(sign)
    }
  }
  programme.rows.push({ columns, values, equals })
}

function draftProgramme(task: RoundingTask, method: Method): Draft {
  const draft: Draft = { programme: { lower: [], upper: [], rows: [] }, steps: [], costs: new Map() }
  for (const [cell, count] of task.counts.entries()) {
    if (!Number.isNaN(count)) addSteps(draft, task, { cell, method })
  }
  for (const equation of task.equations) addEquation(draft, equation)
  return draft
}

function isWhole(point: Float64Array): boolean {
  return point.every((value) => Math.abs(value - Math.round(value)) < 1e-6)
}

async function solve({ programme, costs }: Draft, integer: boolean): Promise<Outcome> {
  const session = await Session.open(programme, { integer, absoluteGap: 0.5 })
  try {
    return session.minimise(costs)
  } finally {
    session.close()
  }
}

/**
 * Zero-restricted controlled rounding (Salazar, Handbook on Statistical Disclosure Control 5.5): the multiples of the
 * base nearest in sum of absolute differences to the counts, margins included, among those where every equation holds.
 * @returns for every cell the rounded number (`NaN` where there is no count), or `undefined` when there is none within
 *   the steps the method allows or the search takes too long.
 */
export async function roundControlled(task: RoundingTask, method: Method): Promise<Float64Array | undefined> {
  const draft = draftProgramme(task, method)
  if (draft.programme.rows.some((row) => row.columns.length === 0 && row.equals !== 0)) return undefined
  let outcome = await solve(draft, false)
  if (outcome.status === 'optimal' && !isWhole(outcome.point)) outcome = await solve(draft, true)
  if (outcome.status !== 'optimal') return undefined
  const { point } = outcome
  return task.counts.map((count, cell) => {
    const own = draft.steps[cell]
    if (Number.isNaN(count) || !own) return Number.NaN
    let multiple = own.least
    for (let at = 0; at < own.size; at++) multiple += Math.round(point[own.first + at] ?? 0)
    return multiple * task.rule.base
  })
}
