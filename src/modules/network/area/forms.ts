import { valueOf, type FieldError } from '../../../platform/forms/kept-input.ts'
import type { FormBody } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { readDay } from '../manage/forms.ts'
import type { DistrictFacts, MunicipalityFacts } from './queries.ts'
import { areaTexts, type AreaWord } from './text.ts'

/** What a form gave: values to use, or what is wrong with it. */
export type Read<T> = { value: T } | { errors: readonly FieldError[] }

/** One error at one field, in the reader's language. */
export function wrong(language: Language, field: string, word: AreaWord): { errors: readonly FieldError[] } {
  return { errors: [{ field, message: areaTexts.in(language)(word) }] }
}

/** The first error of each field that has one. */
function errorsOf(language: Language, checks: readonly (readonly [string, AreaWord | undefined])[]): FieldError[] {
  const t = areaTexts.in(language)
  return checks.flatMap(([field, word]) => (word === undefined ? [] : [{ field, message: t(word) }]))
}

function checkText(text: string, missing: AreaWord): AreaWord | undefined {
  if (text === '') return missing
  return text.length > 100 ? 'tooLong' : undefined
}

/** Reads the name of a district or region. */
export function readName(body: FormBody, language: Language): Read<DistrictFacts> {
  const name = valueOf(body, 'name').trim()
  const errors = errorsOf(language, [['name', checkText(name, 'nameMissing')]])
  return errors.length > 0 ? { errors } : { value: { name } }
}

/** Reads the facts of a municipality; what is left empty is taken from what the national list says of it, if anything. */
export function readMunicipality(
  body: FormBody,
  language: Language,
  listed: MunicipalityFacts | undefined,
): Read<MunicipalityFacts> {
  const given = (field: 'name' | 'province' | 'safetyRegion' | 'policeUnit') =>
    valueOf(body, field).trim() || (listed?.[field] ?? '')
  const [name, province, safetyRegion, policeUnit] = [
    given('name'),
    given('province'),
    given('safetyRegion'),
    given('policeUnit'),
  ]
  const errors = errorsOf(language, [
    ['name', checkText(name, 'nameMissing')],
    ['province', checkText(province, 'provinceMissing')],
    ['safetyRegion', checkText(safetyRegion, 'safetyRegionMissing')],
    ['policeUnit', checkText(policeUnit, 'policeUnitMissing')],
  ])
  if (errors.length > 0) return { errors }
  return { value: { name, province, safetyRegion, policeUnit, district: valueOf(body, 'district') || null } }
}

/** Reads a day (YYYY-MM-DD) from the three fields of `field`; `today` when they are empty. */
export function readDayOr(
  body: FormBody,
  language: Language,
  { field, today }: { field: string; today: string },
): Read<string> {
  const day = readDay(body, field)
  return day === undefined ? wrong(language, field, 'dateWrong') : { value: day === '' ? today : day }
}

/** Whether a change holds from a day on, or corrects what already stood. */
export function readHow(body: FormBody, language: Language): Read<'renew' | 'correct'> {
  const how = valueOf(body, 'how')
  return how === 'renew' || how === 'correct' ? { value: how } : wrong(language, 'how', 'howMissing')
}
