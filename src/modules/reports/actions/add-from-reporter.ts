import { appendHistory } from '../../../platform/audit/history.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { listMessages, updateReport } from '../queries.ts'
import { openReport, readMessage, writeMessage } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'

/**
 * Adds what a reporter wrote to their channel. It is an answer when the last word was a question of the desk, and from
 * then on the reporter waits for the desk again. The same words twice in a row are one message that was sent twice.
 * @throws NotFoundError when the actor is no reporter of a report; ConflictError when two wrote at the same moment.
 */
export async function addFromReporter(context: ActionContext, text: string): Promise<void> {
  const { tx, platform, actor } = context
  if (actor.recordId === undefined) throw new NotFoundError()
  const { row, dataKey } = await openReport(tx, platform, actor.recordId)
  const last = (await listMessages(tx, row.id)).at(-1)
  if (last?.side === 'reporter' && readMessage(dataKey, last) === text) return
  const kind = last?.kind === 'question' ? 'answer' : 'addition'
  const at = platform.clock()
  await writeMessage(context, { id: row.id, dataKey }, { side: 'reporter', kind, text })
  if (!(await updateReport(tx, row, { waiting_since: row.waiting_since ?? at }))) throw new ConflictError()
  await appendHistory(tx, platform, {
    record: { kind: 'report', id: row.id },
    actor,
    at,
    action: `report.${kind}`,
    change: { text },
    dataKey,
  })
}
