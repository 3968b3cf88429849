import type { VNode } from 'preact'
import type { FormBody } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Select, TextField, type SummaryRow } from '../../../ui/index.ts'
import { readMunicipality, readName, type Read } from './forms.ts'
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

type FieldsView<Facts> = { form: FormView; known: Facts | undefined; districts: Choice; adding: boolean }

/** What districts and municipalities have each in their own way; all else of their pages is the same. */
export type AreaKind<Facts extends { name: string }> = {
  kind: 'district' | 'municipality'
  path: string
  list(tx: Tx, wanted: Wanted): Promise<readonly Period<Facts>[]>
  add(tx: Tx, period: NewPeriod<Facts>): Promise<void>
  correct(tx: Tx, known: KnownPeriod & { region: string }, facts: Facts): Promise<boolean>
  read(body: FormBody, language: Language, listed: Facts | undefined): Read<Facts>
  /** The district that the facts name, which must exist. */
  districtOf(facts: Facts): string | null
  fields(view: FieldsView<Facts>): VNode
  rows(period: Period<Facts>, districts: Choice, language: Language): readonly SummaryRow[]
}

/** A value of a field: what was typed after an error, else what is known. */
function shown(form: FormView, field: string, known: string | null | undefined): string {
  return form.errors.length > 0 ? form.value(field) : (known ?? '')
}

export const districtKind: AreaKind<DistrictFacts> = {
  kind: 'district',
  path: '/beheer/districten',
  list: listDistrictPeriods,
  add: addDistrictPeriod,
  correct: correctDistrict,
  read: readName,
  districtOf: () => null,
  fields: ({ form, known }) => <NameField form={form} known={known?.name} />,
  rows: () => [],
}

export const municipalityKind: AreaKind<MunicipalityFacts> = {
  kind: 'municipality',
  path: '/beheer/gemeenten',
  list: listMunicipalityPeriods,
  add: addMunicipalityPeriod,
  correct: correctMunicipality,
  read: readMunicipality,
  districtOf: ({ district }) => district,
  fields: (view) => <MunicipalityFields {...view} />,
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

/** The name of a region, district or municipality. */
export function NameField({ form, known }: { form: FormView; known: string | undefined }): VNode {
  const t = areaTexts.in(form.page.language)
  return (
    <TextField
      name="name"
      label={t('name')}
      value={shown(form, 'name', known)}
      error={form.error('name')}
      autocomplete="off"
    />
  )
}

const divisions = ['province', 'safetyRegion', 'policeUnit'] as const

function MunicipalityFields({ form, known, districts, adding }: FieldsView<MunicipalityFacts>): VNode {
  const t = areaTexts.in(form.page.language)
  return (
    <>
      {adding && (
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          value={form.value('code')}
          error={form.error('code')}
          width="short"
          autocomplete="off"
        />
      )}
      <NameField form={form} known={known?.name} />
      {divisions.map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(field)}
          hint={adding ? t('asInList') : undefined}
          value={shown(form, field, known?.[field])}
          error={form.error(field)}
          autocomplete="off"
        />
      ))}
      {districts.length > 0 && (
        <Select
          name="district"
          label={t('district')}
          optional
          empty={t('districtNone')}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          value={shown(form, 'district', known?.district)}
          error={form.error('district')}
        />
      )}
    </>
  )
}
