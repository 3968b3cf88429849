import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { InputError } from './columns.ts'
import { linkFiles, type LinkSummary, type Progress } from './link/link.ts'

const usage = 'Use: npm run --silent link -- a.csv [b.csv] [--json].'
const progressEvery = 5000

type Line = {
  a: string
  b: string
  bits: number
  band: string
  relation: string
  explain: { words: string; bits: number; left: string; right: string }[]
}

async function printJson(file: string): Promise<void> {
  await pipeline(createReadStream(file), process.stdout, { end: false })
}

function formatLine({ a, b, bits, band, relation, explain }: Line): string {
  const label = relation === 'link' ? ' (a link, not identity)' : ''
  const reasons = explain.map(
    (each) => `    ${each.bits.toFixed(2).padStart(7)}  ${each.words}: ${each.left} | ${each.right}`,
  )
  return [`${band}${label}: ${a} and ${b}, ${bits.toFixed(2)} bits`, ...reasons].join('\n')
}

async function printText(file: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(file) })
  for await (const line of lines) console.log(formatLine(JSON.parse(line) as Line))
}

function createReporter(now: () => number): (progress: Progress) => void {
  let last = now()
  return ({ stage, done, total }) => {
    if (now() - last < progressEvery) return
    last = now()
    console.error(`${stage}: ${done} of ${total}`)
  }
}

function formatSummary({ leftRows, rightRows, candidates, bands }: LinkSummary): string {
  const rows = rightRows === 0 ? `${leftRows} rows` : `${leftRows} by ${rightRows} rows`
  const found = ['same', 'likely', 'possible', 'no'].map((band) => `${bands[band] ?? 0} ${band}`).join(', ')
  return `${rows}, ${candidates} candidate pairs: ${found}`
}

async function run(words: readonly string[]): Promise<void> {
  const unknown = words.find((word) => word.startsWith('--') && word !== '--json')
  if (unknown !== undefined) throw new InputError(`There is no option ${unknown}. ${usage}`)
  const [left, right, ...more] = words.filter((word) => word !== '--json')
  if (left === undefined || more.length > 0) throw new InputError(`Give one or two files. ${usage}`)
  const files = right === undefined ? ([left] as const) : ([left, right] as const)
  const print = words.includes('--json') ? printJson : printText
  const summary = await linkFiles(files, print, { onProgress: createReporter(Date.now) })
  console.error(formatSummary(summary))
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
