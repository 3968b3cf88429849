import type { Tx } from '../../../platform/db/database.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { getManagedRegion, submitForm } from '../manage/scope.ts'
import { addArea, changeArea, endArea, getPeriods, reopenArea } from './actions.ts'
import { AddAreaPage, AreaPage, ChangeAreaPage, EndAreaPage } from './area-pages.tsx'
import type { AreaKind, Choice } from './kinds.tsx'
import { MunicipalitiesPage } from './municipalities-page.tsx'
import { byCode, shownOn, stateOn } from './periods.ts'
import { listAreaChanges, listDistrictPeriods, listMunicipalityPeriods, listServing } from './queries.ts'

type Named = { name: string }

/** The districts of a region that exist today or will, by name. */
async function listChoices(tx: Tx, region: string, day: string): Promise<Choice> {
  const districts = [...byCode(await listDistrictPeriods(tx, { region })).values()]
  return districts
    .flatMap((periods) => shownOn(periods, day) ?? [])
    .filter((period) => stateOn(period, day) !== 'ended')
    .map(({ code, facts }) => ({ code, name: facts.name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
}

export async function showMunicipalities(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const today = dayOf(context.now)
  const view = await context.transact(async (tx) => {
    const region = await getManagedRegion(tx, context)
    const periods = byCode(await listMunicipalityPeriods(tx, { region }))
    return { districts: await listChoices(tx, region, today), periods: [...periods.values()] }
  })
  return page(<MunicipalitiesPage form={form} {...view} />)
}

export async function showAdd<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const districts = await context.transact(async (tx) =>
    listChoices(tx, await getManagedRegion(tx, context), dayOf(context.now)),
  )
  const code = form.value('code') || context.platform.newId()
  return page(<AddAreaPage form={form} kind={kind} districts={districts} code={code} />)
}

export function add<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  return submitForm(context, async (tx) => `${kind.path}/${await addArea(tx, context, kind)}`)
}

export async function show<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const today = dayOf(context.now)
  const view = await context.transact(async (tx) => {
    const { region, periods, last } = await getPeriods(tx, context, kind)
    const { code } = last
    const changes = await listAreaChanges(tx, context.platform, region)
    const municipalities = [...byCode(await listMunicipalityPeriods(tx, { region })).values()]
    const members = municipalities
      .flatMap((of) => shownOn(of, today) ?? [])
      .filter((period) => period.facts.district === code && stateOn(period, today) !== 'ended')
    const serving = await listServing(tx, { region, code })
    const districts = await listChoices(tx, region, today)
    return { last, periods, members, serving, districts, changes: changes.filter((change) => change.code === code) }
  })
  return page(<AreaPage form={form} kind={kind} {...view} />)
}

async function openPeriods<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext) {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const { region, last } = await getPeriods(tx, context, kind)
    const serving = await listServing(tx, { region, code: last.code })
    return { last, serving, districts: await listChoices(tx, region, dayOf(context.now)) }
  })
  return { form, kind, ...view }
}

export async function showChange<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  return page(<ChangeAreaPage {...await openPeriods(kind, context)} />)
}

export function change<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  return submit(kind, context, changeArea)
}

export async function showEnd<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  return page(<EndAreaPage {...await openPeriods(kind, context)} />)
}

export function end<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  return submit(kind, context, endArea)
}

export function reopen<Facts extends Named>(kind: AreaKind<Facts>, context: RequestContext): Promise<Reply> {
  return submit(kind, context, reopenArea)
}

function submit<Facts extends Named>(
  kind: AreaKind<Facts>,
  context: RequestContext,
  action: (tx: Tx, context: RequestContext, kind: AreaKind<Facts>) => Promise<void>,
): Promise<Reply> {
  return submitForm(context, async (tx) => {
    await action(tx, context, kind)
    return `${kind.path}/${context.params['code']}`
  })
}
