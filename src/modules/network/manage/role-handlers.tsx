import type { Tx } from '../../../platform/db/database.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm, posted } from '../../../ui/form-view.ts'
import { addAssignment } from '../people.ts'
import { listOrganisations } from '../queries.ts'
import { readLastDay, readRole, type WantedRole } from './forms.ts'
import { getPerson } from './person-handlers.tsx'
import {
  countAdministrators,
  findAssignment,
  listHeld,
  listSubstitutable,
  listSubstitutes,
  setAssignmentEnd,
  type ManagedAssignment,
} from './assignment-queries.ts'
import { findManagedPerson, tellOwner, type ManagedPerson } from './person-queries.ts'
import { overlaps, refuseEnding, refuseRole } from './policy.ts'
import { EndRolePage, RoleFormPage } from './role-pages.tsx'
import {
  getAdministrator,
  getManagedOrganisation,
  getManagedRegion,
  isId,
  readVersion,
  refuse,
  submitForm,
  take,
} from './scope.ts'
import { manageTexts } from './text.ts'

const pathOf = (personId: string) => `/beheer/mensen/${personId}`

export async function showGiveRole(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const { id, name, region } = await getPerson(tx, context)
    const substitutable = await listSubstitutable(tx, { region, except: id, at: context.now })
    return { personId: id, name, region, substitutable, organisations: await listOrganisations(tx, { region }) }
  })
  return page(<RoleFormPage form={form} {...view} assignmentId={form.value('id') || context.platform.newId()} />)
}

export async function giveRole(context: RequestContext): Promise<Reply> {
  const { platform, actor, language, now } = context
  const by = getAdministrator(context).personId
  const id = posted(context, 'id')
  if (!isId(id)) throw new NotFoundError()
  return submitForm(context, async (tx) => {
    const { id: personId, region } = await getPerson(tx, context)
    const { substitutes, until, ...wanted } = take(readRole(context.body, language, now))
    const organisation = await getManagedOrganisation(
      tx,
      context,
      isId(wanted.organisationId) ? wanted.organisationId : id,
    )
    if (organisation.closedAt !== null) throw new NotFoundError()
    if ((await findAssignment(tx, { id, region })) !== undefined) return pathOf(personId)
    refuse(
      refuseRole({ by, personId, wanted: { ...wanted, until }, held: await listHeld(tx, personId, now) }),
      language,
    )
    const substituteFor = await findSubstituted(tx, context, { ...wanted, personId, region, until, substitutes })
    const given = { ...(until === null ? {} : { until }), ...(substituteFor === undefined ? {} : { substituteFor }) }
    await addAssignment(tx, platform, { id, personId, actor, ...wanted, ...given })
    await tellOwner(tx, platform, { personId, actor, kind: 'role-given' })
    return pathOf(personId)
  })
}

/** For whom one stands in: somebody who has that very role there, in the same period. */
async function findSubstituted(
  tx: Tx,
  context: RequestContext,
  wanted: WantedRole & { personId: string; region: string },
): Promise<string | undefined> {
  const { substitutes, region, personId, organisationId, role } = wanted
  if (substitutes === null) return undefined
  const known = await listSubstitutable(tx, { region, except: personId, at: context.now })
  const found = known.find(({ id }) => id === substitutes)
  if (found?.organisationId === organisationId && found.role === role && overlaps(found, wanted)) return found.personId
  return take({ errors: [{ field: 'substitute', message: manageTexts.in(context.language)('substituteWrong') }] })
}

type Found = { assignment: ManagedAssignment; person: ManagedPerson; region: string }

async function getAssignment(tx: Tx, context: RequestContext): Promise<Found> {
  const region = await getManagedRegion(tx, context)
  const assignment = await findAssignment(tx, { id: context.params['id'] ?? '', region })
  const person = assignment && (await findManagedPerson(tx, { region, id: assignment.personId }))
  if (assignment === undefined || person === undefined) throw new NotFoundError()
  context.about({ kind: 'person', id: person.id }, [person.id])
  return { assignment, person, region }
}

export async function showEndRole(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const { assignment, person, region, substitutes } = await context.transact(async (tx) => {
    const found = await getAssignment(tx, context)
    return { ...found, substitutes: await listSubstitutes(tx, { assignment: found.assignment, at: context.now }) }
  })
  const view = { assignment, region, substitutes, name: person.name }
  return page(<EndRolePage form={form} {...view} />)
}

/** Ends a role now or after a day; the access goes with it, and so do sessions that have nothing left. */
export async function endRole(context: RequestContext): Promise<Reply> {
  const { platform, actor, language, now } = context
  const by = getAdministrator(context).personId
  return submitForm(context, async (tx) => {
    const { assignment, person, region } = await getAssignment(tx, context)
    const { id, role } = assignment
    const administratorsLeft =
      role === 'administrator' ? await countAdministrators(tx, { region, at: now, exceptAssignment: id }) : 1
    refuse(refuseEnding({ by, personId: person.id, administratorsLeft }), language)
    const read = readLastDay(context.body, { field: 'last', now, whenEmpty: now })
    if ('word' in read) return take({ errors: [{ field: 'last', message: manageTexts.in(language)(read.word) }] })
    // A role that has not begun ends where it begins: it never holds.
    const until = read.until < assignment.from ? assignment.from : read.until
    const ended = { ...assignment, version: readVersion(context) }
    if (!(await setAssignmentEnd(tx, platform, { assignment: ended, until, actor }))) {
      throw new ConflictError(manageTexts.in(language)('conflict'), pathOf(person.id))
    }
    return pathOf(person.id)
  })
}

/** Undoes the ending of a role, under the same rules as giving it. Who stood in for somebody is given the role anew, with an end. */
export async function restoreRole(context: RequestContext): Promise<Reply> {
  const { platform, actor, language, now } = context
  const by = getAdministrator(context).personId
  return submitForm(context, async (tx) => {
    const { assignment, person } = await getAssignment(tx, context)
    if (assignment.substituteFor !== null) throw new NotFoundError()
    const held = (await listHeld(tx, person.id, now)).filter(({ id }) => id !== assignment.id)
    const wanted = { ...assignment, from: now, until: null }
    refuse(refuseRole({ by, personId: person.id, wanted, held }), language)
    await setAssignmentEnd(tx, platform, { assignment, until: null, actor })
    return pathOf(person.id)
  })
}
