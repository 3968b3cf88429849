import type { Actor } from '../platform/db/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { RequestContext } from '../platform/http/route.ts'
import type { Language } from '../platform/i18n/texts.ts'
import type { Platform } from '../platform/platform.ts'

/**
 * What every use case stands on: who acts, in which transaction, and the language in which a refusal is said. Outside
 * HTTP (jobs, commands, generators) the caller opens the transaction with `withActor`.
 */
export type ActionContext = { platform: Platform; actor: Actor; tx: Tx; language: Language }

/** The context of a use case that a request asks for. */
export function actionContext({ platform, actor, language }: RequestContext, tx: Tx): ActionContext {
  return { platform, actor, tx, language }
}
