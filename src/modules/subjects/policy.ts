import type { Actor } from '../../platform/db/actor.ts'
import { rolesHave } from '../network/index.ts'

/** Organisations whose subjects the actor handles: those where they hold a role that may. */
export function ownHolders(actor: Actor): readonly string[] {
  const held = actor.holdings.filter(({ role }) => rolesHave([role], 'subject.handle'))
  return [...new Set(held.map(({ organisationId }) => organisationId))]
}
