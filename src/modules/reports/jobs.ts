import type { JobContext } from '../../platform/jobs/worker.ts'
import { purgeExpired } from './draft/queries.ts'
import { findDeskAddress } from './queries.ts'
import { announcementTexts } from './announcement-text.ts'

/** Removes drafts that nobody touched for two hours. */
export async function purgeDrafts({ platform, transact }: JobContext): Promise<void> {
  await transact((tx) => purgeExpired(tx, platform.clock()))
}

/**
 * Tells a desk at its general address that an acute report came in: nothing of the report itself, only the way to it.
 * Without a mail server, or an address, the report still stands on top of the inbox and the morning page.
 */
export async function announceAcuteReport({ platform, payload, transact }: JobContext): Promise<void> {
  const { reportId } = payload
  if (typeof reportId !== 'string') return
  const address = await transact((tx) => findDeskAddress(tx, reportId))
  if (address === undefined) return
  const t = announcementTexts.in('nl')
  await platform.mail.send({
    to: address,
    subject: t('subject'),
    text: t('text', { link: `${platform.origin}/meldingen/${reportId}` }),
  })
}
