import { defineTexts, isLanguage } from '../../platform/i18n/texts.ts'
import type { JobContext } from '../../platform/jobs/worker.ts'
import { noticeTexts } from './own/text.ts'
import { findMailbox, noticeKinds } from './queries.ts'

const letterTexts = defineTexts({
  nl: {
    subject: 'Bericht over uw account',
    text: 'Beste collega,\n\nMet uw account is iets gebeurd: {what}\n\nWist u dit? Dan hoeft u niets te doen. Zo niet, meld het dan meteen bij uw beheerder of bij de functionaris gegevensbescherming.\n\nU ziet dit bericht ook als u inlogt: {link}',
  },
  en: {
    subject: 'Notice about your account',
    text: 'Dear colleague,\n\nSomething happened to your account: {what}\n\nDid you know? Then you need not do anything. If not, tell your administrator or the data protection officer at once.\n\nYou also see this notice when you sign in: {link}',
  },
})

/**
 * Mails a notice to the owner of an account, in their language, also when they are blocked. It names nobody and holds no
 * way in: who reads somebody's mail learns that an account was touched, and no more. Without a mail server nothing is sent.
 */
export async function mailNotice({ platform, payload, transact }: JobContext): Promise<void> {
  const kind = noticeKinds.find((name) => name === payload['kind'])
  const personId = payload['personId']
  if (kind === undefined || typeof personId !== 'string') return
  const owner = await transact((tx) => findMailbox(tx, personId))
  if (owner === undefined) return
  const language = isLanguage(owner.language) ? owner.language : 'nl'
  const t = letterTexts.in(language)
  const what = noticeTexts.in(language)(kind)
  const text = t('text', { what, link: `${platform.origin}/account` })
  await platform.mail.send({ to: owner.email, subject: t('subject'), text })
}
