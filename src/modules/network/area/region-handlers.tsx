import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { getManagedRegion, submitForm } from '../manage/scope.ts'
import { findOrganisationByCode } from '../queries.ts'
import { findRegion } from '../regions.ts'
import { renameRegion } from './actions.ts'
import { byCode, shownOn, stateOn } from './periods.ts'
import { getRegionNames, listAreaChanges, listDistrictPeriods, listMunicipalityPeriods } from './queries.ts'
import { RegionPage, RenameRegionPage } from './region-pages.tsx'

const path = '/beheer/regio'

export async function showRegion(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const today = dayOf(context.now)
  const view = await context.transact(async (tx) => {
    const region = await getManagedRegion(tx, context)
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

export async function showRename(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const { names, version } = await context.transact(async (tx) =>
    getRegionNames(tx, await getManagedRegion(tx, context)),
  )
  return page(<RenameRegionPage form={form} name={names.at(-1)?.name ?? ''} version={version} />)
}

export function rename(context: RequestContext): Promise<Reply> {
  return submitForm(context, async (tx) => {
    await renameRegion(tx, context)
    return path
  })
}
