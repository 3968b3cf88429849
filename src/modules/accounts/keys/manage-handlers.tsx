import type { Tx } from '../../../platform/db/database.ts'
import { valuesOf, type FieldError } from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { backToForm, forwardWith, openForm, posted } from '../../../ui/form-view.ts'
import { asSystem } from '../as-system.ts'
import { getManaged, refuse } from '../manage/account-handlers.tsx'
import { getPerson } from '../own/handlers.tsx'
import { refuseKey } from '../policy.ts'
import { addNotice } from '../queries.ts'
import { ManagedKeysPage } from './manage-page.tsx'
import { getKeyId } from './own-handlers.tsx'
import { endKeys, listKeys, listManagedPlaces, permitKey, type PlaceWithRoles } from './queries.ts'
import { keyTerms, permissionsFor, purposeLength } from './rules.ts'
import { keyTexts } from './text.ts'

const permission = 'network.manage'
const pathOf = (personId: string) => `/beheer/mensen/${personId}/sleutels`

/** Where the person holds roles of which a program can use something, in the administrator's region. */
async function listUsablePlaces(tx: Tx, context: RequestContext, personId: string): Promise<readonly PlaceWithRoles[]> {
  const byOrganisation = getPerson(context).organisationId
  const places = await listManagedPlaces(tx, { personId, byOrganisation, at: context.now })
  return places.filter(({ roles }) => permissionsFor(roles).length > 0)
}

/** The programs that work on behalf of a person of the region, and the form to permit one. */
export async function showManagedKeys(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const by = getPerson(context)
  const view = await asSystem(context, async (tx) => {
    const { personId, name } = await getManaged(tx, context)
    const keys = await listKeys(tx, { personId, byOrganisation: by.organisationId })
    const places = await listUsablePlaces(tx, context, personId)
    return { event: 'key.listed', permission, personId, value: { personId, name, keys, places } }
  })
  return page(<ManagedKeysPage form={form} {...view} own={view.personId === by.personId} />)
}

/** Permits a program what the person may themselves, at most; the secret is theirs to take. */
export async function permitProgram(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const by = getPerson(context).personId
  const { personId, errors } = await asSystem(context, async (tx) => {
    const managed = await getManaged(tx, context)
    if (managed.blocked) throw new NotFoundError()
    refuse(context, refuseKey({ by, personId: managed.personId }))
    const wanted = readWanted(context, await listUsablePlaces(tx, context, managed.personId))
    const told = { event: 'key.permitted', permission, personId: managed.personId }
    const value = { personId: managed.personId, errors: 'errors' in wanted ? wanted.errors : [] }
    if ('errors' in wanted) return { ...told, result: 'refused', reason: 'form-has-errors', value }
    await permitKey(tx, platform, { ...wanted.key, personId: managed.personId, by })
    await addNotice(tx, platform, { kind: 'key-permitted', personId: managed.personId, byPerson: by })
    return { ...told, value }
  })
  return errors.length > 0 ? backToForm(context, errors) : forwardWith(context, pathOf(personId), { permitted: 'yes' })
}

/** Ends a key of a person of the region. */
export async function endManagedKey(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const by = getPerson(context)
  const personId = await asSystem(context, async (tx) => {
    const managed = await getManaged(tx, context)
    const id = getKeyId(context)
    const keys = await listKeys(tx, { personId: managed.personId, byOrganisation: by.organisationId })
    if (!keys.some((key) => key.id === id)) throw new NotFoundError()
    const ended = await endKeys(tx, platform, { personId: managed.personId, id, by: by.personId })
    if (ended === 0) throw new NotFoundError()
    await addNotice(tx, platform, { kind: 'key-ended', personId: managed.personId, byPerson: by.personId })
    return { event: 'key.ended', permission, personId: managed.personId, value: managed.personId }
  })
  return forwardWith(context, pathOf(personId), { ended: 'yes' })
}

type Wanted = {
  organisationId: string
  purpose: string
  permissions: readonly string[]
  mayChange: boolean
  days: number
}

/** What the form asks, or all that is wrong with it. */
function readWanted(
  context: RequestContext,
  places: readonly PlaceWithRoles[],
): { key: Wanted } | { errors: FieldError[] } {
  const t = keyTexts.in(context.language)
  const purpose = posted(context, 'purpose').trim()
  const place = places.find(({ id }) => id === posted(context, 'organisation'))
  const permissions = valuesOf(context.body, 'permissions')
  const possible: readonly string[] = permissionsFor(place?.roles ?? [])
  const change = posted(context, 'change')
  const days = keyTerms.find((term) => String(term) === posted(context, 'term'))
  const errors: FieldError[] = []
  if (purpose === '' || purpose.length > purposeLength) errors.push({ field: 'purpose', message: t('purposeWrong') })
  if (place === undefined) errors.push({ field: 'organisation', message: t('organisationWrong') })
  else if (permissions.length === 0 || !permissions.every((one) => possible.includes(one)))
    errors.push({ field: 'permissions', message: t('permissionsWrong') })
  if (change !== 'yes' && change !== 'no') errors.push({ field: 'change', message: t('changeWrong') })
  if (days === undefined) errors.push({ field: 'term', message: t('termWrong') })
  if (errors.length > 0 || place === undefined || days === undefined) return { errors }
  return { key: { organisationId: place.id, purpose, permissions, mayChange: change === 'yes', days } }
}
