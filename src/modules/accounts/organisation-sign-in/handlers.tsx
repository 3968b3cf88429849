import { withSystem } from '../../../platform/db/database.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { describeError } from '../../../platform/log/logger.ts'
import { asSystem } from '../as-system.ts'
import { keepChallenge, consumeChallenge } from '../challenges.ts'
import { backToForm } from '../../../ui/form-view.ts'
import { useInvitation } from '../invitation/queries.ts'
import { addNotice, setCredential } from '../queries.ts'
import { returnPath } from '../rules.ts'
import { endSessionsOf } from '../sessions/queries.ts'
import { wantedPath } from '../sign-in/handlers.tsx'
import { enter, refusal, adoptSession, type SignInOutcome } from '../sign-in/sign-in.ts'
import { otherWays } from '../sign-in/page.tsx'
import { signInTexts } from '../sign-in/text.ts'
import { beginAt, callbackPath, finishAt, readPending, type Pending } from './oidc.ts'
import { findPersonByIdentity, findProvider } from './queries.ts'

type Identity = { issuer: string; subject: string }

/** Sends the browser to the provider of an organisation. `link` is the secret of an invitation that was opened. */
export async function goToProvider(
  context: RequestContext,
  organisationId: string,
  extra: Pick<Pending, 'to' | 'link'>,
): Promise<Reply> {
  const { platform } = context
  const provider = await withSystem(platform.database, 'sign-in', (tx) => findProvider(tx, platform, organisationId))
  if (provider === undefined) throw new NotFoundError()
  try {
    const { address, pending } = await beginAt(provider, platform, extra)
    await withSystem(platform.database, 'sign-in', (tx) =>
      keepChallenge(tx, context, { kind: 'oidc', content: JSON.stringify(pending) }),
    )
    return redirect(address)
  } catch (error) {
    platform.log.error('provider.unreachable', { organisation: organisationId, ...describeError(error) })
    return backToSignIn(context, 'organisationAway')
  }
}

/** Begins a sign-in at the provider of the organisation in the address. */
export async function beginOrganisationSignIn(context: RequestContext): Promise<Reply> {
  const to = wantedPath(context, context.query['naar'])
  return goToProvider(context, context.params['id'] ?? '', to === undefined ? {} : { to })
}

/**
 * The browser comes back from the provider. It came from another site, so it did not bring the visit's strict cookie:
 * a page of ours sends it on to itself at once, and then it does.
 */
export async function finishOrganisationSignIn(context: RequestContext): Promise<Reply> {
  const { platform } = context
  if (context.query['verder'] !== '1') return onward(context)
  const { verder: _ours, ...query } = context.query
  const kept = await withSystem(platform.database, 'sign-in', (tx) => consumeChallenge(tx, context, { kind: 'oidc' }))
  if (kept === undefined) return backToSignIn(context, 'organisationWrong')
  const pending = readPending(kept)
  try {
    const provider = await withSystem(platform.database, 'sign-in', (tx) =>
      findProvider(tx, platform, pending.organisationId),
    )
    if (provider === undefined) throw new NotFoundError()
    const identity = await finishAt(provider, pending, { origin: platform.origin, query })
    const outcome = await enterWith(context, identity, pending.link)
    if (typeof outcome !== 'object') return backToSignIn(context, outcome === 'wrong' ? 'organisationWrong' : 'noRole')
    adoptSession(context, outcome.sessionId)
    return redirect(returnPath(pending.to, platform.origin))
  } catch (error) {
    platform.log.error('provider.refused', { organisation: pending.organisationId, ...describeError(error) })
    return backToSignIn(context, 'organisationWrong')
  }
}

function enterWith(context: RequestContext, identity: Identity, link: string | undefined): Promise<SignInOutcome> {
  const { platform } = context
  return asSystem<SignInOutcome>(context, async (tx) => {
    if (link !== undefined) {
      const invitation = await useInvitation(tx, platform, { secret: link, code: '' })
      if (invitation?.purpose !== 'first-sign-in' || invitation.personId === null) return refusal('wrong')
      const { personId } = invitation
      await setCredential(tx, platform, { personId, oidc: identity })
      await endSessionsOf(tx, platform, { personId })
      await addNotice(tx, platform, { kind: 'invitation-used', personId, byPerson: personId })
    }
    const personId = await findPersonByIdentity(tx, identity)
    return personId === undefined ? refusal('wrong') : enter(tx, context, personId)
  })
}

function backToSignIn(
  context: RequestContext,
  key: 'organisationAway' | 'organisationWrong' | 'noRole',
): Promise<Reply> {
  const message = signInTexts.in(context.language)(key)
  return backToForm(context, [{ field: otherWays, message }], { path: '/inloggen' })
}

function onward(context: RequestContext): Reply {
  const t = signInTexts.in(context.language)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(context.query)) if (value !== undefined) query.set(name, value)
  query.set('verder', '1')
  const address = `${callbackPath}?${query.toString()}`
  return page(
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content={`0;url=${address}`} />
        <title>{t('continuing')}</title>
      </head>
      <body>
        <p>
          <a href={address}>{t('continue')}</a>
        </p>
      </body>
    </html>,
  )
}
