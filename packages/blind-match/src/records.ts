/** Records as people write them down, one JSON object a line, to entities with keys. */
import { readFileSync } from 'node:fs'
import { BsnNotAllowed, columns as tableColumns, normaliseEntity, type RawEntity } from '@lantaarn/linkage'
import { InputError } from './errors.ts'
import { blindKeys } from './keys.ts'
import type { Entity } from './region.ts'

/** Those of tables of records, and papers that a person carries. */
const columns: readonly string[] = [...tableColumns, 'document']

/**
 * Normalises one record with @lantaarn/linkage and takes its keys.
 * @throws InputError for an unknown column, a missing id or a value that is no text
 */
export function entityOf(record: Record<string, unknown>): Entity {
  const unknown = Object.keys(record).filter((column) => !columns.includes(column))
  if (unknown.length > 0) {
    throw new InputError(`There is no column ${unknown.join(', ')}. There is: ${columns.join(', ')}.`)
  }
  const wrong = Object.entries(record).find(([, value]) => ![value].flat().every((text) => typeof text === 'string'))
  if (wrong !== undefined) throw new InputError(`“${wrong[0]}” must be a text or a list of texts.`)
  const { id } = record
  if (typeof id !== 'string' || id === '') throw new InputError('Every record needs an “id”.')
  return { id, keys: keysOf(record as RawEntity) }
}

function keysOf(record: RawEntity): Entity['keys'] {
  try {
    return blindKeys(normaliseEntity(record))
  } catch (error) {
    if (error instanceof BsnNotAllowed) throw new InputError(error.message)
    throw error
  }
}

/** Reads a file of JSON lines. @throws InputError with the number of the line that is wrong */
export function readRecords(file: string): Entity[] {
  const lines = readText(file).split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [entityOf(JSON.parse(line) as Record<string, unknown>)]
    } catch (error) {
      if (!(error instanceof InputError || error instanceof SyntaxError)) throw error
      throw new InputError(`${file}, line ${index + 1}: ${error.message}`)
    }
  })
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
