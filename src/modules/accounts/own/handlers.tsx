import { findOrganisation } from '../../network/index.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { openForm } from '../../../ui/form-view.ts'
import { listUnseen } from '../notices.ts'
import { listPasskeys } from '../passkeys/queries.ts'
import { addNotice, findAccount } from '../queries.ts'
import { endSessionsOf, listPlaces, listSessions } from '../sessions/queries.ts'
import { asOwner } from './owner.ts'
import { OwnPage } from './page.tsx'

/** The account of the person who is signed in, on one page. */
export async function showOwn(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const form = await openForm(context)
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
