import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { isLanguage, languages, type Language } from '../../../platform/i18n/texts.ts'
import { addJob } from '../../../platform/jobs/add-job.ts'
import type { ActionContext } from '../../../records/index.ts'
import { isRole, type Role } from '../roles.ts'
import type { ListRequest } from './list.ts'

/** A line in the list of people. */
export type PersonLine = {
  id: string
  name: string
  email: string
  /** The roles that they hold now: role and organisation. */
  roles: readonly { role: Role; organisation: string }[]
  blocked: boolean
}

/** What can be changed of a person. */
export type PersonFacts = { name: string; email: string; language: Language }

/** A person as an administrator manages them. */
export type ManagedPerson = PersonFacts & {
  id: string
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

/** Sets what is known of a person, and counts the version. */
export async function updatePerson(tx: Tx, { id, ...facts }: PersonFacts & { id: string }): Promise<void> {
  await tx
    .updateTable('person')
    .set((of) => ({ ...facts, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Sets since when a person is blocked; null: they are not. */
export async function setBlocked(tx: Tx, { id, blockedAt }: { id: string; blockedAt: Date | null }): Promise<void> {
  await tx
    .updateTable('person')
    .set((of) => ({ blocked_at: blockedAt, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What was done to an account, for its owner, on their page and by mail, and for the privacy officer. */
export async function notifyOwner(
  { tx, platform, actor }: ActionContext,
  { personId, kind }: { personId: string; kind: string },
): Promise<void> {
  const [id, at] = [platform.newId(), platform.clock()]
  const row = { id, at, kind, person_id: personId, by_person: actor.personId ?? null }
  await tx.insertInto('account_notice').values(row).execute()
  await addJob(tx, { name: 'mail-notice', payload: { personId, kind } })
}
