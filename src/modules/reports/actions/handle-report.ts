import { recordChange, type ActionContext } from '../../../records/index.ts'
import { findDesk } from '../../network/index.ts'
import { lockReport, refuse, writeMessage } from '../record.ts'
import type { CloseReason } from '../rules.ts'

/** What a desk writes to a reporter. `id`: of the message, so that the same one sent twice is written once. */
export type DeskMessage = { id: string; reportId: string; text: string }

/** A change of a report. `version`: the one that the actor saw; left out where nobody looked at it. */
type Change = { id: string; version?: number | undefined }

/** Asks the reporter something. From then on the desk waits for the reporter. */
export function askReporter(context: ActionContext, message: DeskMessage): Promise<void> {
  return write(context, message, { action: 'ask', kind: 'question' })
}

/** Says to the reporter what happens with their report, as far as they may know. */
export function giveFeedback(context: ActionContext, message: DeskMessage): Promise<void> {
  return write(context, message, { action: 'give-feedback', kind: 'feedback' })
}

/** Answers a question for advice. */
export function answerAdvice(context: ActionContext, message: DeskMessage): Promise<void> {
  return write(context, message, { action: 'answer', kind: 'advice' })
}

async function write(
  context: ActionContext,
  { id, reportId, text }: DeskMessage,
  { action, kind }: { action: 'ask' | 'give-feedback' | 'answer'; kind: 'question' | 'feedback' | 'advice' },
): Promise<void> {
  const locked = await lockReport(context, { id: reportId, action })
  if (locked.row.receipt_hash === null) throw refuse(context, 'no-way-back')
  await writeMessage(context, locked, { id, side: 'desk', kind, text })
  await recordChange(context, locked, { change: { text }, patch: { waiting_since: null } })
}

/** Sends a report to the desk of another municipality, with a reason. The own desk no longer sees it. */
export async function sendOn(
  context: ActionContext,
  { place, ...request }: Change & { place: string; reason: string },
): Promise<void> {
  const locked = await lockReport(context, { ...request, action: 'send-on' })
  const desk = await findDesk(context.tx, locked.row.region_code, place)
  if (desk === undefined) throw refuse(context, 'not-a-desk')
  if (desk.id === locked.row.desk_id) throw refuse(context, 'same-desk')
  const change = { desk_id: desk.id, place_code: place }
  await recordChange(context, locked, { change, patch: change })
}

/** Closes a report that does not become a signal, or a question that was answered. */
export async function closeReport(
  context: ActionContext,
  { why, ...request }: Change & { why: CloseReason; reason: string },
): Promise<void> {
  const locked = await lockReport(context, { ...request, action: 'close' })
  await recordChange(context, locked, { change: { why }, patch: { closed_reason: why, waiting_since: null } })
}

/** Opens a closed report again. */
export async function reopenReport(context: ActionContext, request: Change & { reason: string }): Promise<void> {
  const locked = await lockReport(context, { ...request, action: 'reopen' })
  const patch = { closed_reason: null, waiting_since: context.platform.clock() }
  await recordChange(context, locked, { change: {}, patch })
}

/** Makes a report of a question for advice: same code, same channel, at the desk of its place. */
export async function makeReportOfAdvice(context: ActionContext, request: Change): Promise<void> {
  const locked = await lockReport(context, { ...request, action: 'make-report' })
  const { row } = locked
  const desk = await findDesk(context.tx, row.region_code, row.place_code ?? undefined)
  const change = { kind: 'report', desk_id: desk?.id ?? row.desk_id }
  await recordChange(context, locked, { change, patch: { ...change, waiting_since: context.platform.clock() } })
}
