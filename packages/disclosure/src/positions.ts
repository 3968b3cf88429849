import { compareText, type DimensionShape, type TableShape } from './shape.ts'
import { total } from './table.ts'

/** A place on one axis of a table: a category, a group of the hierarchy, or the total. */
interface Position {
  readonly label: string
  /** Name of the set of categories it stands for, equal in every table; empty when it stands for all there are. */
  readonly node: string
  /** Positions that together make this one; empty for a category. */
  readonly children: readonly number[]
}

/** One axis of a table: the positions in order (categories, then groups, then the total). */
export interface Axis {
  readonly name: string
  readonly positions: readonly Position[]
}

function nameNode(leaves: ReadonlySet<string>, everything: ReadonlySet<string>): string {
  if (leaves.size === everything.size) return ''
  return JSON.stringify([...leaves].sort(compareText))
}

function collectLeaves(dimension: DimensionShape): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const category of dimension.categories) {
    let at = dimension.parents[category]
    for (; at !== undefined; at = dimension.parents[at]) {
      const members = groups.get(at) ?? new Set()
      groups.set(at, members.add(category))
    }
  }
  return groups
}

function buildAxis(dimension: DimensionShape, everything: ReadonlySet<string>): Axis {
  const groups = collectLeaves(dimension)
  const labels = [...dimension.categories, ...[...groups.keys()].sort(compareText)]
  const childrenOf = (parent: string | undefined) =>
    labels.flatMap((label, index) => (dimension.parents[label] === parent ? [index] : []))
  const positions = labels.map((label) => {
    const leaves = groups.get(label)
    return { label, node: nameNode(leaves ?? new Set([label]), everything), children: leaves ? childrenOf(label) : [] }
  })
  const root = {
    label: total,
    node: nameNode(new Set(dimension.categories), everything),
    children: childrenOf(undefined),
  }
  return { name: dimension.name, positions: [...positions, root] }
}

/** For every dimension name, all categories that any of the tables has. */
export function collectDomains(shapes: readonly TableShape[]): Map<string, Set<string>> {
  const domains = new Map<string, Set<string>>()
  for (const { name, categories } of shapes.flatMap((shape) => shape.dimensions)) {
    const domain = domains.get(name) ?? new Set()
    for (const category of categories) domain.add(category)
    domains.set(name, domain)
  }
  return domains
}

/** The axes of a table, among tables with these domains. */
export function buildAxes(shape: TableShape, domains: ReadonlyMap<string, ReadonlySet<string>>): Axis[] {
  return shape.dimensions.map((dimension) => buildAxis(dimension, domains.get(dimension.name) ?? new Set()))
}

/** Every combination of one index below each of the sizes, the last index running fastest. */
export function listCombinations(sizes: readonly number[]): number[][] {
  let combinations: number[][] = [[]]
  for (const size of sizes) {
    combinations = combinations.flatMap((head) => Array.from({ length: size }, (_, index) => [...head, index]))
  }
  return combinations
}
