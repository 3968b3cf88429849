import { z } from 'zod'
import { NotFoundError } from '../../../platform/http/errors.ts'
import type { Done, FormActionContext, FormPost, Params } from '../../../records/index.ts'
import { addInvitation } from '../invitation/queries.ts'
import { paths } from '../paths.ts'
import { refuseInvitation, refuseRecovery } from '../policy.ts'
import { addNotice, hasCredential } from '../queries.ts'
import { aboutAccount, getManaged, refuse } from './managed.ts'
import { manageTexts } from './text.ts'

type Link = {
  purpose: 'first-sign-in' | 'recovery'
  refusal: typeof refuseInvitation
  notice: 'invited' | 'recovery-asked'
  how: 'inviteHow' | 'recoveryLink'
}

/** Makes a link for the account of a person, which the page shows once. */
async function makeLink(context: FormActionContext, { id }: Params, link: Link): Promise<Done> {
  const { tx, platform, actor, language } = context
  const { personId, blocked } = await getManaged(tx, context.request)
  if (blocked) throw new NotFoundError()
  const by = actor.personId ?? ''
  refuse(context, link.refusal({ by, personId, hasAccount: await hasCredential(tx, personId) }))
  const { secret } = await addInvitation(tx, platform, { personId, purpose: link.purpose, requestedBy: by })
  await addNotice(tx, platform, { kind: link.notice, personId, byPerson: by })
  const t = manageTexts.in(language)
  const saved = {
    title: t('link'),
    code: `${platform.origin}/uitnodiging/${secret}`,
    text: `${t('linkOnce')} ${t(link.how)}`,
  }
  return { to: paths.managed.account(id), saved }
}

/** Makes a link with which somebody who has no account yet sets it up. */
export const inviteButton: FormPost<object> = {
  ...aboutAccount,
  path: paths.managed.invite(':id'),
  audit: 'account.invited',
  schema: z.strictObject({}),
  act: (context, _input, params) =>
    makeLink(context, params, {
      purpose: 'first-sign-in',
      refusal: refuseInvitation,
      notice: 'invited',
      how: 'inviteHow',
    }),
}

/** Asks to recover an account: the link works once a second person approved. */
export const recoverButton: FormPost<object> = {
  ...aboutAccount,
  path: paths.managed.recover(':id'),
  audit: 'account.recovery-asked',
  schema: z.strictObject({}),
  act: (context, _input, params) =>
    makeLink(context, params, {
      purpose: 'recovery',
      refusal: refuseRecovery,
      notice: 'recovery-asked',
      how: 'recoveryLink',
    }),
}
