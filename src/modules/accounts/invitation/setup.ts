import type { Tx } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findChallenge, keepChallenge, consumeChallenge } from '../challenges.ts'
import { posted } from '../../../ui/form-view.ts'
import { hashPassword } from '../password.ts'
import { findPasswordProblem } from '../rules.ts'
import { findTotpStep, newTotpSecret } from '../totp.ts'
import type { NewCredential } from '../queries.ts'
import { setupTexts } from './text.ts'

type Owner = { name: string; email: string }

/** The secret of the authenticator that is being set up in this visit: made once, and shown again after an error. */
export async function offerTotpSecret(tx: Tx, context: RequestContext, personId?: string): Promise<string> {
  const kind = 'totp-registration'
  const known = await findChallenge(tx, context, { kind, personId })
  if (known !== undefined) return known
  const secret = newTotpSecret(context.platform.random)
  await keepChallenge(tx, context, { kind, personId, content: secret })
  return secret
}

/** What is wrong with the new password that was typed twice. */
export function checkNewPassword(context: RequestContext, owner: Owner): FieldError[] {
  const t = setupTexts.in(context.language)
  const password = posted(context, 'new-password')
  const problem = findPasswordProblem(password, owner)
  if (problem !== undefined) return [{ field: 'new-password', message: t(problem) }]
  return password === posted(context, 'repeat') ? [] : [{ field: 'repeat', message: t('notSame') }]
}

/** The authenticator with the first code that it showed, or what is wrong with it. */
export async function checkNewTotp(
  tx: Tx,
  context: RequestContext,
  personId?: string,
): Promise<{ totp: { secret: string; step: number } } | { errors: FieldError[] }> {
  const t = setupTexts.in(context.language)
  const secret = await findChallenge(tx, context, { kind: 'totp-registration', personId })
  const code = posted(context, 'code')
  const step =
    secret === undefined ? undefined : findTotpStep({ secret, lastStep: null }, code, context.platform.clock())
  if (secret === undefined) return { errors: [{ field: 'code', message: t('codeExpired') }] }
  return step === undefined ? { errors: [{ field: 'code', message: t('codeWrong') }] } : { totp: { secret, step } }
}

/** Ends the setting up of an authenticator. */
export async function finishTotp(tx: Tx, context: RequestContext, personId?: string): Promise<void> {
  await consumeChallenge(tx, context, { kind: 'totp-registration', personId })
}

/** Password and authenticator as they were typed in a form for both, or all that is wrong with them. */
export async function checkSetup(
  tx: Tx,
  context: RequestContext,
  { owner, personId }: { owner: Owner; personId?: string },
): Promise<{ credential: NewCredential } | { errors: FieldError[] }> {
  const errors = checkNewPassword(context, owner)
  const checked = await checkNewTotp(tx, context, personId)
  if ('errors' in checked) return { errors: [...errors, ...checked.errors] }
  if (errors.length > 0) return { errors }
  return { credential: { passwordHash: await hashPassword(posted(context, 'new-password')), totp: checked.totp } }
}
