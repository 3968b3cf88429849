import { NotFoundError } from '../../../platform/http/errors.ts'
import { indexReport, moveReport, openReport, type OpenReport } from '../../reports/index.ts'
import { ownDesks } from '../policy.ts'
import { joinReport } from '../queries/content.ts'
import { findByNumber } from '../queries/find.ts'
import { originOf } from '../rules/gate.ts'
import { lockForAction, recordChange, refuse, type Scope } from '../scope.ts'
import { createSignal, type NewSignal } from './create-signal.ts'

/** A report of an own desk that becomes a signal. Origin, desk, place and moment come from the report. */
export type Acceptance = Pick<NewSignal, 'id' | 'gate' | 'facts' | 'forms'> & { reportId: string; acute?: boolean }

/**
 * Accepts a report as a signal in the register of its desk. Doing it again gives another signal of the same report.
 * @returns the number of the signal.
 */
export async function acceptReport(scope: Scope, input: Acceptance): Promise<string> {
  const report = await openOwnReport(scope, input.reportId)
  const { row } = report
  const number = await createSignal(scope, {
    ...input,
    deskId: row.desk_id,
    origin: originOf(row),
    acute: input.acute ?? row.acute,
    placeCode: row.place_code,
    receivedAt: row.received_at,
  })
  await join(scope, report, input.id)
  return number
}

/** Joins a report of an own desk to an open signal of an own desk, by the number of the signal. @returns its id. */
export async function joinReportToSignal(
  scope: Scope,
  { reportId, number }: { reportId: string; number: string },
): Promise<string> {
  const found = await findByNumber(scope.tx, number)
  if (found === undefined || !ownDesks(scope.actor).includes(found.desk_id)) throw refuse(scope, 'number-unknown')
  if (!found.is_open) throw refuse(scope, 'signal-closed')
  const held = await lockForAction(scope, { signalId: found.id, action: 'join-report' })
  const report = await openOwnReport(scope, reportId)
  await join(scope, report, found.id)
  await recordChange(scope, held, { change: { reportId } })
  return found.id
}

async function openOwnReport({ tx, platform, actor }: Scope, reportId: string): Promise<OpenReport> {
  const report = await openReport(tx, platform, reportId)
  if (!ownDesks(actor).includes(report.row.desk_id)) throw new NotFoundError()
  return report
}

async function join(scope: Scope, report: OpenReport, signalId: string): Promise<void> {
  const { tx, platform, actor } = scope
  await indexReport(tx, platform, report)
  await joinReport(tx, {
    signal_id: signalId,
    report_id: report.row.id,
    joined_at: platform.clock(),
    joined_by: actor.personId ?? '',
  })
  await moveReport(scope, report, { action: 'accept', change: { waiting_since: null } })
}
