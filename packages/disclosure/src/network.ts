import type { Equation, Space } from './space.ts'

type Preference = (left: Equation, right: Equation) => number

const mostParts: Preference = (left, right) => right.parts.length - left.parts.length
const fewestParts: Preference = (left, right) => left.parts.length - right.parts.length

/** One defining equation for each sum of each table; all other equations follow from these. */
function choose(space: Space, preference: Preference): Set<Equation> {
  const chosen = new Set<Equation>()
  for (const { equations } of space.tables) {
    const own = equations.flatMap((number) => space.equations[number] ?? [])
    const defined = new Set<number>()
    for (const equation of own.sort(preference)) {
      if (defined.has(equation.total)) continue
      defined.add(equation.total)
      chosen.add(equation)
    }
  }
  return chosen
}

function isThin(chosen: ReadonlySet<Equation>): boolean {
  const uses = new Map<number, number>()
  for (const { total, parts } of chosen) {
    for (const cell of [total, ...parts]) {
      const times = (uses.get(cell) ?? 0) + 1
      if (times > 2) return false
      uses.set(cell, times)
    }
  }
  return true
}

/**
 * Equations that say the same as all of a space's, with every cell in at most two of them, as far as these can be
 * found: for tables of two dimensions, one with a hierarchy, and for such tables that share one dimension.
 */
export function findThinEquations(space: Space): ReadonlySet<Equation> | undefined {
  return [mostParts, fewestParts].map((preference) => choose(space, preference)).find(isThin)
}
