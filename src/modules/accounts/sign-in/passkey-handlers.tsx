import { withSystem } from '../../../platform/db/database.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'
import { keepChallenge, consumeChallenge } from '../challenges.ts'
import { backToForm, openForm, posted } from '../../../ui/form-view.ts'
import { askForPasskey, checkPasskey, readAnswer } from '../passkeys/ceremony.ts'
import { findPasskey, notePasskeyUse } from '../passkeys/queries.ts'
import { returnPath } from '../rules.ts'
import { wantedPath } from './handlers.tsx'
import { PasskeyPage } from './passkey-page.tsx'
import { enter, refusal, adoptSession, type SignInOutcome } from './sign-in.ts'
import { signInTexts } from './text.ts'

const path = '/inloggen/passkey'

/** Asks the browser for a passkey, with a challenge for this visit. */
export async function showPasskeySignIn(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const to = wantedPath(context, context.query['naar'])
  const form = await openForm(context, { path })
  const { challenge, options } = await askForPasskey(platform)
  await withSystem(platform.database, 'sign-in', (tx) =>
    keepChallenge(tx, context, { kind: 'passkey', content: challenge }),
  )
  return page(<PasskeyPage form={form} options={options} to={to} />)
}

/** Signs in with what the authenticator answered to that challenge, which is used up either way. */
export async function signInWithPasskey(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const to = wantedPath(context, posted(context, 'naar'))
  const answer = readAnswer(posted(context, 'answer'))
  const outcome = await asSystem<SignInOutcome>(context, async (tx) => {
    const challenge = await consumeChallenge(tx, context, { kind: 'passkey' })
    const known = answer === undefined ? undefined : await findPasskey(tx, answer.id)
    if (challenge === undefined || answer === undefined || known === undefined) return refusal('wrong')
    const checked = await checkPasskey(platform, { answer, challenge, credential: known.credential })
    if (checked === undefined) return refusal('wrong')
    await notePasskeyUse(tx, { id: known.id, counter: checked.counter, at: platform.clock() })
    return enter(tx, context, known.personId)
  })
  if (typeof outcome === 'object') {
    adoptSession(context, outcome.sessionId)
    return redirect(to ?? returnPath(undefined, platform.origin))
  }
  const t = signInTexts.in(context.language)
  const words = outcome === 'no-role' ? 'noRole' : answer === undefined ? 'passkeyScript' : 'passkeyWrong'
  return backToForm(context, [{ field: 'passkey-get', message: t(words) }], { path, href: withTo(to) })
}

function withTo(to: string | undefined): string {
  return to === undefined ? path : `${path}?naar=${encodeURIComponent(to)}`
}
