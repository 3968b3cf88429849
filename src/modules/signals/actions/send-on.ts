import { findDesk } from '../../network/index.ts'
import { moveReport, openReport } from '../../reports/index.ts'
import { listReportIds, listSignalsOfReport } from '../queries/content.ts'
import { lockForAction, recordChange, refuse } from '../record.ts'
import { refuseWhileShared } from './share.ts'
import type { ActionContext } from '../../../records/index.ts'

/**
 * Sends the whole signal to the desk of another place, with a reason: it leaves this register in the same moment. The
 * reports behind it go along, so that the new desk can tell the reporters; those that also stand behind a signal that
 * stays keep their desk. What this desk shares it ends first, because the new desk could not.
 * @returns the name of the desk. @throws RefusedError when that place has no other desk, or the signal is still shared.
 */
export async function sendOn(
  context: ActionContext,
  { signalId, version, placeCode, reason }: { signalId: string; version: number; placeCode: string; reason: string },
): Promise<string> {
  const locked = await lockForAction(context, { signalId, version, action: 'send-on', reason })
  const desk = await findDesk(context.tx, locked.row.region_code, placeCode)
  if (desk === undefined) throw refuse(context, 'not-a-desk')
  if (desk.id === locked.row.desk_id) throw refuse(context, 'same-desk')
  await refuseWhileShared(context, locked)
  for (const reportId of await listReportIds(context.tx, signalId)) {
    const report = await openReport(context.tx, context.platform, reportId)
    const stays = (await listSignalsOfReport(context.tx, reportId)).some(({ id }) => id !== signalId)
    if (stays || report.row.desk_id !== locked.row.desk_id) continue
    await moveReport(context, {
      id: reportId,
      action: 'follow-signal',
      change: { desk_id: desk.id, place_code: placeCode },
    })
  }
  await recordChange(context, locked, { change: { desk: desk.id }, patch: { desk_id: desk.id, place_code: placeCode } })
  return desk.name
}
