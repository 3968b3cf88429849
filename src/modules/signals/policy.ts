import type { Actor } from '../../platform/db/actor.ts'
import { isRole, rolesHave, type RegionConfig } from '../network/index.ts'

/** Desks for which the actor handles signals: the organisations where they hold a role that may. */
export function ownDesks(actor: Actor): readonly string[] {
  const desks = actor.holdings.filter(({ role }) => rolesHave([role], 'signal.handle'))
  return [...new Set(desks.map(({ organisationId }) => organisationId))]
}

/** Organisations for which the actor may read what was shared and answer what was asked. */
export function receivingOrganisations(actor: Actor): readonly string[] {
  const held = actor.holdings.filter(({ role }) => rolesHave([role], 'signal.receive'))
  return [...new Set(held.map(({ organisationId }) => organisationId))]
}

/** Whether the actor works at the desk in whose register the signal stands. */
export function mayHandle(actor: Actor, signal: { desk_id: string }): boolean {
  return ownDesks(actor).includes(signal.desk_id)
}

/** Whether the actor may assess by the scheme of the region: some regions leave that to one role. */
export function mayAssess(actor: Actor, signal: { desk_id: string }, region: Pick<RegionConfig, 'records'>): boolean {
  return actor.holdings.some(
    ({ organisationId, role }) =>
      organisationId === signal.desk_id && isRole(role) && region.records.signal.assess?.includes(role) === true,
  )
}
