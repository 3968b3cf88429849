import { findState } from '../../../platform/forms/visit-state.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'

/** Under which name a visit remembers the report that it may follow. */
export const reporterState = 'reporter'

/** The reporter that this visit proved to be by a code; nothing when it did not, or more than two hours ago. */
export async function findReporter(
  context: RequestContext,
): Promise<(Partial<Actor> & { recordId: string }) | undefined> {
  const recordId = await findState(context, reporterState)
  return recordId === undefined ? undefined : { kind: 'reporter', recordId }
}
