import { appendHistory } from '../../../platform/audit/history.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { recordAttachments } from '../attachments/index.ts'
import { updateReport } from '../queries.ts'
import { openReport, writeMessage, type Hand } from '../record.ts'

/** Tells the desk, in the channel, that the reporter added files. */
export async function addFilesFromReporter(hand: Hand): Promise<void> {
  const { tx, platform, actor } = hand
  if (actor.recordId === undefined) throw new NotFoundError()
  const report = await openReport(tx, platform, actor.recordId)
  const { row, dataKey } = report
  const names = (await recordAttachments(tx, report)).map(({ name }) => name)
  const at = platform.clock()
  await writeMessage(hand, { id: row.id, dataKey }, { side: 'reporter', kind: 'attachment', text: names.at(-1) ?? '' })
  if (!(await updateReport(tx, row, { waiting_since: row.waiting_since ?? at }))) throw new ConflictError()
  const change = { files: names.length }
  await appendHistory(tx, platform, {
    record: { kind: 'report', id: row.id },
    actor,
    at,
    action: 'report.files-added',
    change,
    dataKey,
  })
}
