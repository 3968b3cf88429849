import { reportMark } from '../accountability/index.ts'
import { asReportKind, type ReportKind } from './answers.ts'
import type { FileLine } from './attachments/index.ts'
import { columns } from './columns.ts'
import type { MessageRow, ReportRow } from './queries.ts'
import type { OpenReport } from './record.ts'

/** One message of the channel, in words. */
export type ChannelMessage = { id: string; at: Date; side: 'reporter' | 'desk'; kind: MessageRow['kind']; text: string }

/** What a reporter sees of their report: where it stands and what was written, nothing of what the desk found. */
export type Channel = {
  kind: ReportKind
  status: string
  sentAt: Date
  deskName: string
  asked: boolean
  messages: readonly ChannelMessage[]
  files: readonly FileLine[]
}

/** Turns a report into what its reporter may see. */
export function presentChannel(parts: {
  report: OpenReport
  messages: readonly MessageRow[]
  files: readonly FileLine[]
  deskName: string
}): Channel {
  const { report, messages, files, deskName } = parts
  return {
    kind: asReportKind(report.row.kind),
    status: report.row.status,
    sentAt: report.row.received_at,
    deskName,
    asked: messages.at(-1)?.kind === 'question',
    messages: presentMessages(report, messages),
    files,
  }
}

/** The messages of a report in words, oldest first. */
export function presentMessages(report: OpenReport, messages: readonly MessageRow[]): ChannelMessage[] {
  return messages.map((message) => ({
    id: message.id,
    at: message.at,
    side: message.side === 'desk' ? 'desk' : 'reporter',
    kind: message.kind,
    text: columns.message.open(report.keys, message.id, message.body) ?? '',
  }))
}

/** One line of the inbox. */
export type InboxLine = {
  id: string
  /** How people call it. */
  number: string
  kind: ReportKind
  status: string
  erased: boolean
  acute: boolean
  audience: string
  channel: string
  /** Forms at which it points; undefined where that is not known or not asked. */
  forms: readonly string[] | undefined
  placeName: string | undefined
  receivedAt: Date
  waitingSince: Date | null
}

/** Turns rows into lines of the inbox: no words, no persons. */
export function presentInbox(rows: readonly ReportRow[], places: ReadonlyMap<string, string>): InboxLine[] {
  return rows.map((row) => ({
    id: row.id,
    number: reportMark(row.id),
    kind: asReportKind(row.kind),
    status: row.status,
    erased: row.erased_at !== null,
    acute: row.acute,
    audience: row.audience,
    channel: row.channel,
    forms: row.forms ?? undefined,
    placeName: row.place_code === null ? undefined : places.get(row.place_code),
    receivedAt: row.received_at,
    waitingSince: row.waiting_since,
  }))
}
