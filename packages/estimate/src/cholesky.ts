/**
 * Cholesky factor in place: the lower triangle of the p × p matrix (row by row, stride p) becomes L with L L' = matrix.
 *
 * @returns the smallest pivot relative to its own diagonal element; 0 or less when the matrix is not positive definite
 */
export function factor(matrix: Float64Array, p: number): number {
  let smallest = 1
  for (let row = 0; row < p; row += 1) {
    const start = row * p
    for (let column = 0; column <= row; column += 1) {
      const other = column * p
      let sum = matrix[start + column] as number
      for (let k = 0; k < column; k += 1) sum -= (matrix[start + k] as number) * (matrix[other + k] as number)
      if (column < row) {
        matrix[start + column] = sum / (matrix[other + column] as number)
        continue
      }
      const relative = sum / (matrix[start + row] as number)
      if (!(relative > 0)) return 0
      if (relative < smallest) smallest = relative
      matrix[start + row] = Math.sqrt(sum)
    }
  }
  return smallest
}

/** Solves L L' x = right in place, with L from `factor`. */
export function solve(lower: Float64Array, p: number, right: Float64Array): void {
  for (let row = 0; row < p; row += 1) {
    let sum = right[row] as number
    for (let k = 0; k < row; k += 1) sum -= (lower[row * p + k] as number) * (right[k] as number)
    right[row] = sum / (lower[row * p + row] as number)
  }
  for (let row = p - 1; row >= 0; row -= 1) {
    let sum = right[row] as number
    for (let k = row + 1; k < p; k += 1) sum -= (lower[k * p + row] as number) * (right[k] as number)
    right[row] = sum / (lower[row * p + row] as number)
  }
}
