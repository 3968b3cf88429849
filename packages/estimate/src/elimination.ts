/** A matrix of small whole numbers, row by row. */
export type Matrix = { rows: number; columns: number; values: Float64Array }

/**
 * Below this an element counts as 0. The matrices are 0/1 look-up tables of subsets: their reduced forms hold fractions
 * with small denominators, so that rounding (1e-15) and true values (above 1e-3) stay far apart.
 */
const tolerance = 1e-9

function swapRows({ columns, values }: Matrix, first: number, second: number): void {
  if (first === second) return
  for (let column = 0; column < columns; column += 1) {
    const kept = values[first * columns + column] as number
    values[first * columns + column] = values[second * columns + column] as number
    values[second * columns + column] = kept
  }
}

function largestInColumn({ rows, columns, values }: Matrix, from: number, column: number): number {
  let best = from
  for (let row = from; row < rows; row += 1) {
    if (Math.abs(values[row * columns + column] as number) > Math.abs(values[best * columns + column] as number)) {
      best = row
    }
  }
  return best
}

function clearColumn({ rows, columns, values }: Matrix, pivotRow: number, column: number): void {
  const pivot = values[pivotRow * columns + column] as number
  for (let index = column; index < columns; index += 1) {
    values[pivotRow * columns + index] = (values[pivotRow * columns + index] as number) / pivot
  }
  for (let row = 0; row < rows; row += 1) {
    const times = values[row * columns + column] as number
    if (row === pivotRow || times === 0) continue
    for (let index = column; index < columns; index += 1) {
      const place = row * columns + index
      const next = (values[place] as number) - times * (values[pivotRow * columns + index] as number)
      values[place] = Math.abs(next) < tolerance ? 0 : next
    }
  }
}

/** Brings a matrix to reduced row echelon form in place and returns the column of each pivot, one for each rank. */
export function reduce(matrix: Matrix): number[] {
  const pivots: number[] = []
  for (let column = 0; column < matrix.columns && pivots.length < matrix.rows; column += 1) {
    const best = largestInColumn(matrix, pivots.length, column)
    if (Math.abs(matrix.values[best * matrix.columns + column] as number) < tolerance) continue
    swapRows(matrix, best, pivots.length)
    clearColumn(matrix, pivots.length, column)
    pivots.push(column)
  }
  return pivots
}

/** A basis of the null space of a matrix, one vector per free column. The matrix is reduced in place. */
export function nullSpace(matrix: Matrix): Float64Array[] {
  const pivots = reduce(matrix)
  const basis: Float64Array[] = []
  for (let free = 0; free < matrix.columns; free += 1) {
    if (pivots.includes(free)) continue
    const vector = new Float64Array(matrix.columns)
    vector[free] = 1
    for (const [row, pivot] of pivots.entries()) vector[pivot] = -(matrix.values[row * matrix.columns + free] as number)
    basis.push(vector)
  }
  return basis
}
