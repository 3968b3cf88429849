import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { actionContext, listLastHistory, paramsOf } from '../../../records/index.ts'
import { openForm } from '../../../ui/form-view.ts'
import { listAreaChoices } from './area-choices.ts'
import { listMembers } from './assignment-queries.ts'
import { historyLength } from './history.tsx'
import { readList } from './list.ts'
import { getManagedOrganisation, getManagedRegion } from './managed.ts'
import { OrganisationPage } from './organisation-page.tsx'
import { OrganisationsPage } from './organisations-page.tsx'
import { areasOf, listManagedOrganisations } from './organisation-queries.ts'

/** The organisations of the region, or those that a search found. */
export async function showOrganisations(context: RequestContext): Promise<Reply> {
  const { request, ...links } = readList(context, ['name', 'kind', 'people', 'state'])
  const form = await openForm(context)
  const { rows, total } = await context.transact(async (tx) => {
    const region = await getManagedRegion(actionContext(context, tx))
    return listManagedOrganisations(tx, { region, at: context.now, list: request })
  })
  return page(<OrganisationsPage form={form} rows={rows} total={total} request={request} links={links} />)
}

/** One organisation of the region. */
export async function showOrganisation(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const organisation = await getManagedOrganisation(actionContext(context, tx), paramsOf(context).id)
    const { id, region } = organisation
    context.about({ kind: 'organisation', id })
    const serves = await areasOf(tx, id)
    const choices = await listAreaChoices(tx, context, { region, serves })
    const areas = choices.filter(({ code }) => serves.includes(code)).map(({ name }) => name)
    const members = await listMembers(tx, { organisationId: id, at: context.now })
    return { organisation, areas, members, history: await listLastHistory(tx, id, historyLength) }
  })
  return page(<OrganisationPage form={form} {...view} />)
}
