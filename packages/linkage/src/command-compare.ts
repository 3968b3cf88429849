import { checkColumns, InputError } from './columns.ts'
import { compareEntities } from './compare/entities.ts'
import type { Comparison } from './compare/explain.ts'
import type { Entity, RawEntity } from './entity.ts'
import { normaliseEntity } from './normalise.ts'

const usage = 'Use: npm run --silent compare -- \'{"name": "…"}\' \'{"name": "…"}\' [--json].'

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

function run(words: readonly string[]): string {
  const unknown = words.find((word) => word.startsWith('--') && word !== '--json')
  if (unknown !== undefined) throw new InputError(`There is no option ${unknown}. ${usage}`)
  const [first, second, ...more] = words.filter((word) => word !== '--json')
  if (first === undefined || second === undefined || more.length > 0)
    throw new InputError(`Give exactly two records. ${usage}`)
  const left = readEntity(first, 'first')
  const right = readEntity(second, 'second')
  const comparison = compareEntities(left, right)
  if (!words.includes('--json')) return formatText(comparison)
  return JSON.stringify({ a: left.id ?? null, b: right.id ?? null, ...comparison })
}

try {
  console.log(run(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
