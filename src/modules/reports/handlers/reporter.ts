import { findState } from '../../../platform/forms/visit-state.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { actionContext, type ActionContext } from '../../../records/index.ts'
import { findReportForUpdate } from '../queries.ts'

/** Under which name a visit remembers the report that it may follow. */
export const reporterState = 'reporter'

/** The reporter that this visit proved to be by a code; nothing when it did not, or more than two hours ago. */
export async function findReporter(
  context: RequestContext,
): Promise<(Partial<Actor> & { recordId: string }) | undefined> {
  const recordId = await findState(context, reporterState)
  return recordId === undefined ? undefined : { kind: 'reporter', recordId }
}

/**
 * Adds something of a reporter to their report. When its desk changes that at the same moment, one waits for the other.
 * False, with nothing added, when it was erased.
 */
export async function addToReport(
  context: RequestContext,
  reporter: { recordId: string },
  add: (action: ActionContext) => Promise<void>,
): Promise<boolean> {
  const { recordId } = reporter
  const actor: Actor = { ...context.actor, kind: 'reporter', recordId }
  return context.transactAs(actor, async (tx) => {
    context.about({ kind: 'report', id: recordId }, [recordId])
    if ((await findReportForUpdate(tx, recordId))?.erased_at) return false
    await add({ ...actionContext(context, tx), actor })
    return true
  })
}
