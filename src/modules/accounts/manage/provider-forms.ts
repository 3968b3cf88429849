import { z } from 'zod'
import { findOrganisation, type Organisation } from '../../network/index.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { requiredText, savedLabel, type FormPost } from '../../../records/index.ts'
import type { FieldLabels } from '../../../ui/form-view.ts'
import { asSystem } from '../as-system.ts'
import { isIssuerAddress } from '../organisation-sign-in/oidc.ts'
import { findProvider, removeProvider, setProvider } from '../organisation-sign-in/queries.ts'
import { paths } from '../paths.ts'
import { managing } from './managed.ts'
import { manageTexts } from './text.ts'

const aboutProvider = {
  ...managing,
  page: ({ params }: RequestContext): string => paths.managed.provider(params['id'] ?? ''),
  transact: <T>(context: RequestContext, event: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    asSystem(context, async (tx) => ({ event, permission: managing.permission, value: await work(tx) })),
}

/** An open organisation of the administrator's own region. */
export async function getOwnOrganisation(tx: Tx, { params, person }: RequestContext): Promise<Organisation> {
  const organisation = await findOrganisation(tx, params['id'] ?? '')
  const own = person && (await findOrganisation(tx, person.organisationId))
  const managed = organisation?.closedAt === null && organisation.region === own?.region
  if (organisation === undefined || !managed) throw new NotFoundError()
  return organisation
}

/** How the fields of the page of a provider are called. */
export function providerLabels(language: Language): FieldLabels {
  const t = manageTexts.in(language)
  return {
    issuer: t('issuer'),
    'client-id': t('clientId'),
    'client-secret': t('clientSecret'),
    sure: t('providerRemoveSure'),
  }
}

type Typed = { issuer: string; 'client-id': string; 'client-secret': string }

/** Sets the sign-in system of an organisation; an empty secret keeps the one that is there. */
export const providerForm: FormPost<Typed> = {
  ...aboutProvider,
  path: paths.managed.provider(':id'),
  audit: 'provider.changed',
  secrets: ['client-secret'],
  schema: async (context, tx) => {
    const { id } = await getOwnOrganisation(tx, context)
    const known = (await findProvider(tx, context.platform, id))?.clientSecret ?? ''
    return z.strictObject({
      issuer: requiredText(500).refine(isIssuerAddress, 'no-issuer'),
      'client-id': requiredText(500),
      'client-secret': z
        .string()
        .trim()
        .max(500, 'too-long')
        .default('')
        .transform((typed) => typed || known)
        .refine((secret) => secret !== '', 'missing'),
    })
  },
  errorLabel: (code, language) => (code === 'no-issuer' ? manageTexts.in(language)('issuerWrong') : undefined),
  saved: savedLabel,
  async act({ tx, platform, request }, typed) {
    const { id } = await getOwnOrganisation(tx, request)
    const { issuer, 'client-id': clientId, 'client-secret': clientSecret } = typed
    await setProvider(tx, platform, { organisationId: id, issuer, clientId, clientSecret })
    return paths.managed.provider(id)
  },
}

/** Takes the sign-in system of an organisation away, for whoever says to be sure. */
export const removeProviderForm: FormPost<{ sure: 'yes' }> = {
  ...aboutProvider,
  path: paths.managed.removeProvider(':id'),
  audit: 'provider.removed',
  schema: async (context, tx) => {
    await getOwnOrganisation(tx, context)
    return z.strictObject({ sure: z.literal('yes', 'unsure') })
  },
  errorLabel: (code, language) => (code === 'unsure' ? manageTexts.in(language)('providerRemoveUnsure') : undefined),
  saved: savedLabel,
  async act({ tx, request }) {
    const { id } = await getOwnOrganisation(tx, request)
    await removeProvider(tx, id)
    return paths.managed.provider(id)
  },
}
