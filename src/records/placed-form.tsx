import type { VNode } from 'preact'
import type { NewId } from '../platform/clock/clock.ts'
import { consumeInput, valueOf, type KeptInput } from '../platform/forms/kept-input.ts'
import type { RequestContext, Route } from '../platform/http/route.ts'
import { formView, withIdPrefix, type FormView } from '../ui/form-view.ts'
import { Actions, Button, Details, Form, Hidden, Notice, pageOf, Paragraph, type PageContext } from '../ui/index.ts'
import { formField } from './fields.ts'
import { FormInputs, type FormContent } from './form.tsx'
import { paramsOf, postRoute, type FormPost, type Params } from './post.ts'
import { recordTexts } from './text.ts'

/**
 * A form that stands in the page of its record, beside others. What is wrong in it leads back to that page, to the form
 * that was sent; its fields may be called as those of its neighbours are.
 */
export type PlacedForm<Input, Data> = Omit<FormPost<Input>, 'page' | 'saved'> &
  FormContent<Data> & {
    /** The page in which it stands. */
    page(context: RequestContext): string
  }

/** The route of a form in the page of its record: its post. */
export function placedFormRoute<Input, Data>(form: PlacedForm<Input, Data>): Route {
  return postRoute({ ...form, saved: (language) => form.labels(language).saved })
}

type NamedForm = Pick<FormPost<never>, 'path'> & Pick<FormContent<never>, 'labels'>

/** The forms of one page: how the one that was sent came back, or what was done. */
export type PlacedForms = {
  page: PageContext
  params: Params
  newId: NewId
  kept: KeptInput | undefined
  /** The one that came back: what is wrong in it, for the summary on top of the page. */
  errors: FormView['errors']
}

/** Takes back what was typed in one of the forms of this page, or what was just done there. */
export async function openPlacedForms(context: RequestContext, forms: readonly NamedForm[]): Promise<PlacedForms> {
  const kept = await consumeInput(context, context.path)
  const placed = { page: pageOf(context), params: paramsOf(context), newId: context.platform.newId, kept }
  return { ...placed, errors: forms.flatMap((form) => viewOf(placed, form).errors) }
}

/** What was just done in one of these forms, said once. */
export function DoneNotice({ placed: { kept } }: { placed: PlacedForms }): VNode | null {
  return kept?.saved === undefined ? null : <Notice kind="success" title={kept.saved.title} focus />
}

function viewOf({ page, kept }: Omit<PlacedForms, 'errors'>, form: NamedForm): FormView {
  const own = valueOf(kept?.input, formField) === form.path ? kept : undefined
  return withIdPrefix(formView(page, own, form.labels(page.language).fields), lastPartOf(form.path))
}

const lastPartOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * A form in the page of its record, folded under its title; open when it came back, or is what comes `next`.
 * `version`: of the record that the reader sees; left out where the form only adds.
 */
export function FoldedForm<Input, Data>(props: {
  placed: PlacedForms
  form: PlacedForm<Input, Data>
  data: Data
  version?: number | undefined
  next?: boolean | undefined
}): VNode {
  const { placed, form, data, version, next = false } = props
  const view = viewOf(placed, form)
  const { title, intro, button } = form.labels(view.language)
  const action = form.path.replaceAll(/:(\w+)/g, (_, name: string) => placed.params[name] ?? '')
  return (
    <Details summary={title} open={view.kept || next}>
      {intro !== undefined && <Paragraph>{intro}</Paragraph>}
      {view.kept && view.errors.length === 0 && <Notice kind="info" title={recordTexts.in(view.language)('kept')} />}
      <Form action={action} csrfToken={placed.page.csrfToken}>
        <Hidden name={formField} value={form.path} />
        <FormInputs {...{ form, view, data, version }} newId={placed.newId} />
        <Actions>
          <Button kind={form.button ?? (next ? 'primary' : 'secondary')}>{button}</Button>
        </Actions>
      </Form>
    </Details>
  )
}
