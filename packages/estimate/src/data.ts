import { sumOverSupersets } from './subsets.ts'

/** What the data must hold, in one sentence each: thrown for input that nothing can be estimated from. */
export class InvalidDataError extends Error {
  override name = 'InvalidDataError'
}

/** People counted by the lists that they stand on. */
export type CaptureData = {
  /** Names of the lists, 2 to 8, in the order of the columns. */
  lists: readonly string[]
  /** Number of people per history: place m holds those on exactly the lists whose bit is set in m. Place 0 is 0. */
  counts: Float64Array
}

/** One capture history and how many people have it. */
export type HistoryCount = {
  /** Per list, in the order of the lists, whether these people stand on it. */
  history: readonly boolean[]
  /** Whole number of people, at least 0. */
  count: number
}

/** The most lists that a design matrix is made for. */
export const maximumLists = 8

function checkLists(lists: readonly string[]): void {
  if (lists.length < 2) throw new InvalidDataError('At least two lists are needed to estimate who is on none.')
  if (lists.length > maximumLists) {
    throw new InvalidDataError(`At most ${maximumLists} lists can be estimated from, and there are ${lists.length}.`)
  }
  if (lists.some((name) => name.trim() === '')) throw new InvalidDataError('Every list needs a name.')
  const colon = lists.find((name) => name.includes(':'))
  if (colon !== undefined) throw new InvalidDataError(`The name of a list cannot hold a colon: ${colon}.`)
  const repeated = lists.find((name, index) => lists.indexOf(name) !== index)
  if (repeated !== undefined) throw new InvalidDataError(`Two lists are called ${repeated}.`)
}

function describe(lists: readonly string[], mask: number): string {
  return lists.filter((_, index) => ((mask >> index) & 1) === 1).join(' and ')
}

function addRow(counts: Float64Array, { history, count }: HistoryCount): void {
  const mask = history.reduce((sum, present, index) => (present ? sum | (1 << index) : sum), 0)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new InvalidDataError(`A count must be a whole number of at least 0, and one is ${count}.`)
  }
  if (mask === 0 && count > 0) {
    throw new InvalidDataError('A row counts people who are on no list: that is what is to be estimated.')
  }
  counts[mask] = count
}

function checkOverlap(counts: Float64Array): void {
  const people = counts.reduce((sum, count) => sum + count, 0)
  if (people === 0) throw new InvalidDataError('Nobody is counted: every count is 0.')
  if (!Number.isSafeInteger(people)) throw new InvalidDataError('The counts together are too large to add exactly.')
  if (counts.every((count, mask) => count === 0 || (mask & (mask - 1)) === 0)) {
    throw new InvalidDataError('No two lists overlap: nothing can be said about people on none of them.')
  }
}

/**
 * Makes and checks the data of an estimate. Histories that are not named count 0 people.
 *
 * @param lists names of the lists, 2 to 8, all different
 * @param rows every history at most once; one with nobody in it may be left out
 * @throws {InvalidDataError} with one sentence that says what is wrong
 */
export function createCaptureData(lists: readonly string[], rows: readonly HistoryCount[]): CaptureData {
  checkLists(lists)
  const counts = new Float64Array(1 << lists.length)
  const seen = new Set<number>()
  for (const row of rows) {
    if (row.history.length !== lists.length) {
      throw new InvalidDataError(`A history has ${row.history.length} marks where there are ${lists.length} lists.`)
    }
    const mask = row.history.reduce((sum, present, index) => (present ? sum | (1 << index) : sum), 0)
    if (seen.has(mask)) {
      throw new InvalidDataError(`The history ${describe(lists, mask) || 'of no list'} is counted twice.`)
    }
    seen.add(mask)
    addRow(counts, row)
  }
  checkOverlap(counts)
  return { lists, counts }
}

/** Number of people on both lists of every pair, whatever else, and per list: per mask the people on all its lists. */
export function countMargins(counts: Float64Array): Float64Array {
  const margins = counts.slice()
  sumOverSupersets(margins)
  return margins
}

/** A term as it is written in results: the names of its lists with a colon between. */
export function nameTerm(lists: readonly string[], mask: number): string {
  return lists.filter((_, index) => ((mask >> index) & 1) === 1).join(':')
}

/** Data without the lists that nobody is on, and the place that each list left had among all. */
export type UsedLists = { data: CaptureData; positions: number[] }

/** Leaves out the lists that nobody is on: they say nothing about the people on none. */
export function dropEmptyLists({ lists, counts }: CaptureData): UsedLists {
  const margins = countMargins(counts)
  const positions = [...lists.keys()].filter((bit) => (margins[1 << bit] ?? 0) > 0)
  const kept = new Float64Array(1 << positions.length)
  for (let mask = 1; mask < kept.length; mask += 1) {
    const old = positions.reduce((sum, bit, index) => (((mask >> index) & 1) === 1 ? sum | (1 << bit) : sum), 0)
    kept[mask] = counts[old] ?? 0
  }
  return { positions, data: { lists: positions.map((bit) => lists[bit] ?? ''), counts: kept } }
}
