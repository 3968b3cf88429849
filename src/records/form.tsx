import type { ComponentChildren, VNode } from 'preact'
import type { NewId } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/db/database.ts'
import { consumeInput } from '../platform/forms/kept-input.ts'
import { page, type Reply, type RequestContext, type Route } from '../platform/http/route.ts'
import type { Language } from '../platform/i18n/texts.ts'
import { formView, type FieldLabels, type FormView } from '../ui/form-view.ts'
import { Actions, Button, ErrorSummary, Form, Heading, Hidden, Link, Notice, pageOf, WorkPage } from '../ui/index.ts'
import type { FormEvents } from './labels.ts'
import { paramsOf, postRoute, type FormPost, type Params } from './post.ts'
import { recordTexts } from './text.ts'

/** What a form page says around its fields. */
export type FormLabels = {
  title: string
  intro?: string
  button: string
  /** The fields that can be wrong, as the summary of errors calls them. */
  fields?: FieldLabels
  /** What the page to which it leads says once: that it was done. Left out: nothing. */
  saved?: string
}

/** What a form is about, for its page: where the way back leads, and what the fields need to know. */
export type FormSubject<Data> = {
  back: { href: string; label: string }
  /** Stands under the title: number and title of the record. */
  about?: string
  /** What the tab of the browser says beside the title: a number, never a name. */
  number?: string
  /** The version of the record that the reader sees; left out where the form makes something new. */
  version?: number
  data: Data
}

/** What a form shows, on a page of its own or beside others. */
export type FormContent<Data> = {
  labels(language: Language): FormLabels
  /** The kind of button: danger for what cannot be undone. */
  button?: 'primary' | 'danger'
  fields(props: { view: FormView; data: Data }): VNode
}

/** One form: a page of its own, and what is done when it is sent. */
export type RecordForm<Input, Data> = Omit<FormPost<Input>, 'audit' | 'page' | 'saved'> &
  FormContent<Data> & {
    audit: FormEvents
    load(context: RequestContext, tx: Tx, params: Params): Promise<FormSubject<Data>>
  }

/** The two routes of a form: its page and its post. */
export function formRoutes<Input, Data>(form: RecordForm<Input, Data>): Route[] {
  const { path, permission, activity, audit } = form
  const post: FormPost<Input> = {
    ...form,
    audit: audit.done,
    page: (context) => context.path,
    saved: (language) => form.labels(language).saved,
  }
  const handler = (context: RequestContext): Promise<Reply> => showForm(form, context)
  return [{ method: 'GET', path, permission, activity, audit: audit.viewed, handler }, postRoute(post)]
}

async function showForm<Input, Data>(form: RecordForm<Input, Data>, context: RequestContext): Promise<Reply> {
  const kept = await consumeInput(context, context.path)
  const load = (tx: Tx): Promise<FormSubject<Data>> => form.load(context, tx, paramsOf(context))
  const { data, back, about, number, version } = await (form.transact?.(context, form.audit.viewed, load) ??
    context.transact(load))
  const { language, platform } = context
  const { title, intro, button, fields } = form.labels(language)
  const view = formView(pageOf(context), kept, fields)
  return page(
    <WorkPage
      context={view.page}
      title={number === undefined ? title : `${title} ${number}`}
      error={view.errors.length > 0}
    >
      <Link href={back.href}>{back.label}</Link>
      <FormNotices view={view} />
      <Heading level={1}>{title}</Heading>
      {about === undefined ? null : <p>{about}</p>}
      {intro === undefined ? null : <p>{intro}</p>}
      <Form action={context.path} csrfToken={context.csrfToken()}>
        <FormInputs {...{ form, view, data, version }} newId={platform.newId} />
        <Actions>
          <Button kind={form.button ?? 'primary'}>{button}</Button>
          <Link href={back.href}>{recordTexts.in(language)('cancel')}</Link>
        </Actions>
      </Form>
    </WorkPage>,
  )
}

/** All that a form posts: its fields, the version that the reader looked at, and the id of what it makes. */
export function FormInputs<Input, Data>(props: {
  form: Pick<FormPost<Input>, 'insertsInto'> & FormContent<Data>
  view: FormView
  data: Data
  version: number | undefined
  newId: NewId
}): VNode {
  const { form, view, data, version, newId } = props
  return (
    <>
      {version === undefined ? null : <VersionField view={view} now={version} />}
      {form.insertsInto === undefined ? null : <Hidden name="id" value={view.value('id') || newId()} />}
      {form.fields({ view, data })}
    </>
  )
}

/** The version that the reader looked at: after errors that of before, so that a change since then is still seen. */
function VersionField({ view, now }: { view: FormView; now: number }): VNode {
  const looked = view.errors.length > 0 ? view.value('version') : ''
  return <Hidden name="version" value={looked || String(now)} />
}

/**
 * What a page with forms says first, above its title: what is wrong; or what was just done, with the focus on it; or that
 * what was typed before is here again and was not saved.
 */
export function FormNotices({ view, children }: { view: FormView; children?: ComponentChildren }): VNode | null {
  const { errors, saved, kept, language } = view
  if (errors.length > 0) return <ErrorSummary errors={errors} />
  if (saved !== undefined) {
    const { title, text, code } = saved
    return (
      <Notice kind="success" title={title} focus>
        {code === undefined ? null : (
          <p>
            <code>{code}</code>
          </p>
        )}
        {text === undefined ? null : <p>{text}</p>}
        {children}
      </Notice>
    )
  }
  return kept ? <Notice kind="info" title={recordTexts.in(language)('kept')} /> : null
}
