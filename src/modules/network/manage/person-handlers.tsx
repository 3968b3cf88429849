import type { Tx } from '../../../platform/db/database.ts'
import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm, posted } from '../../../ui/form-view.ts'
import { addPerson } from '../people.ts'
import { readPerson } from './forms.ts'
import { readList } from './list.ts'
import { ConfirmPage } from './organisation-page.tsx'
import { PersonPage } from './person-page.tsx'
import { PeoplePage, PersonFormPage } from './person-pages.tsx'
import { countAdministrators, listAssignments } from './assignment-queries.ts'
import {
  changePerson,
  findManagedPerson,
  isEmailTaken,
  listChanges,
  listManagedPeople,
  setBlocked,
  tellOwner,
  type ManagedPerson,
} from './person-queries.ts'
import { refuseEnding } from './policy.ts'
import { getAdministrator, getManagedRegion, isId, readVersion, refuse, submitForm, take } from './scope.ts'
import { manageTexts } from './text.ts'

const list = '/beheer/mensen'
const pathOf = (id: string) => `${list}/${id}`

/** The person of the address, when the administrator's region manages them; of another region is not there. */
export async function getPerson(tx: Tx, context: RequestContext): Promise<ManagedPerson & { region: string }> {
  const region = await getManagedRegion(tx, context)
  const person = await findManagedPerson(tx, { region, id: context.params['id'] ?? '' })
  if (person === undefined) throw new NotFoundError()
  context.about({ kind: 'person', id: person.id }, [person.id])
  return { ...person, region }
}

export async function showPeople(context: RequestContext): Promise<Reply> {
  const { request, ...links } = readList(context, ['name', 'email', 'state'])
  const form = await openForm(context, list)
  const found = await context.transact(async (tx) => {
    const region = await getManagedRegion(tx, context)
    return { region, ...(await listManagedPeople(tx, { region, at: context.now, list: request })) }
  })
  return page(<PeoplePage form={form} {...found} request={request} links={links} />)
}

export async function showNewPerson(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  await context.transact((tx) => getManagedRegion(tx, context))
  const id = form.value('id') || context.platform.newId()
  const language = form.value('language') || 'nl'
  const values = { name: form.value('name'), email: form.value('email'), language }
  const view = { path: `${list}/nieuw`, title: 'addPerson' as const, hidden: { id }, values, back: list }
  return page(<PersonFormPage form={form} {...view} />)
}

export async function makePerson(context: RequestContext): Promise<Reply> {
  const { platform, actor, language } = context
  const id = posted(context, 'id')
  if (!isId(id)) throw new NotFoundError()
  return submitForm(context, async (tx) => {
    context.about({ kind: 'person', id }, [id])
    const region = await getManagedRegion(tx, context)
    const facts = take(readPerson(context.body, language))
    if ((await findManagedPerson(tx, { region, id })) !== undefined) return pathOf(id)
    await refuseTakenEmail(tx, context, { email: facts.email })
    await addPerson(tx, platform, { id, actor, ...facts })
    return pathOf(id)
  })
}

async function refuseTakenEmail(
  tx: Tx,
  context: RequestContext,
  given: { email: string; except?: string },
): Promise<void> {
  if (!(await isEmailTaken(tx, given))) return
  take({ errors: [{ field: 'email', message: manageTexts.in(context.language)('emailTaken') }] })
}

export async function showPerson(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const person = await getPerson(tx, context)
    const { id, region } = person
    const assignments = await listAssignments(tx, { personId: id, region })
    return { person, region, assignments, changes: await listChanges(tx, id) }
  })
  return page(<PersonPage form={form} {...view} own={view.person.id === getAdministrator(context).personId} />)
}

export async function showChangePerson(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const { id, name, email, language, version } = await context.transact((tx) => getPerson(tx, context))
  const typed = { name: form.value('name'), email: form.value('email'), language: form.value('language') }
  const view = {
    path: `${pathOf(id)}/wijzigen`,
    title: 'changePerson' as const,
    hidden: { version: form.value('version') || String(version) },
    values: form.errors.length > 0 ? typed : { name, email, language },
    back: pathOf(id),
  }
  return page(<PersonFormPage form={form} {...view} />)
}

export async function savePerson(context: RequestContext): Promise<Reply> {
  const { platform, actor } = context
  return submitForm(context, async (tx) => {
    const { id, email } = await getPerson(tx, context)
    const facts = take(readPerson(context.body, context.language))
    await refuseTakenEmail(tx, context, { email: facts.email, except: id })
    const version = readVersion(context)
    const changed = await changePerson(tx, platform, { id, version, actor, ...facts })
    if (!changed) throw new ConflictError(manageTexts.in(context.language)('conflict'), pathOf(id))
    if (facts.email.toLowerCase() !== email.toLowerCase()) {
      await tellOwner(tx, platform, { personId: id, actor, kind: 'email-changed' })
    }
    return pathOf(id)
  })
}

export async function showBlock(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const t = manageTexts.in(context.language)
  const { id, name } = await context.transact((tx) => getPerson(tx, context))
  const path = pathOf(id)
  const view = {
    title: t('block'),
    about: { label: t('person'), value: name },
    what: t('blockWhat'),
    path: `${path}/blokkeren`,
    back: path,
    confirm: t('blockConfirm'),
  }
  return page(<ConfirmPage form={form} {...view} />)
}

export const blockPerson = (context: RequestContext): Promise<Reply> => setState(context, true)
export const unblockPerson = (context: RequestContext): Promise<Reply> => setState(context, false)

function setState(context: RequestContext, blocked: boolean): Promise<Reply> {
  const { platform, actor, now } = context
  const by = getAdministrator(context).personId
  return submitForm(context, async (tx) => {
    const { id, region, blockedAt } = await getPerson(tx, context)
    const administratorsLeft = await countAdministrators(tx, { region, at: now, exceptPerson: id })
    refuse(refuseEnding({ by, personId: id, administratorsLeft: blocked ? administratorsLeft : 1 }), context.language)
    if ((blockedAt !== null) !== blocked) await setBlocked(tx, platform, { id, blocked, actor })
    return pathOf(id)
  })
}
