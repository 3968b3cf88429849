import { appendHistory } from '../../../platform/audit/history.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { countAttachments } from '../attachments/index.ts'
import { updateReport } from '../queries.ts'
import { openReport, writeMessage } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'

/** Tells the desk, in the channel, which files the reporter added, by name. @throws NotFoundError when the report is gone. */
export async function addFilesFromReporter(context: ActionContext, added: readonly string[]): Promise<void> {
  const { tx, platform, actor } = context
  if (actor.recordId === undefined) throw new NotFoundError()
  const { row, dataKey } = await openReport(tx, platform, actor.recordId)
  const at = platform.clock()
  await writeMessage(context, { id: row.id, dataKey }, { side: 'reporter', kind: 'attachment', text: added.join(', ') })
  if (!(await updateReport(tx, row, { waiting_since: row.waiting_since ?? at }))) throw new ConflictError()
  const change = { files: await countAttachments(tx, row.id) }
  await appendHistory(tx, platform, {
    record: { kind: 'report', id: row.id },
    actor,
    at,
    action: 'report.files-added',
    change,
    dataKey,
  })
}
