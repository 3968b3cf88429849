/**
 * Whether vectors have a combination with only positive weights that is zero. By Stiemke's lemma (1915) either that, or
 * there is a direction in which all of them point to one side, some of them truly.
 *
 * With weights 1 + u it is a linear programme of as many rows as the vectors are long: u ≥ 0, sum u_i v_i = -sum v_i.
 * Phase one of the simplex method with Bland's rule (Math. Oper. Res. 1977), which cannot cycle.
 *
 * @param vectors all of one length, with elements that are fractions of small whole numbers
 */
export function hasPositiveCombination(vectors: readonly Float64Array[]): boolean {
  const distinct = dropRepeats(vectors)
  const dimension = distinct[0]?.length ?? 0
  if (dimension === 0) return true
  for (let axis = 0; axis < dimension; axis += 1) if (isOneSided(distinct, axis)) return false
  return dimension === 1 || solvePhaseOne(createTableau(distinct, dimension))
}

const tolerance = 1e-9

function dropRepeats(vectors: readonly Float64Array[]): Float64Array[] {
  const seen = new Map<string, Float64Array>()
  for (const vector of vectors) {
    let scale = 0
    for (const element of vector) scale = Math.max(scale, Math.abs(element))
    if (scale < tolerance) continue
    const unit = vector.map((element) => element / scale)
    seen.set(unit.map((element) => Math.round(element * 1e6)).join(), unit)
  }
  return [...seen.values()]
}

function isOneSided(vectors: readonly Float64Array[], axis: number): boolean {
  let above = false
  let below = false
  for (const vector of vectors) {
    above ||= (vector[axis] as number) > tolerance
    below ||= (vector[axis] as number) < -tolerance
  }
  return above !== below
}

/** Rows are equations with right sides at least 0; the row after them prices the sum of all artificial variables. */
type Tableau = { rows: number; width: number; values: Float64Array; basis: Int32Array }

function createTableau(vectors: readonly Float64Array[], rows: number): Tableau {
  const width = vectors.length + 1
  const values = new Float64Array((rows + 1) * width)
  for (let row = 0; row < rows; row += 1) {
    let right = 0
    for (const vector of vectors) right -= vector[row] as number
    const sign = right < 0 ? -1 : 1
    for (const [column, vector] of vectors.entries()) values[row * width + column] = sign * (vector[row] as number)
    values[row * width + width - 1] = sign * right
    for (let column = 0; column < width; column += 1) {
      const price = rows * width + column
      values[price] = (values[price] as number) + (values[row * width + column] as number)
    }
  }
  return { rows, width, values, basis: new Int32Array(rows).fill(-1) }
}

/** First column whose price can still lower the sum of the artificial variables, or -1. */
function entering({ rows, width, values }: Tableau): number {
  for (let column = 0; column < width - 1; column += 1) {
    if ((values[rows * width + column] as number) > tolerance) return column
  }
  return -1
}

/** Row with the smallest ratio for this column; among equals the one whose variable comes first. */
function leaving({ rows, width, values, basis }: Tableau, column: number): number {
  let best = -1
  let bestRatio = Infinity
  for (let row = 0; row < rows; row += 1) {
    const element = values[row * width + column] as number
    if (element <= tolerance) continue
    const ratio = (values[row * width + width - 1] as number) / element
    const better = ratio < bestRatio - tolerance
    const equal = ratio < bestRatio + tolerance && (basis[row] as number) < (basis[best] as number)
    if (best < 0 || better || equal) {
      best = row
      bestRatio = Math.min(ratio, bestRatio)
    }
  }
  return best
}

function pivot({ rows, width, values, basis }: Tableau, row: number, column: number): void {
  const element = values[row * width + column] as number
  for (let index = 0; index < width; index += 1) {
    values[row * width + index] = (values[row * width + index] as number) / element
  }
  for (let other = 0; other <= rows; other += 1) {
    const times = values[other * width + column] as number
    if (other === row || times === 0) continue
    for (let index = 0; index < width; index += 1) {
      const place = other * width + index
      values[place] = (values[place] as number) - times * (values[row * width + index] as number)
    }
  }
  basis[row] = column
}

function solvePhaseOne(tableau: Tableau): boolean {
  const { rows, width, values } = tableau
  for (;;) {
    const left = values[rows * width + width - 1] as number
    if (left < 1e-7) return true
    const column = entering(tableau)
    const row = column < 0 ? -1 : leaving(tableau, column)
    if (row < 0) return false
    pivot(tableau, row, column)
  }
}
