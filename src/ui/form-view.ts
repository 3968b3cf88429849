import { keepInput, consumeInput, valueOf, valuesOf, type FieldError } from '../platform/forms/kept-input.ts'
import { redirect, type FormBody, type Reply, type RequestContext } from '../platform/http/route.ts'
import { pageOf } from './page-of.ts'
import type { PageContext } from './page-context.ts'

/** What a page with a form shows: its context, what was typed before, what was wrong with it. */
export type FormView = {
  page: PageContext
  value(field: string): string
  values(field: string): readonly string[]
  error(field: string): string | undefined
  errors: readonly FieldError[]
}

/** Fields that are never kept: they come back empty after an error. */
const secretFields = ['password', 'new-password', 'repeat', 'code', 'second-code', 'client-secret', 'answer']

/** Takes back what was typed in the form of this page, begins a visit when there is none. */
export async function openForm(context: RequestContext, path: string = context.path): Promise<FormView> {
  context.ensureVisit()
  const kept = await consumeInput(context, path)
  const errors = kept?.errors ?? []
  return {
    page: pageOf(context),
    value: (field) => valueOf(kept?.input, field),
    values: (field) => valuesOf(kept?.input, field),
    error: (field) => errors.find((error) => error.field === field)?.message,
    errors,
  }
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

/** Sends the reader on to a page that says once what was done; read it there with `value`. */
export async function forwardWith(
  context: RequestContext,
  path: string,
  said: Readonly<Record<string, string>>,
): Promise<Reply> {
  await keepInput(context, path, { input: said, errors: [] })
  return redirect(path)
}

/** The first value of a field of the posted form; empty when it is not there. */
export function posted(context: RequestContext, field: string): string {
  return valueOf(context.body, field)
}
