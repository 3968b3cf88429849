import { appendHistory } from '../../platform/audit/history.ts'
import { decipher, encipher, unwrapDataKey, type DataKey } from '../../platform/crypto/envelope.ts'
import type { Tx } from '../../platform/db/database.ts'
import { ConflictError, NotFoundError, RefusedError } from '../../platform/http/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { answersSchema, type Answers } from './answers.ts'
import { findContent, findReport, insertMessage, updateReport, type MessageRow, type ReportRow } from './queries.ts'
import { asReportStatus, findTransition, type ReportAction } from './rules.ts'
import type { ActionContext } from '../../records/index.ts'

/** A report with its key, as the actor may see it. */
export type OpenReport = { row: ReportRow; answers: Answers; dataKey: DataKey }

/** Opens a report: its row, its answers and the key to write with. @throws NotFoundError when it is not there or not theirs. */
export async function openReport(tx: Tx, platform: Platform, id: string): Promise<OpenReport> {
  const report = await findOpenReport(tx, platform, id)
  if (report === undefined) throw new NotFoundError()
  return report
}

/** The same; nothing when it is not there, not the actor's, or erased. */
export async function findOpenReport(tx: Tx, platform: Platform, id: string): Promise<OpenReport | undefined> {
  const row = await findReport(tx, id)
  const content = row === undefined ? undefined : await findContent(tx, id)
  if (row === undefined || content === undefined) return undefined
  const dataKey = unwrapDataKey(platform.keys, content.key)
  const answers = answersSchema.parse(JSON.parse(decipher(dataKey, content.content, contentContext(id))))
  return { row, answers, dataKey }
}

/** Where the answers of a report are enciphered. */
export function contentContext(id: string): string {
  return `report_content.content:${id}`
}

/**
 * Moves a report by an action of the status table, with its history, in the transaction given.
 * @throws RefusedError when the status does not allow the action; ConflictError when somebody changed it meanwhile.
 */
export async function moveReport(
  { tx, platform, actor }: ActionContext,
  { row, dataKey }: Pick<OpenReport, 'row' | 'dataKey'>,
  step: { action: ReportAction; change?: Partial<ReportRow>; reason?: string },
): Promise<void> {
  const transition = findTransition(asReportStatus(row.status), step.action)
  if (transition === undefined) throw new RefusedError(`report-${step.action}-not-in-${row.status}`)
  const change = { ...step.change, status: transition.to }
  // History first: moving a report to another desk ends the own right to write in it.
  await appendHistory(tx, platform, {
    record: { kind: 'report', id: row.id },
    actor,
    at: platform.clock(),
    action: `report.${step.action}`,
    change: { ...change, ...(step.reason === undefined ? {} : { reason: step.reason }) },
    dataKey,
  })
  if (!(await updateReport(tx, row, change))) throw new ConflictError(undefined, `/meldingen/${row.id}`)
}

/** Writes one message into the channel of a report. */
export async function writeMessage(
  { tx, platform, actor }: ActionContext,
  report: { id: string; dataKey: DataKey },
  message: { side: 'reporter' | 'desk'; kind: MessageRow['kind']; text: string },
): Promise<void> {
  const id = platform.newId()
  await insertMessage(tx, {
    id,
    report_id: report.id,
    at: platform.clock(),
    side: message.side,
    kind: message.kind,
    person_id: actor.personId ?? null,
    body: encipher(report.dataKey, platform.random, { text: message.text, context: messageContext(id) }),
  })
}

/** The words of a message. */
export function readMessage(dataKey: DataKey, message: MessageRow): string {
  return decipher(dataKey, message.body, messageContext(message.id))
}

function messageContext(id: string): string {
  return `report_message.body:${id}`
}
