import type { Column } from '../columns.ts'
import { packBirth } from '../compare/birth.ts'
import type { Comparable } from '../compare/comparable.ts'
import type { Field } from '../compare/levels.ts'
import type { RawText } from '../compare/explain.ts'
import { decodePart, encodePart, type NamePart } from '../names/part.ts'

/**
 * Records as lines of text in a spill file: the comparable fields, then the raw columns, between tabs. Values in a
 * list are separated by U+001F, names by U+001E; white space in raw text becomes a space.
 */
export type SpilledRecord = { readonly id: string; readonly comparable: Comparable; readonly raw: readonly string[] }

const listMark = '\u001f'
const nameMark = '\u001e'
const fixedFields = 18

const partCache = new Map<string, NamePart>()
const cacheLimit = 300_000

function readPart(coded: string): NamePart {
  const known = partCache.get(coded)
  if (known !== undefined) return known
  const part = decodePart(coded)
  if (partCache.size >= cacheLimit) partCache.clear()
  partCache.set(coded, part)
  return part
}

const encodeNames = (names: Comparable['names']): string =>
  names.length === 0 ? '' : names.map((parts) => parts.map(encodePart).join(listMark)).join(nameMark)

const none: readonly never[] = []

function decodeNames(text: string): Comparable['names'] {
  if (text === '') return none
  if (!text.includes(nameMark)) return [text.split(listMark).map(readPart)]
  return text.split(nameMark).map((name) => name.split(listMark).map(readPart))
}

const encodeList = (values: readonly string[]): string => (values.length === 0 ? '' : values.join(listMark))
const decodeList = (text: string): readonly string[] =>
  text === '' ? none : text.includes(listMark) ? text.split(listMark) : [text]
/** Whether a text has a control character, a tab among them. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true
  }
  return false
}
const clean = (text: string): string => (hasControls(text) ? text.replaceAll(/\p{Cc}/gu, ' ') : text)

/** One line, without its line end. */
export function encodeRecord(id: string, comparable: Comparable, raw: readonly string[]): string {
  const c = comparable
  return [
    clean(id),
    encodeNames(c.names),
    encodeNames(c.companies),
    c.sex,
    c.birth,
    c.birthMargin === 0 ? '' : String(c.birthMargin),
    c.street,
    c.houseNumber,
    c.addition,
    c.postcode,
    c.place,
    c.country,
    encodeList(c.phones),
    encodeList(c.phoneAlternatives),
    encodeList(c.emails),
    encodeList(c.plates),
    encodeList(c.ibans),
    `${encodeList(c.accounts)}\t${encodeList(c.companyNumbers)}`,
    ...raw.map(clean),
  ].join('\t')
}

/** Reads a line back. Documents and citizen service numbers are no columns of a table and so never in it. */
export function decodeRecord(line: string): SpilledRecord {
  const cells = line.split('\t')
  const cell = (index: number): string => cells[index] ?? ''
  return {
    id: cell(0),
    raw: cells.slice(fixedFields + 1),
    comparable: {
      names: decodeNames(cell(1)),
      companies: decodeNames(cell(2)),
      sex: cell(3),
      birth: cell(4),
      birthMargin: Number(cell(5)),
      packedBirth: packBirth(cell(4), Number(cell(5))),
      street: cell(6),
      houseNumber: cell(7),
      addition: cell(8),
      postcode: cell(9),
      place: cell(10),
      country: cell(11),
      phones: decodeList(cell(12)),
      phoneAlternatives: decodeList(cell(13)),
      emails: decodeList(cell(14)),
      plates: decodeList(cell(15)),
      ibans: decodeList(cell(16)),
      accounts: decodeList(cell(17)),
      companyNumbers: decodeList(cell(18)),
      documents: none,
      bsn: '',
    },
  }
}

/** Raw text by field of a spilled record whose raw cells stand in the order of `columns`. */
export function rawTextOfCells(columns: readonly Column[], cells: readonly string[]): RawText {
  const cell = (column: Column): string => cells[columns.indexOf(column)] ?? ''
  return (field: Field) => {
    if (field === 'birthDate') return cell('birthDate') || cell('birthYear')
    if (field === 'company') return cell('company') || cell('name')
    if (field === 'name' || field === 'order')
      return cell('name') || `${cell('givenName')} ${cell('surname')}`.trim() || cell('company')
    if (field === 'givenName' || field === 'surname') return cell(field) || cell('name')
    return field === 'document' || field === 'bsn' || field === 'household' ? '' : cell(field)
  }
}
