import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { forgetStates } from '../../../platform/forms/visit-state.ts'
import { LeavingPage } from '../../../ui/index.ts'
import { forgetDrafts } from '../draft/draft.ts'

/** Leaves at once: what was typed is gone from the server, the cookie is forgotten, and a neutral page opens. */
export async function leaveQuickly(context: RequestContext): Promise<Reply> {
  await forgetDrafts(context)
  await forgetStates(context)
  context.forgetVisit()
  return page(<LeavingPage language={context.language} />)
}

/** For who comes back to the address of leaving: only the neutral page. */
export async function leave({ language }: RequestContext): Promise<Reply> {
  return page(<LeavingPage language={language} />)
}
