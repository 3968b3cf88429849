import type { RawEntity } from './entity.ts'

/** Columns a table of records may have, and fields a record given to the commands may have. */
export const columns = [
  'id',
  'name',
  'givenName',
  'surname',
  'sex',
  'birthDate',
  'birthYear',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'country',
  'phone',
  'email',
  'plate',
  'iban',
  'account',
  'company',
  'companyNumber',
] as const satisfies readonly (keyof RawEntity)[]

export type Column = (typeof columns)[number]

/** Thrown for input that cannot be used; the message is one sentence for the person who gave it. */
export class InputError extends Error {
  override name = 'InputError'
}

/** Characters of an unknown column that are repeated. */
const longestShown = 40

/** Checks that every name is a known column. @throws InputError naming the unknown ones and all that are known. */
export function checkColumns(names: readonly string[], where: string): readonly Column[] {
  const known: ReadonlySet<string> = new Set(columns)
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    const shown = unknown.map((name) => name.replaceAll(/\p{C}/gu, '?').slice(0, longestShown))
    throw new InputError(`${where} has unknown columns: ${shown.join(', ')}; known are ${columns.join(', ')}.`)
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new InputError(`${where} has the column ${twice} twice.`)
  return names.filter((name): name is Column => known.has(name))
}

/** A row as a record: cells in the order of the columns, empty ones left out. */
export function toRecord(of: readonly Column[], cells: readonly string[]): RawEntity {
  const raw: Partial<Record<Column, string>> = {}
  of.forEach((column, index) => {
    const cell = cells[index]
    if (cell !== undefined && cell !== '') raw[column] = cell
  })
  return raw
}

/** What a row without an id goes by: its number, said to be one where other rows of the table may have that as an id. */
export function nameRow(of: readonly Column[], row: number): string {
  return of.includes('id') ? `row ${row}` : String(row)
}
