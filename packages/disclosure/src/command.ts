#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  getRule,
  InputError,
  protect,
  readCountTable,
  readHierarchy,
  readPublication,
  SolverError,
  writeReport,
} from './index.ts'

const usage =
  'protect table.csv [more.csv …] --rule cbs-care [--released earlier.json …] [--hierarchy file] [--key-file file] [--json]'

const options = {
  rule: { type: 'string', default: 'cbs-care' },
  released: { type: 'string', multiple: true, default: [] as string[] },
  hierarchy: { type: 'string' },
  'key-file': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const badInput = 2
const notReleased = 3

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputError(`${file} cannot be read.`)
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true })
  } catch {
    throw new InputError(`Usage: ${usage}`)
  }
}

async function run(words: string[]): Promise<number> {
  const { values, positionals } = parse(words)
  if (positionals.length === 0) throw new InputError(`Usage: ${usage}`)
  const keyFile = values['key-file']
  const publication = await protect(
    positionals.map((file) => readCountTable(read(file), path.basename(file))),
    {
      rule: getRule(values.rule),
      hierarchy: values.hierarchy === undefined ? [] : readHierarchy(read(values.hierarchy)),
      released: values.released.map((file) => readPublication(read(file), path.basename(file))),
      ...(keyFile === undefined ? {} : { key: read(keyFile).trim() }),
    },
  )
  console.log(values.json ? JSON.stringify(publication) : writeReport(publication))
  if (publication.audit.released) return 0
  console.error('Not released: secret cells can be worked out too closely.')
  return notReleased
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof InputError || error instanceof SolverError)) throw error
  console.error(error.message)
  process.exitCode = error instanceof InputError ? badInput : notReleased
}
