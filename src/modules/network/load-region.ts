import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { addRecordKey } from '../../platform/crypto/record-keys.ts'
import type { Platform } from '../../platform/platform.ts'
import { loadRecordRoles } from './record-roles.ts'
import type { RegionConfig, RegionOrganisation } from './region.ts'

type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

/**
 * Brings the region of a configuration into the database: itself, its municipalities, its districts and its organisations
 * with the municipalities that they serve. Loading it again adds what is new and leaves alone what is there, so that what an
 * administrator changed stays. Municipalities that an import brought get their region. Which roles own, assess and direct
 * records is the configuration's alone: it is brought up to date each time.
 * @throws RegionConfigError when the configuration does not say who owns the records of each kind.
 */
export async function loadRegion(tx: Tx, tools: Tools, config: RegionConfig): Promise<void> {
  await tx
    .insertInto('region')
    .values({ code: config.code, name: config.name })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  await loadRecordRoles(tx, tools, config)
  await loadMunicipalities(tx, config)
  await loadDistricts(tx, config)
  const present = await presentCodes(tx, config.code)
  const missing = config.organisations.filter(({ code }) => !present.has(code))
  if (missing.length > 0) await addOrganisations(tx, tools, { config, missing })
}

async function loadMunicipalities(tx: Tx, { code: region, municipalities }: RegionConfig): Promise<void> {
  if (municipalities.length === 0) return
  const codes = municipalities.map(({ code }) => code)
  const known = await tx.selectFrom('municipality').select('code').where('code', 'in', codes).execute()
  const fresh = municipalities.filter(({ code }) => !known.some((row) => row.code === code))
  if (fresh.length > 0) {
    await tx
      .insertInto('municipality')
      .values(
        fresh.map((row) => ({
          code: row.code,
          name: row.name,
          province: row.province,
          safety_region: row.safetyRegion,
          police_unit: row.policeUnit,
          valid_from: sql<Date>`${row.validFrom}::date`,
          region_code: region,
        })),
      )
      .execute()
  }
  await tx
    .updateTable('municipality')
    .set({ region_code: region })
    .where('code', 'in', codes)
    .where('region_code', 'is', null)
    .execute()
}

/** Adds the districts that are new; only then do their municipalities, as they stand now, come to lie in them. */
async function loadDistricts(tx: Tx, { code: region, districts = [] }: RegionConfig): Promise<void> {
  const known = await tx.selectFrom('district').select('code').where('region_code', '=', region).execute()
  for (const { code, name, validFrom, municipalities } of districts) {
    if (known.some((row) => row.code === code)) continue
    const row = { code, name, region_code: region, valid_from: sql<Date>`${validFrom}::date` }
    await tx.insertInto('district').values(row).execute()
    if (municipalities.length === 0) continue
    await tx
      .updateTable('municipality')
      .set({ district_code: code })
      .where('code', 'in', [...municipalities])
      .where('region_code', '=', region)
      .where('district_code', 'is', null)
      .where('valid_to', 'is', null)
      .execute()
  }
}

async function presentCodes(tx: Tx, region: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('organisation')
    .select('code')
    .where('region_code', '=', region)
    .where('code', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ code }) => code ?? []))
}

async function addOrganisations(
  tx: Tx,
  tools: Tools,
  { config, missing }: { config: RegionConfig; missing: readonly RegionOrganisation[] },
): Promise<void> {
  const every = config.municipalities.map(({ code }) => code)
  const added = missing.map((organisation) => ({ id: tools.newId(), organisation }))
  for (const { id } of added) await addRecordKey(tx, tools, { recordId: id })
  await tx
    .insertInto('organisation')
    .values(
      added.map(({ id, organisation: { code, name, kind } }) => ({ id, code, name, kind, region_code: config.code })),
    )
    .execute()
  const areas = added.flatMap(({ id, organisation: { areas } }) =>
    (areas === 'all' ? every : areas).map((code) => ({ organisation_id: id, municipality_code: code })),
  )
  if (areas.length > 0) await tx.insertInto('organisation_area').values(areas).execute()
}
