import { findOrganisation } from '../../network/index.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError, SignInNeededError } from '../../../platform/http/errors.ts'
import {
  anySignedIn,
  page,
  redirect,
  type Reply,
  type RequestContext,
  type SignedIn,
} from '../../../platform/http/route.ts'
import { isLanguage } from '../../../platform/i18n/texts.ts'
import { asSystem } from '../as-system.ts'
import { forwardWith, openForm, posted } from '../../../ui/form-view.ts'
import { listUnseen, markSeen } from '../notices.ts'
import { listPasskeys } from '../passkeys/queries.ts'
import { addNotice, findAccount, keepLanguage } from '../queries.ts'
import { endSessionsOf, listPlaces, listSessions, moveSession } from '../sessions/queries.ts'
import { OwnPage } from './page.tsx'

const path = '/account'

/** Somebody who is there themselves, with a browser: no program. */
export type Owner = SignedIn & { sessionId: string }

/** Who is signed in. Throws SignInNeededError; the route's permission makes sure of it already. */
export function getPerson(context: RequestContext): SignedIn {
  if (context.person === undefined) throw new SignInNeededError()
  return context.person
}

/** Shows or does something of one's own account, as the system, with the logs. Throws SignInNeededError for a program. */
export function asOwner<T>(
  context: RequestContext,
  event: string,
  work: (tx: Tx, owner: Owner) => Promise<T>,
): Promise<T> {
  const person = getPerson(context)
  const { personId, sessionId } = person
  if (sessionId === undefined) throw new SignInNeededError()
  return asSystem(context, async (tx) => {
    const value = await work(tx, { ...person, sessionId })
    return { event, permission: anySignedIn, personId, value }
  })
}

/** The account of who is signed in, on one page. */
export async function showOwn(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const form = await openForm(context, { path })
  const view = await asOwner(context, 'account.viewed', async (tx, person) => {
    const { personId, sessionId } = person
    const account = await findAccount(tx, personId)
    if (account === undefined) throw new NotFoundError()
    return {
      name: account.name,
      email: account.email,
      organisation: { id: person.organisationId, name: person.organisationName },
      roles: person.holdings.map(({ role }) => role),
      places: await listPlaces(tx, personId, platform.clock()),
      passkeys: await listPasskeys(tx, personId),
      sessions: await listSessions(tx, platform, { personId, sessionId }),
      notices: await listUnseen(tx, personId),
      hasPassword: account.passwordHash !== null,
      region: (await findOrganisation(tx, person.organisationId))?.region,
    }
  })
  return page(<OwnPage form={form} {...view} />)
}

/** Keeps the language of the interface with the person. */
export async function chooseLanguage(context: RequestContext): Promise<Reply> {
  const language = posted(context, 'language')
  if (!isLanguage(language)) return redirect(path)
  await asOwner(context, 'account.language-chosen', (tx, { personId }) => keepLanguage(tx, { personId, language }))
  context.setLanguage(language)
  return forwardWith(context, path, { done: 'yes' })
}

/** Lets this session act for another organisation in which the person holds a role. */
export async function chooseOrganisation(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const wanted = posted(context, 'organisation')
  await asOwner(context, 'account.organisation-chosen', async (tx, { personId, sessionId }) => {
    const places = await listPlaces(tx, personId, platform.clock())
    if (!places.some(({ id }) => id === wanted)) throw new NotFoundError()
    await moveSession(tx, platform, { sessionId, organisationId: wanted })
  })
  return redirect('/werk')
}

/** Ends every session of this person, this one too. */
export async function signOutEverywhere(context: RequestContext): Promise<Reply> {
  const { platform } = context
  await asOwner(context, 'account.signed-out-everywhere', async (tx, { personId }) => {
    await endSessionsOf(tx, platform, { personId })
    await addNotice(tx, platform, { kind: 'signed-out-everywhere', personId, byPerson: personId })
  })
  context.forgetVisit()
  return redirect('/inloggen?uit=1')
}

/** Puts away what was done to the account: the owner has read it. */
export async function dismissNotices(context: RequestContext): Promise<Reply> {
  await asOwner(context, 'account.notices-read', (tx, { personId }) => markSeen(tx, { personId, at: context.now }))
  return forwardWith(context, path, { done: 'yes' })
}
