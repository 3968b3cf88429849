import type { VNode } from 'preact'
import type { z } from 'zod'
import { isConflict, type Tx } from '../platform/db/database.ts'
import { consumeInput, fieldErrors, keepInput } from '../platform/forms/kept-input.ts'
import { ConflictError, RefusedError } from '../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext, type Route } from '../platform/http/route.ts'
import type { Language } from '../platform/i18n/texts.ts'
import { formView, type FieldLabels, type FormView } from '../ui/form-view.ts'
import { Actions, Button, ErrorSummary, Form, Heading, Hidden, Link, Notice, pageOf, WorkPage } from '../ui/index.ts'
import { actionContext, type ActionContext } from './context.ts'
import { readFields } from './fields.ts'
import type { FormEvents } from './labels.ts'
import { exists, type TableName } from './queries.ts'
import { recordTexts } from './text.ts'

/** The parts of the address of a form, by name. */
export type Params = Readonly<Record<string, string>>

/** What a form page says around its fields. */
export type FormLabels = {
  title: string
  intro?: string
  button: string
  /** The fields that can be wrong, as the summary of errors calls them. */
  fields?: FieldLabels
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

/** One form: a page of its own, and what is done when it is sent. */
export type RecordForm<Input, Data> = {
  path: string
  permission: string
  activity: string
  audit: FormEvents
  schema: z.ZodType<Input>
  labels(language: Language): FormLabels
  /** The table in which its row comes, when the form mints an id: sent twice is made once. */
  insertsInto?: TableName
  /** The kind of button: danger for what cannot be undone. */
  button?: 'primary' | 'danger'
  load(context: RequestContext, tx: Tx, params: Params): Promise<FormSubject<Data>>
  fields(props: { view: FormView; data: Data }): VNode
  /** What only the moment can tell to be wrong: a field and the code of its error. */
  check?(input: Input, now: Date): { field: string; code: string } | undefined
  /** A sentence for the code of an error that is this form's own; others have their sentence already. */
  errorLabel?(code: string, language: Language): string | undefined
  /** What the request is about, for the logs; called before `act`. */
  about?(context: RequestContext, params: Params): void
  /** @returns the address to go on to. */
  act(action: ActionContext, input: Input, params: Params): Promise<string>
  /** Where a form leads that was sent twice, and whose first one was taken. */
  done(params: Params): string
}

/** The two routes of a form: its page and its post. */
export function formRoutes<Input, Data>(form: RecordForm<Input, Data>): Route[] {
  const { path, permission, activity, audit } = form
  const common = { path, permission, activity }
  return [
    { ...common, method: 'GET', audit: audit.viewed, handler: (context) => showForm(form, context) },
    { ...common, method: 'POST', audit: audit.done, handler: (context) => postForm(form, context) },
  ]
}

async function showForm<Input, Data>(form: RecordForm<Input, Data>, context: RequestContext): Promise<Reply> {
  const kept = await consumeInput(context, context.path)
  const { data, back, about, number, version } = await context.transact((tx) => form.load(context, tx, context.params))
  const { language, platform } = context
  const { title, intro, button, fields } = form.labels(language)
  const view = formView(pageOf(context), kept, fields)
  const isWrong = view.errors.length > 0
  return page(
    <WorkPage context={view.page} title={number === undefined ? title : `${title} ${number}`} error={isWrong}>
      <Link href={back.href}>{back.label}</Link>
      <ErrorSummary errors={view.errors} />
      <Heading level={1}>{title}</Heading>
      {about === undefined ? null : <p>{about}</p>}
      {intro === undefined ? null : <p>{intro}</p>}
      <KeptNotice view={view} />
      <Form action={context.path} csrfToken={context.csrfToken()}>
        {version === undefined ? null : (
          <Hidden name="version" value={isWrong ? view.value('version') : String(version)} />
        )}
        {form.insertsInto === undefined ? null : <Hidden name="id" value={view.value('id') || platform.newId()} />}
        {form.fields({ view, data })}
        <Actions>
          <Button kind={form.button ?? 'primary'}>{button}</Button>
          <Link href={back.href}>{recordTexts.in(language)('cancel')}</Link>
        </Actions>
      </Form>
    </WorkPage>,
  )
}

/** That what was typed before is here again, and was not saved. */
function KeptNotice({ view }: { view: FormView }): VNode | null {
  if (!view.kept || view.errors.length > 0) return null
  return <Notice kind="info" title={recordTexts.in(view.language)('kept')} />
}

/** A sentence for the code of an error, as `fields.ts` gives them. */
export function errorLabel(code: string, language: Language): string {
  const t = recordTexts.in(language)
  const known = (['missing', 'too-long', 'choose', 'no-date', 'past'] as const).find((one) => one === code)
  return t(known ?? 'check-this')
}

async function postForm<Input, Data>(form: RecordForm<Input, Data>, context: RequestContext): Promise<Reply> {
  const { params, language } = context
  const read = readFields(form.schema, context.body)
  const late = read.success ? form.check?.(read.data, context.now) : undefined
  if (!read.success || late !== undefined) {
    const label = (code: string): string => form.errorLabel?.(code, language) ?? errorLabel(code, language)
    const errors = read.success ? [] : fieldErrors(read.error, (_field, code) => label(code))
    if (late !== undefined) errors.push({ field: late.field, message: label(late.code) })
    await keepInput(context, context.path, { input: context.body, errors })
    return redirect(context.path)
  }
  const id = idOf(read.data)
  const work = async (tx: Tx): Promise<string> => {
    form.about?.(context, params)
    if (form.insertsInto !== undefined && id !== undefined && (await exists(tx, form.insertsInto, id))) {
      return form.done(params)
    }
    return form.act(actionContext(context, tx), read.data, params)
  }
  try {
    return redirect(await once(form, context, { id, work }))
  } catch (error) {
    throw await withInputKept(context, error)
  }
}

/** The id that a form minted, when it did. */
function idOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('id' in input)) return undefined
  return typeof input.id === 'string' ? input.id : undefined
}

/** Keeps what was typed when it is refused, or when somebody else was first, and leads back to it. */
async function withInputKept(context: RequestContext, error: unknown): Promise<unknown> {
  const isRefused = error instanceof RefusedError
  if (!isRefused && !(error instanceof ConflictError)) return error
  await keepInput(context, context.path, { input: context.body, errors: [] })
  return isRefused ? new RefusedError(error.reason, error.words, context.path) : error
}

/**
 * Sent twice at the same moment: the second waits for the first, and then finds its row, or the record in a later version.
 * When what it would make was made, that is fine.
 */
async function once<Input, Data>(
  form: RecordForm<Input, Data>,
  context: RequestContext,
  { id, work }: { id: string | undefined; work(tx: Tx): Promise<string> },
): Promise<string> {
  const { insertsInto } = form
  try {
    return await context.transact(work)
  } catch (error) {
    const isLate = isConflict(error) || error instanceof ConflictError
    if (isLate && insertsInto !== undefined && id !== undefined) {
      if (await context.transact((tx) => exists(tx, insertsInto, id))) return form.done(context.params)
    }
    throw error
  }
}
