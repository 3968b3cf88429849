import type { VNode } from 'preact'
import type { z } from 'zod'
import { isConflict, type Tx } from '../../../platform/db/database.ts'
import { fieldErrors, keepInput, consumeInput } from '../../../platform/forms/kept-input.ts'
import { ConflictError, RefusedError } from '../../../platform/http/errors.ts'
import { page, readForm, redirect, type RequestContext, type Route } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  pageOf,
  WorkPage,
} from '../../../ui/index.ts'
import { openOwnSignal, type OpenSignal } from '../load.ts'
import type { SignalHead } from '../present.ts'
import { exists } from '../queries/content.ts'
import type { Scope } from '../scope.ts'
import { formView, type FieldNames, type FormView } from './form-view.ts'
import { errorWord, formTexts } from './text.ts'

/** Parts of the address: the id of the signal, and what the form adds. */
export type Params = Readonly<Record<string, string>> & { id: string }

/** What a form page shows around its fields. */
type FormWordsOf = {
  title: string
  intro?: string
  button: string
  /** The fields that can be wrong. */
  names?: FieldNames
}

/** One form about one signal: a page of its own, and what is done when it is sent. */
export type SignalForm<Input, Data> = {
  /** Last part of its address, below /signalen/:id. */
  key: string
  /** Audit events: of the page, and of what is done. */
  audit: { viewed: string; done: string }
  schema: z.ZodType<Input>
  words(language: Language): FormWordsOf
  /** The table in which its row comes, when the form mints an id: sent twice is made once. */
  insertsInto?: Parameters<typeof exists>[1]
  /** The kind of button: danger for what cannot be undone. */
  button?: 'primary' | 'danger'
  /** What the fields need to know beside the signal itself. */
  load(open: OpenSignal, scope: Scope, params: Params): Promise<Data>
  fields(props: { view: FormView; data: Data; signal: SignalHead }): VNode
  /** What only the moment can tell to be wrong: a field and the code of its error. */
  check?(input: Input, now: Date): { field: string; code: string } | undefined
  act(scope: Scope, input: Input, params: Params): Promise<string | undefined>
}

/** What a use case stands on, from a request. */
export function scopeOf(context: RequestContext, tx: Tx): Scope {
  return { platform: context.platform, actor: context.actor, tx, language: context.language }
}

/** The two routes of a form: its page and its post. */
export function formRoutes<Input extends { id?: string | undefined }, Data>(form: SignalForm<Input, Data>): Route[] {
  const path = `/signalen/:id/${form.key}`
  const common = { path, permission: 'signal.handle', activity: 'signals' } as const
  return [
    { ...common, method: 'GET', audit: form.audit.viewed, handler: (context) => showForm(form, context) },
    { ...common, method: 'POST', audit: form.audit.done, handler: (context) => postForm(form, context) },
  ]
}

async function showForm<Input, Data>(form: SignalForm<Input, Data>, context: RequestContext) {
  const kept = await consumeInput(context, context.path)
  const id = context.params['id'] ?? ''
  const { head, data } = await context.transact(async (tx) => {
    const open = await openOwnSignal(context, tx, id)
    return { head: open.head, data: await form.load(open, scopeOf(context, tx), { ...context.params, id }) }
  })
  const { language, platform } = context
  const words = form.words(language)
  const view = formView(language, kept, words.names)
  const t = formTexts.in(language)
  return page(
    <WorkPage context={pageOf(context)} title={`${words.title} ${head.number}`} error={view.errors.length > 0}>
      <Link href={`/signalen/${id}`}>{t('back')}</Link>
      <ErrorSummary errors={view.errors} />
      <Heading level={1}>{words.title}</Heading>
      <p>
        {t('signal', { number: head.number })} {head.title}
      </p>
      {words.intro === undefined ? null : <p>{words.intro}</p>}
      {kept !== undefined && view.errors.length === 0 && <Notice kind="info" title={t('kept')} />}
      <Form action={context.path} csrfToken={context.csrfToken()}>
        <Hidden name="version" value={view.errors.length > 0 ? view.value('version') : String(head.version)} />
        {form.insertsInto === undefined ? null : <Hidden name="id" value={view.value('id', platform.newId())} />}
        {form.fields({ view, data, signal: head })}
        <Actions>
          <Button kind={form.button ?? 'primary'}>{words.button}</Button>
          <Link href={`/signalen/${id}`}>{t('cancel')}</Link>
        </Actions>
      </Form>
    </WorkPage>,
  )
}

async function postForm<Input extends { id?: string | undefined }, Data>(
  form: SignalForm<Input, Data>,
  context: RequestContext,
) {
  const signalId = context.params['id'] ?? ''
  const read = readForm(form.schema, context.body)
  const t = formTexts.in(context.language)
  const late = read.success ? form.check?.(read.data, context.now) : undefined
  if (!read.success || late !== undefined) {
    const errors = read.success ? [] : fieldErrors(read.error, (_field, code) => errorWord(t, code))
    if (late !== undefined) errors.push({ field: late.field, message: errorWord(t, late.code) })
    await keepInput(context, context.path, { input: context.body, errors })
    return redirect(context.path)
  }
  const { id } = read.data
  const work = async (tx: Tx): Promise<string | undefined> => {
    context.about({ kind: 'signal', id: signalId }, [signalId])
    if (form.insertsInto !== undefined && id !== undefined && (await exists(tx, form.insertsInto, id))) return undefined
    return form.act(scopeOf(context, tx), read.data, { ...context.params, id: signalId })
  }
  try {
    const to = await once(form, context, { id, work })
    return redirect(to ?? `/signalen/${signalId}`)
  } catch (error) {
    throw await withInputKept(context, error)
  }
}

/** Keeps what was typed when it is refused, or when somebody else was first, and leads back to it. */
async function withInputKept(context: RequestContext, error: unknown): Promise<unknown> {
  const isRefused = error instanceof RefusedError
  if (!isRefused && !(error instanceof ConflictError)) return error
  await keepInput(context, context.path, { input: context.body, errors: [] })
  return isRefused ? new RefusedError(error.reason, error.words, context.path) : error
}

/**
 * Sent twice at the same moment: the second waits for the first, and then finds its row, or the signal in a later
 * version. When what it would make was made, that is fine.
 */
async function once<Input, Data>(
  form: SignalForm<Input, Data>,
  context: RequestContext,
  { id, work }: { id: string | undefined; work(tx: Tx): Promise<string | undefined> },
): Promise<string | undefined> {
  const { insertsInto } = form
  try {
    return await context.transact(work)
  } catch (error) {
    const late = isConflict(error) || error instanceof ConflictError
    if (
      late &&
      insertsInto !== undefined &&
      id !== undefined &&
      (await context.transact((tx) => exists(tx, insertsInto, id)))
    ) {
      return undefined
    }
    throw error
  }
}
