import type { Actor } from '../../platform/db/actor.ts'
import { rolesHave } from '../network/index.ts'

/** The desks for which somebody handles reports. */
export function desksOf(actor: Actor): string[] {
  const holdings = actor.holdings.filter(({ role }) => rolesHave([role], 'report.handle'))
  return [...new Set(holdings.map(({ organisationId }) => organisationId))]
}
