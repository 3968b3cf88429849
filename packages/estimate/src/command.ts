import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { InvalidDataError } from './data.ts'
import { type EstimateOptions, estimate } from './estimate.ts'
import { parseCaptureCsv } from './read-csv.ts'
import { writeReport } from './report.ts'

const usage = 'Usage: estimate data.csv [--replicates 1000] [--seed 1] [--threshold 0.02] [--threads N] [--json]'
/** The largest table of 8 lists takes a few kilobytes. */
const maximumBytes = 2 ** 20

type Asked = { file: string; json: boolean; options: EstimateOptions }

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+(\.\d+)?(e-?\d+)?$/.test(text)) throw new InvalidDataError(`--${name} takes a number, not "${text}".`)
  return Number(text)
}

function readArguments(words: string[]): Asked {
  const text = { type: 'string' } as const
  const { values, positionals } = parse(words)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new InvalidDataError(`Name one file. ${usage}`)
  const options = {
    replicates: readNumber('replicates', values.replicates),
    seed: readNumber('seed', values.seed),
    threshold: readNumber('threshold', values.threshold),
    threads: readNumber('threads', values.threads),
  }
  return { file, json: values.json === true, options }

  function parse(args: string[]) {
    try {
      return parseArgs({
        args,
        allowPositionals: true,
        options: { replicates: text, seed: text, threshold: text, threads: text, json: { type: 'boolean' } },
      })
    } catch (error) {
      throw new InvalidDataError(`${error instanceof Error ? error.message.split('\n')[0] : ''} ${usage}`, {
        cause: error,
      })
    }
  }
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > maximumBytes) throw new InvalidDataError(`${file} is too large to be a table of capture histories.`)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof InvalidDataError) throw error
    throw new InvalidDataError(`${file} cannot be read.`, { cause: error })
  }
}

function showProgress(done: number, total: number): void {
  process.stderr.write(done < total ? `\rBootstrap: ${done} of ${total}` : '\r\u001B[K')
}

async function run(words: string[]): Promise<void> {
  const { file, json, options } = readArguments(words)
  const data = parseCaptureCsv(await readText(file))
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort(new Error('Stopped.')))
  const onProgress = process.stderr.isTTY ? showProgress : undefined
  const result = await estimate(data, { ...options, signal: interrupt.signal, onProgress })
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : writeReport(result))
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = error instanceof InvalidDataError ? 2 : 1
}
