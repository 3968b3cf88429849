import { InputError } from './errors.ts'
import type { HierarchyLink } from './hierarchy.ts'
import type { CountTable } from './table.ts'

/** One dimension of a table: its finest categories, and for each category or group that has one, its parent group. */
export interface DimensionShape {
  readonly name: string
  readonly categories: readonly string[]
  readonly parents: Readonly<Record<string, string>>
}

/** What a table breaks its counts down by; says nothing about the counts. */
export interface TableShape {
  readonly name: string
  readonly dimensions: readonly DimensionShape[]
}

/** Code-unit order: the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function sumByCategory(table: CountTable, dimension: string): Map<string, number> {
  const at = table.dimensions.indexOf(dimension)
  const sums = new Map<string, number>()
  if (at === -1) return sums
  for (const { categories, count } of table.records) {
    const category = categories[at] ?? ''
    sums.set(category, (sums.get(category) ?? 0) + count)
  }
  return sums
}

/** The table's own categories, and those of the other tables that count nobody: absent there because they are empty. */
function getCategories(table: CountTable, tables: readonly CountTable[], dimension: string): string[] {
  const own = new Set(sumByCategory(table, dimension).keys())
  const elsewhere = tables.filter((other) => other !== table).map((other) => sumByCategory(other, dimension))
  const names = new Set(elsewhere.flatMap((sums) => [...sums.keys()]))
  for (const name of names) {
    if (elsewhere.every((sums) => (sums.get(name) ?? 0) === 0)) own.add(name)
  }
  return [...own].sort(compareText)
}

function getParents(categories: readonly string[], links: readonly HierarchyLink[]): Record<string, string> {
  const byChild = new Map(links.map(({ child, parent }) => [child, parent]))
  const parents: [string, string][] = []
  const reached = new Set<string>()
  for (const category of categories) {
    for (let at = category; !reached.has(at);) {
      reached.add(at)
      const parent = byChild.get(at)
      if (parent === undefined) break
      if (categories.includes(parent)) {
        throw new InputError(`"${parent}" is a group in the hierarchy, so it may not have counts of its own.`)
      }
      parents.push([at, parent])
      at = parent
    }
  }
  return Object.fromEntries(parents.sort(([left], [right]) => compareText(left, right)))
}

/**
 * The shapes of tables that are protected together, in the order given.
 * @throws InputError when the hierarchy names a dimension no table has, or a group that also has counts.
 */
export function getShapes(tables: readonly CountTable[], links: readonly HierarchyLink[]): TableShape[] {
  const known = new Set(tables.flatMap((table) => table.dimensions))
  const stray = links.find(({ dimension }) => !known.has(dimension))
  if (stray) throw new InputError(`The hierarchy names the dimension "${stray.dimension}", which no table has.`)
  return tables.map((table) => ({
    name: table.name,
    dimensions: table.dimensions.map((name) => {
      const categories = getCategories(table, tables, name)
      return {
        name,
        categories,
        parents: getParents(
          categories,
          links.filter((link) => link.dimension === name),
        ),
      }
    }),
  }))
}
