import type { VNode } from 'preact'
import { z } from 'zod'
import { choice, optionalChoice, place } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Radios, Select } from '../../../ui/index.ts'
import type { Translate } from '../../../platform/i18n/texts.ts'
import type { Municipality } from '../../network/index.ts'
import { ageGroupTexts, crossingTexts, languageName, nationalityTexts, residenceTexts, sexTexts } from '../labels.ts'
import {
  ageGroups,
  crossings,
  nationalityGroups,
  residenceGroups,
  sexes,
  spokenLanguages,
  type SubjectFacts,
} from '../rules.ts'
import { subjectTexts } from '../text.ts'

/** The fields of the coded facts, for a schema. */
export const factsFields = {
  sex: choice(sexes),
  ageGroup: choice(ageGroups),
  nationalityGroup: choice(nationalityGroups),
  residenceGroup: choice(residenceGroups),
  language: optionalChoice(spokenLanguages),
  crossing: choice(crossings),
  livingCode: place,
  foundCode: place,
} as const
const factsSchema = z.strictObject(factsFields)

/** The coded facts in what a form gave. */
export function factsIn(input: z.output<typeof factsSchema>): SubjectFacts {
  const { sex, ageGroup, nationalityGroup, residenceGroup, language, crossing, livingCode, foundCode } = input
  return { sex, ageGroup, nationalityGroup, residenceGroup, language, crossing, livingCode, foundCode }
}

/** How the fields are called, for the summary of errors. */
export function factsLabels(language: FormView['language']): Readonly<Record<string, string>> {
  const t = subjectTexts.in(language)
  return {
    sex: t('sex'),
    ageGroup: t('ageGroup'),
    nationalityGroup: t('nationalityGroup'),
    residenceGroup: t('residenceGroup'),
    language: t('language'),
    crossing: t('crossing'),
    livingCode: t('living'),
    foundCode: t('found'),
  }
}

const optionsOf = <Value extends string>(values: readonly Value[], t: Translate<Value>) =>
  values.map((value) => ({ value, label: t(value) }))

/** The coded facts of a subject: what figures count it by. */
export function FactsFields(props: {
  view: FormView
  facts: SubjectFacts
  municipalities: readonly Municipality[]
}): VNode {
  const { view, facts, municipalities } = props
  const { language } = view
  const t = subjectTexts.in(language)
  const places = municipalities.map(({ code, name }) => ({ value: code, label: name }))
  const languages = spokenLanguages
    .map((code) => ({ value: code, label: languageName(code, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return (
    <>
      <Radios {...view.field('sex', facts.sex)} legend={t('sex')} options={optionsOf(sexes, sexTexts.in(language))} />
      <Select
        {...view.field('ageGroup', facts.ageGroup)}
        label={t('ageGroup')}
        options={optionsOf(ageGroups, ageGroupTexts.in(language))}
      />
      <Select
        {...view.field('nationalityGroup', facts.nationalityGroup)}
        label={t('nationalityGroup')}
        options={optionsOf(nationalityGroups, nationalityTexts.in(language))}
      />
      <Select
        {...view.field('residenceGroup', facts.residenceGroup)}
        label={t('residenceGroup')}
        options={optionsOf(residenceGroups, residenceTexts.in(language))}
      />
      <Select
        {...view.field('language', facts.language)}
        label={t('language')}
        optional
        empty={t('unknown')}
        options={languages}
      />
      <Select
        {...view.field('crossing', facts.crossing)}
        label={t('crossing')}
        options={optionsOf(crossings, crossingTexts.in(language))}
      />
      <Select
        {...view.field('livingCode', facts.livingCode)}
        label={t('living')}
        optional
        empty={t('unknown')}
        options={places}
      />
      <Select
        {...view.field('foundCode', facts.foundCode)}
        label={t('found')}
        optional
        empty={t('unknown')}
        options={places}
      />
    </>
  )
}
