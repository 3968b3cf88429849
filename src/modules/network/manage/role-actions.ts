import { NotFoundError } from '../../../platform/http/errors.ts'
import {
  appendChange,
  checkVersion,
  lockedVersion,
  WrongFieldsError,
  type ActionContext,
  type VersionedKind,
} from '../../../records/index.ts'
import { paths } from '../paths.ts'
import { addAssignment } from '../people.ts'
import type { Role } from '../roles.ts'
import {
  countAdministrators,
  listHeld,
  listSubstitutable,
  setAssignmentEnd,
  type ManagedAssignment,
} from './assignment-queries.ts'
import { historyLabels, wrongField } from './labels.ts'
import { getManagedPerson, getManagedRole, refuse, type ManagedRole } from './managed.ts'
import { endSessionsWithoutRole } from './organisation-queries.ts'
import { notifyOwner } from './person-queries.ts'
import { overlaps, refuseEnding, refuseRole } from './policy.ts'

/** Roles: what happens to them stands in the history of the person who has them. */
const roles: VersionedKind = { kind: 'person', counted: 'role.', path: paths.person.view, ...historyLabels }

/** A role to give; its id was minted with the form. `until`: the first moment on which it no longer holds. */
export type WantedRole = {
  id: string
  personId: string
  role: Role
  organisationId: string
  from: Date
  until: Date | null
  /** The assignment of the person for whom this one stands in. */
  substitutes: string | null
}

/**
 * Gives a person a role; they and the privacy officer are told.
 * @throws NotFoundError, RefusedError with the rule, WrongFieldsError when nobody has that role to stand in for.
 */
export async function giveRole(context: ActionContext, { substitutes, ...wanted }: WantedRole): Promise<void> {
  const { tx, platform, actor } = context
  const { personId } = wanted
  const { region } = await getManagedPerson(context, personId)
  const held = await listHeld(tx, personId, platform.clock())
  refuse(refuseRole({ by: actor.personId, personId, wanted, held }), context)
  const substituteFor = substitutes === null ? null : await findSubstituted(context, { ...wanted, region, substitutes })
  await addAssignment(context, { ...wanted, substituteFor })
  await notifyOwner(context, { personId, kind: 'role-given' })
}

/** For whom one stands in: somebody who has that very role there, in the same period. */
async function findSubstituted(
  context: ActionContext,
  wanted: Omit<WantedRole, 'substitutes'> & { region: string; substitutes: string },
): Promise<string> {
  const { tx, platform } = context
  const { substitutes, region, personId, organisationId, role } = wanted
  const known = await listSubstitutable(tx, { region, except: personId, at: platform.clock() })
  const found = known.find(({ id }) => id === substitutes)
  if (found?.organisationId === organisationId && found.role === role && overlaps(found, wanted)) return found.personId
  throw new WrongFieldsError([wrongField('substitute', 'substitute-wrong', context)])
}

/**
 * Ends a role at a moment (`until`), or at once; the access goes with it, and so do sessions that have nothing left.
 * @throws NotFoundError, RefusedError with the rule, ConflictError when somebody else was first.
 */
export async function endRole(
  context: ActionContext,
  { id, version, until }: { id: string; version: number; until: Date | undefined },
): Promise<void> {
  const { tx, platform, actor } = context
  const { assignment, person, region } = await lockRole(context, id)
  await checkVersion(roles, context, { row: { id: person.id, version: assignment.version }, version })
  const at = platform.clock()
  const administratorsLeft =
    assignment.role === 'administrator' ? await countAdministrators(tx, { region, at, exceptAssignment: id }) : 1
  refuse(refuseEnding({ by: actor.personId, personId: person.id, administratorsLeft }), context)
  // A role that has not begun ends where it begins: it never holds.
  const wanted = until ?? at
  await setEnd(context, assignment, wanted < assignment.from ? assignment.from : wanted)
}

/**
 * Undoes the ending of a role, under the same rules as giving it. Standing in is given anew, with an end.
 * @throws NotFoundError, RefusedError with the rule.
 */
export async function restoreRole(context: ActionContext, id: string): Promise<void> {
  const { tx, platform, actor } = context
  const { assignment, person } = await lockRole(context, id)
  if (assignment.substituteFor !== null) throw new NotFoundError()
  if (assignment.until === null) return
  const at = platform.clock()
  const held = (await listHeld(tx, person.id, at)).filter((one) => one.id !== assignment.id)
  const wanted = { ...assignment, from: at, until: null }
  refuse(refuseRole({ by: actor.personId, personId: person.id, wanted, held }), context)
  await setEnd(context, assignment, null)
}

/** Sets when a role ends; null leaves it open. A person who loses their last role somewhere is signed out there at once. */
async function setEnd(context: ActionContext, { id, personId }: ManagedAssignment, until: Date | null): Promise<void> {
  const { tx, platform } = context
  await setAssignmentEnd(tx, { id, until })
  await endSessionsWithoutRole(tx, platform.clock())
  const action = until === null ? 'role.reopened' : 'role.ended'
  await appendChange(context, { kind: roles.kind, id: personId }, { action, change: { assignment: id, until } })
  await notifyOwner(context, { personId, kind: until === null ? 'role-given' : 'role-ended' })
}

/** A role of somebody in the administrator's region, which nobody else changes until the end of the transaction. */
async function lockRole(context: ActionContext, id: string): Promise<ManagedRole> {
  await getManagedRole(context, id)
  await lockedVersion(context.tx, 'assignment', id)
  return getManagedRole(context, id)
}
