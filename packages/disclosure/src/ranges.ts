import { SolverError } from './errors.ts'
import { Flow } from './flow.ts'
import { propagateBounds } from './propagate.ts'
import type { Range } from './regime.ts'
import { Session, type Outcome, type Programme, type Row } from './solver.ts'

const tolerance = 1e-6
const sweeps = 8

/** Whether every value is a whole number, but for the solver's tolerance. */
export function isWhole(point: Float64Array): boolean {
  return point.every((value) => Math.abs(value - Math.round(value)) < tolerance)
}

/**
 * The least and greatest whole values of columns, closed in from both sides: `lower` and `upper` are known to contain
 * them, whole solutions that were met show values that are reached. A side is settled when the two meet.
 */
export class Brackets {
  readonly lower: number[]
  readonly upper: number[]
  readonly #least: Float64Array
  readonly #greatest: Float64Array

  constructor({ lower, upper }: { lower: readonly number[]; upper: readonly number[] }) {
    this.lower = [...lower]
    this.upper = [...upper]
    this.#least = new Float64Array(lower.length).fill(Infinity)
    this.#greatest = new Float64Array(lower.length).fill(-Infinity)
  }

  /** Whether no value fits some column. */
  get isEmpty(): boolean {
    return this.lower.some((least, column) => least > (this.upper[column] ?? 0))
  }

  /** `sign` 1 asks about the least value, -1 about the greatest. */
  isSettled(column: number, sign: number): boolean {
    if (sign > 0) return this.#least[column] === this.lower[column]
    return this.#greatest[column] === this.upper[column]
  }

  /** Columns of which the side is not settled. */
  getOpen(columns: readonly number[], sign: number): number[] {
    return columns.filter((column) => !this.isSettled(column, sign))
  }

  /** Takes note of a solution. Returns whether it is whole, and so counts. */
  witness(outcome: Outcome): boolean {
    if (outcome.status !== 'optimal' || !isWhole(outcome.point)) return false
    for (let column = 0; column < this.lower.length; column++) this.note(column, Math.round(outcome.point[column] ?? 0))
    return true
  }

  /** Takes note of a value the column has in some whole solution. */
  note(column: number, value: number): void {
    if (value < (this.#least[column] ?? 0)) this.#least[column] = value
    if (value > (this.#greatest[column] ?? 0)) this.#greatest[column] = value
  }

  /** No solution has `sign * value` under this bound, which comes from a relaxation and may be broken. */
  limit(column: number, sign: number, bound: number): void {
    const whole = Math.ceil(bound - tolerance)
    if (sign > 0) this.lower[column] = Math.max(this.lower[column] ?? 0, whole)
    else this.upper[column] = Math.min(this.upper[column] ?? 0, -whole)
  }

  /** What is known of the columns. */
  getRanges(columns: readonly number[]): Range[] {
    return columns.map((column) => ({ least: this.lower[column] ?? 0, greatest: this.upper[column] ?? 0 }))
  }
}

/** 1 asks for the least value, -1 for the greatest. */
export type Side = 1 | -1

const bothSides: readonly Side[] = [1, -1]

const longRow = 40

/** Columns no two of which share a short row, so that each can be expected to go its own way. */
function pickLoose(open: readonly number[], rowsOf: ReadonlyMap<number, readonly number[]>): number[] {
  const taken = new Set<number>()
  return open.filter((column) => {
    const rows = rowsOf.get(column) ?? []
    if (rows.some((row) => taken.has(row))) return false
    for (const row of rows) taken.add(row)
    return true
  })
}

function indexShortRows(rows: readonly Row[]): Map<number, number[]> {
  const rowsOf = new Map<number, number[]>()
  for (const [row, { columns }] of rows.entries()) {
    if (columns.length > longRow) continue
    for (const column of columns) rowsOf.set(column, [...(rowsOf.get(column) ?? []), row])
  }
  return rowsOf
}

/** What `sweep` works on: the columns to settle, the rows they are in, and how to minimise costs over them. */
export interface SweepTask {
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
  readonly solve: (costs: Map<number, number>) => Outcome
}

/**
 * Minimises the sum of many open sides at once, as far as that settles any: first all together, then sets of columns
 * that do not stand in each other's way. A column gets one chance in such a set.
 */
export function sweep(brackets: Brackets, { columns, rows, solve }: SweepTask): void {
  const rowsOf = indexShortRows(rows)
  for (const sign of [1, -1]) {
    let open = brackets.getOpen(columns, sign)
    for (let round = 0; round < sweeps && open.length > 0; round++) {
      brackets.witness(solve(new Map(open.map((column) => [column, sign]))))
      const left = brackets.getOpen(columns, sign)
      if (left.length === open.length) break
      open = left
    }
    while (open.length > 0) {
      const loose = new Set(pickLoose(open, rowsOf))
      brackets.witness(solve(new Map([...loose].map((column) => [column, sign]))))
      open = brackets.getOpen(open, sign).filter((column) => !loose.has(column))
    }
  }
}

/** Settles the open sides one by one: a linear programme each, one with whole columns where its solution is broken. */
export async function settle(brackets: Brackets, columns: readonly number[], programme: Programme): Promise<void> {
  const open = [1, -1].flatMap((sign) => brackets.getOpen(columns, sign).map((column) => ({ column, sign })))
  if (open.length === 0) return
  const session = await Session.open(programme)
  let whole: Session | undefined
  try {
    for (const { column, sign } of open) {
      if (brackets.isSettled(column, sign)) continue
      let outcome = session.minimise(new Map([[column, sign]]))
      if (outcome.status === 'optimal') brackets.limit(column, sign, outcome.value)
      if (brackets.witness(outcome) || brackets.isSettled(column, sign)) continue
      whole ??= await Session.open(programme, { integer: true })
      outcome = whole.minimise(new Map([[column, sign]]))
      if (outcome.status !== 'optimal') throw new SolverError('The solver gave no answer about the range of a cell.')
      brackets.limit(column, sign, outcome.value)
      brackets.witness(outcome)
    }
  } finally {
    session.close()
    whole?.close()
  }
}

/** Settles all sides by pushing flow, when the programme is a network. Returns whether it is. */
export function settleByFlow(
  brackets: Brackets,
  columns: readonly number[],
  way: { programme: Programme; start: Float64Array; sides: readonly Side[] },
): boolean {
  const { lower, upper } = way.programme
  const values = { current: way.start }
  const flow = Flow.create(way.programme, {
    start: way.start,
    room: (column, direction) => {
      const value = values.current[column] ?? 0
      return direction > 0 ? (upper[column] ?? 0) - value : value - (lower[column] ?? 0)
    },
    moved: (column, value) => brackets.note(column, value),
  })
  if (!flow) return false
  values.current = flow.values
  for (const sign of way.sides) {
    for (const column of columns) {
      if (brackets.isSettled(column, sign)) continue
      flow.push(column, sign > 0 ? -1 : 1)
      brackets.limit(column, sign, sign * (flow.values[column] ?? 0))
    }
  }
  return true
}

/**
 * The least and the greatest whole value of each of the columns of a programme.
 * @param sides which of the two are wanted; the other one is given as far as it is known
 * @returns what is known, or `undefined` when the programme has no solution.
 * @throws SolverError when the solver gives up.
 */
export async function findBrackets(
  programme: Programme,
  columns: readonly number[],
  sides: readonly Side[] = bothSides,
): Promise<Brackets | undefined> {
  const brackets = new Brackets(propagateBounds(programme))
  if (brackets.isEmpty) return undefined
  const narrowed = { ...programme, lower: [...brackets.lower], upper: [...brackets.upper] }
  const session = await Session.open(narrowed)
  try {
    const outcome = session.minimise(new Map())
    if (outcome.status !== 'optimal') return undefined
    const whole = brackets.witness(outcome)
    if (whole && settleByFlow(brackets, columns, { programme: narrowed, start: outcome.point, sides })) return brackets
    sweep(brackets, { columns, rows: programme.rows, solve: (costs) => session.minimise(costs) })
  } finally {
    session.close()
  }
  await settle(brackets, columns, narrowed)
  return brackets
}
