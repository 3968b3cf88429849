import { dayOf } from '../../../platform/clock/days.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { actionContext } from '../../../records/index.ts'
import { openForm } from '../../../ui/form-view.ts'
import { getManagedRegion } from '../manage/managed.ts'
import { getPeriods } from './actions.ts'
import { AreaPage } from './area-page.tsx'
import { listChoices } from './choices.ts'
import type { AreaKind } from './kinds.tsx'
import { MunicipalitiesPage } from './municipalities-page.tsx'
import { byCode, shownOn, stateOn } from './periods.ts'
import { listAreaChanges, listMunicipalityPeriods, listServing } from './queries.ts'

/** The municipalities of the region. */
export async function showMunicipalities(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const region = await getManagedRegion(actionContext(context, tx))
    const periods = byCode(await listMunicipalityPeriods(tx, { region }))
    return { districts: await listChoices(context, tx, region), periods: [...periods.values()] }
  })
  return page(<MunicipalitiesPage form={form} {...view} />)
}

/** One district or municipality of the region. */
export async function showArea<Facts extends { name: string }>(
  kind: AreaKind<Facts>,
  context: RequestContext,
): Promise<Reply> {
  const form = await openForm(context)
  const today = dayOf(context.now)
  const view = await context.transact(async (tx) => {
    const { region, periods, last } = await getPeriods(actionContext(context, tx), kind, context.params['code'] ?? '')
    const { code } = last
    const changes = await listAreaChanges(tx, context.platform, region)
    const municipalities = [...byCode(await listMunicipalityPeriods(tx, { region })).values()]
    const members = municipalities
      .flatMap((of) => shownOn(of, today) ?? [])
      .filter((period) => period.facts.district === code && stateOn(period, today) !== 'ended')
    const serving = await listServing(tx, { region, code })
    const districts = await listChoices(context, tx, region)
    return { last, periods, members, serving, districts, changes: changes.filter((change) => change.code === code) }
  })
  return page(<AreaPage form={form} kind={kind} {...view} />)
}
