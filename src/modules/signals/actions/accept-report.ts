import { NotFoundError } from '../../../platform/http/errors.ts'
import { indexReport, moveReport, openReport, type OpenReport } from '../../reports/index.ts'
import { ownDesks } from '../policy.ts'
import { joinReport } from '../queries/content.ts'
import { findByNumber } from '../queries/find.ts'
import { originOf } from '../rules/gate.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { createSignal, type NewSignal } from './create-signal.ts'
import type { ActionContext } from '../../../records/index.ts'

/** A report of an own desk that becomes a signal. Origin, desk, place and moment come from the report. */
export type Acceptance = Pick<NewSignal, 'id' | 'gate' | 'facts' | 'forms'> & { reportId: string; acute?: boolean }

/**
 * Accepts a report as a signal in the register of its desk. Doing it again gives another signal of the same report.
 * @returns the number of the signal.
 */
export async function acceptReport(context: ActionContext, input: Acceptance): Promise<string> {
  const report = await openOwnReport(context, input.reportId)
  const { row } = report
  const number = await createSignal(context, {
    ...input,
    deskId: row.desk_id,
    origin: originOf(row),
    acute: input.acute ?? row.acute,
    placeCode: row.place_code,
    receivedAt: row.received_at,
  })
  await join(context, report, input.id)
  return number
}

/** Joins a report of an own desk to an open signal of an own desk, by the number of the signal. @returns its id. */
export async function joinReportToSignal(
  context: ActionContext,
  { reportId, number }: { reportId: string; number: string },
): Promise<string> {
  const found = await findByNumber(context.tx, number)
  if (found === undefined || !ownDesks(context.actor).includes(found.desk_id)) throw refuse(context, 'number-unknown')
  if (!found.is_open) throw refuse(context, 'signal-closed')
  const locked = await lockForAction(context, { signalId: found.id, action: 'join-report' })
  const report = await openOwnReport(context, reportId)
  await join(context, report, found.id)
  await recordChange(context, locked, { change: { reportId } })
  return found.id
}

async function openOwnReport({ tx, platform, actor }: ActionContext, reportId: string): Promise<OpenReport> {
  const report = await openReport(tx, platform, reportId)
  if (!ownDesks(actor).includes(report.row.desk_id)) throw new NotFoundError()
  return report
}

async function join(context: ActionContext, report: OpenReport, signalId: string): Promise<void> {
  const { tx, platform, actor } = context
  await indexReport(tx, platform, report)
  await joinReport(tx, {
    signal_id: signalId,
    report_id: report.row.id,
    joined_at: platform.clock(),
    joined_by: actor.personId ?? '',
  })
  await moveReport(context, { id: report.row.id, action: 'accept', change: { waiting_since: null } })
}
