import type { Design } from './design.ts'
import { type Matrix, nullSpace, reduce } from './elimination.ts'
import { fitFromCounts, type Table } from './fit.ts'
import { fitFromNearby } from './newton.ts'
import { hasPositiveCombination } from './positive-combination.ts'
import type { Workspace } from './workspace.ts'

/**
 * 0: the maximum likelihood estimate exists and is unique. 1: it does not exist. 2: the parameters cannot be told apart.
 * 3: both.
 */
export type CheckCode = 0 | 1 | 2 | 3

/** One row of 0 and 1 per history: 1 where the history contains the column's term. */
function createMatrix(masks: readonly number[], columns: readonly number[]): Matrix {
  const values = new Float64Array(masks.length * columns.length)
  for (let row = 0; row < masks.length; row += 1) {
    const mask = masks[row] as number
    for (let column = 0; column < columns.length; column += 1) {
      const term = columns[column] as number
      if ((mask & term) === term) values[row * columns.length + column] = 1
    }
  }
  return { rows: masks.length, columns: columns.length, values }
}

/** The effect of each basis vector on the rows of a history: sum of the basis element over the terms it contains. */
function project(mask: number, columns: readonly number[], basis: readonly Float64Array[]): Float64Array {
  const effect = new Float64Array(basis.length)
  for (let index = 0; index < basis.length; index += 1) {
    const vector = basis[index] as Float64Array
    let sum = 0
    for (let column = 0; column < columns.length; column += 1) {
      const term = columns[column] as number
      if ((mask & term) === term) sum += vector[column] as number
    }
    effect[index] = sum
  }
  return effect
}

function rankOf(vectors: readonly Float64Array[], length: number): number {
  const values = new Float64Array(vectors.length * length)
  for (const [row, vector] of vectors.entries()) values.set(vector, row * length)
  return reduce({ rows: vectors.length, columns: length, values }).length
}

/**
 * Decides existence and identifiability exactly, without fitting.
 *
 * The estimate exists when some x > 0 on the rows kept has X'x = X'y (S. Fienberg, A. Rinaldo, "Maximum likelihood
 * estimation in log-linear models", Ann. Stat. 2012, theorem 1). Equivalently no direction leaves the observed rows
 * unchanged and lowers others. Directions that leave the observed rows unchanged are the null space of those rows,
 * which has few dimensions, so what remains is a very small linear programme over the rows with count 0.
 */
export function checkDesign(table: Table, { columns, rows }: Design): CheckCode {
  const basis = nullSpace(createMatrix(table.observed, columns))
  if (basis.length === 0) return 0
  const effects: Float64Array[] = []
  for (const mask of rows) {
    if (table.counts[mask] === 0) effects.push(project(mask, columns, basis))
  }
  const missing = hasPositiveCombination(effects) ? 0 : 1
  const confounded = rankOf(effects, basis.length) === basis.length ? 0 : 2
  return (missing + confounded) as CheckCode
}

/**
 * Fits when the estimate exists and is unique; false when it is not, by the quick proof or else by the exact check, or
 * when its deviance is over the ceiling of the workspace.
 */
export function fitWhenEstimable(table: Table, design: Design, space: Workspace): boolean {
  const nearby = fitFromNearby(table, design, space)
  if (nearby !== 'unsure') return nearby === 'fitted'
  if (checkDesign(table, design) !== 0) return false
  fitFromCounts(table, design, space)
  return fitFromNearby(table, design, space) !== 'hopeless'
}
