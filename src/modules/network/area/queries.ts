import { sql } from 'kysely'
import { z } from 'zod'
import { payloadContext } from '../../../platform/audit/history.ts'
import { addRecordKey, openRecordKeys } from '../../../platform/crypto/record-keys.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { appendChange, appendFirstHistory } from '../../../records/index.ts'
import type { AreaAction } from './labels.ts'
import type { Period } from './periods.ts'

type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

export type DistrictFacts = { name: string }
export type MunicipalityFacts = {
  name: string
  province: string
  safetyRegion: string
  policeUnit: string
  /** Code of its district. */
  district: string | null
}

/** Which periods: of a region, of a code, or of both. */
export type Wanted = { region?: string; code?: string }

const from = sql<string>`to_char(valid_from, 'YYYY-MM-DD')`.as('from')
const to = sql<string | null>`to_char(valid_to, 'YYYY-MM-DD')`.as('to')
const day = (text: string) => sql<Date>`${text}::date`

/** Periods of districts, each code in order of time. */
export async function listDistrictPeriods(tx: Tx, wanted: Wanted): Promise<readonly Period<DistrictFacts>[]> {
  let query = tx.selectFrom('district').select(['code', 'region_code as region', 'version', 'name', from, to])
  if (wanted.region !== undefined) query = query.where('region_code', '=', wanted.region)
  if (wanted.code !== undefined) query = query.where('code', '=', wanted.code)
  const rows = await query.orderBy('code').orderBy('valid_from').execute()
  return rows.map(({ name, ...period }) => ({ ...period, facts: { name } }))
}

/** Periods of municipalities, each code in order of time. */
export async function listMunicipalityPeriods(tx: Tx, wanted: Wanted): Promise<readonly Period<MunicipalityFacts>[]> {
  let query = tx
    .selectFrom('municipality')
    .select(['code', 'region_code as region', 'version', from, to])
    .select(['name', 'province', 'safety_region as safetyRegion', 'police_unit as policeUnit'])
    .select('district_code as district')
  if (wanted.region !== undefined) query = query.where('region_code', '=', wanted.region)
  if (wanted.code !== undefined) query = query.where('code', '=', wanted.code)
  const rows = await query.orderBy('code').orderBy('valid_from').execute()
  return rows.map(({ name, province, safetyRegion, policeUnit, district, ...period }) => ({
    ...period,
    facts: { name, province, safetyRegion, policeUnit, district },
  }))
}

/** A period to begin. */
export type NewPeriod<Facts> = { code: string; region: string; from: string; version: number; facts: Facts }

export async function addDistrictPeriod(tx: Tx, period: NewPeriod<DistrictFacts>): Promise<void> {
  const { code, region, from: begin, version, facts } = period
  const row = { code, region_code: region, valid_from: day(begin), version, name: facts.name }
  await tx.insertInto('district').values(row).execute()
}

export async function addMunicipalityPeriod(tx: Tx, period: NewPeriod<MunicipalityFacts>): Promise<void> {
  const { code, region, from: begin, version, facts } = period
  const row = { code, region_code: region, valid_from: day(begin), version, ...columns(facts) }
  await tx.insertInto('municipality').values(row).execute()
}

function columns({ name, province, safetyRegion, policeUnit, district }: MunicipalityFacts) {
  return { name, province, safety_region: safetyRegion, police_unit: policeUnit, district_code: district }
}

/** A period as a form knew it. What changes one says false when somebody else changed it since. */
export type KnownPeriod = { code: string; from: string; version: number }

export async function correctDistrict(tx: Tx, known: KnownPeriod, facts: DistrictFacts): Promise<boolean> {
  const result = await tx
    .updateTable('district')
    .set({ name: facts.name, version: known.version + 1 })
    .where('code', '=', known.code)
    .where('valid_from', '=', day(known.from))
    .where('version', '=', known.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Also gives the municipality to a region, when it had none. */
export async function correctMunicipality(
  tx: Tx,
  known: KnownPeriod & { region: string },
  facts: MunicipalityFacts,
): Promise<boolean> {
  const result = await tx
    .updateTable('municipality')
    .set({ ...columns(facts), region_code: known.region, version: known.version + 1 })
    .where('code', '=', known.code)
    .where('valid_from', '=', day(known.from))
    .where('version', '=', known.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Sets the first day on which a district or municipality no longer exists so; null takes the end away. */
export async function setEnd(
  tx: Tx,
  known: KnownPeriod & { kind: 'district' | 'municipality' },
  end: string | null,
): Promise<boolean> {
  const result = await sql`
    update ${sql.table(known.kind)} set valid_to = ${end}::date, version = version + 1
    where code = ${known.code} and valid_from = ${known.from}::date and version = ${known.version}`.execute(tx)
  return result.numAffectedRows === 1n
}

/** A name of a region and the first day (YYYY-MM-DD) on which it holds; null: from the beginning. */
export type RegionName = { name: string; from: string | null }

/** The names of a region in order of time, and the version of the last change. */
export async function getRegionNames(
  tx: Tx,
  region: string,
): Promise<{ names: readonly RegionName[]; version: number }> {
  const { name, version } = await tx
    .selectFrom('region')
    .select(['name', 'version'])
    .where('code', '=', region)
    .executeTakeFirstOrThrow()
  const later = await tx
    .selectFrom('region_name')
    .select(['name', from])
    .where('region_code', '=', region)
    .orderBy('valid_from')
    .execute()
  return { version, names: [{ name, from: null }, ...later] }
}

/** Gives a region a name from a day on; false when somebody else changed it since. */
export async function setRegionName(
  tx: Tx,
  given: { region: string; version: number; name: string; from: string },
): Promise<boolean> {
  const { region, version, name } = given
  const result = await tx
    .updateTable('region')
    .set({ version: version + 1 })
    .where('code', '=', region)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await tx
    .insertInto('region_name')
    .values({ region_code: region, valid_from: day(given.from), name })
    .onConflict((conflict) => conflict.columns(['region_code', 'valid_from']).doUpdateSet({ name }))
    .execute()
  return true
}

const changeSchema = z.looseObject({ code: z.string().optional(), name: z.string() })

/** A change in the area of a region: of itself, or of the district or municipality with this code. */
export type AreaChange = { at: Date; who: string | null; action: string; code: string | undefined; name: string }

/**
 * Appends a change of a region, its districts or municipalities to the history of the region, which begins with the first.
 * @returns the id under which that history stands
 */
export async function appendRegionChange(
  context: { tx: Tx; actor: Actor; platform: Tools },
  { region, action, change }: { region: string; action: AreaAction; change: z.infer<typeof changeSchema> },
): Promise<string> {
  const { tx, platform } = context
  const { record_id: known } = await tx
    .selectFrom('region')
    .select('record_id')
    .where('code', '=', region)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const id = known ?? platform.newId()
  const record = { kind: 'region', id }
  if (known !== null) {
    await appendChange(context, record, { action, change })
    return id
  }
  await tx.updateTable('region').set({ record_id: id }).where('code', '=', region).execute()
  const dataKey = await addRecordKey(tx, platform, { recordId: id })
  await appendFirstHistory(context, { record, action, change, dataKey })
  return id
}

/** The newest changes in the area of a region. */
export async function listAreaChanges(tx: Tx, tools: Tools, region: string): Promise<readonly AreaChange[]> {
  const rows = await tx
    .selectFrom('history_entry as h')
    .innerJoin('region as r', 'r.record_id', 'h.record_id')
    .leftJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.at', 'p.name as who', 'h.action', 'h.record_id', 'h.seq', 'h.payload'])
    .where('r.code', '=', region)
    .orderBy('h.seq', 'desc')
    .limit(200)
    .execute()
  const keys = await openRecordKeys(tx, tools, [...new Set(rows.map((row) => row.record_id))])
  return rows.flatMap(({ at, who, action, record_id: id, seq, payload }) => {
    const text = keys.open(payload, payloadContext(id, seq))
    if (text === undefined) return []
    const { code, name } = changeSchema.parse(JSON.parse(text))
    return [{ at, who, action, code, name }]
  })
}

/** The organisations that take part now and work for a municipality, by name. */
export async function listServing(
  tx: Tx,
  { region, code }: { region: string; code: string },
): Promise<readonly { id: string; name: string }[]> {
  return tx
    .selectFrom('organisation as o')
    .innerJoin('organisation_area as a', 'a.organisation_id', 'o.id')
    .select(['o.id', 'o.name'])
    .where('a.municipality_code', '=', code)
    .where('o.region_code', '=', region)
    .where('o.closed_at', 'is', null)
    .orderBy('o.name')
    .execute()
}
