import { addAssignment, addPerson, hasAdministrator, isEmailAddress, listOrganisations } from '../../network/index.ts'
import { withSystem, type Tx } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { actionContext } from '../../../records/index.ts'
import { asSystem } from '../as-system.ts'
import { backToForm, openForm, posted } from '../../../ui/form-view.ts'
import { findInvitation, useInvitation } from '../invitation/queries.ts'
import { checkSetup, finishTotp, offerTotpSecret } from '../invitation/setup.ts'
import { setupTexts } from '../invitation/text.ts'
import { findAccountByEmail, setCredential } from '../queries.ts'
import { returnPath } from '../rules.ts'
import { enter, refusal, adoptSession, type SignInOutcome } from '../sign-in/sign-in.ts'
import { FirstAdministratorPage } from './page.tsx'

const formPath = '/eerste-beheerder'

async function checkLink(tx: Tx, context: RequestContext): Promise<string> {
  const { platform } = context
  const secret = context.params['token'] ?? ''
  const invitation = await findInvitation(tx, platform, secret)
  const open = invitation?.purpose === 'first-administrator' && !(await hasAdministrator(tx, platform.clock()))
  if (!open) throw new NotFoundError()
  return secret
}

/** The page behind the link that an empty installation prints. */
export async function showFirstAdministrator(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const form = await openForm(context, { path: formPath })
  const shown = await withSystem(platform.database, 'first-administrator', async (tx) => ({
    path: `/eerste-beheerder/${await checkLink(tx, context)}`,
    organisations: await listOrganisations(tx),
    totpSecret: await offerTotpSecret(tx, context),
  }))
  return page(<FirstAdministratorPage form={form} {...shown} />)
}

/** Makes the first administrator with their account, and signs them in. */
export async function acceptFirstAdministrator(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const typed = readTyped(context)
  const outcome = await asSystem<SignInOutcome | FieldError[]>(context, async (tx) => {
    const secret = await checkLink(tx, context)
    const checked = await checkSetup(tx, context, { owner: typed })
    const errors = [...(await findErrors(tx, context, typed)), ...('errors' in checked ? checked.errors : [])]
    const refused = { ...refusal('wrong'), event: 'administrator.made', reason: 'form-has-errors' }
    if ('errors' in checked || errors.length > 0) return { ...refused, value: errors }
    const used = await useInvitation(tx, platform, { secret, code: '' })
    if (used === undefined) throw new NotFoundError()
    const action = actionContext(context, tx)
    const personId = await addPerson(action, { ...typed, language: context.language })
    const given = {
      personId,
      organisationId: typed.organisation,
      role: 'administrator' as const,
      from: platform.clock(),
    }
    await addAssignment(action, given)
    await setCredential(tx, platform, { personId, ...checked.credential })
    await finishTotp(tx, context)
    return { ...(await enter(tx, context, personId)), event: 'administrator.made' }
  })
  if (Array.isArray(outcome)) {
    return backToForm(context, outcome, { path: formPath, href: `/eerste-beheerder/${context.params['token'] ?? ''}` })
  }
  if (typeof outcome === 'string') return redirect('/inloggen')
  adoptSession(context, outcome.sessionId)
  return redirect(returnPath(undefined, platform.origin))
}

type Typed = { name: string; email: string; organisation: string }

function readTyped(context: RequestContext): Typed {
  const [name, email] = [posted(context, 'name').trim(), posted(context, 'email').trim()]
  return { name, email, organisation: posted(context, 'organisation') }
}

async function findErrors(tx: Tx, context: RequestContext, typed: Typed): Promise<FieldError[]> {
  const t = setupTexts.in(context.language)
  const errors: FieldError[] = []
  if (typed.name === '') errors.push({ field: 'name', message: t('nameMissing') })
  if (!isEmailAddress(typed.email)) errors.push({ field: 'email', message: t('emailWrong') })
  else if ((await findAccountByEmail(tx, typed.email)) !== undefined) {
    errors.push({ field: 'email', message: t('taken') })
  }
  const known = (await listOrganisations(tx)).some(({ id }) => id === typed.organisation)
  if (!known) errors.push({ field: 'organisation', message: t('organisationMissing') })
  return errors
}
