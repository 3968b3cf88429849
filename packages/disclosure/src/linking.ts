import { collectDomains } from './positions.ts'
import { compareText, type TableShape } from './shape.ts'

const maximumJointCells = 20_000

function isComplete(shape: TableShape, domains: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return shape.dimensions.every(({ name, categories }) => categories.length === domains.get(name)?.size)
}

function isWithin(edge: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...edge].every((name) => other.has(name))
}

/** Graham's reduction: whether tables that agree on what they share always come from one joint table. */
function isDecomposable(shapes: readonly TableShape[]): boolean {
  let edges = shapes.map((shape) => new Set(shape.dimensions.map((dimension) => dimension.name)))
  for (;;) {
    const single = edges.map((edge, at) => {
      const elsewhere = new Set(edges.flatMap((other, index) => (index === at ? [] : [...other])))
      return new Set([...edge].filter((name) => elsewhere.has(name)))
    })
    const left = single.filter((edge, at) => {
      return edge.size > 0 && !single.some((other, index) => isWithin(edge, other) && isBefore(edge, other, index < at))
    })
    const size = (sets: readonly ReadonlySet<string>[]) => sets.reduce((sum, set) => sum + set.size, 0)
    if (left.length === 0) return true
    if (left.length === edges.length && size(left) === size(edges)) return false
    edges = left
  }
}

/** Of two equal sets the first one stays; a set inside a larger one always goes. */
function isBefore(edge: ReadonlySet<string>, other: ReadonlySet<string>, earlier: boolean): boolean {
  return edge !== other && (edge.size < other.size || earlier)
}

/**
 * The unpublished table behind linked tables: all their dimensions with all their categories. A reader knows that it
 * exists, with counts that are not negative, and that can say more than the tables' own sums: when they are linked in
 * a ring (A by B, B by C, C by A), or when one leaves categories out.
 * @returns no shape when it adds nothing, and `'too large'` when it cannot be taken into account.
 */
export function findJointShape(shapes: readonly TableShape[]): TableShape | undefined | 'too large' {
  const domains = collectDomains(shapes)
  const complete = shapes.filter((shape) => isComplete(shape, domains))
  if (complete.some((shape) => shape.dimensions.length === domains.size)) return undefined
  if (complete.length === shapes.length && isDecomposable(shapes)) return undefined
  const dimensions = [...domains].sort(([left], [right]) => compareText(left, right))
  const size = dimensions.reduce((product, [, domain]) => product * (domain.size + 1), 1)
  if (size > maximumJointCells) return 'too large'
  return {
    name: '',
    dimensions: dimensions.map(([name, domain]) => ({ name, categories: [...domain].sort(compareText), parents: {} })),
  }
}
