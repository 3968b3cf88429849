import { checkColumns, columns, InputError } from './columns.ts'
import { readRule, readWords, runCommand } from './command-words.ts'
import { compareEntities } from './compare/entities.ts'
import type { Comparison } from './compare/explain.ts'
import type { Entity, RawEntity } from './entity.ts'
import { normaliseEntity } from './normalise.ts'
import { formatRule } from './rule-file.ts'

const usage = 'Use: npm run --silent compare -- \'{"name": "…"}\' \'{"name": "…"}\' [--json] [--rules FILE].'
const help = `${usage}
Compares two records and tells field by field how they agree, in bits.
  --json         one line of JSON instead of text
  --rules FILE   weights from a file, as --show-rules writes it
  --show-rules   writes the rule in use as JSON and compares nothing
Fields: ${columns.join(', ')}.`

function parseRecord(text: string, which: string): RawEntity {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new InputError(`The ${which} record is not JSON. ${usage}`)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new InputError(`The ${which} record is not a JSON object.`)
  checkColumns(Object.keys(parsed), `The ${which} record`)
  return Object.fromEntries(Object.entries(parsed).flatMap(([field, value]) => readField(field, value, which)))
}

function readField(field: string, value: unknown, which: string): [string, string | string[]][] {
  if (value === null) return []
  if (typeof value === 'string') return [[field, value]]
  if (typeof value === 'number') return [[field, String(value)]]
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return [[field, value]]
  throw new InputError(`The field ${field} of the ${which} record is not text.`)
}

const lists: ReadonlySet<string> = new Set([
  'name',
  'phone',
  'email',
  'plate',
  'iban',
  'account',
  'company',
  'companyNumber',
])

function readEntity(text: string, which: string): Entity {
  const raw = parseRecord(text, which)
  const single = Object.entries(raw).find(([field, value]) => Array.isArray(value) && !lists.has(field))
  if (single !== undefined)
    throw new InputError(`The field ${single[0]} of the ${which} record takes one value, not a list.`)
  return normaliseEntity(raw)
}

function formatText({ bits, band, relation, prior, rule, explain }: Comparison): string {
  const lines = explain.map(
    (line) => `${line.bits.toFixed(2).padStart(7)}  ${line.words}: ${line.left} | ${line.right}`,
  )
  const label = relation === 'link' ? ' (a link, not identity)' : ''
  return [`${band}${label}: ${bits.toFixed(2)} bits, ${prior} needed for even odds, rule ${rule}`, ...lines].join('\n')
}

function run(args: readonly string[]): string {
  const words = readWords(args, { json: 'switch', help: 'switch', rules: 'file', 'show-rules': 'switch' }, usage)
  if (words.has('help')) return help
  const rule = readRule(words.fileOf('rules'))
  if (words.has('show-rules')) return formatRule(rule)
  const [first, second, ...more] = words.rest
  if (first === undefined || second === undefined || more.length > 0)
    throw new InputError(`Give exactly two records. ${usage}`)
  const left = readEntity(first, 'first')
  const right = readEntity(second, 'second')
  const comparison = compareEntities(left, right, { rule })
  if (!words.has('json')) return formatText(comparison)
  return JSON.stringify({ a: left.id ?? null, b: right.id ?? null, ...comparison })
}

await runCommand((args) => console.log(run(args)))
