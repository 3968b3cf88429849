import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { columns, InputError } from './columns.ts'
import { readRule, readText, readWords, runCommand } from './command-words.ts'
import { countLearned, estimateFromFiles } from './estimate/from-files.ts'
import { linkFiles, type LinkSummary, type Progress } from './link/link.ts'
import { createRandom } from './random.ts'
import { formatRule } from './rule-file.ts'

const usage = 'Use: npm run --silent link -- a.csv [b.csv] [--json] [--rules FILE].'
const help = `${usage}
Finds records of one and the same person, organisation or thing: one file within itself, two files between them.
  --json            lines of JSON instead of text
  --rules FILE      weights from a file, as --show-rules or --estimate writes it
  --show-rules      writes the rule in use as JSON and links nothing
  --estimate        writes a rule estimated from the files as JSON and links nothing
  --labels FILE     with --estimate: from judged pairs (CSV with the columns a, b, match: two ids, and 1 or 0)
Columns: ${columns.join(', ')}.`
/** Drawing the same strangers each time gives the same weights for the same files. */
const estimateSeed = 1
const options = {
  json: 'switch',
  help: 'switch',
  rules: 'file',
  'show-rules': 'switch',
  estimate: 'switch',
  labels: 'file',
} as const
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

type Files = readonly [string] | readonly [string, string]

function readFiles([left, right, ...more]: readonly string[]): Files {
  if (left === undefined || more.length > 0) throw new InputError(`Give one or two files. ${usage}`)
  return right === undefined ? [left] : [left, right]
}

function estimate(files: Files, labels: string | undefined): void {
  const judged = labels === undefined ? undefined : { text: readText(labels), where: `The file ${labels}` }
  const { rule, pairs } = estimateFromFiles(files, createRandom(estimateSeed), judged)
  const from = pairs === undefined ? 'the data' : `${pairs} judged pairs`
  console.error(`weights of ${countLearned(rule)} fields from ${from}, all others as they were`)
  console.log(formatRule(rule))
}

async function run(args: readonly string[]): Promise<void> {
  const words = readWords(args, options, usage)
  if (words.has('help')) return console.log(help)
  const labels = words.fileOf('labels')
  if (labels !== undefined && !words.has('estimate')) throw new InputError(`Give --labels with --estimate. ${usage}`)
  if (words.has('estimate')) return estimate(readFiles(words.rest), labels)
  const rule = readRule(words.fileOf('rules'))
  if (words.has('show-rules')) return console.log(formatRule(rule))
  const print = words.has('json') ? printJson : printText
  const summary = await linkFiles(readFiles(words.rest), print, { rule, onProgress: createReporter(Date.now) })
  console.error(formatSummary(summary))
}

await runCommand(run)
