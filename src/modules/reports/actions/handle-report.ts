import { RefusedError } from '../../../platform/http/errors.ts'
import { findDesk } from '../../network/index.ts'
import type { CloseReason } from '../rules.ts'
import { moveReport, openReport, writeMessage } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'

/** Asks the reporter something through the channel; from then on we wait for them. */
export async function askReporter(context: ActionContext, id: string, text: string): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  await writeMessage(context, { id, dataKey: report.dataKey }, { side: 'desk', kind: 'question', text })
  await moveReport(context, report, { action: 'ask', change: { waiting_since: null } })
}

/** Tells the reporter what happens with their report, as far as they may know. */
export async function giveFeedback(context: ActionContext, id: string, text: string): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  await writeMessage(context, { id, dataKey: report.dataKey }, { side: 'desk', kind: 'feedback', text })
  await moveReport(context, report, { action: 'give-feedback', change: { waiting_since: null } })
}

/** Answers a question for advice. */
export async function answerAdvice(context: ActionContext, id: string, text: string): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  if (report.row.kind !== 'advice') throw new RefusedError('report-answer-only-advice')
  await writeMessage(context, { id, dataKey: report.dataKey }, { side: 'desk', kind: 'advice', text })
  await moveReport(context, report, { action: 'answer', change: { waiting_since: null } })
}

/** Sends a report to the desk of another municipality, with the reason in its history. The own desk loses sight of it. */
export async function sendOn(
  context: ActionContext,
  id: string,
  step: { place: string; reason: string },
): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  const desk = await findDesk(context.tx, report.row.region_code, step.place)
  if (desk === undefined || desk.id === report.row.desk_id) throw new RefusedError('report-send-on-same-desk')
  await moveReport(context, report, {
    action: 'send-on',
    change: { desk_id: desk.id, place_code: step.place },
    reason: step.reason,
  })
}

/** Closes a report that does not become a signal, or a question that was answered. */
export async function closeReport(
  context: ActionContext,
  id: string,
  step: { why: CloseReason; reason: string },
): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  await moveReport(context, report, {
    action: 'close',
    change: { closed_reason: step.why, waiting_since: null },
    reason: step.reason,
  })
}

/** Opens a closed report again. */
export async function reopenReport(context: ActionContext, id: string, reason: string): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  await moveReport(context, report, {
    action: 'reopen',
    change: { closed_reason: null, waiting_since: context.platform.clock() },
    reason,
  })
}

/** Makes a report of a question for advice: same code, same channel, at the desk of its place. */
export async function makeReportOfAdvice(context: ActionContext, id: string): Promise<void> {
  const report = await openReport(context.tx, context.platform, id)
  if (report.row.kind !== 'advice') throw new RefusedError('report-is-a-report')
  const desk = await findDesk(context.tx, report.row.region_code, report.row.place_code ?? undefined)
  await moveReport(context, report, {
    action: 'make-report',
    change: { kind: 'report', desk_id: desk?.id ?? report.row.desk_id, waiting_since: context.platform.clock() },
  })
}
