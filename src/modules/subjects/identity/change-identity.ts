import { lockForAction, recordChange, type ActionContext } from '../../../records/index.ts'
import { columns, type Identity } from '../columns.ts'
import { saveIdentity } from '../queries.ts'
import { subjects } from '../record.ts'

/** Changes what is known of who a subject is. */
export async function changeIdentity(
  context: ActionContext,
  { subjectId, version, identity }: { subjectId: string; version: number; identity: Identity },
): Promise<void> {
  const { tx, platform } = context
  const locked = await lockForAction(subjects, context, { id: subjectId, version, action: 'change-identity' })
  const content = columns.identity.seal(platform, locked.keys.of(subjectId), { id: subjectId, content: identity })
  await saveIdentity(tx, { subject_id: subjectId, content })
  await recordChange(context, locked, { change: identity, patch: {} })
}
