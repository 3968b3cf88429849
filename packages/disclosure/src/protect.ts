import type { Release } from './attack.ts'
import { countCells } from './counts.ts'
import { getEarlierShapes, placeEarlier } from './earlier.ts'
import { InputError } from './errors.ts'
import { findTelltales } from './groups.ts'
import { checkHierarchy, type HierarchyLink } from './hierarchy.ts'
import { findJointShape } from './linking.ts'
import { writeNotes } from './notes.ts'
import { protectByRounding, type Assignment, type Attempt } from './protect-rounding.ts'
import { protectBySuppression } from './protect-suppression.ts'
import type { EarlierPublication, Publication, PublishedCell } from './publication.ts'
import { getMaximumDeviation } from './regime.ts'
import type { Rule } from './rules.ts'
import { getShapes } from './shape.ts'
import { buildSpace, collectEquations, type PlacedTable, type Space } from './space.ts'
import { checkCountTable, type CountTable } from './table.ts'

/** What to protect by, and against. */
export interface ProtectOptions {
  readonly rule: Rule
  /** Groups of categories that are shown besides the categories and the total. */
  readonly hierarchy?: readonly HierarchyLink[]
  /** Everything that was published before about the same people. */
  readonly released?: readonly EarlierPublication[]
  /** Secret for the draws of random rounding, the same for every publication of the same data. */
  readonly key?: string
}

function pick(assignment: Assignment<Rule>): Promise<Attempt> {
  const { rule } = assignment
  return rule.kind === 'rounding'
    ? protectByRounding({ ...assignment, rule })
    : protectBySuppression({ ...assignment, rule })
}

function labelCells(tables: readonly PlacedTable[], { shown }: Release): { cell: number; line: PublishedCell }[] {
  return tables.flatMap(({ shape, cells }) =>
    cells.map(({ labels, cell }) => {
      const named = shape.dimensions.map((dimension, at) => [dimension.name, labels[at] ?? ''] as const)
      return { cell, line: { ...Object.fromEntries(named), published: shown.get(cell) ?? 'secret' } }
    }),
  )
}

function flagGroups(space: Space, tables: readonly PlacedTable[], release: Release): Publication['groupDisclosure'] {
  return tables.flatMap((table) => {
    const lines = new Map(labelCells([table], release).map(({ cell, line }) => [cell, line]))
    return findTelltales(release, collectEquations(space, [table])).flatMap(({ cell, margin, share }) => {
      const [part, whole] = [lines.get(cell), lines.get(margin)]
      return part && whole ? [{ cell: part, margin: whole, share }] : []
    })
  })
}

/**
 * Makes tables of counts fit to publish, together: the same cell is printed the same in all, and the audit looks at
 * everything at once, earlier publications included.
 * @param tables counts without totals; totals (and groups of the hierarchy) are worked out
 * @returns what to print, with the audit; publish it only when `audit.released` is true
 * @throws InputError when a table, the hierarchy or an earlier publication is not what it should be, or tables
 *   contradict each other
 */
export async function protect(tables: readonly CountTable[], options: ProtectOptions): Promise<Publication> {
  const { rule, hierarchy = [], released = [] } = options
  if (tables.length === 0) throw new InputError('There is no table to protect.')
  for (const table of tables) checkCountTable(table)
  checkHierarchy(hierarchy)
  const shapes = [...getShapes(tables, hierarchy), ...getEarlierShapes(released)]
  const joint = findJointShape(shapes)
  const space = buildSpace(typeof joint === 'object' ? [...shapes, joint] : shapes)
  const counts = countCells(space, tables)
  const { releases: earlier, changed } = placeEarlier({ space, counts, first: tables.length }, released)
  const own = space.tables.slice(0, tables.length)
  const equations = collectEquations(space, own)
  const attempt = await pick({ rule, space, counts, equations, earlier, key: options.key })
  const { release, audit } = attempt
  const cells = labelCells(own, release)
  const groupDisclosure = flagGroups(space, own, release)
  return {
    rule: rule.name,
    method: release.method,
    maximumDeviation: getMaximumDeviation(rule, release.method),
    cells: cells.map(({ line }) => line),
    audit: {
      cellsAtRisk: audit?.atRisk.length ?? cells.length,
      narrowestRange: audit?.narrowestRange ?? null,
      released: audit !== undefined && audit.atRisk.length === 0,
    },
    notes: writeNotes({
      attempt,
      changed,
      groupDisclosure,
      jointIgnored: joint === 'too large',
      keyed: options.key !== undefined,
    }),
    groupDisclosure,
    tables: own.map(({ shape, cells }) => ({ name: shape.name, dimensions: shape.dimensions, cells: cells.length })),
    alsoSecret: cells.flatMap(({ cell }, at) => (release.alsoSecret.has(cell) ? [at] : [])),
    ruleSet: rule,
  }
}
