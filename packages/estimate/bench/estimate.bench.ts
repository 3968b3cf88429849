/**
 * Whole bootstraps of the reference data sets beside the seconds that R took for them, and single selections. Times are
 * wall seconds on two threads, their start included, each the best of three, with the CPU seconds of that one.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  type CaptureData,
  createCaptureData,
  estimate,
  type HistoryCount,
  parseCaptureCsv,
  selectPairs,
} from '../src/index.ts'

type Print = (line: Record<string, unknown>) => void
type ReferenceFile = {
  datasets: Record<string, { bootstrap: { seconds_total: number }; bic_bootstrap?: { seconds: number } }>
}

const folder = path.resolve(import.meta.dirname, '../../../../shared/reference/estimate')
const replicates = 1000

type Measured = { wall: number; cpu: number; seconds: Awaited<ReturnType<typeof estimate>>['seconds'] }

async function measure(data: CaptureData, threads: number): Promise<Measured> {
  const before = process.cpuUsage()
  const began = performance.now()
  const { seconds } = await estimate(data, { replicates, threads })
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, seconds }
}

/** The first run starts cold, as a command does; the best of three more is what a service sees. */
async function measureData(data: CaptureData): Promise<{ cold: Measured; warm: Measured }> {
  const cold = await measure(data, 2)
  let warm = await measure(data, 2)
  for (let run = 0; run < 2; run += 1) {
    const again = await measure(data, 2)
    if (again.seconds.bootstrap < warm.seconds.bootstrap) warm = again
  }
  return { cold, warm }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

async function benchReference(print: Print): Promise<void> {
  const { datasets } = JSON.parse(readFileSync(path.join(folder, 'reference.json'), 'utf8')) as ReferenceFile
  for (const [name, reference] of Object.entries(datasets)) {
    const data = parseCaptureCsv(readFileSync(path.join(folder, `${name}.csv`), 'utf8'))
    const { cold, warm } = await measureData(data)
    const inR = reference.bootstrap.seconds_total
    print({
      what: `${name}: ${replicates} replicates`,
      bootstrapSeconds: round(warm.seconds.bootstrap),
      bootstrapSecondsCold: round(cold.seconds.bootstrap),
      wholeSeconds: round(warm.wall),
      cpuSeconds: round(warm.cpu),
      target: round(Math.max(inR / 200, 0.3)),
      secondsInR: inR,
      secondsInRForBic: reference.bic_bootstrap?.seconds ?? null,
      timesFaster: Math.round(inR / warm.seconds.bootstrap),
    })
  }
}

/** Lists that all depend on their neighbours: counts of every history up to three lists, none by chance. */
function createChain(lists: number): CaptureData {
  const rows: HistoryCount[] = []
  for (let mask = 1; mask < 1 << lists; mask += 1) {
    const history = Array.from({ length: lists }, (_, bit) => ((mask >> bit) & 1) === 1)
    const size = history.filter(Boolean).length
    const neighbours = history.filter((present, bit) => present && history[bit + 1] === true).length
    if (size <= 3)
      rows.push({ history, count: Math.floor((900 + 37 * (mask % 7)) / 9 ** (size - 1)) * (1 + neighbours) })
  }
  return createCaptureData([...'ABCDEFGH'].slice(0, lists), rows)
}

function benchStepwise(print: Print): void {
  for (const lists of [4, 6, 8]) {
    const data = createChain(lists)
    const rounds = 200
    for (let warm = 0; warm < rounds; warm += 1) selectPairs(data)
    const before = process.cpuUsage()
    for (let run = 0; run < rounds; run += 1) selectPairs(data)
    const { user, system } = process.cpuUsage(before)
    const terms = selectPairs(data).length
    print({
      what: `one stepwise fit of ${lists} lists`,
      cpuMilliseconds: round((user + system) / 1e3 / rounds),
      terms,
      target: 20,
    })
  }
}

export default async function bench(print: Print): Promise<void> {
  if (existsSync(folder)) await benchReference(print)
  else print({ what: 'skipped: the reference data are not beside the repository' })
  benchStepwise(print)
}
