import type { Release } from './attack.ts'
import { getPrintedRange } from './regime.ts'
import type { Equation } from './space.ts'

/** Share of a shown margin from which one cell tells what nearly everybody of that margin is. */
const telltaleShare = 0.9

/** A shown cell beside the shown margin it is part of. */
export interface Telltale {
  readonly cell: number
  readonly margin: number
  readonly share: number
}

/**
 * Group disclosure: shown cells that hold at least 90 % of a shown margin, so that whoever belongs to the margin has
 * that trait, and exact zeros in a margin that is not zero, so that nobody of the margin has it. Looks only at what is
 * shown, so that the flag itself tells nothing new.
 */
export function findTelltales(release: Release, equations: readonly Equation[]): Telltale[] {
  const { shown, rule, method } = release
  const zeroIsExact = getPrintedRange(rule, method, 0).greatest === 0
  return equations.flatMap(({ total, parts }) => {
    const margin = shown.get(total)
    if (typeof margin !== 'number' || margin === 0 || parts.length === 1) return []
    return parts.flatMap((cell) => {
      const part = shown.get(cell)
      if (typeof part !== 'number') return []
      const share = part / margin
      return share >= telltaleShare || (part === 0 && zeroIsExact) ? [{ cell, margin: total, share }] : []
    })
  })
}
