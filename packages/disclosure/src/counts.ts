import { InputError } from './errors.ts'
import { listCombinations } from './positions.ts'
import type { PlacedTable, Space } from './space.ts'
import { total, type CountTable } from './table.ts'

function listAncestors(parents: Readonly<Record<string, string>>, category: string): string[] {
  const line: string[] = []
  for (let at: string | undefined = category; at !== undefined; at = parents[at]) line.push(at)
  return [...line, total]
}

function countTable(table: CountTable, placed: PlacedTable): Map<number, number> {
  const byLabels = new Map(placed.cells.map(({ labels, cell }) => [JSON.stringify(labels), cell]))
  const sums = new Map<string, number>()
  for (const { categories, count } of table.records) {
    const lines = placed.shape.dimensions.map(({ parents }, at) => listAncestors(parents, categories[at] ?? ''))
    for (const combination of listCombinations(lines.map((line) => line.length))) {
      const key = JSON.stringify(combination.map((index, at) => lines[at]?.[index]))
      sums.set(key, (sums.get(key) ?? 0) + count)
    }
  }
  return new Map([...byLabels].map(([key, cell]) => [cell, sums.get(key) ?? 0]))
}

/**
 * The true count of every cell of a space, `NaN` for cells that none of the given tables has.
 * `tables[i]` belongs to `space.tables[i]`; the space may hold more tables than are given.
 * @throws InputError when two tables give the same people different counts.
 */
export function countCells(space: Space, tables: readonly CountTable[]): Float64Array {
  const counts = new Float64Array(space.keys.length).fill(Number.NaN)
  const origin = new Map<number, string>()
  for (const [index, table] of tables.entries()) {
    const placed = space.tables[index]
    if (!placed) continue
    for (const [cell, count] of countTable(table, placed)) {
      const before = counts[cell] ?? Number.NaN
      if (!Number.isNaN(before) && before !== count) throw disagree(space, cell, [origin.get(cell) ?? '', table.name])
      counts[cell] = count
      origin.set(cell, table.name)
    }
  }
  return counts
}

function disagree(space: Space, cell: number, [first, second]: readonly [string, string]): InputError {
  const where = space.keys[cell] === '[]' ? 'the grand total' : `the cell ${space.keys[cell]}`
  return new InputError(
    `${first} and ${second} count ${where} differently; tables that count different things are protected apart.`,
  )
}
