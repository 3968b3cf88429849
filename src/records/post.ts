import type { z } from 'zod'
import { isConflict, type Tx } from '../platform/db/database.ts'
import { fieldErrors, keepInput, type FieldError, type Saved } from '../platform/forms/kept-input.ts'
import { ConflictError, NotFoundError, RefusedError } from '../platform/http/errors.ts'
import { redirect, type FormBody, type Reply, type RequestContext, type Route } from '../platform/http/route.ts'
import type { Language } from '../platform/i18n/texts.ts'
import { actionContext, type ActionContext } from './context.ts'
import { readFields } from './fields.ts'
import { exists, type TableName } from './queries.ts'
import { recordTexts } from './text.ts'
import { WrongFieldsError } from './wrong-fields.ts'

/** The parts of the address of a form, by name; `id` is empty where the address names nothing. */
export type Params = Readonly<Record<string, string>> & { readonly id: string }

/** The parts of the address of a request. */
export function paramsOf({ params }: RequestContext): Params {
  return { id: '', ...params }
}

/** The context of a use case with the request that asked for it, for what hangs on the visit of a browser. */
export type FormActionContext = ActionContext & { request: RequestContext }

/** Where a form leads when it is done, and what that page says once. */
export type Done = { to: string; saved: Saved }

/** What is done when a form is sent, or a button that asks nothing. */
export type FormPost<Input> = {
  path: string
  permission: string
  activity: string
  /** The audit event of what is done. */
  audit: string
  /** The page on which it stands, where what was typed comes back when something is wrong; left out for a button. */
  page?(context: RequestContext): string
  /** What is posted; a function where that depends on the moment or on what the database offers. */
  schema: z.ZodType<Input> | ((context: RequestContext, tx: Tx, params: Params) => Promise<z.ZodType<Input>>)
  /** Fields that are never kept: passwords, codes, secrets. */
  secrets?: readonly string[]
  /** The table in which its row comes, when the form mints an id: sent twice is made once. */
  insertsInto?: TableName
  /** What the fields cannot say to be wrong each by itself. Runs before the transaction, unless the schema is a function. */
  check?(input: Input, context: RequestContext): readonly FieldError[] | Promise<readonly FieldError[]>
  /** A sentence for the code of an error that is this form's own; others have their sentence already. */
  errorLabel?(code: string, language: Language): string | undefined
  /** What the next page says once; left out: nothing. */
  saved?(language: Language): string | undefined
  /** Runs the work in a transaction; left out: as the actor, logged under the event of the route. */
  transact?<T>(context: RequestContext, event: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** What the request is about, for the logs; called before `act`. */
  about?(context: RequestContext, params: Params): void
  /** @returns the address to go on to. @throws WrongFieldsError for what only the database can tell to be wrong. */
  act(context: FormActionContext, input: Input, params: Params): Promise<string | Done>
  /** Where a form leads that was sent twice, and whose first one was taken; `id`: the one that it minted. */
  done?(params: Params, id: string): string
}

/** The route of a form on a page of the module itself, or of a button. */
export function postRoute<Input>(post: FormPost<Input>): Route {
  const { path, permission, activity, audit } = post
  return { method: 'POST', path, permission, activity, audit, handler: (context) => submit(post, context) }
}

/** Takes what was posted: does it and leads on, or leads back to its page with everything that is wrong. */
async function submit<Input>(post: FormPost<Input>, context: RequestContext): Promise<Reply> {
  const { language } = context
  try {
    const outcome = await act(post, context)
    if (typeof outcome !== 'string') return await goOn(context, outcome)
    const title = post.saved?.(language)
    return title === undefined ? redirect(outcome) : await goOn(context, { to: outcome, saved: { title } })
  } catch (error) {
    if (!(error instanceof WrongFieldsError)) throw await withInputKept(post, context, error)
    const page = post.page?.(context)
    // A button posts no more than our page gave it: what does not fit names nothing that is there.
    if (page === undefined) throw new NotFoundError()
    await keepInput(context, page, { input: withoutSecrets(post, context.body), errors: error.errors })
    return redirect(page)
  }
}

/** Leads on to a page of our own that says once what was done. */
export async function goOn(context: RequestContext, { to, saved }: Done): Promise<Reply> {
  await keepInput(context, to.split(/[?#]/)[0] ?? to, { input: {}, errors: [], saved })
  return redirect(to)
}

/** @throws WrongFieldsError with everything that is wrong. */
async function readPosted<Input>(
  post: FormPost<Input>,
  schema: z.ZodType<Input>,
  context: RequestContext,
): Promise<Input> {
  const { language } = context
  const read = readFields(schema, context.body)
  if (!read.success) {
    const label = (code: string): string => post.errorLabel?.(code, language) ?? errorLabel(code, language)
    throw new WrongFieldsError(fieldErrors(read.error, (_field, code) => label(code)))
  }
  const errors = (await post.check?.(read.data, context)) ?? []
  if (errors.length > 0) throw new WrongFieldsError(errors)
  return read.data
}

/** That something was saved, where no more need be said. */
export const savedLabel = (language: Language): string => recordTexts.in(language)('saved')

/** A sentence for the code of an error, as `fields.ts` gives them. */
export function errorLabel(code: string, language: Language): string {
  const t = recordTexts.in(language)
  const known = (['missing', 'too-long', 'choose', 'not-offered', 'no-date', 'past'] as const).find(
    (one) => one === code,
  )
  return t(known ?? 'check-this')
}

/**
 * Sent twice at the same moment: the second waits for the first, and then finds its row, or the record in a later version.
 * When what it would make was made, that is fine.
 */
async function act<Input>(post: FormPost<Input>, context: RequestContext): Promise<string | Done> {
  const { audit, insertsInto, transact = transactAsActor } = post
  const params = paramsOf(context)
  const read = await readerOf(post, context)
  let id: string | undefined
  const findMade = async (tx: Tx): Promise<string | undefined> => {
    if (insertsInto === undefined || id === undefined || !(await exists(tx, insertsInto, id))) return undefined
    return post.done?.(params, id)
  }
  const work = async (tx: Tx): Promise<string | Done> => {
    post.about?.(context, params)
    const input = await read(tx)
    id = idOf(input)
    return (await findMade(tx)) ?? post.act({ ...actionContext(context, tx), request: context }, input, params)
  }
  try {
    return await transact(context, audit, work)
  } catch (error) {
    const isLate = isConflict(error) || error instanceof ConflictError
    const made = isLate && insertsInto !== undefined ? await transact(context, audit, findMade) : undefined
    if (made === undefined) throw error
    return made
  }
}

/** Reads what was posted: at once, or in the transaction where the schema depends on the database. */
async function readerOf<Input>(post: FormPost<Input>, context: RequestContext): Promise<(tx: Tx) => Promise<Input>> {
  const { schema } = post
  if (typeof schema === 'function') {
    return async (tx) => readPosted(post, await schema(context, tx, paramsOf(context)), context)
  }
  const input = await readPosted(post, schema, context)
  return async () => input
}

const transactAsActor: NonNullable<FormPost<unknown>['transact']> = (context, _event, work) => context.transact(work)

/** The id that a form minted, when it did. */
function idOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('id' in input)) return undefined
  return typeof input.id === 'string' ? input.id : undefined
}

function withoutSecrets({ secrets = [] }: { secrets?: readonly string[] }, body: FormBody): FormBody {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !secrets.includes(name)))
}

/** Keeps what was typed when it is refused, or when somebody else was first, and leads back to it. */
async function withInputKept<Input>(post: FormPost<Input>, context: RequestContext, error: unknown): Promise<unknown> {
  const page = post.page?.(context)
  const isRefused = error instanceof RefusedError
  if (page === undefined || (!isRefused && !(error instanceof ConflictError))) return error
  await keepInput(context, page, { input: withoutSecrets(post, context.body), errors: [] })
  return isRefused ? new RefusedError(error.reason, error.words, page) : error
}
