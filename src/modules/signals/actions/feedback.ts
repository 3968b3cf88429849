import { NotFoundError } from '../../../platform/http/errors.ts'
import { giveFeedback as giveFeedbackOnReport, openReport } from '../../reports/index.ts'
import { listReportIds, settleReminders } from '../queries/content.ts'
import { insertFeedback } from '../queries/work.ts'
import { settledBy, type FeedbackMoment } from '../rules/reminders.ts'
import { lockForAction, recordChange } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'

/** What a reporter is told: words that may have begun as a template. */
export type Feedback = {
  signalId: string
  reportId: string
  moment: FeedbackMoment
  template: string | null
  words: string
}

/**
 * Tells a reporter something in the channel of their report. A tip without a way back cannot be answered: that is kept
 * as not possible. @returns whether it was delivered. @throws NotFoundError when the report is not behind the signal.
 */
export async function giveFeedback(context: ActionContext, input: Feedback): Promise<boolean> {
  const { tx, platform, actor } = context
  const { signalId, reportId, moment } = input
  const locked = await lockForAction(context, { signalId, action: 'give-feedback' })
  if (!(await listReportIds(tx, signalId)).includes(reportId)) throw new NotFoundError()
  const report = await openReport(tx, platform, reportId)
  const possible = report.row.receipt_hash !== null
  const at = platform.clock()
  if (possible) {
    await giveFeedbackOnReport(context, { id: platform.newId(), reportId, text: input.words })
  }
  await insertFeedback(tx, {
    id: platform.newId(),
    signal_id: signalId,
    report_id: reportId,
    moment,
    template: input.template,
    possible,
    at,
    person_id: actor.personId ?? '',
  })
  await settleReminders(tx, signalId, { about: settledBy(moment), at, by: actor.personId ?? null })
  await recordChange(context, locked, { change: { reportId, moment, possible } })
  return possible
}
