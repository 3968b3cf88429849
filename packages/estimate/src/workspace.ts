/** Scratch memory of the fitting algorithms for one number of lists: allocated once, used for every fit. */
export type Workspace = {
  lists: number
  /** Linear predictor, fitted means, their sums over supersets and the last step in the predictor, per mask. */
  predictor: Float64Array
  means: Float64Array
  sums: Float64Array
  step: Float64Array
  /** Coefficients and their last step, per column. */
  coefficients: Float64Array
  change: Float64Array
  /** Cholesky factor of X'WX, lower triangle, row by row with as many places a row as there are columns. */
  information: Float64Array
  /** A fit is given up once its deviance cannot get down to this. */
  ceiling: number
  /** Coefficients and sums of the model that forward selection stands at, per mask. */
  last: { values: Float64Array; sums: Float64Array }
}

/** Makes the scratch memory for data with this many lists. */
export function createWorkspace(lists: number): Workspace {
  const size = 1 << lists
  const columns = Math.min(size, 1 + lists + (lists * (lists - 1)) / 2 + (lists * (lists - 1) * (lists - 2)) / 6)
  return {
    lists,
    predictor: new Float64Array(size),
    means: new Float64Array(size),
    sums: new Float64Array(size),
    step: new Float64Array(size),
    coefficients: new Float64Array(columns),
    change: new Float64Array(columns),
    information: new Float64Array(columns * columns),
    ceiling: Infinity,
    last: { values: new Float64Array(size), sums: new Float64Array(size) },
  }
}
