import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { actionContext } from '../../../records/index.ts'
import { getManagedRegion } from '../manage/managed.ts'
import { findOrganisationByCode } from '../queries.ts'
import { findRegion } from '../regions.ts'
import { byCode, shownOn, stateOn } from './periods.ts'
import { getRegionNames, listAreaChanges, listDistrictPeriods, listMunicipalityPeriods } from './queries.ts'
import { RegionPage } from './region-page.tsx'

/** The region of the administrator. */
export async function showRegion(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const today = dayOf(context.now)
  const view = await context.transact(async (tx) => {
    const region = await getManagedRegion(actionContext(context, tx))
    const tables = await Promise.all(
      (findRegion(region)?.tables ?? []).map(async (table) => ({
        ...table,
        organisation: (await findOrganisationByCode(tx, region, table.organisation))?.name ?? '–',
      })),
    )
    const municipalities = [...byCode(await listMunicipalityPeriods(tx, { region })).values()].flatMap(
      (periods) => periods.find((period) => stateOn(period, today) === 'holds') ?? [],
    )
    const { names } = await getRegionNames(tx, region)
    const districts = [...byCode(await listDistrictPeriods(tx, { region })).values()].flatMap(
      (periods) => shownOn(periods, today) ?? [],
    )
    return {
      region,
      names,
      districts,
      municipalities,
      tables,
      changes: await listAreaChanges(tx, context.platform, region),
    }
  })
  return page(<RegionPage form={form} {...view} />)
}
