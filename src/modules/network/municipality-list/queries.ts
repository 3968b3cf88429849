import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { ImportPlan, OpenMunicipality } from './plan.ts'
import type { ListedMunicipality } from './read-list.ts'

/** The municipalities that stand without an end. */
export async function listOpenMunicipalities(tx: Tx): Promise<readonly OpenMunicipality[]> {
  return tx
    .selectFrom('municipality')
    .select(['code', 'name', 'province', 'safety_region as safetyRegion', 'police_unit as policeUnit'])
    .select(sql<string>`to_char(valid_from, 'YYYY-MM-DD')`.as('validFrom'))
    .where('valid_to', 'is', null)
    .execute()
}

/** Carries out a plan on its day (YYYY-MM-DD). A municipality that goes on under another name keeps region and district. */
export async function carryOut(tx: Tx, plan: ImportPlan, from: string): Promise<void> {
  const day = sql<Date>`${from}::date`
  for (const row of plan.correct) {
    await tx
      .updateTable('municipality')
      .set(columns(row))
      .where('code', '=', row.code)
      .where('valid_from', '=', day)
      .execute()
  }
  const before = await listPlaces(tx, plan.close)
  if (plan.close.length > 0) {
    await tx
      .updateTable('municipality')
      .set({ valid_to: day })
      .where('code', 'in', [...plan.close])
      .where('valid_to', 'is', null)
      .execute()
  }
  if (plan.add.length === 0) return
  const rows = plan.add.map((row) => {
    const place = before.get(row.code)
    const served = { region_code: place?.region_code ?? null, district_code: place?.district_code ?? null }
    return Object.assign(columns(row), { code: row.code, valid_from: day }, served)
  })
  await tx.insertInto('municipality').values(rows).execute()
}

async function listPlaces(tx: Tx, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, { region_code: string | null; district_code: string | null }>()
  const rows = await tx
    .selectFrom('municipality')
    .select(['code', 'region_code', 'district_code'])
    .where('code', 'in', [...codes])
    .where('valid_to', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

function columns({ name, province, safetyRegion, policeUnit }: ListedMunicipality) {
  return { name, province, safety_region: safetyRegion, police_unit: policeUnit }
}
