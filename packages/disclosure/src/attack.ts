import { getHiddenMultiples, getMaximumDeviation, getPrintedRange, type Method } from './regime.ts'
import type { RoundingRule, Rule } from './rules.ts'
import { findThinEquations } from './network.ts'
import type { Programme, Row } from './solver.ts'
import type { Equation, Space } from './space.ts'

/** What is shown for a cell. */
export type Published = number | 'secret'

/** One thing that was published: what is shown for which cells of a space, and how it came about. */
export interface Release {
  readonly rule: Rule
  readonly method: Method
  readonly shown: ReadonlyMap<number, Published>
  /** Equations between the cells of this release: rounded numbers add up over these when the method says so. */
  readonly equations: readonly Equation[]
  /** Cells of a rounded release that are secret although their count is above the threshold; assumed to be known. */
  readonly alsoSecret: ReadonlySet<number>
}

/** How the rounded value behind a secret cell, a column of the hidden programme, bears on the cell's count. */
export interface Link {
  readonly cell: number
  /** The count lies at most this far from the rounded value; `undefined` when it only is above zero if that is. */
  readonly deviation: number | undefined
  readonly base: number
}

/**
 * Everything a reader knows, in whole numbers. Column `i` of `counts` is the true count of cell `i`; column `k` of
 * `hidden` is the rounded value behind the cell `links[k].cell`, in units of its base.
 */
export interface Attack {
  readonly counts: Programme
  readonly hidden: Programme
  readonly links: readonly Link[]
  /** A bound that stands for none at all. */
  readonly unbounded: number
}

function sumShown(releases: readonly Release[]): number {
  return releases.flatMap((release) => [...release.shown.values()]).reduce<number>(addShown, 0)
}

function addShown(sum: number, shown: Published): number {
  return shown === 'secret' ? sum : sum + shown
}

/** The counts a reader can allow for one cell of one release, from what is shown for that cell alone. */
function getCellRange(release: Release, cell: number): readonly [least: number, greatest: number] {
  const { rule, method, shown, alsoSecret } = release
  const what = shown.get(cell)
  if (what === undefined) return [0, Infinity]
  if (what !== 'secret') {
    const { least, greatest } = getPrintedRange(rule, method, what)
    return [least, greatest]
  }
  if (rule.kind === 'suppression' || rule.secretUpTo === null) return [0, Infinity]
  if (alsoSecret.has(cell)) return [rule.secretUpTo + 1, Infinity]
  return [rule.secretZeros ? 0 : 1, rule.secretUpTo]
}

function addColumn({ lower, upper }: Programme, least: number, greatest: number): number {
  lower.push(least)
  return upper.push(greatest) - 1
}

interface Draft extends Attack {
  readonly links: Link[]
  readonly thin: ReadonlySet<Equation> | undefined
}

function addHidden(draft: Draft, release: Release & { rule: RoundingRule }, cell: number): number {
  const { rule, method } = release
  const known = release.alsoSecret.has(cell)
  const deviation = known ? getMaximumDeviation(rule, method) : undefined
  draft.links.push({ cell, deviation, base: rule.base })
  if (!known) return addColumn(draft.hidden, 0, getHiddenMultiples(rule, method).greatest)
  return addColumn(draft.hidden, Math.ceil(((rule.secretUpTo ?? 0) + 1) / rule.base), draft.unbounded)
}

function addRoundedSums(draft: Draft, release: Release & { rule: RoundingRule }): void {
  const { base } = release.rule
  const hidden = new Map<number, number>()
  for (const [cell, shown] of release.shown) {
    if (shown === 'secret') hidden.set(cell, addHidden(draft, release, cell))
  }
  for (const equation of release.equations) {
    const { total, parts } = equation
    const row = { columns: [] as number[], values: [] as number[], equals: 0 }
    for (const [cell, sign] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      const column = hidden.get(cell)
      const shown = release.shown.get(cell)
      if (column !== undefined) {
        row.columns.push(column)
        row.values.push(sign)
      } else if (typeof shown === 'number') row.equals -= (sign * shown) / base
    }
    if (row.columns.length === 0) continue
    draft.hidden.rows.push(row)
    if (draft.thin?.has(equation)) draft.hidden.thinRows?.push(row)
  }
}

function isAdditive(release: Release): release is Release & { rule: RoundingRule } {
  return release.rule.kind === 'rounding' && release.method.startsWith('controlled')
}

/**
 * Puts together everything a reader knows: every count is whole and not negative, every table adds up, what was shown,
 * by which rule and method, and that rounded numbers add up too where they were made to.
 * @param least a number larger than any count, if nothing larger has been printed
 */
export function buildAttack(space: Space, releases: readonly Release[], least = 1000): Attack {
  const unbounded = 2 * sumShown(releases) + least
  const thin = findThinEquations(space)
  const counts: Programme = { lower: [], upper: [], rows: [], thinRows: thin && [...thin].map(toRow) }
  for (let cell = 0; cell < space.keys.length; cell++) {
    const ranges = releases.map((release) => getCellRange(release, cell))
    const least = Math.max(0, ...ranges.map((range) => range[0]))
    addColumn(counts, least, Math.min(unbounded, ...ranges.map((range) => range[1])))
  }
  counts.rows.push(...space.equations.map(toRow))
  const hidden: Programme = { lower: [], upper: [], rows: [], thinRows: thin && [] }
  const draft: Draft = { counts, hidden, links: [], unbounded, thin }
  for (const release of releases) if (isAdditive(release)) addRoundedSums(draft, release)
  return draft
}

function toRow({ total, parts }: Equation): Row {
  return { columns: [total, ...parts], values: [1, ...parts.map(() => -1)], equals: 0 }
}

/** The whole attack as one programme: the columns of `counts`, those of `hidden`, and a slack for every link. */
export function joinAttack({ counts, hidden, links, unbounded }: Attack): Programme {
  if (links.length === 0) return counts
  const offset = counts.lower.length
  const lower = [...counts.lower, ...hidden.lower]
  const upper = [...counts.upper, ...hidden.upper]
  const rows = [...counts.rows]
  for (const { columns, values, equals } of hidden.rows) {
    rows.push({ columns: columns.map((column) => column + offset), values, equals })
  }
  for (const [at, { cell, deviation, base }] of links.entries()) {
    const columns = [cell, offset + at, lower.length]
    const slope = hidden.upper[at] ?? 0
    rows.push({ columns, values: deviation === undefined ? [slope, -1, -1] : [1, -base, -1], equals: 0 })
    lower.push(deviation === undefined ? 0 : -deviation)
    upper.push(deviation ?? slope * unbounded)
  }
  return { lower, upper, rows }
}

/** The counts a link allows when the rounded value behind it is `multiple` units of the base. */
export function getLinkedRange({ deviation, base }: Link, multiple: number): readonly [number, number] {
  if (deviation === undefined) return [multiple > 0 ? 1 : 0, Infinity]
  return [multiple * base - deviation, multiple * base + deviation]
}
