import { InputError } from './errors.ts'
import { buildAxes, collectDomains, listCombinations, type Axis } from './positions.ts'
import { compareText, type TableShape } from './shape.ts'

/** The count of cell `total` is the sum of the counts of cells `parts`. */
export interface Equation {
  readonly total: number
  readonly parts: readonly number[]
}

/** Where one line of a table stands: its label on each axis and the number of its cell. */
interface PlacedCell {
  readonly labels: readonly string[]
  readonly cell: number
}

/** One table within a space. */
export interface PlacedTable {
  readonly shape: TableShape
  readonly cells: readonly PlacedCell[]
  /** Numbers of the equations this table makes visible. */
  readonly equations: readonly number[]
}

/**
 * Several tables over one population: cells that stand for the same people have the same number, whatever table they
 * are in. Numbers do not depend on the order of tables, columns or rows.
 */
export interface Space {
  /** Canonical name of each cell. */
  readonly keys: readonly string[]
  readonly equations: readonly Equation[]
  readonly tables: readonly PlacedTable[]
}

const maximumCells = 200_000

/** The equations that any of the tables makes visible, each once, in the order of their numbers. */
export function collectEquations(space: Space, tables: readonly PlacedTable[]): Equation[] {
  const numbers = new Set(tables.flatMap((table) => table.equations))
  return space.equations.filter((_, number) => numbers.has(number))
}

/** Canonical name of a cell: its set of categories for each dimension that narrows it down. */
function nameCell(parts: readonly (readonly [dimension: string, node: string])[]): string {
  const narrowing = parts.filter(([, node]) => node !== '')
  return JSON.stringify([...narrowing].sort(([left], [right]) => compareText(left, right)))
}

interface Draft {
  readonly axes: readonly Axis[]
  readonly combinations: readonly (readonly number[])[]
  readonly keys: readonly string[]
  readonly strides: readonly number[]
}

function draftTable(axes: readonly Axis[]): Draft {
  const sizes = axes.map((axis) => axis.positions.length)
  const combinations = listCombinations(sizes)
  const keys = combinations.map((combination) =>
    nameCell(axes.map((axis, at) => [axis.name, axis.positions[combination[at] ?? 0]?.node ?? ''] as const)),
  )
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1))
  return { axes, combinations, keys, strides }
}

function draftEquations({ axes, combinations, strides }: Draft, ids: readonly number[]): Equation[] {
  return combinations.flatMap((combination, here) =>
    axes.flatMap((axis, at) => {
      const own = combination[at] ?? 0
      const children = axis.positions[own]?.children ?? []
      const parts = children.map((child) => ids[here + (child - own) * (strides[at] ?? 0)] ?? -1)
      const whole = ids[here] ?? -1
      if (parts.length === 0 || parts.includes(whole)) return []
      return [{ total: whole, parts: parts.sort((left, right) => left - right) }]
    }),
  )
}

class EquationBook {
  readonly list: Equation[] = []
  readonly #numbers = new Map<string, number>()

  add(equation: Equation): number {
    const key = `${equation.total}=${equation.parts.join('+')}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.list.length)
    return this.list.push(equation) - 1
  }
}

function checkSize(shapes: readonly TableShape[]): void {
  for (const { name, dimensions } of shapes) {
    const size = dimensions.reduce(
      (product, { categories, parents }) => product * (categories.length + new Set(Object.values(parents)).size + 1),
      1,
    )
    if (size > maximumCells) {
      throw new InputError(`${name} has ${size} cells with its totals; at most ${maximumCells} can be protected.`)
    }
  }
}

/**
 * Places tables in one space.
 * @throws InputError when a table is too large.
 */
export function buildSpace(shapes: readonly TableShape[]): Space {
  checkSize(shapes)
  const domains = collectDomains(shapes)
  const drafts = shapes.map((shape) => draftTable(buildAxes(shape, domains)))
  const keys = [...new Set(drafts.flatMap((draft) => draft.keys))].sort(compareText)
  const numbers = new Map(keys.map((key, index) => [key, index]))
  const book = new EquationBook()
  const ids = drafts.map((draft) => draft.keys.map((key) => numbers.get(key) ?? -1))
  const all = drafts.flatMap((draft, at) => draftEquations(draft, ids[at] ?? []))
  for (const equation of all.sort(compareEquations)) book.add(equation)
  const tables = shapes.map((shape, at) => {
    const draft = drafts[at] ?? draftTable([])
    const own = ids[at] ?? []
    const cells = draft.combinations.map((combination, index) => ({
      labels: draft.axes.map((axis, axisAt) => axis.positions[combination[axisAt] ?? 0]?.label ?? ''),
      cell: own[index] ?? -1,
    }))
    return { shape, cells, equations: numberEquations(book, draftEquations(draft, own)) }
  })
  return { keys, equations: book.list, tables }
}

function numberEquations(book: EquationBook, equations: readonly Equation[]): number[] {
  return [...new Set(equations.map((each) => book.add(each)))].sort((left, right) => left - right)
}

function compareEquations(left: Equation, right: Equation): number {
  return left.total - right.total || compareText(left.parts.join(), right.parts.join())
}
