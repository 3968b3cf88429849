import {
  appendChange,
  checkVersion,
  lockedVersion,
  WrongFieldsError,
  type ActionContext,
  type VersionedKind,
} from '../../../records/index.ts'
import { paths } from '../paths.ts'
import { addPerson } from '../people.ts'
import { countAdministrators } from './assignment-queries.ts'
import { historyLabels, wrongField } from './labels.ts'
import { getManagedPerson, getManagedRegion, refuse } from './managed.ts'
import { endSessionsWithoutRole } from './organisation-queries.ts'
import { isEmailTaken, notifyOwner, setBlocked, updatePerson, type PersonFacts } from './person-queries.ts'
import { refuseEnding } from './policy.ts'

/** People; their history also holds what happened to their roles, which have versions of their own. */
const people: VersionedKind = { kind: 'person', counted: 'person.', path: paths.person.view, ...historyLabels }

/** Adds a person, who has no role yet; the id was minted with the form. @throws WrongFieldsError for a taken address. */
export async function createPerson(context: ActionContext, given: PersonFacts & { id: string }): Promise<void> {
  await getManagedRegion(context)
  await refuseTakenEmail(context, { email: given.email })
  await addPerson(context, given)
}

/**
 * Changes what is known of a person; the owner is told of another e-mail address.
 * @throws NotFoundError, ConflictError when somebody else was first, WrongFieldsError for a taken address.
 */
export async function changePerson(
  context: ActionContext,
  { id, version, ...facts }: PersonFacts & { id: string; version: number },
): Promise<void> {
  const { email, version: found } = await lockPerson(context, id)
  await checkVersion(people, context, { row: { id, version: found }, version })
  await refuseTakenEmail(context, { email: facts.email, except: id })
  await updatePerson(context.tx, { id, ...facts })
  await appendChange(context, { kind: people.kind, id }, { action: 'person.changed', change: facts })
  if (facts.email.toLowerCase() !== email.toLowerCase()) {
    await notifyOwner(context, { personId: id, kind: 'email-changed' })
  }
}

/** Blocks a person: all access ends at once, and the roles stay. @throws NotFoundError, RefusedError */
export async function blockPerson(context: ActionContext, id: string): Promise<void> {
  const { tx, platform, actor } = context
  const { region, blockedAt } = await lockPerson(context, id)
  const at = platform.clock()
  const administratorsLeft = await countAdministrators(tx, { region, at, exceptPerson: id })
  refuse(refuseEnding({ by: actor.personId, personId: id, administratorsLeft }), context)
  if (blockedAt !== null) return
  await setBlocked(tx, { id, blockedAt: at })
  await endSessionsWithoutRole(tx, at)
  await appendChange(context, { kind: people.kind, id }, { action: 'person.blocked', change: { blocked: true } })
  await notifyOwner(context, { personId: id, kind: 'blocked' })
}

/** Lifts the block of a person, whose roles give access again. @throws NotFoundError, RefusedError for oneself. */
export async function unblockPerson(context: ActionContext, id: string): Promise<void> {
  const { blockedAt } = await lockPerson(context, id)
  refuse(context.actor.personId === id ? 'not-to-yourself' : undefined, context)
  if (blockedAt === null) return
  await setBlocked(context.tx, { id, blockedAt: null })
  await appendChange(context, { kind: people.kind, id }, { action: 'person.unblocked', change: { blocked: false } })
  await notifyOwner(context, { personId: id, kind: 'unblocked' })
}

/** A person of the administrator's region, whom nobody else changes until the end of the transaction. */
async function lockPerson(context: ActionContext, id: string): ReturnType<typeof getManagedPerson> {
  await getManagedPerson(context, id)
  await lockedVersion(context.tx, 'person', id)
  return getManagedPerson(context, id)
}

/** Two people cannot sign in with one address. */
async function refuseTakenEmail(context: ActionContext, given: { email: string; except?: string }): Promise<void> {
  if (await isEmailTaken(context.tx, given)) throw new WrongFieldsError([wrongField('email', 'email-taken', context)])
}
