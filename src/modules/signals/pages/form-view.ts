import { valueOf, valuesOf, type FieldError, type KeptInput } from '../../../platform/forms/kept-input.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { DateParts } from '../../../ui/index.ts'

/** What the fields of a form need: the language, what was typed before an error, and what was wrong. */
export type FormView = {
  language: Language
  /** What was wrong, each with the name of its field. */
  errors: readonly FieldError[]
  /** What was typed, or what is there now when nothing was. */
  value(name: string, now?: string | null): string
  values(name: string, now?: readonly string[]): readonly string[]
  /** `now` is a day, as YYYY-MM-DD. */
  date(name: string, now?: string | null): DateParts
  error(name: string): string | undefined
}

/** How fields are called, by their names: a summary of errors says of each which field it is about. */
export type FieldNames = Readonly<Record<string, string>>

/** Makes the view of a form from what was kept after an error. */
export function formView(language: Language, kept: KeptInput | undefined, names: FieldNames = {}): FormView {
  const input = kept?.input
  const errors = kept?.errors ?? []
  return {
    language,
    errors: errors.map((error) => named(error, names)),
    value: (name, now) => (input === undefined ? (now ?? '') : valueOf(input, name)),
    values: (name, now) => (input === undefined ? (now ?? []) : valuesOf(input, name)),
    date: (name, now) => (input === undefined ? partsOf(now) : typedParts(input, name)),
    error: (name) => errors.find(({ field }) => field === name)?.message,
  }
}

/** "Waar hebt u gezocht: maak een keuze.": an error that can be read without the field that it stands at. */
function named({ field, message }: FieldError, names: FieldNames): FieldError {
  const name = names[field]?.replace(/[?:.]$/, '')
  return {
    field,
    message: name === undefined ? message : `${name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  }
}

function typedParts(input: KeptInput['input'], name: string): DateParts {
  return {
    day: valueOf(input, `${name}-day`),
    month: valueOf(input, `${name}-month`),
    year: valueOf(input, `${name}-year`),
  }
}

function partsOf(date: string | null | undefined): DateParts {
  const [year, month, day] = date?.split('-').map(Number) ?? []
  return year === undefined ? {} : { day: String(day), month: String(month), year: String(year) }
}
