import { parse } from 'csv-parse/sync'
import { InputError, nameRow, toRecord } from '../columns.ts'
import { defaultRule, type Rule } from '../compare/weights.ts'
import type { Entity } from '../entity.ts'
import { openTable, planChunks, readRows } from '../link/csv.ts'
import { normaliseEntity } from '../normalise.ts'
import { nameRule } from '../rule-file.ts'
import { estimateFromData, estimateFromLabels, type LabelledPair } from './estimate.ts'

/** Rows of one file from which weights are estimated at most; all are kept in memory, about 4 kB each. */
const mostRows = 100_000
const chunkBytes = 16_000_000

/** The records of a table; a record without an id goes by the number of its row. */
function readEntities(file: string): Entity[] {
  const table = openTable(file)
  const entities: Entity[] = []
  for (const chunk of planChunks(table, chunkBytes)) {
    for (const cells of readRows(chunk)) {
      if (entities.length === mostRows)
        throw new InputError(`The file ${file} is too large to estimate from: give at most ${mostRows} rows.`)
      const raw = toRecord(table.columns, cells)
      entities.push(normaliseEntity({ ...raw, id: raw.id ?? nameRow(table.columns, entities.length + 1) }))
    }
  }
  return entities
}

const answers: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  yes: true,
  ja: true,
  '0': false,
  false: false,
  no: false,
  nee: false,
}

type Judged = { readonly a: string; readonly b: string; readonly match: boolean }

/** Reads pairs a person has judged: CSV with the columns a, b and match. @throws InputError naming the wrong line. */
function parseJudged(text: string, where: string): Judged[] {
  let rows: string[][]
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] })
  } catch (error) {
    throw new InputError(`${where} is not proper CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
  const [header = [], ...pairs] = rows
  if (header.join() !== 'a,b,match')
    throw new InputError(`${where} must have the columns a, b and match, in this order.`)
  return pairs.map(([a = '', b = '', said = ''], index) => {
    const match = answers[said.toLowerCase()]
    if (match === undefined)
      throw new InputError(`${where} says "${said.slice(0, 40)}" in row ${index + 1}, where 1 or 0 is needed.`)
    return { a, b, match }
  })
}

function indexById(entities: readonly Entity[], file: string): Map<string, Entity> {
  const index = new Map<string, Entity>()
  for (const entity of entities) {
    const id = entity.id ?? ''
    if (index.has(id))
      throw new InputError(`The file ${file} has the id ${id} twice: judged pairs cannot be found by it.`)
    index.set(id, entity)
  }
  return index
}

type Files = readonly [left: string] | readonly [left: string, right: string]
type Labels = { readonly text: string; readonly where: string }

function findJudged(files: Files, { text, where }: Labels): LabelledPair[] {
  const [leftFile, rightFile = leftFile] = files
  const left = indexById(readEntities(leftFile), leftFile)
  const right = rightFile === leftFile ? left : indexById(readEntities(rightFile), rightFile)
  const find = (index: ReadonlyMap<string, Entity>, id: string, file: string): Entity => {
    const entity = index.get(id)
    if (entity === undefined) throw new InputError(`${where} names the id ${id}, which the file ${file} does not have.`)
    return entity
  }
  return parseJudged(text, where).map(({ a, b, match }) => ({
    left: find(left, a, leftFile),
    right: find(right, b, rightFile),
    match,
  }))
}

export type Estimated = { readonly rule: Rule; readonly pairs: number | undefined }

/**
 * Weights from one file (pairs within it) or two (pairs between them): from judged pairs when `labels` is given,
 * otherwise by expectation maximisation. The version says how they came about and, by a hash, which they are.
 *
 * @throws InputError when a file cannot be used, is too large, or judged pairs name records that are not there.
 */
export function estimateFromFiles(files: Files, random: () => number, labels?: Labels): Estimated {
  if (labels !== undefined) {
    const pairs = findJudged(files, labels)
    const rule = estimateFromLabels(pairs, { random, version: '' })
    return { rule: { ...rule, version: nameRule('from-labels', rule) }, pairs: pairs.length }
  }
  const left = readEntities(files[0])
  const right = files[1] === undefined ? left : readEntities(files[1])
  const rule = estimateFromData(left, right, { random, version: '' })
  return { rule: { ...rule, version: nameRule('from-data', rule) }, pairs: undefined }
}

/** How many fields got weights of their own. */
export function countLearned(rule: Rule): number {
  return Object.entries(rule.bits).filter(
    ([field, levels]) => JSON.stringify(levels) !== JSON.stringify(defaultRule.bits[field as keyof Rule['bits']]),
  ).length
}
