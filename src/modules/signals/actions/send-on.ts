import { findDesk } from '../../network/index.ts'
import { moveReport, openReport } from '../../reports/index.ts'
import { listReportIds, listSignalsOfReport } from '../queries/content.ts'
import { lockForAction, recordChange, refuse, type Scope } from '../scope.ts'
import { refuseWhileShared } from './share.ts'

/**
 * Sends the whole signal to the desk of another place, with a reason: it leaves this register in the same moment. The
 * reports behind it go along, so that the new desk can tell the reporters; those that also stand behind a signal that
 * stays keep their desk. What this desk shares it ends first, because the new desk could not.
 * @returns the name of the desk. @throws RefusedError when that place has no other desk, or the signal is still shared.
 */
export async function sendOn(
  scope: Scope,
  { signalId, version, placeCode, reason }: { signalId: string; version: number; placeCode: string; reason: string },
): Promise<string> {
  const held = await lockForAction(scope, { signalId, version, action: 'send-on', reason })
  const desk = await findDesk(scope.tx, held.signal.region_code, placeCode)
  if (desk === undefined) throw refuse(scope, 'not-a-desk')
  if (desk.id === held.signal.desk_id) throw refuse(scope, 'same-desk')
  await refuseWhileShared(scope, held)
  for (const reportId of await listReportIds(scope.tx, signalId)) {
    const report = await openReport(scope.tx, scope.platform, reportId)
    const stays = (await listSignalsOfReport(scope.tx, reportId)).some(({ id }) => id !== signalId)
    if (stays || report.row.desk_id !== held.signal.desk_id) continue
    await moveReport(scope, report, { action: 'follow-signal', change: { desk_id: desk.id, place_code: placeCode } })
  }
  await recordChange(scope, held, { change: { desk: desk.id }, patch: { desk_id: desk.id, place_code: placeCode } })
  return desk.name
}
