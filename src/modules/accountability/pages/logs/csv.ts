import type { Labels } from '../../../../platform/i18n/labels.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import type { LogLine } from '../../queries/logs.ts'
import type { ReviewedRecord } from '../../queries/records.ts'

type Shown = { records: ReadonlyMap<string, ReviewedRecord>; events: Labels; language: Language }

const columns: readonly (readonly [string, (line: LogLine, shown: Shown) => string | null])[] = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at.toISOString()],
  ['request', ({ traceId }) => traceId],
  ['event', ({ event }) => event],
  ['words', ({ event }, { events, language }) => events.of(event, language)],
  ['result', ({ result }) => result],
  ['actor', ({ actorKind }) => actorKind],
  ['person', ({ person }) => person],
  ['organisation', ({ organisation }) => organisation],
  ['object_kind', ({ objectKind }) => objectKind],
  ['object_id', ({ objectId }) => objectId],
  ['number', ({ objectId }, { records }) => records.get(objectId ?? '')?.number ?? ''],
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
export function toCsv(lines: readonly LogLine[], shown: Shown): string {
  const head = columns.map(([name]) => csvCell(name)).join(',')
  const rows = lines.map((line) => columns.map(([, cell]) => csvCell(cell(line, shown))).join(','))
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`
}
