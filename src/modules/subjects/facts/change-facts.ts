import { lockForAction, recordChange, type ActionContext } from '../../../records/index.ts'
import { saveFacts } from '../queries.ts'
import { subjects } from '../record.ts'
import type { SubjectFacts } from '../rules.ts'
import { factsRow } from './facts-row.ts'

/** Changes what may be counted of a subject. */
export async function changeFacts(
  context: ActionContext,
  { subjectId, version, facts }: { subjectId: string; version: number; facts: SubjectFacts },
): Promise<void> {
  const locked = await lockForAction(subjects, context, { id: subjectId, version, action: 'change-facts' })
  await saveFacts(context.tx, factsRow(subjectId, facts))
  await recordChange(context, locked, { change: facts, patch: {} })
}
