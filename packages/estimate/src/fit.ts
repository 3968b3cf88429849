import { factor, solve } from './cholesky.ts'
import type { Design } from './design.ts'
import { sumOverSubsets, sumOverSupersets } from './subsets.ts'
import type { Workspace } from './workspace.ts'

/** Counts per mask (place 0 unused) with what every fit needs of them. */
export type Table = {
  counts: Float64Array
  /** Per mask the number of people on at least all its lists; place 0 is everybody. */
  margins: Float64Array
  /** Masks with a count above 0, ascending. */
  observed: number[]
}

/** What is left of a fit when the workspace moves on. */
export type Fit = {
  /** log of the expected number of people on no list. */
  logDarkFigure: number
  deviance: number
  /** Standard error of logDarkFigure within the model. */
  standardError: number
  rounds: number
  converged: boolean
}

const maximumRounds = 25
const devianceTolerance = 1e-8
const smallestMean = 2 ** -52

/** Prepares counts per mask for fitting. The array is kept, not copied. */
export function createTable(counts: Float64Array): Table {
  const table = { counts, margins: new Float64Array(counts.length), observed: [] }
  refreshTable(table)
  return table
}

/** Works out again what hangs on the counts, after they have been changed in place. */
export function refreshTable({ counts, margins, observed }: Table): void {
  margins.set(counts)
  margins[0] = 0
  sumOverSupersets(margins)
  observed.length = 0
  for (let mask = 1; mask < counts.length; mask += 1) if ((counts[mask] as number) > 0) observed.push(mask)
}

/** X'WX from sums of the weights over supersets: the columns are products of list indicators, so it is a look-up. */
export function assembleInformation(space: Workspace, columns: readonly number[]): void {
  const { information, sums } = space
  const p = columns.length
  for (let row = 0; row < p; row += 1) {
    const mask = columns[row] as number
    for (let column = 0; column <= row; column += 1) {
      information[row * p + column] = sums[mask | (columns[column] as number)] as number
    }
  }
}

/** Linear predictor of every history from coefficients per column. */
export function spread(into: Float64Array, columns: readonly number[], coefficients: Float64Array): void {
  into.fill(0)
  for (let index = 0; index < columns.length; index += 1) into[columns[index] as number] = coefficients[index] as number
  sumOverSubsets(into)
}

function deviance({ counts }: Table, rows: readonly number[], means: Float64Array): number {
  let sum = 0
  for (let index = 0; index < rows.length; index += 1) {
    const mask = rows[index] as number
    const count = counts[mask] as number
    const mean = means[mask] as number
    sum += count > 0 ? count * Math.log(count / mean) - (count - mean) : mean
  }
  return 2 * sum
}

function startFromCounts({ counts }: Table, rows: readonly number[], { means, predictor }: Workspace): void {
  means.fill(0)
  for (let index = 0; index < rows.length; index += 1) {
    const mask = rows[index] as number
    const mean = (counts[mask] as number) + 0.1
    means[mask] = mean
    predictor[mask] = Math.log(mean)
  }
}

/** One weighted least squares round on the working response; false when the information is singular. */
function leastSquaresRound(table: Table, { columns, rows }: Design, space: Workspace): boolean {
  const { predictor, means, sums, step, coefficients } = space
  sums.set(means)
  step.fill(0)
  for (let index = 0; index < rows.length; index += 1) {
    const mask = rows[index] as number
    const mean = means[mask] as number
    step[mask] = mean * (predictor[mask] as number) + (table.counts[mask] as number) - mean
  }
  sumOverSupersets(sums)
  sumOverSupersets(step)
  assembleInformation(space, columns)
  if (factor(space.information, columns.length) <= 0) return false
  for (let index = 0; index < columns.length; index += 1) coefficients[index] = step[columns[index] as number] as number
  solve(space.information, columns.length, coefficients)
  spread(predictor, columns, coefficients)
  for (let index = 0; index < rows.length; index += 1) {
    const mask = rows[index] as number
    means[mask] = Math.max(Math.exp(predictor[mask] as number), smallestMean)
  }
  return true
}

/**
 * Poisson log-linear fit by iteratively reweighted least squares from the standard start, mu = y + 0.1, until the
 * deviance moves less than 1e-8 relative, at most 25 rounds. The result depends on nothing but table and design.
 * Source: P. McCullagh, J. Nelder, "Generalized linear models", 2nd edition, section 2.5.
 *
 * Leaves the coefficients in the workspace, and in `sums` per mask the fitted number of people on at least its lists.
 */
export function fitFromCounts(table: Table, design: Design, space: Workspace): Fit {
  startFromCounts(table, design.rows, space)
  let before = deviance(table, design.rows, space.means)
  let rounds = 0
  let converged = false
  while (!converged && rounds < maximumRounds && leastSquaresRound(table, design, space)) {
    rounds += 1
    const now = deviance(table, design.rows, space.means)
    converged = Math.abs(now - before) / (Math.abs(now) + 0.1) < devianceTolerance
    before = now
    if (!Number.isFinite(now)) break
  }
  const fit = {
    logDarkFigure: rounds > 0 ? (space.coefficients[0] as number) : Number.NaN,
    deviance: Math.max(0, before),
    standardError: interceptError(design.columns.length, space),
    rounds,
    converged,
  }
  space.sums.set(space.means)
  sumOverSupersets(space.sums)
  return fit
}

/** Square root of the first element of (L L')^-1: with e = L^-1 e1 it is the length of e. */
function interceptError(p: number, { information, change }: Workspace): number {
  change.fill(0, 0, p)
  change[0] = 1
  solve(information, p, change)
  return Math.sqrt(change[0])
}
