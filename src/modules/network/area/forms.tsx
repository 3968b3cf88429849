import type { VNode } from 'preact'
import { z } from 'zod'
import { valueOf } from '../../../platform/forms/kept-input.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import {
  actionContext,
  optionalDay,
  requiredText,
  savedLabel,
  version,
  type FormActionContext,
  type FormPost,
  type Params,
  type RecordForm,
} from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { DateField, Paragraph, Radios, SummaryList } from '../../../ui/index.ts'
import { getManagedRegion, managing } from '../manage/managed.ts'
import { paths } from '../paths.ts'
import { addArea, changeArea, endArea, getPeriods, renameRegion, reopenArea } from './actions.ts'
import { listChoices } from './choices.ts'
import { NameField, type Added, type AreaKind, type Changed, type Known } from './kinds.tsx'
import { findErrorLabel } from './labels.ts'
import { dayLabel, Serving, type Served } from './parts.tsx'
import type { Period } from './periods.ts'
import { getRegionNames, listServing } from './queries.ts'
import { areaTexts } from './text.ts'

type Named = { name: string }
const codeOf = (params: Params): string => params['code'] ?? ''

/** Tells the logs under which id the history of the region stands, when anything was done. */
function tellRegion({ request }: FormActionContext, id: string | undefined): void {
  if (id !== undefined) request.about({ kind: 'region', id })
}

/** The form that adds a district or municipality to the region. */
export function addAreaForm<Facts extends Named>(
  kind: AreaKind<Facts>,
): RecordForm<Added<Facts>, Known<Facts> & { newCode: string }> {
  const isDistrict = kind.kind === 'district'
  const load = async (context: RequestContext, tx: Tx): Promise<Known<Facts>> => {
    const region = await getManagedRegion(actionContext(context, tx))
    return { facts: undefined, districts: await listChoices(context, tx, region) }
  }
  return {
    ...managing,
    path: kind.paths.add,
    audit: { viewed: `${kind.kind}.opened`, done: `${kind.kind}.added` },
    schema: async (context, tx) => {
      const code = valueOf(context.body, 'code').trim().toUpperCase()
      const listed = (await kind.list(tx, { code })).at(-1)
      return kind.addSchema({ ...(await load(context, tx)), facts: listed?.facts })
    },
    labels(language) {
      const t = areaTexts.in(language)
      const fields = { code: t('code'), ...kind.fieldLabels(language), from: t('from') }
      return { title: t(`${kind.kind}.add`), button: t('save'), fields, saved: savedLabel(language) }
    },
    errorLabel: findErrorLabel,
    load: async (context, tx) => ({
      back: {
        href: isDistrict ? paths.region : paths.municipalities,
        label: areaTexts.in(context.language)(isDistrict ? 'backToRegion' : 'backToMunicipalities'),
      },
      data: { ...(await load(context, tx)), newCode: context.platform.newId() },
    }),
    fields: ({ view, data: { newCode, ...known } }) => (
      <>
        {kind.codeField(view, newCode)}
        {kind.fields(view, { ...known, adding: true })}
        <FirstDay view={view} hint="fromHint" />
      </>
    ),
    async act(context, added) {
      tellRegion(context, await addArea(context, kind, added))
      return kind.paths.view(added.code)
    },
  }
}

function FirstDay({ view, hint }: { view: FormView; hint: 'fromHint' | 'changeFromHint' }): VNode {
  const t = areaTexts.in(view.language)
  return <DateField {...view.day('from')} label={t('from')} hint={t(hint)} optional />
}

/** What every form about one district or municipality loads: the last of its periods. */
async function loadLast<Facts extends Named>(
  kind: AreaKind<Facts>,
  { context, tx }: { context: RequestContext; tx: Tx },
  code: string,
) {
  const { region, last } = await getPeriods(actionContext(context, tx), kind, code)
  return {
    region,
    back: { href: kind.paths.view(code), label: areaTexts.in(context.language)('back') },
    version: last.version,
    last,
  }
}

/** The form that changes a district or municipality from a day on, or corrects an error. */
export function changeAreaForm<Facts extends Named>(
  kind: AreaKind<Facts>,
): RecordForm<Changed<Facts>, Known<Facts> & { last: Period<Facts> }> {
  return {
    ...managing,
    path: kind.paths.change(':code'),
    audit: { viewed: `${kind.kind}.opened`, done: `${kind.kind}.changed` },
    schema: async (context, tx) => {
      const region = await getManagedRegion(actionContext(context, tx))
      return kind.changeSchema({ facts: undefined, districts: await listChoices(context, tx, region) })
    },
    labels(language) {
      const t = areaTexts.in(language)
      const fields = { how: t('how'), from: t('from'), ...kind.fieldLabels(language) }
      return { title: t(`${kind.kind}.change`), button: t('save'), fields, saved: savedLabel(language) }
    },
    errorLabel: findErrorLabel,
    async load(context, tx, params) {
      const { region, last, ...subject } = await loadLast(kind, { context, tx }, codeOf(params))
      return { ...subject, data: { facts: last.facts, last, districts: await listChoices(context, tx, region) } }
    },
    fields: ({ view, data: { last, ...known } }) => (
      <>
        <HowField view={view} since={last.from} />
        <FirstDay view={view} hint="changeFromHint" />
        {kind.fields(view, { ...known, adding: false })}
      </>
    ),
    async act(context, changed, params) {
      tellRegion(context, await changeArea(context, kind, { ...changed, code: codeOf(params) }))
      return kind.paths.view(codeOf(params))
    },
  }
}

function HowField({ view, since }: { view: FormView; since: string }): VNode {
  const { language } = view
  const t = areaTexts.in(language)
  return (
    <Radios
      {...view.field('how')}
      legend={t('how')}
      options={[
        { value: 'renew', label: t('renew') },
        { value: 'correct', label: t('correct'), hint: t('correctHint', { day: dayLabel(since, language) }) },
      ]}
    />
  )
}

const endSchema = z.strictObject({ version, last: optionalDay() })

/** The form that ends a district or municipality. */
export function endAreaForm<Facts extends Named>(
  kind: AreaKind<Facts>,
): RecordForm<z.output<typeof endSchema>, { name: string; serving: Served }> {
  return {
    ...managing,
    path: kind.paths.end(':code'),
    audit: { viewed: `${kind.kind}.opened`, done: `${kind.kind}.ended` },
    button: 'danger',
    schema: endSchema,
    labels(language) {
      const t = areaTexts.in(language)
      const title = t(`${kind.kind}.end`)
      return { title, button: title, fields: { last: t('until') }, saved: savedLabel(language) }
    },
    async load(context, tx, params) {
      const { region, last, ...subject } = await loadLast(kind, { context, tx }, codeOf(params))
      const serving = await listServing(tx, { region, code: last.code })
      return { ...subject, data: { name: last.facts.name, serving } }
    },
    fields: ({ view, data: { name, serving } }) => {
      const t = areaTexts.in(view.language)
      return (
        <>
          <SummaryList rows={[{ label: t(kind.kind), value: name }]} />
          <Paragraph>{t(`${kind.kind}.endHow`)}</Paragraph>
          {kind.kind === 'municipality' && <Serving language={view.language} serving={serving} />}
          <DateField {...view.day('last')} label={t('until')} hint={t('untilHint')} optional />
        </>
      )
    },
    async act(context, ended, params) {
      tellRegion(context, await endArea(context, kind, { ...ended, code: codeOf(params) }))
      return kind.paths.view(codeOf(params))
    },
  }
}

/** The button that takes the end of a district or municipality away. */
export function reopenAreaButton<Facts extends Named>(kind: AreaKind<Facts>): FormPost<object> {
  return {
    ...managing,
    path: kind.paths.reopen(':code'),
    audit: `${kind.kind}.reopened`,
    schema: z.strictObject({}),
    saved: savedLabel,
    async act(context, _input, params) {
      tellRegion(context, await reopenArea(context, kind, codeOf(params)))
      return kind.paths.view(codeOf(params))
    },
  }
}

const renameSchema = z.strictObject({ version, name: requiredText(100), from: optionalDay() })

export const renameRegionForm: RecordForm<z.output<typeof renameSchema>, string> = {
  ...managing,
  path: paths.renameRegion,
  audit: { viewed: 'region.opened', done: 'region.renamed' },
  schema: renameSchema,
  labels(language) {
    const t = areaTexts.in(language)
    const fields = { name: t('name'), from: t('from') }
    return { title: t('rename'), button: t('save'), fields, saved: savedLabel(language) }
  },
  async load(context, tx) {
    const { names, version: now } = await getRegionNames(tx, await getManagedRegion(actionContext(context, tx)))
    const back = { href: paths.region, label: areaTexts.in(context.language)('backToRegion') }
    return { back, version: now, data: names.at(-1)?.name ?? '' }
  },
  fields: ({ view, data }) => (
    <>
      <NameField view={view} now={data} />
      <FirstDay view={view} hint="fromHint" />
    </>
  ),
  async act(context, renamed) {
    tellRegion(context, await renameRegion(context, renamed))
    return paths.region
  },
}
