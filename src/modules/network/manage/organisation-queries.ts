import { sql } from 'kysely'
import { appendHistory, firstLink } from '../../../platform/audit/history.ts'
import { addRecordKey, getRecordKey } from '../../../platform/crypto/record-keys.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isOrganisationKind, type OrganisationKind } from '../roles.ts'
import type { ListRequest } from './list.ts'

type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

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

/** Adds an organisation with its record key and the first link of its history. Its id was made with the form. */
export async function addOrganisation(
  tx: Tx,
  tools: Tools,
  { id, region, actor, ...facts }: OrganisationFacts & { id: string; region: string; actor: Actor },
): Promise<void> {
  const { name, kind, email, areas } = facts
  await tx.insertInto('organisation').values({ id, name, kind, email, region_code: region }).execute()
  await setAreas(tx, id, areas)
  const dataKey = await addRecordKey(tx, tools, { recordId: id })
  const record = { kind: 'organisation', id }
  const link = { record, actor, at: tools.clock(), action: 'organisation.added', change: facts, dataKey }
  await tx.insertInto('history_entry').values(firstLink(tools, link)).execute()
}

/** Changes an organisation that still has this version; false when somebody else was first. */
export async function changeOrganisation(
  tx: Tx,
  tools: Tools,
  { id, version, actor, ...facts }: OrganisationFacts & { id: string; version: number; actor: Actor },
): Promise<boolean> {
  const { name, kind, email, areas } = facts
  const values = { name, kind, email, version: version + 1 }
  const result = await tx
    .updateTable('organisation')
    .set(values)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await setAreas(tx, id, areas)
  await noteOrganisationChange(tx, tools, { id, actor, action: 'organisation.changed', change: facts })
  return true
}

/**
 * Closes an organisation, or opens it again; its people lose or regain what their roles give at once. Waits for whoever
 * is storing something that names it, and lets nobody begin to: a report goes to a desk that is open.
 */
export async function setClosed(
  tx: Tx,
  tools: Tools,
  { id, closed, actor }: { id: string; closed: boolean; actor: Actor },
): Promise<void> {
  await tx.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().execute()
  await tx
    .updateTable('organisation')
    .set((of) => ({ closed_at: closed ? tools.clock() : null, version: of('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (closed) await endSessionsWithoutRole(tx, tools.clock())
  const action = closed ? 'organisation.closed' : 'organisation.reopened'
  await noteOrganisationChange(tx, tools, { id, actor, action, change: { closed } })
}

/** Ends the sessions of everybody who may no longer act for their organisation, now. */
export async function endSessionsWithoutRole(tx: Tx, at: Date): Promise<void> {
  await sql`select end_sessions_without_role(${at})`.execute(tx)
}

async function noteOrganisationChange(
  tx: Tx,
  tools: Tools,
  given: { id: string; actor: Actor; action: string; change: unknown },
): Promise<void> {
  const { id, actor, action, change } = given
  const dataKey = await getRecordKey(tx, tools, id)
  const record = { kind: 'organisation', id }
  await appendHistory(tx, tools, { record, actor, at: tools.clock(), action, change, dataKey })
}
