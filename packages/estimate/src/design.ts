/** A log-linear model resolved against the counts: which terms have a column, which are at -infinity, which rows stay. */
export type Design = {
  /** Masks of the columns: 0 (the intercept) first, then the terms with a finite coefficient, in the order given. */
  columns: readonly number[]
  /** Terms that nobody is in: their estimate is -infinity. */
  minusInfinity: number[]
  /** Masks of the histories kept, ascending; a history that contains a term at -infinity has fitted mean 0 and is gone. */
  rows: readonly number[]
  /** Parameters counted by AIC and BIC: columns and terms at -infinity. */
  parameters: number
}

/**
 * Resolves a model against data.
 *
 * @param terms masks of all terms but the intercept, main effects included
 * @param margins per mask the number of people on (at least) all its lists
 */
export function resolveDesign(terms: ArrayLike<number>, margins: Float64Array): Design {
  const columns = [0]
  const minusInfinity: number[] = []
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] as number
    if ((margins[term] as number) > 0) columns.push(term)
    else minusInfinity.push(term)
  }
  const rows: number[] = []
  for (let mask = 1; mask < margins.length; mask += 1) if (!containsAny(mask, minusInfinity)) rows.push(mask)
  return { columns, minusInfinity, rows, parameters: columns.length + minusInfinity.length }
}

function containsAny(mask: number, terms: readonly number[]): boolean {
  for (const term of terms) if ((mask & term) === term) return true
  return false
}
