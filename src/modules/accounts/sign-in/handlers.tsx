import { withSystem } from '../../../platform/db/database.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { asSystem } from '../as-system.ts'
import { backToForm, openForm, posted } from '../../../ui/form-view.ts'
import { listProviders } from '../organisation-sign-in/queries.ts'
import { isDemonstration } from '../queries.ts'
import { returnPath } from '../rules.ts'
import { endSession } from '../sessions/queries.ts'
import { SignInPage } from './page.tsx'
import { signInTexts } from './text.ts'
import { signInWithPassword, adoptSession } from './sign-in.ts'

const path = '/inloggen'

/** The page to go to after signing in, when it is one of ours and not the usual one. */
export function wantedPath(context: RequestContext, wanted: string | undefined): string | undefined {
  const to = returnPath(wanted, context.platform.origin)
  return to === returnPath(undefined, context.platform.origin) ? undefined : to
}

/** The page with all ways in; who is signed in already goes on. */
export async function showSignIn(context: RequestContext): Promise<Reply> {
  const to = wantedPath(context, context.query['naar'])
  if (context.person !== undefined) return redirect(to ?? returnPath(undefined, context.platform.origin))
  const form = await openForm(context, { path })
  const shown = await withSystem(context.platform.database, 'sign-in', async (tx) => ({
    providers: await listProviders(tx),
    demonstration: await isDemonstration(tx),
  }))
  return page(<SignInPage form={form} to={to} {...shown} signedOut={context.query['uit'] === '1'} />)
}

/** Signs in with password and code; back to the page, with what was typed but no secret, when it does not fit. */
export async function signIn(context: RequestContext): Promise<Reply> {
  const t = signInTexts.in(context.language)
  const to = wantedPath(context, posted(context, 'naar'))
  const [email, password, code] = [posted(context, 'email'), posted(context, 'password'), posted(context, 'code')]
  const outcome = await signInWithPassword(context, { email, password, code })
  if (typeof outcome === 'object') {
    adoptSession(context, outcome.sessionId)
    return redirect(to ?? returnPath(undefined, context.platform.origin))
  }
  const href = to === undefined ? path : `${path}?naar=${encodeURIComponent(to)}`
  return backToForm(context, [{ field: 'email', message: t(outcome === 'wrong' ? 'wrong' : 'noRole') }], { path, href })
}

/** Ends the session of this browser. */
export async function signOut(context: RequestContext): Promise<Reply> {
  const { person, platform } = context
  const { personId, sessionId } = person ?? {}
  if (sessionId !== undefined) {
    await asSystem(context, async (tx) => {
      await endSession(tx, platform, sessionId)
      return { event: 'account.signed-out', permission: 'any-signed-in', personId, value: undefined }
    })
  }
  context.forgetVisit()
  return redirect('/inloggen?uit=1')
}
