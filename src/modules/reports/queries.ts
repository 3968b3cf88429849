import { CompiledQuery, sql, type Selectable } from 'kysely'
import type { HistoryLink } from '../../platform/audit/history.ts'
import { sendWithNext, type Database, type Tx } from '../../platform/db/database.ts'
import { insertRows, type RowValues } from '../../platform/db/insert-rows.ts'
import type { DB } from '../../platform/db/schema.generated.ts'

/** A report as it stands in its table, without words or persons. */
export type ReportRow = Selectable<DB['report']>

/** A report that is about to be stored: its desk is found while it is. */
export type NewReport = Omit<ReportRow, 'version' | 'desk_id'> & Pick<RowValues<'report'>, 'desk_id'>

const markSent =
  'update draft set sent_at = $1, purge_at = $2 where id = $3 and sent_at is null and content = coalesce($4, content)'

/**
 * Stores a report, its content, the first link of its history, and the draft as sent, in one message with the commit:
 * there a second one at the same time meets its primary key. A draft that is not as it was found stays unsent, and then
 * the database refuses the report.
 */
export async function insertReport(
  tx: Tx,
  parts: { report: NewReport; content: Buffer; link: HistoryLink; draft: Buffer | undefined; keepCodeUntil: Date },
): Promise<void> {
  const { report, content, link, draft, keepCodeUntil } = parts
  const sent = [report.received_at, keepCodeUntil, report.id, draft ?? null]
  await sendWithNext(tx, CompiledQuery.raw(markSent, sent))
  const rows = [
    { into: 'report', values: report },
    { into: 'report_content', values: { report_id: report.id, content } },
    { into: 'history_entry', values: link },
  ] as const
  await sendWithNext(tx, insertRows(rows))
}

/** One report that the actor may see. */
export async function findReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return tx.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The same, with its enciphered answers. */
export async function findReportAndContent(tx: Tx, id: string): Promise<(ReportRow & { content: Buffer }) | undefined> {
  return tx
    .selectFrom('report')
    .innerJoin('report_content', 'report_content.report_id', 'report.id')
    .selectAll('report')
    .select('report_content.content')
    .where('report.id', '=', id)
    .executeTakeFirst()
}

/**
 * One report that the actor may change, locked until the end of the transaction. What only points to it, such as a message
 * or the link to a signal, can be written meanwhile.
 */
export async function findReportForUpdate(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return tx.selectFrom('report').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** Columns of a report that a change may set. */
export type ReportChange = Partial<
  Pick<ReportRow, 'kind' | 'status' | 'desk_id' | 'place_code' | 'waiting_since' | 'closed_reason'>
>

/** Sets what changed of a locked report, and counts the version. */
export async function updateReport(tx: Tx, report: ReportRow, change: ReportChange): Promise<void> {
  await tx
    .updateTable('report')
    .set({ ...change, version: report.version + 1 })
    .where('id', '=', report.id)
    .execute()
}

/** Turns the hash of a code into the id of its report. */
export async function findReportOfCode(database: Database, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select report_of_code(${hash}) as id`.execute(database)
  return rows[0]?.id ?? undefined
}

export type MessageRow = Selectable<DB['report_message']>

export async function insertMessage(tx: Tx, message: MessageRow): Promise<void> {
  await tx.insertInto('report_message').values(message).execute()
}

/** The channel of a report, oldest first. */
export async function listMessages(tx: Tx, reportId: string): Promise<MessageRow[]> {
  return tx
    .selectFrom('report_message')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export type AttachmentRow = Selectable<DB['attachment']>

/** The files with a report or draft, oldest first. */
export async function listAttachments(tx: Tx, recordId: string): Promise<AttachmentRow[]> {
  return tx.selectFrom('attachment').selectAll().where('record_id', '=', recordId).orderBy('at').orderBy('id').execute()
}

/** Numbers of the signals that stand behind a report, as far as the actor may see them. */
export async function listSignalsOf(tx: Tx, reportId: string): Promise<{ id: string; number: string }[]> {
  return tx
    .selectFrom('signal_report as r')
    .innerJoin('signal as s', 's.id', 'r.signal_id')
    .select(['s.id', 's.number'])
    .where('r.report_id', '=', reportId)
    .orderBy('s.number')
    .execute()
}

/** How many reports of the own desks wait, and how many of those are acute; each counted no further than `cap`. */
export async function countWaiting(
  tx: Tx,
  desks: readonly string[],
  cap: number,
): Promise<{ waiting: number; acute: number }> {
  const own = sql`desk_id = any(${[...desks]}::uuid[]) and status = 'new'`
  const { rows } = await sql<{ waiting: number; acute: number }>`
    select
      (select count(*) from (select from report where ${own} limit ${cap}) r) as waiting,
      (select count(*) from (select from report where ${own} and acute limit ${cap}) r) as acute
  `.execute(tx)
  return rows[0] ?? { waiting: 0, acute: 0 }
}

/** The general address of the desk of a report; nothing when it has none. */
export async function findDeskAddress(tx: Tx, reportId: string): Promise<string | undefined> {
  const { rows } = await sql<{ email: string | null }>`select desk_address(${reportId}) as email`.execute(tx)
  return rows[0]?.email ?? undefined
}
