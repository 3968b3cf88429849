import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError, RefusedError, SignInNeededError } from '../../../platform/http/errors.ts'
import type { RequestContext, SignedIn } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
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
