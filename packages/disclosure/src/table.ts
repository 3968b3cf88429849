import { parse } from 'csv-parse/sync'
import { InputError } from './errors.ts'

/** One cell at the finest level: a category for every dimension, in the table's order, and how many there are. */
export interface CountRecord {
  readonly categories: readonly string[]
  readonly count: number
}

/** A table of counts without totals. Combinations of categories that are not listed count zero. */
export interface CountTable {
  readonly name: string
  readonly dimensions: readonly string[]
  readonly records: readonly CountRecord[]
}

const maximumDimensions = 8
const maximumCount = 10_000_000
const reservedNames = new Set(['count', 'published'])

/** Name of the category that stands for all others together. */
export const total = 'total'

function parseRows(text: string, name: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true })
  } catch {
    throw new InputError(`${name} is not a comma-separated file with the same number of columns on every line.`)
  }
}

function readDimensions(header: readonly string[], name: string): string[] {
  const dimensions = header.slice(0, -1)
  if (header.at(-1) !== 'count' || dimensions.length === 0) {
    throw new InputError(`${name} needs one or more dimension columns and a last column called count.`)
  }
  return dimensions
}

function checkDimensions(table: CountTable): void {
  const { name, dimensions } = table
  if (dimensions.length > maximumDimensions) {
    throw new InputError(`${name} has ${dimensions.length} dimensions; at most ${maximumDimensions} can be protected.`)
  }
  if (new Set(dimensions).size < dimensions.length) throw new InputError(`${name} names a column twice.`)
  const wrong = dimensions.find((dimension) => dimension === '' || reservedNames.has(dimension))
  if (wrong !== undefined)
    throw new InputError(`${name} has a dimension called "${wrong}", which is not a usable name.`)
}

function checkRecord(table: CountTable, { categories, count }: CountRecord): void {
  const where = `${table.name}, ${categories.join(', ')}`
  if (categories.length !== table.dimensions.length) {
    throw new InputError(`${where}: a record needs one category for each of ${table.dimensions.length} dimensions.`)
  }
  if (categories.includes('')) throw new InputError(`${where}: a category is empty.`)
  if (categories.includes(total)) {
    throw new InputError(`${where}: "${total}" is worked out and may not be given as a category.`)
  }
  if (!Number.isSafeInteger(count) || count < 0 || count > maximumCount) {
    throw new InputError(`${where}: a count must be a whole number from 0 to ${maximumCount}.`)
  }
}

/**
 * Checks a table: usable dimension names, one record for each combination, whole counts from 0 to ten million.
 * @throws InputError with the first thing that is wrong.
 */
export function checkCountTable(table: CountTable): void {
  checkDimensions(table)
  if (table.records.length === 0) throw new InputError(`${table.name} has no counts.`)
  const seen = new Set<string>()
  for (const record of table.records) {
    checkRecord(table, record)
    const key = JSON.stringify(record.categories)
    if (seen.has(key)) throw new InputError(`${table.name} gives ${record.categories.join(', ')} twice.`)
    seen.add(key)
  }
}

function readCount(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

/**
 * Reads a comma-separated table: dimension columns, last column `count`; totals are not given.
 * @param text the file's content
 * @param name how messages call the table
 * @throws InputError when it is not such a table.
 */
export function readCountTable(text: string, name: string): CountTable {
  const [header, ...rows] = parseRows(text, name)
  if (!header) throw new InputError(`${name} is empty.`)
  const records = rows.map((row) => ({ categories: row.slice(0, -1), count: readCount(row.at(-1) ?? '') }))
  const table = { name, dimensions: readDimensions(header, name), records }
  checkCountTable(table)
  return table
}
