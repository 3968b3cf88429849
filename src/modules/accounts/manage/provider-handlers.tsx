import { findOrganisation, type Organisation } from '../../network/index.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'
import { backToForm, forwardWith, openForm, posted } from '../../../ui/form-view.ts'
import { callbackPath, isIssuerAddress } from '../organisation-sign-in/oidc.ts'
import { findProvider, removeProvider, setProvider } from '../organisation-sign-in/queries.ts'
import { getPerson } from '../own/handlers.tsx'
import { ProviderPage } from './provider-page.tsx'
import { manageTexts } from './text.ts'

const permission = 'network.manage'
const pathOf = (id: string) => `/beheer/organisaties/${id}/inlogsysteem`

/** An open organisation of the administrator's own region. */
async function getOrganisation(tx: Tx, context: RequestContext): Promise<Organisation> {
  const organisation = await findOrganisation(tx, context.params['id'] ?? '')
  const own = await findOrganisation(tx, getPerson(context).organisationId)
  const managed = organisation?.closedAt === null && organisation.region === own?.region
  if (organisation === undefined || !managed) throw new NotFoundError()
  return organisation
}

/** The sign-in system of an organisation, without its secret. */
export async function showProvider(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const form = await openForm(context)
  const view = await asSystem(context, async (tx) => {
    const { id, name } = await getOrganisation(tx, context)
    const provider = await findProvider(tx, platform, id)
    const known = {
      issuer: provider?.issuer ?? '',
      clientId: provider?.clientId ?? '',
      present: provider !== undefined,
    }
    return { event: 'provider.viewed', permission, value: { organisationId: id, organisation: name, ...known } }
  })
  return page(<ProviderPage form={form} {...view} callback={`${platform.origin}${callbackPath}`} />)
}

/** Sets the sign-in system of an organisation; an empty secret keeps the one that is there. */
export async function saveProvider(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const [issuer, clientId] = [posted(context, 'issuer').trim(), posted(context, 'client-id').trim()]
  const typed = posted(context, 'client-secret').trim()
  const outcome = await asSystem(context, async (tx) => {
    const { id } = await getOrganisation(tx, context)
    const clientSecret = typed || ((await findProvider(tx, platform, id))?.clientSecret ?? '')
    const errors = findErrors(context, { issuer, clientId, clientSecret })
    const common = { permission, value: { id, errors } }
    if (errors.length > 0) return { event: 'provider.changed', result: 'refused', reason: 'form-has-errors', ...common }
    await setProvider(tx, platform, { organisationId: id, issuer, clientId, clientSecret })
    return { event: 'provider.changed', ...common }
  })
  if (outcome.errors.length > 0) return backToForm(context, outcome.errors)
  return forwardWith(context, pathOf(outcome.id), { done: 'yes' })
}

/** Takes the sign-in system of an organisation away, for who says to be sure. */
export async function dropProvider(context: RequestContext): Promise<Reply> {
  const sure = posted(context, 'sure') === 'yes'
  const id = await asSystem(context, async (tx) => {
    const organisation = await getOrganisation(tx, context)
    const common = { event: 'provider.removed', permission, value: organisation.id }
    if (!sure) return { ...common, result: 'refused', reason: 'form-has-errors' }
    await removeProvider(tx, organisation.id)
    return common
  })
  const path = pathOf(id)
  if (sure) return forwardWith(context, path, { done: 'yes' })
  const message = manageTexts.in(context.language)('providerRemoveUnsure')
  return backToForm(context, [{ field: 'sure', message }], { path })
}

function findErrors(
  context: RequestContext,
  given: { issuer: string; clientId: string; clientSecret: string },
): FieldError[] {
  const t = manageTexts.in(context.language)
  const errors: FieldError[] = []
  if (!isIssuerAddress(given.issuer)) errors.push({ field: 'issuer', message: t('issuerWrong') })
  if (given.clientId === '') errors.push({ field: 'client-id', message: t('clientIdMissing') })
  if (given.clientSecret === '') errors.push({ field: 'client-secret', message: t('clientSecretMissing') })
  return errors
}
