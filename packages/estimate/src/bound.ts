import type { Table } from './fit.ts'
import type { Workspace } from './workspace.ts'

/** No fitted mean of a model that exists is under e^-100 or over e^100: tables of people do not reach that far. */
const farthestPredictor = 100

/** Deviance of the coefficients that are in the workspace. */
export function currentDeviance({ counts, margins, observed }: Table, { predictor, sums }: Workspace): number {
  let sum = (sums[0] as number) - (margins[0] as number)
  for (let index = 0; index < observed.length; index += 1) {
    const mask = observed[index] as number
    const count = counts[mask] as number
    sum += count * (Math.log(count) - (predictor[mask] as number))
  }
  return 2 * sum
}

/** A model at some coefficients, with the Newton step from there. Arrays per mask, but `columns` and `change`. */
export type NewtonState = {
  columns: readonly number[]
  rows: readonly number[]
  means: Float64Array
  sums: Float64Array
  change: Float64Array
  step: Float64Array
}

/**
 * How far, at most, the deviance of the best fit of a model lies under that of the coefficients at hand.
 *
 * For every x ≥ 0 with X'x = X'y the log likelihood is at most sum (x log x - x), by duality. With x = mu (1 + s), s the
 * Newton step in the predictor, that is the likelihood at hand plus sum mu ((1 + s) log(1 + s) - s), and each term is at
 * most mu s²/2 · (1 + m / (3 (1 - m))), at most mu s², when no s is under -m. The sum of mu s² is the step times the
 * gradient. An x that falls under 0 by -e adds at most 200 e, predictors being within 100 of 0. The bound holds for
 * models whose estimate does not exist as well: then it is about the limit of their likelihood.
 */
export function largestGain({ margins }: Table, { columns, rows, means, sums, change, step }: NewtonState): number {
  let decrement = 0
  for (let index = 0; index < columns.length; index += 1) {
    const mask = columns[index] as number
    decrement += (change[index] as number) * ((margins[mask] as number) - (sums[mask] as number))
  }
  let down = 0
  let under = 0
  for (let index = 0; index < rows.length; index += 1) {
    const mask = rows[index] as number
    const size = -(step[mask] as number)
    if (size > down) down = size
    if (size > 1) under += (means[mask] as number) * (size - 1)
  }
  const stretch = down < 0.75 ? 1 + down / (3 * (1 - down)) : 2
  return decrement * stretch + 4 * farthestPredictor * under + 1e-7
}
