import { writeTrace } from '../../platform/audit/trace.ts'
import { withSystem, type Tx } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'

/** What the logs say of something done to an account: the event, whose account, and how it ended. */
export type AccountEvent = {
  event: string
  permission: string
  result?: 'done' | 'refused'
  reason?: string
  personId?: string | undefined
}

/**
 * Runs sign-in work in one transaction as the system, because only the system may see how people sign in, and writes the
 * three logs in it on behalf of who asks. `work` says in the end what the logs hold.
 */
export async function asSystem<T>(
  context: RequestContext,
  work: (tx: Tx) => Promise<AccountEvent & { value: T }>,
): Promise<T> {
  const { platform, actor } = context
  return withSystem(platform.database, actor.activity, async (tx) => {
    const { value, event, permission, result = 'done', reason = 'route-permission', personId } = await work(tx)
    await writeTrace(tx, platform, {
      actor,
      at: platform.clock(),
      event,
      permission,
      result,
      reason,
      origin: 'web',
      ...(personId === undefined ? {} : { object: { kind: 'person', id: personId }, subjects: [personId] }),
    })
    return value
  })
}
