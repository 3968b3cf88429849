import type { ActionContext, Params } from '../../../records/index.ts'
import { NotFoundError, RefusedError } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { findOrganisation, type Organisation } from '../queries.ts'
import { findAssignment, type ManagedAssignment } from './assignment-queries.ts'
import { refusalTexts } from './labels.ts'
import { findManagedPerson, type ManagedPerson } from './person-queries.ts'
import type { Refusal } from './policy.ts'

/** The administrator who acts, in their transaction. */
export type Acting = Pick<ActionContext, 'tx' | 'actor'>

/** What every route of this module asks for. */
export const managing = { permission: 'network.manage', activity: 'manage-network' } as const

/** What the forms and buttons about one person have in common. */
export const aboutPerson = {
  ...managing,
  about: (context: RequestContext, { id }: Params): void => context.about({ kind: 'person', id }, [id]),
}

/** The region that an administrator manages: that of the organisation for which they act. */
export async function getManagedRegion({ tx, actor }: Acting): Promise<string> {
  const own = actor.organisationId === undefined ? undefined : await findOrganisation(tx, actor.organisationId)
  if (own === undefined) throw new NotFoundError()
  return own.region
}

/** An organisation of the administrator's own region; one of another region is not there. */
export async function getManagedOrganisation(acting: Acting, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(acting.tx, id)
  if (organisation === undefined || organisation.region !== (await getManagedRegion(acting))) throw new NotFoundError()
  return organisation
}

/** A person whom the administrator's region manages; one of another region is not there. */
export async function getManagedPerson(acting: Acting, id: string): Promise<ManagedPerson & { region: string }> {
  const region = await getManagedRegion(acting)
  const person = await findManagedPerson(acting.tx, { region, id })
  if (person === undefined) throw new NotFoundError()
  return { ...person, region }
}

/** A role that somebody of the administrator's region has, had or will have. */
export type ManagedRole = { assignment: ManagedAssignment; person: ManagedPerson; region: string }

/** The same of a role, with the person who has it. */
export async function getManagedRole(acting: Acting, id: string): Promise<ManagedRole> {
  const region = await getManagedRegion(acting)
  const assignment = await findAssignment(acting.tx, { id, region })
  const person = assignment && (await findManagedPerson(acting.tx, { region, id: assignment.personId }))
  if (assignment === undefined || person === undefined) throw new NotFoundError()
  return { assignment, person, region }
}

/** Stops an action with its reason in the reader's language. */
export function refuse(refusal: Refusal | undefined, { language }: { language: Language }): void {
  if (refusal !== undefined) throw new RefusedError(refusal, refusalTexts.in(language)(refusal))
}
