import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { actionContext, listLastHistory, paramsOf } from '../../../records/index.ts'
import { openForm } from '../../../ui/form-view.ts'
import { listAssignments } from './assignment-queries.ts'
import { historyLength } from './history.tsx'
import { readList } from './list.ts'
import { getManagedPerson, getManagedRegion } from './managed.ts'
import { PeoplePage } from './people-page.tsx'
import { PersonPage } from './person-page.tsx'
import { listManagedPeople } from './person-queries.ts'

/** The people whom the region manages, or those that a search found. */
export async function showPeople(context: RequestContext): Promise<Reply> {
  const { request, ...links } = readList(context, ['name', 'email', 'state'])
  const form = await openForm(context)
  const found = await context.transact(async (tx) => {
    const region = await getManagedRegion(actionContext(context, tx))
    return { region, ...(await listManagedPeople(tx, { region, at: context.now, list: request })) }
  })
  return page(<PeoplePage form={form} {...found} request={request} links={links} />)
}

/** One person, with their roles in the region. */
export async function showPerson(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const view = await context.transact(async (tx) => {
    const person = await getManagedPerson(actionContext(context, tx), paramsOf(context).id)
    const { id, region } = person
    context.about({ kind: 'person', id }, [id])
    const assignments = await listAssignments(tx, { personId: id, region })
    return { person, region, assignments, history: await listLastHistory(tx, id, historyLength) }
  })
  return page(<PersonPage form={form} {...view} own={view.person.id === context.person?.personId} />)
}
