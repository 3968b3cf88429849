import type { Tx } from '../../../platform/db/database.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { posted } from '../../../ui/form-view.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { getManagedRegion, isId, readVersion, take } from '../manage/scope.ts'
import { readDayOr, readHow, readName, wrong } from './forms.ts'
import type { AreaKind } from './kinds.tsx'
import { byCode, planChange, planEnd, stateOn, type Period } from './periods.ts'
import {
  getRegionNames,
  listDistrictPeriods,
  listMunicipalityPeriods,
  noteAreaChange,
  setEnd,
  setRegionName,
} from './queries.ts'
import { areaTexts, type AreaWord } from './text.ts'

type Named = { name: string }

/** The periods of a district or municipality of the administrator's region, and the last of them. */
export async function getPeriods<Facts extends Named>(
  tx: Tx,
  context: RequestContext,
  kind: AreaKind<Facts>,
): Promise<{ region: string; periods: readonly Period<Facts>[]; last: Period<Facts> }> {
  const region = await getManagedRegion(tx, context)
  const periods = await kind.list(tx, { region, code: context.params['code'] ?? '' })
  const last = periods.at(-1)
  if (last === undefined) throw new NotFoundError()
  return { region, periods, last }
}

/** Notes what was done in the history of the region and in the logs. */
async function note(
  tx: Tx,
  context: RequestContext,
  done: { region: string; action: AreaWord; change: Named & { code?: string } },
): Promise<void> {
  const { platform, actor } = context
  const id = await noteAreaChange(tx, platform, { ...done, actor })
  context.about({ kind: 'region', id })
}

function conflict(context: RequestContext, back: string): ConflictError {
  return new ConflictError(areaTexts.in(context.language)('conflict'), back)
}

async function checkDistrict(
  tx: Tx,
  context: RequestContext,
  { region, code, day }: { region: string; code: string | null; day: string },
): Promise<void> {
  if (code === null) return
  const periods = await listDistrictPeriods(tx, { region, code })
  if (periods.some((period) => stateOn(period, day) === 'holds')) return
  take(wrong(context.language, 'district', 'districtWrong'))
}

/** Adds a district or municipality to the region; one of the national list that no region serves goes on in this one. */
export async function addArea<Facts extends Named>(
  tx: Tx,
  context: RequestContext,
  kind: AreaKind<Facts>,
): Promise<string> {
  const { body, language, now } = context
  const region = await getManagedRegion(tx, context)
  const code = readCode(context, kind)
  const from = take(readDayOr(body, language, { field: 'from', today: dayOf(now) }))
  const last = (await kind.list(tx, { code })).at(-1)
  const facts = take(kind.read(body, language, last?.facts))
  if (last?.region === region && last.to === null && last.from === from) return code
  await checkDistrict(tx, context, { region, code: kind.districtOf(facts), day: from })
  const refusal = last && refuseAdding(last, region, from)
  if (refusal !== undefined) take(wrong(language, 'code', refusal))
  const added = { code, region, from, version: (last?.version ?? 0) + 1, facts }
  if (last === undefined || last.to !== null) await kind.add(tx, added)
  else await renew(tx, context, { kind, last, added })
  await note(tx, context, { region, action: `${kind.kind}.added`, change: { code, from, ...facts } })
  return code
}

function readCode(context: RequestContext, { kind }: { kind: string }): string {
  const code = posted(context, 'code').trim().toUpperCase()
  if (kind === 'municipality') {
    return /^GM\d{4}$/.test(code) ? code : take<string>(wrong(context.language, 'code', 'codeWrong'))
  }
  const id = posted(context, 'code')
  if (!isId(id)) throw new NotFoundError()
  return id
}

function refuseAdding(last: Period<unknown>, region: string, from: string): AreaWord | undefined {
  if (last.to !== null) return last.to > from ? 'codeLater' : undefined
  if (last.region !== null) return last.region === region ? 'codeTaken' : 'codeElsewhere'
  return undefined
}

/** Ends the last period where the next begins; on its own first day or before it, changes it instead. */
async function renew<Facts extends Named>(
  tx: Tx,
  context: RequestContext,
  given: {
    kind: AreaKind<Facts>
    last: Period<Facts>
    added: { code: string; region: string; from: string; version: number; facts: Facts }
  },
): Promise<void> {
  const { kind, last, added } = given
  if (added.from <= last.from) {
    const known = { ...last, region: added.region }
    if (!(await kind.correct(tx, known, added.facts))) throw conflict(context, kind.path)
    return
  }
  if (!(await setEnd(tx, { ...last, kind: kind.kind }, added.from))) throw conflict(context, kind.path)
  await kind.add(tx, added)
}

/** Changes a district or municipality from a day on, or corrects what already stood. */
export async function changeArea<Facts extends Named>(
  tx: Tx,
  context: RequestContext,
  kind: AreaKind<Facts>,
): Promise<void> {
  const { body, language, now } = context
  const { region, last: found } = await getPeriods(tx, context, kind)
  const last = { ...found, version: readVersion(context) }
  const how = take(readHow(body, language))
  const facts = take(kind.read(body, language, undefined))
  const wanted = how === 'correct' ? last.from : take(readDayOr(body, language, { field: 'from', today: dayOf(now) }))
  const plan = planChange(last, wanted)
  if (typeof plan === 'object') return take(wrong(language, 'from', plan.refusal))
  await checkDistrict(tx, context, { region, code: kind.districtOf(facts), day: wanted })
  const { code } = last
  await renew(tx, context, { kind, last, added: { code, region, from: wanted, version: last.version + 1, facts } })
  const action = `${kind.kind}.${how === 'correct' ? 'corrected' : 'changed'}` as const
  await note(tx, context, { region, action, change: { code, from: wanted, ...facts } })
}

/** Ends a district or municipality after a day. A district in which municipalities would be left does not end. */
export async function endArea<Facts extends Named>(
  tx: Tx,
  context: RequestContext,
  kind: AreaKind<Facts>,
): Promise<void> {
  const { body, language, now } = context
  const { region, last } = await getPeriods(tx, context, kind)
  const lastDay = take(readDayOr(body, language, { field: 'last', today: dayOf(now) }))
  const plan = planEnd(last, lastDay)
  if ('refusal' in plan) return take(wrong(language, 'last', plan.refusal))
  if (kind.kind === 'district') await checkEmpty(tx, context, { region, code: last.code, day: plan.to })
  const known = { ...last, version: readVersion(context), kind: kind.kind }
  if (!(await setEnd(tx, known, plan.to))) throw conflict(context, `${kind.path}/${last.code}`)
  const change = { code: last.code, name: last.facts.name, to: plan.to }
  await note(tx, context, { region, action: `${kind.kind}.ended`, change })
}

async function checkEmpty(
  tx: Tx,
  context: RequestContext,
  { region, code, day }: { region: string; code: string; day: string },
): Promise<void> {
  const left = [...byCode(await listMunicipalityPeriods(tx, { region })).values()].flatMap((periods) =>
    periods.filter(({ to, facts }) => facts.district === code && (to === null || to > day)),
  )
  if (left.length === 0) return
  const names = left.map(({ facts }) => facts.name).join(', ')
  take({ errors: [{ field: 'last', message: areaTexts.in(context.language)('membersLeft', { names }) }] })
}

/** Takes the end of a district or municipality away, unless it went on in another way since. */
export async function reopenArea<Facts extends Named>(
  tx: Tx,
  context: RequestContext,
  kind: AreaKind<Facts>,
): Promise<void> {
  const { region, last } = await getPeriods(tx, context, kind)
  if (last.to === null) return
  const { code, from, facts } = last
  const newest = (await kind.list(tx, { code })).at(-1)
  if (newest?.from !== from || !(await setEnd(tx, { ...last, kind: kind.kind }, null))) {
    throw conflict(context, `${kind.path}/${code}`)
  }
  await note(tx, context, { region, action: `${kind.kind}.reopened`, change: { code, name: facts.name } })
}

/** Gives the region another name from a day on. */
export async function renameRegion(tx: Tx, context: RequestContext): Promise<void> {
  const { body, language, now } = context
  const region = await getManagedRegion(tx, context)
  const { names } = await getRegionNames(tx, region)
  const { name } = take(readName(body, language))
  const from = take(readDayOr(body, language, { field: 'from', today: dayOf(now) }))
  if (from < (names.at(-1)?.from ?? '')) take(wrong(language, 'from', 'dayBeforeChange'))
  const renamed = await setRegionName(tx, { region, version: readVersion(context), name, from })
  if (!renamed) throw conflict(context, '/beheer/regio')
  await note(tx, context, { region, action: 'region.renamed', change: { name } })
}
