import type { ComponentChildren, VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import { Actions, Button, ErrorSummary, Form, Heading, Hidden, Link, WorkPage } from '../../../ui/index.ts'
import { manageTexts } from './text.ts'

export type FormPageView = {
  form: FormView
  title: string
  /** Address to which the form is posted. */
  path: string
  /** Where the way back leads. */
  back: string
  hidden?: Readonly<Record<string, string>>
  /** What the button says: to save, unless given. */
  submit?: string
  /** It ends or blocks something. */
  danger?: boolean
  children: ComponentChildren
}

/** A page with one form: what is wrong on top, what it is about, the fields, a button and a way back. */
export function FormPage(view: FormPageView): VNode {
  const { form, title, path, back, hidden = {}, submit, danger, children } = view
  const t = manageTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={title} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{title}</Heading>
      <Form action={path} csrfToken={form.page.csrfToken}>
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        {children}
        <Actions>
          <Button kind={danger === true ? 'danger' : 'primary'}>{submit ?? t('save')}</Button>
          <Link href={back}>{t('back')}</Link>
        </Actions>
      </Form>
    </WorkPage>
  )
}
