import { dayOf } from '../../../platform/clock/days.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import type { TextValues } from '../../../platform/i18n/texts.ts'
import { WrongFieldsError, type ActionContext } from '../../../records/index.ts'
import { getManagedRegion, type Acting } from '../manage/managed.ts'
import { paths } from '../paths.ts'
import { changedTexts } from '../shared-labels.ts'
import type { Added, AreaKind, Changed } from './kinds.tsx'
import { findDoneLabel, wrongField, type AreaError } from './labels.ts'
import { byCode, planChange, planEnd, stateOn, type Period } from './periods.ts'
import {
  appendRegionChange,
  getRegionNames,
  listAreaChanges,
  listDistrictPeriods,
  listMunicipalityPeriods,
  setEnd,
  setRegionName,
  type AreaChange,
} from './queries.ts'

type Named = { name: string }

/** The periods of a district or municipality of the administrator's region, and the last of them. */
export async function getPeriods<Facts extends Named>(
  acting: Acting,
  kind: AreaKind<Facts>,
  code: string,
): Promise<{ region: string; periods: readonly Period<Facts>[]; last: Period<Facts> }> {
  const region = await getManagedRegion(acting)
  const periods = await kind.list(acting.tx, { region, code })
  const last = periods.at(-1)
  if (last === undefined) throw new NotFoundError()
  return { region, periods, last }
}

function wrong(context: ActionContext, [field, code]: [field: string, code: AreaError], values?: TextValues): never {
  const { language } = context
  throw new WrongFieldsError([wrongField(field, code, { language, ...(values === undefined ? {} : { values }) })])
}

/** Somebody else was first: says what they did, of the changes that matter here. */
async function conflict(
  { tx, platform, language }: ActionContext,
  {
    region,
    back,
    matters,
    count,
  }: { region: string; back: string; matters(change: AreaChange): boolean; count: number },
): Promise<ConflictError> {
  const changes = (await listAreaChanges(tx, platform, region)).filter(matters).slice(0, Math.max(1, count))
  const said = changes.map(
    ({ who, action, name }) => `${who ?? ''}: ${findDoneLabel(action, name, language) ?? action}`,
  )
  return new ConflictError(changedTexts.in(language)('changed', { changes: said.join('; ') }), back)
}

/** The same for a district or municipality that had this version when the form was opened. */
async function areaConflict<Facts extends Named>(
  context: ActionContext,
  kind: AreaKind<Facts>,
  { region, code, version }: { region: string; code: string; version: number },
): Promise<ConflictError> {
  const now = (await kind.list(context.tx, { code })).at(-1)?.version ?? version
  const matters = (change: AreaChange): boolean => change.code === code
  return conflict(context, { region, back: kind.paths.view(code), matters, count: now - version })
}

async function checkDistrict(
  context: ActionContext,
  { region, code, day }: { region: string; code: string | null; day: string },
): Promise<void> {
  if (code === null) return
  const periods = await listDistrictPeriods(context.tx, { region, code })
  if (!periods.some((period) => stateOn(period, day) === 'holds')) wrong(context, ['district', 'district-not-then'])
}

/**
 * Adds a district or municipality to the region; one of the national list that no region serves goes on in this one.
 * @returns the id of the history of the region; undefined when it was added before.
 * @throws WrongFieldsError for a code or a district that does not fit.
 */
export async function addArea<Facts extends Named>(
  context: ActionContext,
  kind: AreaKind<Facts>,
  { code, facts, ...asked }: Added<Facts>,
): Promise<string | undefined> {
  const { tx, platform } = context
  const region = await getManagedRegion(context)
  const from = asked.from ?? dayOf(platform.clock())
  const last = (await kind.list(tx, { code })).at(-1)
  if (last?.region === region && last.to === null && last.from === from) return undefined
  await checkDistrict(context, { region, code: kind.districtOf(facts), day: from })
  const refusal = last && refuseAdding(last, region, from)
  if (refusal !== undefined) wrong(context, ['code', refusal])
  const added = { code, region, from, version: (last?.version ?? 0) + 1, facts }
  if (last === undefined || last.to !== null) await kind.add(tx, added)
  else await renew(context, kind, { last, added })
  return appendRegionChange(context, { region, action: `${kind.kind}.added`, change: { code, from, ...facts } })
}

function refuseAdding(last: Period<unknown>, region: string, from: string): AreaError | undefined {
  if (last.to !== null) return last.to > from ? 'code-later' : undefined
  if (last.region !== null) return last.region === region ? 'code-present' : 'code-elsewhere'
  return undefined
}

/** Ends the last period where the next begins; on its own first day or before it, changes it instead. */
async function renew<Facts extends Named>(
  context: ActionContext,
  kind: AreaKind<Facts>,
  given: {
    last: Period<Facts>
    added: { code: string; region: string; from: string; version: number; facts: Facts }
  },
): Promise<void> {
  const { tx } = context
  const { last, added } = given
  const { region } = added
  const isKept =
    added.from <= last.from
      ? await kind.correct(tx, { ...last, region }, added.facts)
      : await setEnd(tx, { ...last, kind: kind.kind }, added.from)
  if (!isKept) throw await areaConflict(context, kind, { ...last, region })
  if (added.from > last.from) await kind.add(tx, added)
}

/**
 * Changes a district or municipality from a day on, or corrects what already stood.
 * @returns the id of the history of the region. @throws NotFoundError, WrongFieldsError, ConflictError
 */
export async function changeArea<Facts extends Named>(
  context: ActionContext,
  kind: AreaKind<Facts>,
  { code, version, how, facts, ...asked }: Changed<Facts> & { code: string },
): Promise<string> {
  const { region, last: found } = await getPeriods(context, kind, code)
  const last = { ...found, version }
  const from = how === 'correct' ? last.from : (asked.from ?? dayOf(context.platform.clock()))
  const plan = planChange(last, from)
  if (typeof plan === 'object') wrong(context, ['from', plan.refusal])
  await checkDistrict(context, { region, code: kind.districtOf(facts), day: from })
  await renew(context, kind, { last, added: { code, region, from, version: version + 1, facts } })
  const action = `${kind.kind}.${how === 'correct' ? 'corrected' : 'changed'}` as const
  return appendRegionChange(context, { region, action, change: { code, from, ...facts } })
}

/**
 * Ends a district or municipality after a day, today when there is none. A district in which municipalities would be left
 * does not end.
 * @returns the id of the history of the region. @throws NotFoundError, WrongFieldsError, ConflictError
 */
export async function endArea<Facts extends Named>(
  context: ActionContext,
  kind: AreaKind<Facts>,
  { code, version, last: lastDay }: { code: string; version: number; last: string | null },
): Promise<string> {
  const { tx, platform } = context
  const { region, last } = await getPeriods(context, kind, code)
  const plan = planEnd(last, lastDay ?? dayOf(platform.clock()))
  if ('refusal' in plan) return wrong(context, ['last', plan.refusal])
  if (kind.kind === 'district') await checkEmpty(context, { region, code, day: plan.to })
  if (!(await setEnd(tx, { ...last, version, kind: kind.kind }, plan.to))) {
    throw await areaConflict(context, kind, { region, code, version })
  }
  const change = { code, name: last.facts.name, to: plan.to }
  return appendRegionChange(context, { region, action: `${kind.kind}.ended`, change })
}

async function checkEmpty(
  context: ActionContext,
  { region, code, day }: { region: string; code: string; day: string },
): Promise<void> {
  const left = [...byCode(await listMunicipalityPeriods(context.tx, { region })).values()].flatMap((periods) =>
    periods.filter(({ to, facts }) => facts.district === code && (to === null || to > day)),
  )
  const names = left.map(({ facts }) => facts.name).join(', ')
  if (left.length > 0) wrong(context, ['last', 'members-left'], { names })
}

/**
 * Takes the end of a district or municipality away, unless it went on in another way since.
 * @returns the id of the history of the region; undefined when it has no end. @throws NotFoundError, ConflictError
 */
export async function reopenArea<Facts extends Named>(
  context: ActionContext,
  kind: AreaKind<Facts>,
  code: string,
): Promise<string | undefined> {
  const { tx } = context
  const { region, last } = await getPeriods(context, kind, code)
  if (last.to === null) return undefined
  const newest = (await kind.list(tx, { code })).at(-1)
  if (newest?.from !== last.from || !(await setEnd(tx, { ...last, kind: kind.kind }, null))) {
    throw await areaConflict(context, kind, { ...last, region })
  }
  const change = { code, name: last.facts.name }
  return appendRegionChange(context, { region, action: `${kind.kind}.reopened`, change })
}

/**
 * Gives the region another name from a day on, today when there is none.
 * @returns the id of its history. @throws WrongFieldsError, ConflictError
 */
export async function renameRegion(
  context: ActionContext,
  { version, name, ...asked }: { version: number; name: string; from: string | null },
): Promise<string> {
  const { tx, platform } = context
  const region = await getManagedRegion(context)
  const known = await getRegionNames(tx, region)
  const from = asked.from ?? dayOf(platform.clock())
  if (from < (known.names.at(-1)?.from ?? '')) wrong(context, ['from', 'day-before-change'])
  if (!(await setRegionName(tx, { region, version, name, from }))) {
    const matters = ({ action }: AreaChange): boolean => action === 'region.renamed'
    throw await conflict(context, { region, back: paths.region, matters, count: known.version - version })
  }
  return appendRegionChange(context, { region, action: 'region.renamed', change: { name } })
}
