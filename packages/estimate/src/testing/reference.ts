import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CaptureData, createCaptureData } from '../data.ts'

/** The folder with reference results, beside the repository; it is not part of the project. */
const folder = path.resolve(import.meta.dirname, '../../../../../shared/reference/estimate')

/** Why tests that need the folder are skipped, or false when it is there. */
export const referenceMissing = existsSync(folder) ? false : `the reference results are not here: ${folder}`

/** A fit of the reference, by the name of its model. */
export type ReferenceFit = {
  estimate: { 'point est.': number; '2.5%': number; '97.5%': number }
  logdark: number
  deviance: number
  aic_adjusted: number
  coefficients: Record<string, number>
  empty_overlap_terms_at_minus_infinity: string | string[] | Record<string, never>
}

/** What is used of one data set in `reference.json`; `stepwise` by threshold. */
export type ReferenceResult = {
  stepwise: Record<string, ReferenceFit>
  main: ReferenceFit
  all_pairs?: ReferenceFit
  ident_all_pairs: number
  bootstrap: {
    seconds_total: number
    z0: number
    ahat: number
    jackknife: Record<string, number>
    BCaquantiles: Record<string, number>
  }
  bic: {
    popest: number
    model: string
    BIC: number
    n_models: number
    top5: { model: string; abundance: number; BIC: number }[]
  }
  bic_bootstrap?: { seconds: number; BCa_last_row: Record<string, number> }
}

/** One bootstrap resample of the reference with its estimate and terms as they are written there. */
type ReferenceResample = { counts: Float64Array; estimate: number; terms: string }

/** One data set: its counts, its results and its resamples. */
export type ReferenceCase = {
  name: string
  data: CaptureData
  result: ReferenceResult
  /** Masks of the observed histories in the order of the files. */
  masks: number[]
  resamples: ReferenceResample[]
}

function parseHistory(marks: Iterable<string>): number {
  return [...marks].reduce((mask, mark, bit) => (mark === '1' ? mask | (1 << bit) : mask), 0)
}

function readLines(file: string): string[][] {
  const text = readFileSync(path.join(folder, file), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
}

/** Path of a data set as a file for the command. */
export function referenceFile(name: string): string {
  return path.join(folder, `${name}.csv`)
}

function readResamples(name: string, size: number): Pick<ReferenceCase, 'masks' | 'resamples'> {
  const [header = [], ...rows] = readLines(`${name}_resamples.csv`)
  const masks = header.slice(0, -2).map(parseHistory)
  const resamples = rows.map((row) => {
    const counts = new Float64Array(size)
    for (const [index, mask] of masks.entries()) counts[mask] = Number(row[index])
    return { counts, estimate: Number(row[masks.length]), terms: (row[masks.length + 1] ?? '').replace(/^1$/, '') }
  })
  return { masks, resamples }
}

/** Fits by forward selection, which the file has under names that hold the threshold. */
function gatherThresholds(fields: object): Record<string, ReferenceFit> {
  const found = Object.entries(fields).flatMap(([key, value]) =>
    key.startsWith('stepwise_p') ? [[key.slice(10), value]] : [],
  )
  return Object.fromEntries(found)
}

/** Reads every data set of the reference; none when the folder is not there. */
export function readReference(): ReferenceCase[] {
  if (referenceMissing !== false) return []
  const text = readFileSync(path.join(folder, 'reference.json'), 'utf8')
  const { datasets } = JSON.parse(text) as { datasets: Record<string, Omit<ReferenceResult, 'stepwise'>> }
  return Object.entries(datasets).map(([name, fields]) => readCase(name, fields))
}

function readCase(name: string, fields: Omit<ReferenceResult, 'stepwise'>): ReferenceCase {
  const [header = [], ...rows] = readLines(`${name}.csv`)
  const histories = rows.map((row) => ({
    history: row.slice(0, -1).map((mark) => mark === '1'),
    count: Number(row.at(-1)),
  }))
  const data = createCaptureData(header.slice(0, -1), histories)
  const result = { ...fields, stepwise: gatherThresholds(fields) }
  return { name, data, result, ...readResamples(name, data.counts.length) }
}

/** Whether a number equals an expected one to a relative difference. */
export function agrees(actual: number, expected: number, relative = 1e-8): boolean {
  return Math.abs(actual - expected) <= relative * Math.abs(expected)
}
