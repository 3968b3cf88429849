import { rolesHave } from '../permissions.ts'
import type { Role } from '../roles.ts'

/** Why an administrator may not do this; each has its sentence in `labels.ts`. */
export type Refusal =
  | 'not-to-yourself'
  | 'administrator-sees-nothing'
  | 'already-holds'
  | 'last-administrator'
  | 'your-own-organisation'

const casework = ['report.handle', 'report.take-in', 'signal.handle', 'signal.receive', 'log.review'] as const

/** Whether a role opens reports, signals or the logs that watch over them: nobody has it beside being administrator. */
export function excludesAdministrator(role: Role): boolean {
  return role !== 'administrator' && casework.some((permission) => rolesHave([role], permission))
}

/** A role that somebody holds now or will hold. */
export type HeldRole = Lasting & { role: Role; organisationId: string }

/** From a moment until another; null: without end. */
type Lasting = { from: Date; until: Date | null }

/**
 * Whether this role may be given. Nobody gives themselves anything; who administers sees no reports, signals or logs, so
 * the one role excludes the others in the same period; and nobody holds one role twice at once.
 */
export function refuseRole(given: {
  by: string | undefined
  personId: string
  wanted: HeldRole
  held: readonly HeldRole[]
}): Refusal | undefined {
  const { by, personId, wanted, held } = given
  if (by === personId) return 'not-to-yourself'
  const atTheSameTime = held.filter((one) => overlaps(one, wanted))
  if (atTheSameTime.some(({ role }) => excludeEachOther(role, wanted.role))) return 'administrator-sees-nothing'
  const same = (one: HeldRole) => one.role === wanted.role && one.organisationId === wanted.organisationId
  return atTheSameTime.some(same) ? 'already-holds' : undefined
}

/** Whether a role may be ended, or a person blocked: not one's own, and the region keeps an administrator. */
export function refuseEnding(given: {
  by: string | undefined
  personId: string
  /** How many administrators of the region would be left. */
  administratorsLeft: number
}): Refusal | undefined {
  if (given.by === given.personId) return 'not-to-yourself'
  return given.administratorsLeft === 0 ? 'last-administrator' : undefined
}

/** Whether an organisation may be closed: not the one for which one acts. */
export function refuseClosing(given: {
  ownOrganisation: string | undefined
  organisationId: string
}): Refusal | undefined {
  return given.ownOrganisation === given.organisationId ? 'your-own-organisation' : undefined
}

function excludeEachOther(one: Role, other: Role): boolean {
  return (
    (one === 'administrator' && excludesAdministrator(other)) ||
    (other === 'administrator' && excludesAdministrator(one))
  )
}

/** Whether two periods have a moment in common. */
export function overlaps(one: Lasting, other: Lasting): boolean {
  const endsBefore = (first: Lasting, second: Lasting) => first.until !== null && first.until <= second.from
  return !endsBefore(one, other) && !endsBefore(other, one)
}
