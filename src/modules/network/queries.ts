import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { FoundValue, selectValue } from '../../platform/db/insert-rows.ts'
import { dayOf } from '../../platform/clock/days.ts'
import { getRegion } from './regions.ts'
import { isOrganisationKind, type OrganisationKind } from './roles.ts'

/** An organisation in the network. `code` is its name in the configuration of the region, when it has one. */
export type Organisation = {
  id: string
  code: string | null
  name: string
  kind: OrganisationKind
  region: string
  email: string | null
  closedAt: Date | null
  version: number
}

/** A municipality as it exists on a day. */
export type Municipality = { code: string; name: string; province: string; safetyRegion: string; policeUnit: string }

function organisations(tx: Tx) {
  return tx
    .selectFrom('organisation as o')
    .select(['o.id', 'o.code', 'o.name', 'o.kind', 'o.region_code', 'o.email', 'o.closed_at', 'o.version'])
    .orderBy('o.name')
    .orderBy('o.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof organisations>['execute']>>[number]

function toOrganisation({ region_code: region, closed_at: closedAt, kind, ...row }: Row): Organisation {
  return { ...row, region, closedAt, kind: isOrganisationKind(kind) ? kind : 'other' }
}

/** One organisation by id, also when it is closed. */
export async function findOrganisation(tx: Tx, id: string): Promise<Organisation | undefined> {
  const row = await organisations(tx).where('o.id', '=', id).executeTakeFirst()
  return row && toOrganisation(row)
}

/** One organisation, open now, by the code that the configuration of the region gives it. */
export async function findOrganisationByCode(tx: Tx, region: string, code: string): Promise<Organisation | undefined> {
  const row = await organisations(tx)
    .where('o.region_code', '=', region)
    .where('o.code', '=', code)
    .where('o.closed_at', 'is', null)
    .executeTakeFirst()
  return row && toOrganisation(row)
}

/** The organisations that are open now, by name; of one kind or one region when asked. */
export async function listOrganisations(
  tx: Tx,
  filter: { kind?: OrganisationKind; region?: string } = {},
): Promise<readonly Organisation[]> {
  let query = organisations(tx).where('o.closed_at', 'is', null)
  if (filter.kind !== undefined) query = query.where('o.kind', '=', filter.kind)
  if (filter.region !== undefined) query = query.where('o.region_code', '=', filter.region)
  return (await query.execute()).map(toOrganisation)
}

/**
 * The id of the desk that takes reports of facts in this municipality (a CBS code), by the configuration of the region.
 * Without a place, or with one that no desk serves, it is the region's desk for unknown places. Found when the statement
 * that needs it runs: null only when that desk is closed or was never loaded. Throws UnknownRegionError.
 */
export function deskFor(region: string, placeCode?: string): FoundValue {
  const { desks } = getRegion(region)
  return new FoundValue(
    `coalesce((select o.id from organisation o join organisation_area a on a.organisation_id = o.id
        where a.municipality_code = ? and o.region_code = ? and o.kind = ? and o.closed_at is null
        order by o.name, o.id limit 1), ${openByCode})`,
    [placeCode ?? null, region, desks.ofPlace, region, desks.unknownPlace],
  )
}

/** The id of the report and advice point of the region: answers questions for advice. Throws UnknownRegionError. */
export function adviceDeskOf(region: string): FoundValue {
  return new FoundValue(openByCode, [region, getRegion(region).desks.advice])
}

const openByCode =
  '(select o.id from organisation o where o.region_code = ? and o.code = ? and o.closed_at is null limit 1)'

/** The desk of a municipality as an organisation, see `deskFor`. */
export async function findDesk(tx: Tx, region: string, placeCode?: string): Promise<Organisation | undefined> {
  return findOrganisationAt(tx, deskFor(region, placeCode))
}

/** The report and advice point of the region as an organisation, see `adviceDeskOf`. */
export async function findAdviceDesk(tx: Tx, region: string): Promise<Organisation | undefined> {
  return findOrganisationAt(tx, adviceDeskOf(region))
}

async function findOrganisationAt(tx: Tx, id: FoundValue): Promise<Organisation | undefined> {
  const { rows } = await tx.executeQuery(selectValue<string>(id))
  const found = rows[0]?.found ?? undefined
  return found === undefined ? undefined : findOrganisation(tx, found)
}

/** The municipalities of a region that exist on the (Dutch) day of this moment, by name. */
export async function municipalitiesOf(tx: Tx, region: string, on: Date): Promise<readonly Municipality[]> {
  const day = sql<Date>`${dayOf(on)}::date`
  return tx
    .selectFrom('municipality')
    .select(['code', 'name', 'province', 'safety_region as safetyRegion', 'police_unit as policeUnit'])
    .where('region_code', '=', region)
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', day)]))
    .orderBy('name')
    .execute()
}

/** Kinds of record that stand at a desk, by code. */
export async function listDeskRecordKinds(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('record_kind').select('code').where('has_desk', '=', true).orderBy('code').execute()
  return rows.map(({ code }) => code)
}

/** Whether it was ever said in the database which roles own records in a region. */
export async function hasRecordRoles(tx: Tx, region: string): Promise<boolean> {
  const role = tx.selectFrom('record_role').select('role').where('region_code', '=', region).limit(1)
  return (await role.executeTakeFirst()) !== undefined
}

/**
 * Sets which roles may own, assess or direct records of a kind in a region; access to the records that are there follows.
 * Whether that changed anything. For the system that loads the configuration of a region.
 */
export async function setRecordRoles(
  tx: Tx,
  { region, kind, may, roles }: { region: string; kind: string; may: string; roles: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select set_record_roles(${region}, ${kind}, ${may}, ${[...roles]}::text[]) as changed`.execute(tx)
  return rows[0]?.changed === true
}
