import { createHash } from 'node:crypto'
import { InputError } from './columns.ts'
import { fieldLevels, fields, type FieldWeights } from './compare/levels.ts'
import { defaultRule, type Rule } from './compare/weights.ts'

/** Form of the file; a later form gets a higher number. */
const format = 'linkage-rule-2'
/** More bits than this say nothing more than certainty. */
const mostBits = 100
const longestVersion = 80
const bandNames = ['same', 'likely', 'possible'] as const

/** A rule as an indented JSON text that `parseRule` reads back to the same weights. */
export function formatRule({ version, bands, bits }: Rule): string {
  return JSON.stringify({ format, version, bands, bits }, null, 2)
}

/** A name for weights by what they are: a prefix and the start of the SHA-256 of bands and bits. */
export function nameRule(prefix: string, { bands, bits }: Pick<Rule, 'bands' | 'bits'>): string {
  const weights = [
    ...bandNames.map((band) => bands[band]),
    ...fields.flatMap((field) => fieldLevels[field].map((level) => weightsOf(bits, field)[level])),
  ]
  return `${prefix}-${createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 8)}`
}

const weightsOf = (bits: FieldWeights, field: keyof FieldWeights): Readonly<Record<string, number>> => bits[field]

type Item = Readonly<Record<string, unknown>>

function readObject(value: unknown, what: string, names: readonly string[]): Item {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${what} is not a JSON object.`)
  const unknown = Object.keys(value).filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new InputError(`${what} has unknown fields: ${unknown.join(', ')}; known are ${names.join(', ')}.`)
  const absent = names.filter((name) => !Object.hasOwn(value, name))
  if (absent.length > 0) throw new InputError(`${what} lacks ${absent.join(', ')}.`)
  return value as Item
}

function readNumbers<N extends string>(value: unknown, what: string, names: readonly N[]): Record<N, number> {
  const found = readObject(value, what, names)
  return Object.fromEntries(
    names.map((name) => {
      const bits = found[name]
      if (typeof bits !== 'number' || !(Math.abs(bits) <= mostBits))
        throw new InputError(`${what} gives ${name} no number of bits between -${mostBits} and ${mostBits}.`)
      return [name, bits]
    }),
  ) as Record<N, number>
}

function readVersion(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longestVersion)
    throw new InputError(`${where} needs a version of 1 to ${longestVersion} characters.`)
  return value
}

/** Two sets of weights under one name would make results that cannot be told apart. */
function checkName(rule: Rule, where: string): void {
  if (rule.version === defaultRule.version && nameRule('', rule) !== nameRule('', defaultRule))
    throw new InputError(`${where} changes the weights of version ${rule.version}: give it a version of its own.`)
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new InputError(`${where} is not JSON.`)
  }
}

/**
 * Reads a rule from JSON `{format, version, bands, bits}`, all fields and levels present. `where` begins the sentences
 * about what is wrong.
 *
 * @throws InputError in one sentence when the text is not such a rule, or gives the hand-set version other weights.
 */
export function parseRule(text: string, where: string): Rule {
  const parsed = parseJson(text, where)
  const found = readObject(parsed, where, ['format', 'version', 'bands', 'bits'])
  if (found['format'] !== format)
    throw new InputError(`${where} has the format ${JSON.stringify(found['format'])}; this version reads ${format}.`)
  const bands = readNumbers(found['bands'], `${where}, bands,`, bandNames)
  if (bands.same < bands.likely || bands.likely < bands.possible)
    throw new InputError(`${where} has bands out of order: same is at least likely, and likely at least possible.`)
  const all = readObject(found['bits'], `${where}, bits,`, fields)
  const bits = Object.fromEntries(
    fields.map((field) => [field, readNumbers<string>(all[field], `${where}, bits of ${field},`, fieldLevels[field])]),
  ) as FieldWeights
  const rule = { version: readVersion(found['version'], where), bands, bits }
  checkName(rule, where)
  return rule
}
