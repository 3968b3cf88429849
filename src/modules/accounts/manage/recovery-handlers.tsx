import type { Tx } from '../../../platform/db/database.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { goOn } from '../../../records/index.ts'
import { asSystem } from '../as-system.ts'
import { openForm } from '../../../ui/form-view.ts'
import { approveRecovery, endInvitation, listRecoveries, type OpenRecovery } from '../invitation/queries.ts'
import { listNoticesSince } from '../notices.ts'
import { getPerson } from '../own/owner.ts'
import { paths } from '../paths.ts'
import { refuseApproval } from '../policy.ts'
import { addNotice } from '../queries.ts'
import { endSessionsOf } from '../sessions/queries.ts'
import { refusalOf, refuse } from './managed.ts'
import { NoticesPage } from './notices-page.tsx'
import { RecoveriesPage } from './recovery-page.tsx'
import { manageTexts } from './text.ts'

const path = paths.recoveries
const permission = 'account.approve-recovery'
const month = 30 * 24 * 60 * 60_000

/** The recoveries of the region that wait, and a code that was made just now: shown once. */
export async function showRecoveries(context: RequestContext): Promise<Reply> {
  const form = await openForm(context, { path })
  const rows = await asSystem(context, async (tx) => ({
    event: 'account.recoveries-listed',
    permission,
    value: await listRecoveries(tx, ownRecoveries(context)),
  }))
  return page(<RecoveriesPage form={form} rows={rows} by={getPerson(context).personId} />)
}

function ownRecoveries(context: RequestContext): { at: Date; byOrganisation: string } {
  return { at: context.now, byOrganisation: getPerson(context).organisationId }
}

async function getRecovery(tx: Tx, context: RequestContext): Promise<OpenRecovery> {
  const open = await listRecoveries(tx, ownRecoveries(context))
  const found = open.find(({ id }) => id === context.params['id'])
  if (found === undefined) throw new NotFoundError()
  return found
}

/** The second person agrees: sessions end at once, and they get the code that the owner needs beside the link. */
export async function approve(context: RequestContext): Promise<Reply> {
  const { platform } = context
  const by = getPerson(context).personId
  const made = await asSystem(context, async (tx) => {
    const recovery = await getRecovery(tx, context)
    const { id, personId } = recovery
    refuse(context, refuseApproval({ by, ...recovery }))
    const value = await approveRecovery(tx, platform, { id, by })
    if (value === undefined) throw refusalOf(context, 'already-approved')
    await endSessionsOf(tx, platform, { personId })
    await addNotice(tx, platform, { kind: 'recovery-approved', personId, byPerson: by })
    return { event: 'account.recovery-approved', permission, personId, value }
  })
  const t = manageTexts.in(context.language)
  return goOn(context, { to: path, saved: { title: t('codeTitle'), code: made, text: t('codeOnce') } })
}

/** Stops a recovery; whoever may approve one may stop it, the one who asked as well. */
export async function refuseOne(context: RequestContext): Promise<Reply> {
  const by = getPerson(context).personId
  await asSystem(context, async (tx) => {
    const { id, personId } = await getRecovery(tx, context)
    await endInvitation(tx, id, context.now)
    await addNotice(tx, context.platform, { kind: 'recovery-refused', personId, byPerson: by })
    return { event: 'account.recovery-refused', permission, personId, value: undefined }
  })
  return redirect(path)
}

/** What was done to accounts in the last thirty days, for the privacy officer. */
export async function showNotices(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const since = new Date(context.now.getTime() - month)
  const notices = await context.transact((tx) => listNoticesSince(tx, since))
  return page(<NoticesPage form={form} notices={notices} />)
}
