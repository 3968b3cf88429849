import { recordChange, type ActionContext } from '../../../records/index.ts'
import { countAttachments } from '../attachments/index.ts'
import { columns } from '../columns.ts'
import { listMessages } from '../queries.ts'
import { lockOwnReport, writeMessage, type LockedReport } from '../record.ts'

/**
 * Adds what a reporter wrote to their channel. It is an answer when the last message was a question of the desk, and from
 * then on the reporter waits for the desk again. The same text twice in a row is one message that was sent twice.
 * @throws NotFoundError when the actor is no reporter, or the report was erased.
 */
export async function addMessageFromReporter(context: ActionContext, text: string): Promise<void> {
  const locked = await lockOwnReport(context, 'add')
  const last = (await listMessages(context.tx, locked.row.id)).at(-1)
  if (last?.side === 'reporter' && columns.message.open(locked.keys, last.id, last.body) === text) return
  const isAnswer = last?.kind === 'question'
  await add(
    context,
    { ...locked, action: isAnswer ? 'reply' : 'add' },
    { kind: isAnswer ? 'answer' : 'addition', text, change: { text } },
  )
}

/**
 * Writes in the channel which files the reporter added, by name, so that the desk sees it.
 * @throws NotFoundError when the actor is no reporter, or the report was erased.
 */
export async function addFilesFromReporter(context: ActionContext, names: readonly string[]): Promise<void> {
  const locked = await lockOwnReport(context, 'add-files')
  const change = { files: await countAttachments(context.tx, locked.row.id) }
  await add(context, locked, { kind: 'attachment', text: names.join(', '), change })
}

async function add(
  context: ActionContext,
  locked: LockedReport,
  { kind, text, change }: { kind: 'answer' | 'addition' | 'attachment'; text: string; change: object },
): Promise<void> {
  const { platform } = context
  await writeMessage(context, locked, { id: platform.newId(), side: 'reporter', kind, text })
  const patch = { waiting_since: locked.row.waiting_since ?? platform.clock() }
  await recordChange(context, locked, { change, patch })
}
