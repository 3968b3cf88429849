import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RawEntity } from '../entity.ts'

/** The folder with the two FEBRL 4 files, beside the repository. */
const folder = path.resolve(import.meta.dirname, '../../../../../shared/reference/linkage')

export const febrlColumns = [
  'id',
  'givenName',
  'surname',
  'houseNumber',
  'street',
  'place',
  'postcode',
  'birthDate',
] as const

/** Whether the reference files are there. */
export function hasFebrl(): boolean {
  return existsSync(path.join(folder, 'febrl4a.csv'))
}

/** Rows of one of the two files, without the social security number, in the order of `febrlColumns`. */
export function readFebrl(which: 'a' | 'b'): string[][] {
  const lines = readFileSync(path.join(folder, `febrl4${which}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim())
    return [0, 1, 2, 3, 4, 6, 7, 9].map((index) => cells[index] ?? '')
  })
}

export function toFebrlEntity(cells: readonly string[]): RawEntity {
  return Object.fromEntries(febrlColumns.map((column, index) => [column, cells[index] ?? '']))
}

/** True when the ids of two rows are those of one person: rec-7-org and rec-7-dup-0. */
export function isSameFebrl(a: string, b: string): boolean {
  return a.split('-')[1] === b.split('-')[1]
}
