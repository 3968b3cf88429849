import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { isOrganisationKind, type OrganisationKind } from '../roles.ts'
import type { ListRequest } from './list.ts'

/** A line in the list of organisations. */
export type OrganisationLine = {
  id: string
  name: string
  kind: OrganisationKind
  people: number
  municipalities: number
  closedAt: Date | null
}

/** What can be changed of an organisation. */
export type OrganisationFacts = {
  name: string
  kind: OrganisationKind
  email: string | null
  /** CBS codes of the municipalities that it serves. */
  areas: readonly string[]
}

const orders = { name: sql`lower(o.name)`, kind: sql`o.kind`, people: sql`people`, state: sql`o.closed_at` } as const

/** A page of the organisations of a region, open ones and closed ones; `total` counts all that fit. */
export async function listManagedOrganisations(
  tx: Tx,
  { region, at, list }: { region: string; at: Date; list: ListRequest },
): Promise<{ rows: readonly OrganisationLine[]; total: number }> {
  const by = orders[list.sort as keyof typeof orders] ?? orders.name
  const rows = await tx
    .selectFrom('organisation as o')
    .select((of) => [
      'o.id',
      'o.name',
      'o.kind',
      'o.closed_at as closedAt',
      of
        .selectFrom('assignment as a')
        .select((made) => made.fn.count<number>('a.person_id').distinct().as('n'))
        .whereRef('a.organisation_id', '=', 'o.id')
        .where('a.from_at', '<=', at)
        .where('a.until_at', '>', at)
        .as('people'),
      of
        .selectFrom('organisation_area as m')
        .select((made) => made.fn.countAll<number>().as('n'))
        .whereRef('m.organisation_id', '=', 'o.id')
        .as('municipalities'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where('o.region_code', '=', region)
    .where(sql<boolean>`(${list.search} = '' or strpos(lower(o.name), lower(${list.search})) > 0)`)
    .orderBy(by, list.descending ? 'desc' : 'asc')
    .orderBy('o.id')
    .limit(list.size)
    .offset((list.page - 1) * list.size)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, name, kind, people, municipalities, closedAt }) => ({
      id,
      name,
      kind: isOrganisationKind(kind) ? kind : 'other',
      people: people ?? 0,
      municipalities: municipalities ?? 0,
      closedAt,
    })),
  }
}

/** The CBS codes of the municipalities that an organisation serves. */
export async function areasOf(tx: Tx, organisationId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('organisation_area')
    .select('municipality_code')
    .where('organisation_id', '=', organisationId)
    .orderBy('municipality_code')
    .execute()
  return rows.map((row) => row.municipality_code)
}

async function setAreas(tx: Tx, organisationId: string, areas: readonly string[]): Promise<void> {
  await tx.deleteFrom('organisation_area').where('organisation_id', '=', organisationId).execute()
  if (areas.length === 0) return
  const rows = areas.map((code) => ({ organisation_id: organisationId, municipality_code: code }))
  await tx.insertInto('organisation_area').values(rows).execute()
}

/** Adds an organisation with the municipalities that it serves. */
export async function insertOrganisation(
  tx: Tx,
  { id, region, name, kind, email, areas }: OrganisationFacts & { id: string; region: string },
): Promise<void> {
  await tx.insertInto('organisation').values({ id, name, kind, email, region_code: region }).execute()
  await setAreas(tx, id, areas)
}

/** Sets what an organisation is and serves, and counts its version. */
export async function updateOrganisation(
  tx: Tx,
  { id, name, kind, email, areas }: OrganisationFacts & { id: string },
): Promise<void> {
  await tx
    .updateTable('organisation')
    .set((of) => ({ name, kind, email, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await setAreas(tx, id, areas)
}

/** Sets since when an organisation takes no part; null: it takes part. */
export async function setClosed(tx: Tx, { id, closedAt }: { id: string; closedAt: Date | null }): Promise<void> {
  await tx
    .updateTable('organisation')
    .set((of) => ({ closed_at: closedAt, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Ends the sessions of everybody who may no longer act for their organisation, now. */
export async function endSessionsWithoutRole(tx: Tx, at: Date): Promise<void> {
  await sql`select end_sessions_without_role(${at})`.execute(tx)
}
