import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CountTable, Publication, PublishedCell } from './index.ts'

/** Folder of the reference cases, beside the repository; may be absent. */
export const referenceFolder = path.resolve(import.meta.dirname, '../../../../shared/reference/disclosure')

/** Reason to skip tests against the reference, or false. */
export const withoutReference = existsSync(referenceFolder) ? false : `no reference folder at ${referenceFolder}`

export function readReference(name: string): string {
  return readFileSync(path.join(referenceFolder, name), 'utf8')
}

/** The reference table of 12 regions by 5 forms. */
export function readReferenceTable(): CountTable {
  const [header = [], ...rows] = readReference('table_2d.csv')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const records = rows.flatMap(([region = '', ...counts]) =>
    counts.map((count, at) => ({ categories: [region, header[at + 1] ?? ''], count: Number(count) })),
  )
  return { name: 'reference', dimensions: ['region', 'form'], records }
}

/** A table of two dimensions from rows of counts. */
export function makeTable(
  rows: readonly (readonly number[])[],
  [down, across]: readonly [string, string] = ['region', 'form'],
): CountTable {
  const records = rows.flatMap((row, at) =>
    row.map((count, column) => ({ categories: [`${down}${at}`, `${across}${column}`], count })),
  )
  return { name: `${down} by ${across}`, dimensions: [down, across], records }
}

/** Labels of a cell without what is shown, as text. */
export function nameLine(cell: PublishedCell, dimensions: readonly string[]): string {
  return dimensions.map((dimension) => cell[dimension] ?? 'total').join('|')
}

/** The true count of every line of a table with its totals, by `nameLine`. */
export function countLines({ dimensions, records }: CountTable): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { categories, count } of records) {
    for (let mask = 0; mask < 2 ** dimensions.length; mask++) {
      const line = categories.map((category, at) => (mask & (1 << at) ? 'total' : category)).join('|')
      sums.set(line, (sums.get(line) ?? 0) + count)
    }
  }
  return sums
}

/** Numbers of a publication by `nameLine`; secret ones are left out. */
export function printedLines({ cells }: Publication, dimensions: readonly string[]): Map<string, number> {
  return new Map(
    cells.flatMap((cell) =>
      cell.published === 'secret' ? [] : [[nameLine(cell, dimensions), cell.published] as const],
    ),
  )
}

/** Numbers that look random and are the same every time (mulberry32), in [0, 1). */
export function makeDraw(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A table of which the rows differ much in size, like places do. */
export function drawTable(seed: number, rows: number, columns: number): CountTable {
  const draw = makeDraw(seed)
  return makeTable(
    Array.from({ length: rows }, () => {
      const size = Math.exp(draw() * 4 - 1)
      return Array.from({ length: columns }, () => Math.floor(size * draw() * 2))
    }),
  )
}
