import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { isRole, type Role } from '../roles.ts'

/** A role of a person: past, present or to come. `until` is the first moment on which it no longer holds. */
export type ManagedAssignment = {
  id: string
  personId: string
  role: Role
  organisationId: string
  organisation: string
  from: Date
  until: Date | null
  substituteFor: string | null
  version: number
}

function assignments(tx: Tx) {
  return tx
    .selectFrom('assignment as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .leftJoin('person as s', 's.id', 'a.substitute_for')
    .select(['a.id', 'a.person_id as personId', 'a.role', 'o.id as organisationId', 'o.name as organisation'])
    .select(['a.from_at as from', 's.name as substituteFor', 'a.version'])
    .select(sql<Date | null>`nullif(a.until_at, 'infinity')`.as('until'))
}

type AssignmentRow = Omit<ManagedAssignment, 'role'> & { role: string }

function known(rows: readonly AssignmentRow[]): readonly ManagedAssignment[] {
  return rows.flatMap((row) => (isRole(row.role) ? [Object.assign(row, { role: row.role })] : []))
}

/** All roles of a person in a region, the newest first. */
export async function listAssignments(
  tx: Tx,
  { personId, region }: { personId: string; region: string },
): Promise<readonly ManagedAssignment[]> {
  const query = assignments(tx).where('a.person_id', '=', personId).where('o.region_code', '=', region)
  return known(await query.orderBy('a.from_at', 'desc').orderBy('a.id', 'desc').execute())
}

/** All roles that a person holds at this moment or later, in every region: what a new role must fit with. */
export async function listHeld(tx: Tx, personId: string, at: Date): Promise<readonly ManagedAssignment[]> {
  return known(await assignments(tx).where('a.person_id', '=', personId).where('a.until_at', '>', at).execute())
}

/** One role of somebody in this region. */
export async function findAssignment(
  tx: Tx,
  { id, region }: { id: string; region: string },
): Promise<ManagedAssignment | undefined> {
  const rows = await assignments(tx).where('a.id', '=', id).where('o.region_code', '=', region).execute()
  return known(rows)[0]
}

/** The people in an organisation, with each role that they hold now or will hold. */
export async function listMembers(
  tx: Tx,
  { organisationId, at }: { organisationId: string; at: Date },
): Promise<readonly (ManagedAssignment & { name: string })[]> {
  const rows = await assignments(tx)
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('p.name')
    .where('a.organisation_id', '=', organisationId)
    .where('a.until_at', '>', at)
    .orderBy('p.name')
    .orderBy('a.id')
    .execute()
  return rows.flatMap((row) => (isRole(row.role) ? [Object.assign(row, { role: row.role })] : []))
}

/** Sets when a role ends; null leaves it open. */
export async function setAssignmentEnd(tx: Tx, { id, until }: { id: string; until: Date | null }): Promise<void> {
  await tx
    .updateTable('assignment')
    .set((of) => ({ until_at: until ?? 'infinity', version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** How many people are administrator in the region at this moment, leaving out one role or one person. */
export async function countAdministrators(
  tx: Tx,
  given: { region: string; at: Date; exceptAssignment?: string; exceptPerson?: string },
): Promise<number> {
  let query = tx
    .selectFrom('assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select((of) => of.fn.count<number>('a.person_id').distinct().as('n'))
    .where('a.role', '=', 'administrator')
    .where('a.from_at', '<=', given.at)
    .where('a.until_at', '>', given.at)
    .where('p.blocked_at', 'is', null)
    .where('o.region_code', '=', given.region)
    .where('o.closed_at', 'is', null)
  if (given.exceptAssignment !== undefined) query = query.where('a.id', '!=', given.exceptAssignment)
  if (given.exceptPerson !== undefined) query = query.where('a.person_id', '!=', given.exceptPerson)
  return (await query.executeTakeFirstOrThrow()).n
}

/** A role that somebody holds, for which another may stand in. */
export type Substitutable = Omit<ManagedAssignment, 'substituteFor' | 'version'> & { name: string }

/**
 * The roles in a region for which somebody may stand in: held by others now or later, in an organisation that takes
 * part, by people who are not blocked and who do not stand in themselves.
 */
export async function listSubstitutable(
  tx: Tx,
  { region, except, at }: { region: string; except: string; at: Date },
): Promise<readonly Substitutable[]> {
  const rows = await assignments(tx)
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('p.name')
    .where('a.person_id', '!=', except)
    .where('a.until_at', '>', at)
    .where('a.substitute_for', 'is', null)
    .where('p.blocked_at', 'is', null)
    .where('o.region_code', '=', region)
    .where('o.closed_at', 'is', null)
    .orderBy('p.name')
    .orderBy('o.name')
    .orderBy('a.id')
    .execute()
  return rows.flatMap((row) => (isRole(row.role) ? [Object.assign(row, { role: row.role })] : []))
}

/** Who stands in for somebody in a role, now or later, by name. */
export async function listSubstitutes(
  tx: Tx,
  { assignment, at }: { assignment: ManagedAssignment; at: Date },
): Promise<readonly { personId: string; name: string; until: Date | null }[]> {
  return tx
    .selectFrom('assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id as personId', 'p.name', sql<Date | null>`nullif(a.until_at, 'infinity')`.as('until')])
    .where('a.substitute_for', '=', assignment.personId)
    .where('a.organisation_id', '=', assignment.organisationId)
    .where('a.role', '=', assignment.role)
    .where('a.until_at', '>', at)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}
