import type { VNode } from 'preact'
import { z } from 'zod'
import { withSystem, type Tx } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { savedLabel, WrongFieldsError, type FormActionContext, type RecordForm } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { TextField } from '../../../ui/index.ts'
import { attemptsOf } from '../attempts.ts'
import { checkNewPassword, checkNewTotp, finishTotp, offerTotpSecret } from '../invitation/setup.ts'
import { AuthenticatorFields, NewPasswordFields } from '../invitation/setup-fields.tsx'
import { setupTexts } from '../invitation/text.ts'
import { hashPassword, isPassword } from '../password.ts'
import { paths } from '../paths.ts'
import { addNotice, findAccount, setCredential, type Account } from '../queries.ts'
import { endSessionsOf } from '../sessions/queries.ts'
import { aboutOwn, getOwner, getPerson } from './owner.ts'
import { ownTexts } from './text.ts'

const inOwnAccount = <T,>({ platform }: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withSystem(platform.database, 'own-account', work)

/** The account of the person who is signed in. @throws NotFoundError */
export async function getOwn(context: RequestContext): Promise<Account> {
  const { personId } = getPerson(context)
  const account = await inOwnAccount(context, (tx) => findAccount(tx, personId))
  if (account === undefined) throw new NotFoundError()
  return account
}

/**
 * What is wrong with the current password, which every change of how one signs in asks for. Wrong ones are counted and
 * slowed down, so it is asked before a transaction begins.
 */
export async function checkCurrent(
  { platform, language }: RequestContext,
  account: Account,
  typed: string,
): Promise<FieldError[]> {
  const attempt = { origin: `person ${account.personId}`, account: account.email }
  const takeBack = await attemptsOf(platform).begin(attempt)
  const isRight = await isPassword(typed, account.passwordHash)
  if (!isRight) return [{ field: 'password', message: ownTexts.in(language)('currentWrong') }]
  takeBack()
  return []
}

/** Tells the owner of a change in how they sign in, and ends their other sessions. */
export async function afterChange(
  { tx, platform, request }: FormActionContext,
  kind: 'password-changed' | 'authenticator-changed' | 'passkey-added',
): Promise<void> {
  const { personId, sessionId } = getOwner(request)
  await endSessionsOf(tx, platform, { personId, except: sessionId })
  await addNotice(tx, platform, { kind, personId, byPerson: personId })
}

const backToOwn = (language: Language): { href: string; label: string } => ({
  href: paths.own,
  label: ownTexts.in(language)('back'),
})

/** A secret as it was typed; what is wrong with it is only known with the account beside it. */
const secret = z.string().default('')

export function CurrentPassword({ view }: { view: FormView }): VNode {
  return (
    <TextField
      name="password"
      label={ownTexts.in(view.language)('currentPassword')}
      type="password"
      autocomplete="current-password"
      error={view.error('password')}
    />
  )
}

const passwordSchema = z.strictObject({ password: secret, 'new-password': secret, repeat: secret })

/** Changes the password; other sessions end and the owner is told. */
export const passwordForm: RecordForm<z.output<typeof passwordSchema>, undefined> = {
  ...aboutOwn,
  path: paths.password,
  audit: { viewed: 'account.viewed', done: 'account.password-changed' },
  schema: passwordSchema,
  secrets: ['password', 'new-password', 'repeat'],
  labels(language) {
    const [t, setup] = [ownTexts.in(language), setupTexts.in(language)]
    return {
      title: t('changePassword'),
      intro: t('passwordEnds'),
      button: t('passwordSubmit'),
      fields: { password: t('currentPassword'), 'new-password': setup('password'), repeat: setup('repeat') },
      saved: savedLabel(language),
    }
  },
  async check({ password }, context) {
    const account = await getOwn(context)
    return [...(await checkCurrent(context, account, password)), ...checkNewPassword(context, account)]
  },
  load: async ({ language }) => ({ back: backToOwn(language), data: undefined }),
  fields: ({ view }) => (
    <>
      <CurrentPassword view={view} />
      <NewPasswordFields form={view} />
    </>
  ),
  async act(context, { 'new-password': chosen }) {
    const { tx, platform, request } = context
    const passwordHash = await hashPassword(chosen)
    await setCredential(tx, platform, { personId: getOwner(request).personId, passwordHash })
    await afterChange(context, 'password-changed')
    return paths.own
  },
}

const authenticatorSchema = z.strictObject({ password: secret, code: secret })

/** Replaces the authenticator once it showed a right code; other sessions end and the owner is told. */
export const authenticatorForm: RecordForm<
  z.output<typeof authenticatorSchema>,
  { totpSecret: string; email: string }
> = {
  ...aboutOwn,
  path: paths.authenticator,
  audit: { viewed: 'account.viewed', done: 'account.authenticator-changed' },
  schema: authenticatorSchema,
  secrets: ['password', 'code'],
  labels(language) {
    const [t, setup] = [ownTexts.in(language), setupTexts.in(language)]
    return {
      title: t('changeAuthenticator'),
      intro: t('passwordEnds'),
      button: t('authenticatorSubmit'),
      fields: { password: t('currentPassword'), code: setup('code') },
      saved: savedLabel(language),
    }
  },
  async check({ password }, context) {
    const account = await getOwn(context)
    const errors = await checkCurrent(context, account, password)
    const checked = await inOwnAccount(context, (tx) => checkNewTotp(tx, context, account.personId))
    return [...errors, ...('errors' in checked ? checked.errors : [])]
  },
  async load(context, tx) {
    const { personId, email } = await getOwn(context)
    const totpSecret = await offerTotpSecret(tx, context, personId)
    return { back: backToOwn(context.language), data: { totpSecret, email } }
  },
  fields: ({ view, data: { totpSecret, email } }) => (
    <>
      <CurrentPassword view={view} />
      <AuthenticatorFields form={view} secret={totpSecret} label={email} />
    </>
  ),
  async act(context) {
    const { tx, platform, request } = context
    const { personId } = getOwner(request)
    const checked = await checkNewTotp(tx, request, personId)
    if ('errors' in checked) throw new WrongFieldsError(checked.errors)
    await setCredential(tx, platform, { personId, totp: checked.totp })
    await finishTotp(tx, request, personId)
    await afterChange(context, 'authenticator-changed')
    return paths.own
  },
}
