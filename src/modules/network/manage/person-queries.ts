import { sql } from 'kysely'
import type { Actor } from '../../../platform/db/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isLanguage, languages, type Language } from '../../../platform/i18n/texts.ts'
import { addJob } from '../../../platform/jobs/add-job.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isRole, type Role } from '../roles.ts'
import { notePersonChange } from '../people.ts'
import type { ListRequest } from './list.ts'
import { endSessionsWithoutRole } from './organisation-queries.ts'

/** What writing about people stands on. */
export type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

/** A line in the list of people. */
export type PersonLine = {
  id: string
  name: string
  email: string
  /** The roles that they hold now: role and organisation. */
  roles: readonly { role: Role; organisation: string }[]
  blocked: boolean
}

/** A person as an administrator manages them. */
export type ManagedPerson = {
  id: string
  name: string
  email: string
  language: Language
  blockedAt: Date | null
  version: number
}

const orders = { name: sql`lower(p.name)`, email: sql`lower(p.email)`, state: sql`p.blocked_at` } as const

/** A page of the people whom a region manages; the search looks in name and e-mail address. */
export async function listManagedPeople(
  tx: Tx,
  { region, at, list }: { region: string; at: Date; list: ListRequest },
): Promise<{ rows: readonly PersonLine[]; total: number }> {
  const by = orders[list.sort as keyof typeof orders] ?? orders.name
  const rows = await tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.email', 'p.blocked_at', sql<number>`count(*) over ()`.as('total')])
    .select(
      sql<{ role: string; organisation: string }[]>`coalesce((
        select json_agg(json_build_object('role', a.role, 'organisation', o.name) order by o.name, a.role)
        from assignment a join organisation o on o.id = a.organisation_id
        where a.person_id = p.id and a.from_at <= ${at} and a.until_at > ${at} and o.closed_at is null
      ), '[]')`.as('roles'),
    )
    .where(sql<boolean>`region_manages_person(${region}, p.id)`)
    .where(sql<boolean>`(${list.search} = '' or strpos(lower(p.name || ' ' || p.email), lower(${list.search})) > 0)`)
    .orderBy(by, list.descending ? 'desc' : 'asc')
    .orderBy('p.id')
    .limit(list.size)
    .offset((list.page - 1) * list.size)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, name, email, roles, blocked_at: blockedAt }) => ({
      id,
      name,
      email,
      blocked: blockedAt !== null,
      roles: roles.flatMap(({ role, organisation }) => (isRole(role) ? [{ role, organisation }] : [])),
    })),
  }
}

/** A person whom this region manages. */
export async function findManagedPerson(
  tx: Tx,
  { region, id }: { region: string; id: string },
): Promise<ManagedPerson | undefined> {
  const row = await tx
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.email', 'p.language', 'p.blocked_at as blockedAt', 'p.version'])
    .where('p.id', '=', id)
    .where(sql<boolean>`region_manages_person(${region}, p.id)`)
    .executeTakeFirst()
  return row && { ...row, language: isLanguage(row.language) ? row.language : languages[0] }
}

/** Whether somebody else signs in with this e-mail address. */
export async function isEmailTaken(tx: Tx, { email, except }: { email: string; except?: string }): Promise<boolean> {
  let query = tx
    .selectFrom('person')
    .select('id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
  if (except !== undefined) query = query.where('id', '!=', except)
  return (await query.executeTakeFirst()) !== undefined
}

/** Changes a person who still has this version; false when somebody else was first. */
export async function changePerson(
  tx: Tx,
  tools: Tools,
  given: { id: string; name: string; email: string; language: Language; version: number; actor: Actor },
): Promise<boolean> {
  const { id, version, actor, ...facts } = given
  const result = await tx
    .updateTable('person')
    .set({ ...facts, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await notePersonChange(tx, tools, { personId: id, actor, action: 'person.changed', change: facts })
  return true
}

/** Blocks a person, so that all access ends at once, or lifts the block. */
export async function setBlocked(
  tx: Tx,
  tools: Tools,
  { id, blocked, actor }: { id: string; blocked: boolean; actor: Actor },
): Promise<void> {
  await tx
    .updateTable('person')
    .set((of) => ({ blocked_at: blocked ? tools.clock() : null, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (blocked) await endSessionsWithoutRole(tx, tools.clock())
  const action = blocked ? 'person.blocked' : 'person.unblocked'
  await notePersonChange(tx, tools, { personId: id, actor, action, change: { blocked } })
  await tellOwner(tx, tools, { personId: id, actor, kind: blocked ? 'blocked' : 'unblocked' })
}

/** Tells the owner of an account, on their page and by mail, and the privacy officer what was done. */
export async function tellOwner(
  tx: Tx,
  tools: Tools,
  { personId, actor, kind }: { personId: string; actor: Actor; kind: string },
): Promise<void> {
  const row = { id: tools.newId(), at: tools.clock(), kind, person_id: personId, by_person: actor.personId ?? null }
  await tx.insertInto('account_notice').values(row).execute()
  await addJob(tx, { name: 'mail-notice', payload: { personId, kind } })
}

/** What happened to a person or an organisation: when, by whom, what. */
export async function listChanges(
  tx: Tx,
  recordId: string,
): Promise<readonly { at: Date; who: string | null; action: string }[]> {
  return tx
    .selectFrom('history_entry as h')
    .leftJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.at', 'p.name as who', 'h.action'])
    .where('h.record_id', '=', recordId)
    .orderBy('h.seq', 'desc')
    .limit(50)
    .execute()
}
