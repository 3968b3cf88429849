import { defineTexts, type Language } from './platform/i18n/texts.ts'

const texts = defineTexts({
  nl: {
    work: 'Werk',
    reports: 'Meldingen',
    signals: 'Signalen',
    received: 'Ontvangen',
    advice: 'Adviesvragen',
    takeIn: 'Melding opnemen',
    people: 'Mensen',
    organisations: 'Organisaties',
    region: 'Regio',
    recoveries: 'Herstel',
    accounts: 'Accounts',
    logs: 'Logboeken',
    erasures: 'Wissen',
    account: 'Uw account',
  },
  en: {
    work: 'Work',
    reports: 'Reports',
    signals: 'Signals',
    received: 'Received',
    advice: 'Advice',
    takeIn: 'Take in a report',
    people: 'People',
    organisations: 'Organisations',
    region: 'Region',
    recoveries: 'Recovery',
    accounts: 'Accounts',
    logs: 'Logs',
    erasures: 'Erasing',
    account: 'Your account',
  },
})

const areas = [
  ['/werk', 'work', 'any-signed-in'],
  ['/meldingen', 'reports', 'report.handle'],
  ['/signalen', 'signals', 'signal.handle'],
  ['/ontvangen', 'received', 'signal.receive'],
  ['/advies', 'advice', 'signal.receive'],
  ['/opnemen', 'takeIn', 'report.take-in'],
  ['/beheer/mensen', 'people', 'network.manage'],
  ['/beheer/organisaties', 'organisations', 'network.manage'],
  ['/beheer/regio', 'region', 'network.manage'],
  ['/beheer/herstel', 'recoveries', 'account.approve-recovery'],
  ['/toezicht/accounts', 'accounts', 'log.review'],
  ['/toezicht/logboeken', 'logs', 'log.review'],
  ['/toezicht/wissen', 'erasures', 'erasure.confirm'],
  ['/account', 'account', 'any-signed-in'],
] as const

/** The parts of the platform that somebody with these permissions may enter, in the order of the day. */
export function areasFor(
  language: Language,
  may: (permission: string) => boolean,
): readonly { href: string; label: string }[] {
  const t = texts.in(language)
  return areas.filter(([, , permission]) => may(permission)).map(([href, key]) => ({ href, label: t(key) }))
}
