import { currentDeviance, largestGain } from './bound.ts'
import { factor, solve } from './cholesky.ts'
import type { Design } from './design.ts'
import { assembleInformation, spread, type Table } from './fit.ts'
import { sumOverSupersets } from './subsets.ts'
import type { Workspace } from './workspace.ts'

/** A pivot this much smaller than its diagonal element leaves the solution in doubt. */
const smallestPivot = 1e-9

/** Means from the coefficients in the workspace, for the rows of the design, with their sums over supersets. */
export function refreshMeans({ rows }: Design, { means, predictor, sums }: Workspace): void {
  means.fill(0)
  for (let index = 0; index < rows.length; index += 1) {
    const mask = rows[index] as number
    means[mask] = Math.exp(predictor[mask] as number)
  }
  sums.set(means)
  sumOverSupersets(sums)
}

/** Factors X'WX at the current means; false when it is too near singular to solve with. */
export function factorInformation({ columns }: Design, space: Workspace): boolean {
  assembleInformation(space, columns)
  return factor(space.information, columns.length) > smallestPivot
}

/** The Newton step from the current means, written to `change` and `step`; its greatest size, or -1 when singular. */
function newtonStep(table: Table, design: Design, space: Workspace): number {
  const { columns, rows } = design
  const { sums, change, step, information } = space
  if (!factorInformation(design, space)) return -1
  for (let index = 0; index < columns.length; index += 1) {
    const mask = columns[index] as number
    change[index] = (table.margins[mask] as number) - (sums[mask] as number)
  }
  solve(information, columns.length, change)
  spread(step, columns, change)
  let greatest = 0
  for (let index = 0; index < rows.length; index += 1) {
    const size = Math.abs(step[rows[index] as number] as number)
    if (!(size <= greatest)) greatest = size
  }
  return greatest
}

/** Takes the step, shortened when it moves any fitted mean by more than a factor of about 12. */
function takeStep(design: Design, space: Workspace, greatest: number): void {
  const { coefficients, change, predictor, step } = space
  const share = greatest > 2.5 ? 2.5 / greatest : 1
  for (let index = 0; index < design.columns.length; index += 1) {
    coefficients[index] = (coefficients[index] as number) + share * (change[index] as number)
  }
  for (let mask = 0; mask < predictor.length; mask += 1) {
    predictor[mask] = (predictor[mask] as number) + share * (step[mask] as number)
  }
  refreshMeans(design, space)
}

/** Whether the step in the workspace proves that the deviance stays above the ceiling of the workspace. */
function isHopeless(table: Table, { columns, rows }: Design, space: Workspace): boolean {
  if (space.ceiling === Infinity) return false
  const { means, sums, change, step } = space
  const gain = largestGain(table, { columns, rows, means, sums, change, step })
  return currentDeviance(table, space) - gain > space.ceiling
}

/** `fitted`: the estimate exists and is found. `hopeless`: its deviance is over the ceiling. `unsure`: cannot be said. */
export type NearbyFit = 'fitted' | 'hopeless' | 'unsure'

/**
 * Newton's method from the coefficients that are in the workspace, meant for a start near the solution.
 *
 * `fitted` means two things: the maximum likelihood estimate exists, and the workspace holds it. The proof of existence
 * is the step itself. With d the Newton step from means mu, x = mu (1 + Xd) satisfies X'x = X'y exactly, so when no |Xd|
 * reaches 1 every x is above 0, which is the condition of Fienberg and Rinaldo (Ann. Stat. 2012). Where no estimate
 * exists some means fall by a factor e in each round and Xd stays at -1.
 */
export function fitFromNearby(table: Table, design: Design, space: Workspace): NearbyFit {
  spread(space.predictor, design.columns, space.coefficients)
  refreshMeans(design, space)
  for (let round = 0; round < 15; round += 1) {
    const greatest = newtonStep(table, design, space)
    if (!(greatest >= 0)) return 'unsure'
    if (isHopeless(table, design, space)) return 'hopeless'
    takeStep(design, space, greatest)
    if (greatest < 1e-7) return 'fitted'
    if (round >= 6 && greatest > 0.5) return 'unsure'
  }
  return 'unsure'
}
