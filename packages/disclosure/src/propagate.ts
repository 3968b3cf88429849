import type { Programme, Row } from './solver.ts'

const maximumRounds = 50

function getLeast(value: number, lower: number, upper: number): number {
  return value > 0 ? value * lower : value * upper
}

class Tightener {
  readonly lower: number[]
  readonly upper: number[]
  changed = false

  constructor({ lower, upper }: Programme) {
    this.lower = [...lower]
    this.upper = [...upper]
  }

  visit({ columns, values, equals }: Row): void {
    let least = 0
    let greatest = 0
    for (const [at, column] of columns.entries()) {
      const value = values[at] ?? 0
      least += getLeast(value, this.lower[column] ?? 0, this.upper[column] ?? 0)
      greatest -= getLeast(-value, this.lower[column] ?? 0, this.upper[column] ?? 0)
    }
    for (const [at, column] of columns.entries()) {
      const value = values[at] ?? 0
      const ownLeast = getLeast(value, this.lower[column] ?? 0, this.upper[column] ?? 0)
      const ownGreatest = -getLeast(-value, this.lower[column] ?? 0, this.upper[column] ?? 0)
      const ends = [(equals - greatest + ownGreatest) / value, (equals - least + ownLeast) / value]
      this.#tighten(column, Math.ceil(Math.min(...ends) - 1e-9), Math.floor(Math.max(...ends) + 1e-9))
      const newLeast = getLeast(value, this.lower[column] ?? 0, this.upper[column] ?? 0)
      least += newLeast - ownLeast
      greatest += -getLeast(-value, this.lower[column] ?? 0, this.upper[column] ?? 0) - ownGreatest
    }
  }

  #tighten(column: number, least: number, greatest: number): void {
    if (least > (this.lower[column] ?? 0)) {
      this.lower[column] = least
      this.changed = true
    }
    if (greatest < (this.upper[column] ?? 0)) {
      this.upper[column] = greatest
      this.changed = true
    }
  }
}

/**
 * Narrows the bounds of whole columns by looking at one row at a time until nothing moves (bounds propagation, as in
 * constraint programming). Every whole solution stays within the bounds returned; these may still be too wide.
 * A lower bound above its upper bound means that there is no solution.
 */
export function propagateBounds(programme: Programme): { lower: number[]; upper: number[] } {
  const tightener = new Tightener(programme)
  for (let round = 0; round < maximumRounds; round++) {
    tightener.changed = false
    for (const row of programme.rows) tightener.visit(row)
    if (!tightener.changed) break
  }
  return { lower: tightener.lower, upper: tightener.upper }
}
