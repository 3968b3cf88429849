import type { VNode } from 'preact'
import { z } from 'zod'
import type { Tx } from '../../../platform/db/database.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import {
  choice,
  id,
  optionalChoiceOf,
  optionalDay,
  optionalText,
  requiredText,
  version,
} from '../../../records/index.ts'
import type { FieldLabels, FormView } from '../../../ui/form-view.ts'
import { Hidden, Select, TextField, type SummaryRow } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { Period } from './periods.ts'
import {
  addDistrictPeriod,
  addMunicipalityPeriod,
  correctDistrict,
  correctMunicipality,
  listDistrictPeriods,
  listMunicipalityPeriods,
  type DistrictFacts,
  type KnownPeriod,
  type MunicipalityFacts,
  type NewPeriod,
  type Wanted,
} from './queries.ts'
import { areaTexts } from './text.ts'

/** Districts to choose from, and their names for showing. */
export type Choice = readonly { code: string; name: string }[]

/** What the fields of a form need to know: what stands there now, and the districts to choose from. */
export type Known<Facts> = { facts: Facts | undefined; districts: Choice }

/** What a form posts for something new; `from`: its first day (YYYY-MM-DD), or none. */
export type Added<Facts> = { code: string; from: string | null; facts: Facts }

/** What a form posts for a change: from a day on, or to correct an error. */
export type Changed<Facts> = { version: number; how: 'renew' | 'correct'; from: string | null; facts: Facts }

/** What districts and municipalities have each in their own way; all else of their pages is the same. */
export type AreaKind<Facts extends { name: string }> = {
  kind: 'district' | 'municipality'
  paths: typeof paths.district
  list(tx: Tx, wanted: Wanted): Promise<readonly Period<Facts>[]>
  add(tx: Tx, period: NewPeriod<Facts>): Promise<void>
  correct(tx: Tx, known: KnownPeriod & { region: string }, facts: Facts): Promise<boolean>
  /** The district that the facts name, which must exist. */
  districtOf(facts: Facts): string | null
  /** `known.facts`: what the national list says of it, which takes the place of what is left empty. */
  addSchema(known: Known<Facts>): z.ZodType<Added<Facts>>
  changeSchema(known: Known<Facts>): z.ZodType<Changed<Facts>>
  fieldLabels(language: Language): FieldLabels
  /** Its code, where somebody adds it: a new district has one already (`newCode`), a municipality brings its own. */
  codeField(view: FormView, newCode: string): VNode
  fields(view: FormView, known: Known<Facts> & { adding: boolean }): VNode
  rows(period: Period<Facts>, districts: Choice, language: Language): readonly SummaryRow[]
}

const longest = 100
const change = { version, how: choice(['renew', 'correct']), from: optionalDay() }

export const districtKind: AreaKind<DistrictFacts> = {
  kind: 'district',
  paths: paths.district,
  list: listDistrictPeriods,
  add: addDistrictPeriod,
  correct: correctDistrict,
  districtOf: () => null,
  addSchema: () =>
    z
      .strictObject({ code: id, name: requiredText(longest), from: optionalDay() })
      .transform(({ code, from, ...facts }) => ({ code, from, facts })),
  changeSchema: () =>
    z
      .strictObject({ ...change, name: requiredText(longest) })
      .transform(({ version, how, from, ...facts }) => ({ version, how, from, facts })),
  fieldLabels: (language) => ({ name: areaTexts.in(language)('name') }),
  codeField: (view, newCode) => <Hidden name="code" value={view.value('code', newCode)} />,
  fields: (view, { facts }) => <NameField view={view} now={facts?.name} />,
  rows: () => [],
}

/** A text that may be left empty where the national list says it. */
const textOr = (listed: string | undefined) =>
  optionalText(longest)
    .transform((text) => text || (listed ?? ''))
    .refine((text) => text !== '', 'missing')

const municipalityCode = z
  .string('code-shape')
  .trim()
  .toUpperCase()
  .regex(/^GM\d{4}$/, 'code-shape')

const divisions = ['province', 'safetyRegion', 'policeUnit'] as const

const municipalityFacts = ({ facts, districts }: Known<MunicipalityFacts>) => ({
  name: textOr(facts?.name),
  province: textOr(facts?.province),
  safetyRegion: textOr(facts?.safetyRegion),
  policeUnit: textOr(facts?.policeUnit),
  district: optionalChoiceOf(districts.map(({ code }) => code)),
})

export const municipalityKind: AreaKind<MunicipalityFacts> = {
  kind: 'municipality',
  paths: paths.municipality,
  list: listMunicipalityPeriods,
  add: addMunicipalityPeriod,
  correct: correctMunicipality,
  districtOf: ({ district }) => district,
  addSchema: (known) =>
    z
      .strictObject({ code: municipalityCode, ...municipalityFacts(known), from: optionalDay() })
      .transform(({ code, from, ...facts }) => ({ code, from, facts })),
  changeSchema: ({ districts }) =>
    z
      .strictObject({ ...change, ...municipalityFacts({ facts: undefined, districts }) })
      .transform(({ version, how, from, ...facts }) => ({ version, how, from, facts })),
  fieldLabels(language) {
    const t = areaTexts.in(language)
    const labels = divisions.map((field) => [field, t(field)] as const)
    return { name: t('name'), ...Object.fromEntries(labels), district: t('district') }
  },
  codeField: (view) => (
    <TextField
      {...view.field('code')}
      label={areaTexts.in(view.language)('code')}
      hint={areaTexts.in(view.language)('codeHint')}
      width="short"
      autocomplete="off"
    />
  ),
  fields: (view, known) => <MunicipalityFields view={view} known={known} />,
  rows: ({ code, facts }, districts, language) => {
    const t = areaTexts.in(language)
    return [
      { label: t('code'), value: code },
      { label: t('province'), value: facts.province },
      { label: t('safetyRegion'), value: facts.safetyRegion },
      { label: t('policeUnit'), value: facts.policeUnit },
      { label: t('district'), value: nameOf(districts, facts.district) ?? t('districtNone') },
    ]
  },
}

/** The name of a district by its code. */
export function nameOf(districts: Choice, code: string | null): string | undefined {
  return districts.find((one) => one.code === code)?.name
}

/** The name of a region, district or municipality; `now`: what it is called. */
export function NameField({ view, now }: { view: FormView; now: string | undefined }): VNode {
  return <TextField {...view.field('name', now)} label={areaTexts.in(view.language)('name')} autocomplete="off" />
}

function MunicipalityFields({
  view,
  known: { facts, districts, adding },
}: {
  view: FormView
  known: Known<MunicipalityFacts> & { adding: boolean }
}): VNode {
  const t = areaTexts.in(view.language)
  return (
    <>
      <NameField view={view} now={facts?.name} />
      {divisions.map((field) => (
        <TextField
          key={field}
          {...view.field(field, facts?.[field])}
          label={t(field)}
          hint={adding ? t('asInList') : undefined}
          autocomplete="off"
        />
      ))}
      {districts.length > 0 && (
        <Select
          {...view.field('district', facts?.district)}
          label={t('district')}
          optional
          empty={t('districtNone')}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  )
}
