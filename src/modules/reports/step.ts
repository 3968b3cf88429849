import type { VNode } from 'preact'
import type { z } from 'zod'
import type { FieldError } from '../../platform/forms/kept-input.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import type { SummaryRow } from '../../ui/index.ts'
import type { Answers } from './answers.ts'

/** What the view of a step shows: the answers so far or, after an error, what was typed. */
export type StepView = {
  language: Language
  answers: Answers
  /** First value typed or answered for a field. */
  value(field: keyof Answers): string
  /** All values, for boxes. */
  values(field: keyof Answers): readonly string[]
  error(field: string): string | undefined
  errors: readonly FieldError[]
  /** Municipalities of the region, for the place. */
  municipalities: readonly { code: string; name: string }[]
}

/** One page of the form: a plain object that knows nothing of HTTP. */
export type Step = {
  /** Last part of its address. */
  key: string
  /** Whether the page is asked, given the answers so far. Answers of pages that are not asked are dropped. */
  applies(answers: Answers): boolean
  fields: readonly (keyof Answers)[]
  /** Reads the fields; messages of errors are keys of `errorText`. */
  schema: z.ZodType<Answers>
  errorText(language: Language, field: string, code: string): string
  title(language: Language, answers: Answers): string
  view(view: StepView): VNode
  /** Rows of the page on which answers are checked. */
  summary(
    language: Language,
    view: Pick<StepView, 'answers' | 'municipalities'>,
  ): Omit<SummaryRow, 'changeHref' | 'changeLabel'>[]
  /** Takes files: its form is multipart and handled apart. */
  files?: true
}
