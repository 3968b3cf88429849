import type { Actor } from '../../platform/db/actor.ts'

const handling = ['contact-officer', 'intake-officer']

/** The desks for which somebody handles reports. */
export function desksOf(actor: Actor): string[] {
  const holdings = actor.holdings.filter(({ role }) => handling.includes(role))
  return [...new Set(holdings.map(({ organisationId }) => organisationId))]
}
