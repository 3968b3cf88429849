/** The reference files of the folder beside the checkout, when it is there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../../shared/reference/linkage')

/** The text of a reference file, or undefined when the folder is absent. */
export function findReference(name: string): string | undefined {
  const file = path.join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Why a test that needs the reference folder is skipped, or false when it is there. */
export const referenceAbsent = existsSync(folder) ? false : 'The folder ../shared/reference/linkage is absent.'

/** One line of FEBRL 4 as a record of the seven fields; `truth` is equal for the two records of one person. */
export type FebrlRecord = {
  truth: string
  id: string
  all: Record<string, string>
  nameAndBirth: Record<string, string>
}

/** The records of one of the two files, at most `limit`. */
export function readFebrl(name: 'febrl4a.csv' | 'febrl4b.csv', limit = 5000): FebrlRecord[] {
  const lines = (findReference(name) ?? '')
    .trim()
    .split('\n')
    .slice(1, limit + 1)
  return lines.map((line) => {
    const fields = line.split(',').map((field) => field.trim())
    const [id = '', givenName = '', surname = '', houseNumber = '', street = '', , place = ''] = fields
    const [postcode = '', , birthDate = ''] = fields.slice(7)
    const nameAndBirth = { id, givenName, surname, birthDate }
    const all = { ...nameAndBirth, houseNumber, street, place, postcode, country: 'AU' }
    return { truth: id.split('-')[1] ?? id, id, all, nameAndBirth }
  })
}
