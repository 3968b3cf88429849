import {
  consumeInput,
  keepInput,
  valueOf,
  valuesOf,
  type FieldError,
  type KeptInput,
  type Saved,
} from '../platform/forms/kept-input.ts'
import { redirect, type FormBody, type Reply, type RequestContext } from '../platform/http/route.ts'
import type { Language } from '../platform/i18n/texts.ts'
import type { DateParts } from './date-field/date-field.tsx'
import { pageOf } from './page-of.ts'
import type { PageContext } from './page-context.ts'

/** What a field component takes over from a form by spread: `<TextArea {...view.field('reason')} label={…} />`. */
type FieldState<Value> = { id?: string; name: string; value: Value; error: string | undefined }

/**
 * What a page with a form shows: what was typed before an error, or else what is there now, and what is wrong.
 * `now` is the value that a field has when nothing was typed; a day is written YYYY-MM-DD.
 */
export type FormView = {
  page: PageContext
  language: Language
  /** What is wrong, each with the name of its field and readable apart from it. */
  errors: readonly FieldError[]
  /** Whether something was typed before. */
  kept: boolean
  /** What was just done, said once. */
  saved: Saved | undefined
  value(name: string, now?: string | null): string
  values(name: string, now?: readonly string[]): readonly string[]
  date(name: string, now?: string | null): DateParts
  error(name: string): string | undefined
  /** A field with one value. */
  field(name: string, now?: string | null): FieldState<string>
  /** A field with any number of values. */
  choices(
    name: string,
    now?: readonly string[],
  ): { id?: string; name: string; values: readonly string[]; error: string | undefined }
  /** A date in three fields. */
  day(name: string, now?: string | null): FieldState<DateParts>
}

/** How fields are called, by their names: the summary of errors says of each which field it is about. */
export type FieldLabels = Readonly<Record<string, string>>

/** Makes the view of a form from what was kept after an error. */
export function formView(page: PageContext, kept: KeptInput | undefined, labels: FieldLabels = {}): FormView {
  const saved = kept?.saved
  const input = saved === undefined ? kept?.input : undefined
  const errors = kept?.errors ?? []
  const value = (name: string, now?: string | null): string =>
    input === undefined ? (now ?? '') : valueOf(input, name)
  const values = (name: string, now?: readonly string[]): readonly string[] =>
    input === undefined ? (now ?? []) : valuesOf(input, name)
  const date = (name: string, now?: string | null): DateParts =>
    input === undefined ? partsOf(now) : typedParts(input, name)
  const error = (name: string): string | undefined => errors.find(({ field }) => field === name)?.message
  return {
    page,
    language: page.language,
    errors: errors.map((one) => withLabel(one, labels)),
    kept: input !== undefined,
    saved,
    value,
    values,
    date,
    error,
    field: (name, now) => ({ name, value: value(name, now), error: error(name) }),
    choices: (name, now) => ({ name, values: values(name, now), error: error(name) }),
    day: (name, now) => ({ name, value: date(name, now), error: error(name) }),
  }
}

/** The same view with ids that begin with `prefix`: for a form that stands on one page with others. */
export function withIdPrefix(view: FormView, prefix: string): FormView {
  const id = (name: string): string => `${prefix}-${name}`
  return {
    ...view,
    errors: view.errors.map(({ field, message }) => ({ field: id(field), message })),
    field: (name, now) => ({ ...view.field(name, now), id: id(name) }),
    choices: (name, now) => ({ ...view.choices(name, now), id: id(name) }),
    day: (name, now) => ({ ...view.day(name, now), id: id(name) }),
  }
}

/** "Waar hebt u gezocht: maak een keuze.": an error that can be read without the field that it stands at. */
function withLabel({ field, message }: FieldError, labels: FieldLabels): FieldError {
  const label = labels[field]?.replace(/[?:.]$/, '')
  return {
    field,
    message: label === undefined ? message : `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  }
}

function typedParts(input: FormBody, name: string): DateParts {
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

/** Fields that are never kept: they come back empty after an error. */
const secretFields = ['password', 'new-password', 'repeat', 'code', 'second-code', 'client-secret', 'answer']

/**
 * Takes back what was typed in the forms of this page, or what was just done there, and begins a visit when there is none.
 * `labels`: how the fields of its forms are called.
 */
export async function openForm(
  context: RequestContext,
  { path = context.path, labels = {} }: { path?: string; labels?: FieldLabels } = {},
): Promise<FormView> {
  context.ensureVisit()
  const kept = await consumeInput(context, path)
  return formView(pageOf(context), kept, labels)
}

/** Sends the reader back to the page of the form with what was wrong; what they typed is kept, but no secrets. */
export async function backToForm(
  context: RequestContext,
  errors: readonly FieldError[],
  to: { path: string; href?: string } = { path: context.path },
): Promise<Reply> {
  const kept: Record<string, FormBody[string]> = { ...context.body }
  for (const field of secretFields) delete kept[field]
  await keepInput(context, to.path, { input: kept, errors })
  return redirect(to.href ?? to.path)
}

/** The first value of a field of the posted form; empty when it is not there. */
export function posted(context: RequestContext, field: string): string {
  return valueOf(context.body, field)
}
