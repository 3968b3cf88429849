import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError, RefusedError, SignInNeededError } from '../../../platform/http/errors.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import type { Reply, RequestContext, SignedIn } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { backToForm, forwardWith, posted } from '../../../ui/form-view.ts'
import { findOrganisation, type Organisation } from '../queries.ts'
import type { Refusal } from './policy.ts'
import { manageTexts } from './text.ts'

/** The administrator who acts. */
export function getAdministrator({ person }: RequestContext): SignedIn {
  if (person === undefined) throw new SignInNeededError()
  return person
}

/** The region that the administrator manages: that of the organisation for which they act. */
export async function getManagedRegion(tx: Tx, context: RequestContext): Promise<string> {
  const own = await findOrganisation(tx, getAdministrator(context).organisationId)
  if (own === undefined) throw new NotFoundError()
  return own.region
}

/** An organisation of the administrator's own region; of another region is not there. */
export async function getManagedOrganisation(tx: Tx, context: RequestContext, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(tx, id)
  const region = await getManagedRegion(tx, context)
  if (organisation === undefined || organisation.region !== region) throw new NotFoundError()
  return organisation
}

/** Stops an action with its reason in the reader's language. */
export function refuse(refusal: Refusal | undefined, language: Language): void {
  if (refusal !== undefined) throw new RefusedError(refusal, manageTexts.in(language)(refusal))
}

/** A form that cannot be taken as it is: nothing of it was done. */
class FormRefusedError extends Error {
  override name = 'FormRefusedError'
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super('form refused')
    this.errors = errors
  }
}

/** What a form gave; when something is wrong with it, all that was begun is undone and the form is shown again. */
export function take<T>(read: { value: T } | { errors: readonly FieldError[] }): T {
  if ('errors' in read) throw new FormRefusedError(read.errors)
  return read.value
}

/** Does what a form asks, in one transaction, and goes on to the page that `work` names; back to the form on errors. */
export async function submitForm(context: RequestContext, work: (tx: Tx) => Promise<string>): Promise<Reply> {
  try {
    return await forwardWith(context, await context.transact(work), { done: 'yes' })
  } catch (error) {
    if (error instanceof FormRefusedError) return backToForm(context, error.errors)
    throw error
  }
}

/** Whether a text is an id as forms of ours carry it. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)
}

/** The version that a form was made from; -1, which never fits, when it says none. */
export function readVersion(context: RequestContext): number {
  const text = posted(context, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
