import type { Language } from '../../../../platform/i18n/texts.ts'
import type { LogLine } from '../../queries/logs.ts'
import type { ReviewedRecord } from '../../queries/records.ts'
import { eventWords } from '../../labels/events.ts'

const columns: readonly (readonly [string, (line: LogLine, number: string, language: Language) => string | null])[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at.toISOString()],
  ['request', ({ traceId }) => traceId],
  ['event', ({ event }) => event],
  ['words', ({ event }, _number, language) => eventWords(event, language)],
  ['result', ({ result }) => result],
  ['actor', ({ actorKind }) => actorKind],
  ['person', ({ person }) => person],
  ['organisation', ({ organisation }) => organisation],
  ['object_kind', ({ objectKind }) => objectKind],
  ['object_id', ({ objectId }) => objectId],
  ['number', (_line, number) => number],
  ['origin', ({ origin }) => origin],
  ['activity', ({ activity }) => activity],
  ['subjects', ({ subjects }) => subjects.join(' ')],
  ['permission', ({ permission }) => permission],
  ['roles', ({ roles }) => roles.join(' ')],
  ['allowed', ({ allowed }) => (allowed === null ? null : String(allowed))],
  ['reason', ({ reason }) => reason],
]

/** Makes a cell (RFC 4180). A spreadsheet would run what begins like a formula, so that is marked as text. */
export function csvCell(value: string | null): string {
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Lines of the logs as CSV in UTF-8, with a mark by which spreadsheets know that. */
export function toCsv(
  lines: readonly LogLine[],
  { records, language }: { records: ReadonlyMap<string, ReviewedRecord>; language: Language },
): string {
  const head = columns.map(([name]) => csvCell(name)).join(',')
  const rows = lines.map((line) => {
    const number = records.get(line.objectId ?? '')?.number ?? ''
    return columns.map(([, cell]) => csvCell(cell(line, number, language))).join(',')
  })
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`
}
