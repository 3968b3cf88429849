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

/** Path, word and permission of each area, and other paths that lie in it. */
const areas: readonly (readonly [string, Parameters<ReturnType<typeof texts.in>>[0], string, ...string[]])[] = [
  ['/werk', 'work', 'any-signed-in'],
  ['/meldingen', 'reports', 'report.handle'],
  ['/signalen', 'signals', 'signal.handle'],
  ['/ontvangen', 'received', 'signal.receive'],
  ['/advies', 'advice', 'signal.receive'],
  ['/opnemen', 'takeIn', 'report.take-in'],
  ['/beheer/mensen', 'people', 'network.manage', '/beheer/rollen'],
  ['/beheer/organisaties', 'organisations', 'network.manage'],
  ['/beheer/regio', 'region', 'network.manage', '/beheer/gemeenten', '/beheer/districten'],
  ['/beheer/herstel', 'recoveries', 'account.approve-recovery'],
  ['/toezicht/accounts', 'accounts', 'log.review'],
  ['/toezicht/logboeken', 'logs', 'log.review', '/toezicht/verzoeken'],
  ['/toezicht/wissen', 'erasures', 'erasure.confirm'],
  ['/account', 'account', 'any-signed-in'],
]

/** The parts of the platform that somebody with these permissions may enter, in the order of the day. */
export function areasFor(
  language: Language,
  may: (permission: string) => boolean,
): readonly { href: string; label: string; paths: readonly string[] }[] {
  const t = texts.in(language)
  return areas
    .filter(([, , permission]) => may(permission))
    .map(([href, key, , ...others]) => ({ href, label: t(key), paths: [href, ...others] }))
}
