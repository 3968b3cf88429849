import { withSystem } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'
import { attemptsOf } from '../attempts.ts'
import { backToForm, openForm, posted } from '../../../ui/form-view.ts'
import { endKeys } from '../keys/queries.ts'
import { goToProvider } from '../organisation-sign-in/handlers.tsx'
import { listProviders } from '../organisation-sign-in/queries.ts'
import { removePasskeysOf } from '../passkeys/queries.ts'
import { addNotice, findAccount, setCredential, type Account } from '../queries.ts'
import { returnPath } from '../rules.ts'
import { endSessionsOf, listPlaces } from '../sessions/queries.ts'
import { enter, refusal, adoptSession, type SignInOutcome } from '../sign-in/sign-in.ts'
import { InvitationPage, RecoveryWaitsPage } from './page.tsx'
import { findInvitation, useInvitation, type Invitation } from './queries.ts'
import { checkSetup, finishTotp, offerTotpSecret } from './setup.ts'
import { setupTexts } from './text.ts'

/** Where what was typed is kept: without the secret of the link. */
const formPath = '/uitnodiging'

type Opened = { invitation: Invitation; account: Account; secret: string; path: string }

/** The invitation behind the address and whose it is. Unknown, used, late and withdrawn ones are one answer: not there. */
async function getOpened(context: RequestContext): Promise<Opened> {
  const { platform } = context
  const secret = context.params['token'] ?? ''
  const found = await withSystem(platform.database, 'sign-in', async (tx) => {
    const invitation = await findInvitation(tx, platform, secret)
    if (invitation === undefined || invitation.personId === null) return undefined
    const account = await findAccount(tx, invitation.personId)
    return account && { invitation, account }
  })
  if (found === undefined) throw new NotFoundError()
  return { ...found, secret, path: `/uitnodiging/${secret}` }
}

/** The page behind a link; a recovery that its second person has not approved yet only says so. */
export async function showInvitation(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const { invitation, account, path } = await getOpened(context)
  const recovery = invitation.purpose === 'recovery'
  const form = await openForm(context, { path: formPath })
  if (recovery && !invitation.approved) return page(<RecoveryWaitsPage form={form} />)
  const shown = await withSystem(platform.database, 'sign-in', async (tx) => ({
    totpSecret: await offerTotpSecret(tx, context, account.personId),
    places: await listPlaces(tx, account.personId, platform.clock()),
    all: await listProviders(tx),
  }))
  const own = recovery ? [] : shown.all.filter(({ id }) => shown.places.some((place) => place.id === id))
  const view = { form, path, email: account.email, totpSecret: shown.totpSecret, recovery, providers: own }
  return page(<InvitationPage {...view} />)
}

/** Sets up the account, with the code of the second person when it is a recovery, and signs in. */
export async function acceptInvitation(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const opened = await getOpened(context)
  const link = `invitation ${opened.invitation.id}`
  const takeBack = await attemptsOf(platform).begin({ origin: link, account: link })
  const outcome = await asSystem<SignInOutcome | FieldError[]>(context, async (tx) => {
    const { personId } = opened.account
    const checked = await checkSetup(tx, context, { owner: opened.account, personId })
    const refused = { ...refusal('wrong'), event: 'account.set-up', reason: 'form-has-errors', personId }
    if ('errors' in checked) return { ...refused, value: checked.errors }
    const used = await useInvitation(tx, platform, { secret: opened.secret, code: posted(context, 'second-code') })
    if (used === undefined) return { ...refused, reason: 'second-code-wrong', value: [wrongCode(context)] }
    await setCredential(tx, platform, { personId, ...checked.credential })
    await finishTotp(tx, context, personId)
    await endSessionsOf(tx, platform, { personId })
    const recovered = used.purpose === 'recovery'
    if (recovered) {
      await removePasskeysOf(tx, personId)
      await endKeys(tx, platform, { personId, by: personId })
    }
    await addNotice(tx, platform, {
      kind: recovered ? 'recovery-used' : 'invitation-used',
      personId,
      byPerson: personId,
    })
    return { ...(await enter(tx, context, personId)), event: 'account.set-up' }
  })
  const guessedWrong = Array.isArray(outcome) && outcome.some(({ field }) => field === 'second-code')
  if (!guessedWrong) takeBack()
  if (Array.isArray(outcome)) return backToForm(context, outcome, { path: formPath, href: opened.path })
  if (typeof outcome === 'string') return redirect('/inloggen')
  adoptSession(context, outcome.sessionId)
  return redirect(returnPath(undefined, platform.origin))
}

/** Sets up nothing here: the identity at the provider of their organisation is linked when they come back. */
export async function acceptThroughOrganisation(context: RequestContext): Promise<Reply> {
  const { invitation, account, secret } = await getOpened(context)
  const { platform } = context
  const organisationId = context.params['id'] ?? ''
  const places = await withSystem(platform.database, 'sign-in', (tx) =>
    listPlaces(tx, account.personId, platform.clock()),
  )
  const own = places.some(({ id }) => id === organisationId)
  if (!own || invitation.purpose !== 'first-sign-in') throw new NotFoundError()
  context.ensureVisit()
  return goToProvider(context, organisationId, { link: secret })
}

function wrongCode(context: RequestContext): FieldError {
  return { field: 'second-code', message: setupTexts.in(context.language)('secondCodeWrong') }
}
