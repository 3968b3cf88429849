import { ConflictError, NotFoundError } from '../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm, posted, type FormView } from '../../../ui/form-view.ts'
import { findOrganisation } from '../queries.ts'
import { listAreaChoices } from './area-choices.ts'
import { readList } from './list.ts'
import { readOrganisation } from './forms.ts'
import { OrganisationFormPage, OrganisationsPage } from './organisation-pages.tsx'
import { ConfirmPage, OrganisationPage } from './organisation-page.tsx'
import {
  addOrganisation,
  areasOf,
  changeOrganisation,
  listManagedOrganisations,
  setClosed,
} from './organisation-queries.ts'
import { listMembers } from './assignment-queries.ts'
import { listChanges } from './person-queries.ts'
import { refuseClosing } from './policy.ts'
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

const list = '/beheer/organisaties'
const idOf = (context: RequestContext) => context.params['id'] ?? ''
const pathOf = (id: string) => `${list}/${id}`

export async function showOrganisations(context: RequestContext): Promise<Reply> {
  const { request, ...links } = readList(context, ['name', 'kind', 'people', 'state'])
  const form = await openForm(context, list)
  const { rows, total } = await context.transact(async (tx) => {
    const region = await getManagedRegion(tx, context)
    return listManagedOrganisations(tx, { region, at: context.now, list: request })
  })
  return page(<OrganisationsPage form={form} rows={rows} total={total} request={request} links={links} />)
}

export async function showNewOrganisation(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const municipalities = await context.transact(async (tx) =>
    listAreaChoices(tx, context, { region: await getManagedRegion(tx, context), serves: [] }),
  )
  const view = {
    path: `${list}/nieuw`,
    title: 'addOrganisation' as const,
    hidden: { id: form.value('id') || context.platform.newId() },
    values: kept(form, { name: '', kind: '', email: '', areas: [] }),
    back: list,
  }
  return page(<OrganisationFormPage form={form} {...view} municipalities={municipalities} />)
}

export async function makeOrganisation(context: RequestContext): Promise<Reply> {
  const { platform, actor, language } = context
  const id = posted(context, 'id')
  if (!isId(id)) throw new NotFoundError()
  return submitForm(context, async (tx) => {
    context.about({ kind: 'organisation', id })
    const region = await getManagedRegion(tx, context)
    const codes = (await listAreaChoices(tx, context, { region, serves: [] })).map(({ code }) => code)
    const facts = take(readOrganisation(context.body, language, new Set(codes)))
    const there = await findOrganisation(tx, id)
    if (there === undefined) await addOrganisation(tx, platform, { id, region, actor, ...facts })
    return pathOf(id)
  })
}

export async function showOrganisation(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const organisation = await getManagedOrganisation(tx, context, idOf(context))
    const { id, region } = organisation
    context.about({ kind: 'organisation', id })
    const serves = await areasOf(tx, id)
    const choices = await listAreaChoices(tx, context, { region, serves })
    const areas = choices.filter(({ code }) => serves.includes(code)).map(({ name }) => name)
    const members = await listMembers(tx, { organisationId: id, at: context.now })
    return { organisation, areas, members, changes: await listChanges(tx, id) }
  })
  return page(<OrganisationPage form={form} {...view} />)
}

export async function showChangeOrganisation(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const { organisation, areas, municipalities } = await context.transact(async (tx) => {
    const organisation = await getManagedOrganisation(tx, context, idOf(context))
    const { id, region } = organisation
    const areas = await areasOf(tx, id)
    return { organisation, areas, municipalities: await listAreaChoices(tx, context, { region, serves: areas }) }
  })
  const { id, name, kind, email, version } = organisation
  const view = {
    path: `${pathOf(id)}/wijzigen`,
    title: 'changeOrganisation' as const,
    hidden: { version: form.value('version') || String(version) },
    values: kept(form, { name, kind, email: email ?? '', areas }),
    back: pathOf(id),
  }
  return page(<OrganisationFormPage form={form} {...view} municipalities={municipalities} />)
}

export async function saveOrganisation(context: RequestContext): Promise<Reply> {
  const { platform, actor, language } = context
  const id = idOf(context)
  return submitForm(context, async (tx) => {
    context.about({ kind: 'organisation', id })
    const { region } = await getManagedOrganisation(tx, context, id)
    const choices = await listAreaChoices(tx, context, { region, serves: await areasOf(tx, id) })
    const facts = take(readOrganisation(context.body, language, new Set(choices.map(({ code }) => code))))
    const version = readVersion(context)
    const changed = await changeOrganisation(tx, platform, { id, version, actor, ...facts })
    if (!changed) throw new ConflictError(manageTexts.in(language)('conflict'), pathOf(id))
    return pathOf(id)
  })
}

export async function showCloseOrganisation(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const t = manageTexts.in(context.language)
  const organisation = await context.transact((tx) => getManagedOrganisation(tx, context, idOf(context)))
  const path = pathOf(organisation.id)
  const view = {
    title: t('close'),
    about: { label: t('organisation'), value: organisation.name },
    what: t('closeWhat'),
    path: `${path}/stoppen`,
    back: path,
    confirm: t('closeConfirm'),
  }
  return page(<ConfirmPage form={form} {...view} />)
}

export const closeOrganisation = (context: RequestContext): Promise<Reply> => setState(context, true)
export const reopenOrganisation = (context: RequestContext): Promise<Reply> => setState(context, false)

function setState(context: RequestContext, closed: boolean): Promise<Reply> {
  const { platform, actor } = context
  const id = idOf(context)
  return submitForm(context, async (tx) => {
    context.about({ kind: 'organisation', id })
    const organisation = await getManagedOrganisation(tx, context, id)
    const ownOrganisation = getAdministrator(context).organisationId
    refuse(closed ? refuseClosing({ ownOrganisation, organisationId: id }) : undefined, context.language)
    if ((organisation.closedAt !== null) !== closed) await setClosed(tx, platform, { id, closed, actor })
    return pathOf(id)
  })
}

type Values = { name: string; kind: string; email: string; areas: readonly string[] }

/** What was typed after an error, else what is known. */
function kept(form: FormView, known: Values): Values {
  if (form.errors.length === 0) return known
  const { value, values } = form
  return { name: value('name'), kind: value('kind'), email: value('email'), areas: values('areas') }
}

export async function showManagement(): Promise<Reply> {
  return redirect(list)
}
