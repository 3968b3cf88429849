import { buildAttack, type Release } from './attack.ts'
import { deriveRanges } from './derive.ts'
import type { Range } from './regime.ts'
import type { Space } from './space.ts'

/** What can be derived about one secret cell. `greatest` is infinite when nothing limits it. */
interface CellRange extends Range {
  readonly cell: number
  /** The least `greatest - least` its rules ask for. */
  readonly required: number
}

/** What can be derived about every secret cell from everything published. */
export interface Audit {
  readonly ranges: readonly CellRange[]
  /** Cells whose range is narrower than their rules ask for. */
  readonly atRisk: readonly CellRange[]
  /** Least `greatest - least` of all, `null` when nothing is secret or nothing limits any. */
  readonly narrowestRange: number | null
}

/** Secret somewhere and printed nowhere, with the strictest minimum range of the rules by which it is secret. */
function collectTargets(releases: readonly Release[]): Map<number, number> {
  const targets = new Map<number, number>()
  for (const { shown, rule } of releases) {
    for (const [cell, what] of shown) {
      if (what === 'secret') targets.set(cell, Math.max(targets.get(cell) ?? 0, rule.minimumRange))
    }
  }
  for (const { shown } of releases) {
    for (const [cell, what] of shown) if (what !== 'secret') targets.delete(cell)
  }
  return targets
}

/**
 * Works out, for every secret cell, the least and the greatest count that anyone can derive from all releases together.
 * Exact for whole counts.
 * @returns `undefined` when the releases contradict each other, so that no counts fit them all.
 */
export async function auditReleases(space: Space, releases: readonly Release[]): Promise<Audit | undefined> {
  const targets = collectTargets(releases)
  const cells = [...targets.keys()].sort((left, right) => left - right)
  const attack = buildAttack(space, releases)
  const found = await deriveRanges(attack, cells)
  if (!found) return undefined
  const ranges = cells.map((cell, at) => {
    const { least, greatest } = found[at] ?? { least: 0, greatest: 0 }
    const limit = greatest >= attack.unbounded ? Infinity : greatest
    return { cell, least, greatest: limit, required: targets.get(cell) ?? 0 }
  })
  const narrowest = Math.min(...ranges.map(({ least, greatest }) => greatest - least))
  return {
    ranges,
    atRisk: ranges.filter(({ least, greatest, required }) => greatest - least < required),
    narrowestRange: Number.isFinite(narrowest) ? narrowest : null,
  }
}
