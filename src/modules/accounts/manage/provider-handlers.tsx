import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { asSystem } from '../as-system.ts'
import { callbackPath } from '../organisation-sign-in/oidc.ts'
import { findProvider } from '../organisation-sign-in/queries.ts'
import { managing } from './managed.ts'
import { getOwnOrganisation, providerLabels } from './provider-forms.ts'
import { ProviderPage } from './provider-page.tsx'

const { permission } = managing

/** The sign-in system of an organisation, without its secret. */
export async function showProvider(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const form = await openForm(context, { labels: providerLabels(context.language) })
  const view = await asSystem(context, async (tx) => {
    const { id, name } = await getOwnOrganisation(tx, context)
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
