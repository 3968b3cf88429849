import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { withSystem, type Tx } from '../../../platform/db/database.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { isId } from '../../../platform/http/well-formed.ts'
import { attemptsOf } from '../attempts.ts'
import { keepChallenge, consumeChallenge } from '../challenges.ts'
import { backToForm, forwardWith, openForm, posted } from '../../../ui/form-view.ts'
import { checkNewPassword, checkNewTotp, finishTotp, offerTotpSecret } from '../invitation/setup.ts'
import { askForNewPasskey, checkNewPasskey, readAnswer } from '../passkeys/ceremony.ts'
import { addPasskey, listCredentialIds, removePasskey } from '../passkeys/queries.ts'
import { hashPassword, isPassword } from '../password.ts'
import { addNotice, findAccount, setCredential, type Account } from '../queries.ts'
import { endSessionsOf } from '../sessions/queries.ts'
import { AuthenticatorPage, NewPasskeyPage, PasswordPage } from './change-pages.tsx'
import { asOwner, getPerson, type Owner } from './handlers.tsx'
import { ownTexts } from './text.ts'

async function getOwn(context: RequestContext): Promise<Account> {
  const { personId } = getPerson(context)
  const account = await withSystem(context.platform.database, 'own-account', (tx) => findAccount(tx, personId))
  if (account === undefined) throw new NotFoundError()
  return account
}

/** What is wrong with the current password, which every change of how one signs in asks for; wrong ones are counted. */
async function checkCurrent(context: RequestContext, account: Account): Promise<FieldError[]> {
  const attempt = { origin: `person ${account.personId}`, account: account.email }
  const takeBack = await attemptsOf(context.platform).begin(attempt)
  const right = await isPassword(posted(context, 'password'), account.passwordHash)
  if (!right) return [{ field: 'password', message: ownTexts.in(context.language)('currentWrong') }]
  takeBack()
  return []
}

/** Tells of a change in how somebody signs in, and ends their other sessions. */
async function afterChange(
  tx: Tx,
  context: RequestContext,
  { person, kind }: { person: Owner; kind: 'password-changed' | 'authenticator-changed' | 'passkey-added' },
): Promise<void> {
  const { personId, sessionId } = person
  await endSessionsOf(tx, context.platform, { personId, except: sessionId })
  await addNotice(tx, context.platform, { kind, personId, byPerson: personId })
}

/** The form for another password. */
export async function showPassword(context: RequestContext): Promise<Reply> {
  return page(<PasswordPage form={await openForm(context)} />)
}

/** Changes the password; other sessions end and the owner is told. */
export async function changePassword(context: RequestContext): Promise<Reply> {
  const account = await getOwn(context)
  const errors = [...(await checkCurrent(context, account)), ...checkNewPassword(context, account)]
  if (errors.length > 0) return backToForm(context, errors)
  const passwordHash = await hashPassword(posted(context, 'new-password'))
  await asOwner(context, 'account.password-changed', async (tx, person) => {
    await setCredential(tx, context.platform, { personId: person.personId, passwordHash })
    await afterChange(tx, context, { person, kind: 'password-changed' })
  })
  return forwardWith(context, '/account', { done: 'yes' })
}

/** The form for another authenticator, with a secret for this visit. */
export async function showAuthenticator(context: RequestContext): Promise<Reply> {
  const { personId, email } = await getOwn(context)
  const form = await openForm(context)
  const secret = await withSystem(context.platform.database, 'own-account', (tx) =>
    offerTotpSecret(tx, context, personId),
  )
  return page(<AuthenticatorPage form={form} secret={secret} email={email} />)
}

/** Replaces the authenticator once it showed a right code; other sessions end and the owner is told. */
export async function changeAuthenticator(context: RequestContext): Promise<Reply> {
  const account = await getOwn(context)
  const { personId } = account
  const errors = await checkCurrent(context, account)
  const checked = await withSystem(context.platform.database, 'own-account', (tx) =>
    checkNewTotp(tx, context, personId),
  )
  if ('errors' in checked) return backToForm(context, [...errors, ...checked.errors])
  if (errors.length > 0) return backToForm(context, errors)
  await asOwner(context, 'account.authenticator-changed', async (tx, person) => {
    await setCredential(tx, context.platform, { personId, totp: checked.totp })
    await finishTotp(tx, context, personId)
    await afterChange(tx, context, { person, kind: 'authenticator-changed' })
  })
  return forwardWith(context, '/account', { done: 'yes' })
}

/** The form for a passkey, with a challenge for this visit. */
export async function showNewPasskey(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const { personId, name, email } = await getOwn(context)
  const form = await openForm(context)
  const options = await withSystem(platform.database, 'own-account', async (tx) => {
    const passkeys = await listCredentialIds(tx, personId)
    const asked = await askForNewPasskey(platform, { id: personId, name, email, passkeys })
    await keepChallenge(tx, context, { kind: 'passkey-registration', personId, content: asked.challenge })
    return asked.options
  })
  return page(<NewPasskeyPage form={form} options={options} />)
}

/** Adds the passkey that the device made; other sessions end and the owner is told. */
export async function addNewPasskey(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const t = ownTexts.in(context.language)
  const account = await getOwn(context)
  const { personId } = account
  const label = posted(context, 'label').trim().slice(0, 60)
  const errors = await checkCurrent(context, account)
  if (label === '') errors.unshift({ field: 'label', message: t('passkeyLabelMissing') })
  const challenge = await withSystem(platform.database, 'own-account', (tx) =>
    consumeChallenge(tx, context, { kind: 'passkey-registration', personId }),
  )
  if (errors.length > 0) return backToForm(context, errors)
  const answer = readAnswer(posted(context, 'answer'))
  const made =
    answer === undefined || challenge === undefined ? undefined : await checkNewPasskey(platform, { answer, challenge })
  if (made === undefined) return backToForm(context, [{ field: 'label', message: t('passkeyFailed') }])
  await asOwner(context, 'account.passkey-added', async (tx, person) => {
    await addPasskey(tx, platform, { personId, label, credential: made })
    await afterChange(tx, context, { person, kind: 'passkey-added' })
  })
  return forwardWith(context, '/account', { done: 'yes' })
}

/** Removes a passkey of the owner, and tells them. */
export async function removeOwnPasskey(context: RequestContext): Promise<Reply> {
  const id = posted(context, 'passkey')
  await asOwner(context, 'account.passkey-removed', async (tx, { personId }) => {
    if (!isId(id) || !(await removePasskey(tx, { id, personId }))) throw new NotFoundError()
    await addNotice(tx, context.platform, { kind: 'passkey-removed', personId, byPerson: personId })
  })
  return forwardWith(context, '/account', { done: 'yes' })
}
