import { defineTexts, type Language } from '../../../platform/i18n/texts.ts'
import type { TagKind } from '../../../ui/index.ts'
import type { CloseReason } from '../rules/closing.ts'
import { signalActions, type SignalAction, type SignalStatus } from '../rules/status.ts'
import { labelOf } from './label-of.ts'

/** Where a signal stands, in words. */
export const statusTexts = defineTexts<SignalStatus>({
  nl: {
    accepted: 'nieuw in register',
    enriching: 'wordt verrijkt',
    weighed: 'gewogen',
    assessed: 'beoordeeld',
    referred: 'doorgeleid',
    'with-partner': 'bij partner',
    closed: 'gesloten',
    reopened: 'heropend',
  },
  en: {
    accepted: 'new in register',
    enriching: 'being enriched',
    weighed: 'weighed',
    assessed: 'assessed',
    referred: 'referred',
    'with-partner': 'with partner',
    closed: 'closed',
    reopened: 'reopened',
  },
})

/** Shape and colour that go with each status. */
export const statusTags: Readonly<Record<SignalStatus, TagKind>> = {
  accepted: 'new',
  reopened: 'new',
  enriching: 'busy',
  weighed: 'busy',
  assessed: 'busy',
  referred: 'waiting',
  'with-partner': 'waiting',
  closed: 'done',
}

/** What stands in the history of a signal besides the actions of the status table. */
const otherActions = ['accept', 'erased', 'named-erased'] as const
type HistoryAction = SignalAction | (typeof otherActions)[number]
const historyActions: readonly HistoryAction[] = [...otherActions, ...signalActions]

/** What was done, after the name of who did it: `action` as it stands in the history of a signal. */
export function doneLabel(action: string, language: Language): string {
  return labelOf(historyActions, action.replace(/^(signal|record)\./, ''), actionTexts.in(language))
}

const actionTexts = defineTexts<HistoryAction>({
  nl: {
    accept: 'signaal aangenomen',
    'change-facts': 'feiten gewijzigd',
    'change-parties': 'wie of wat genoemd is gewijzigd',
    'decide-gate': 'besloten over de grondslag',
    'join-report': 'melding toegevoegd',
    split: 'signaal gesplitst',
    enrich: 'verrijkt',
    'ask-advice': 'advies gevraagd',
    'answer-advice': 'advies gegeven',
    weigh: 'gewogen',
    assess: 'beoordeeld',
    'propose-referral': 'routes voorgesteld',
    'decide-referral': 'besloten over doorgeleiding',
    'withdraw-referral': 'doorgeleiding ingetrokken',
    'withdraw-last-referral': 'laatste doorgeleiding ingetrokken',
    'offer-share': 'delen aangeboden',
    'accept-share': 'aanbod aangenomen',
    'refuse-share': 'aanbod geweigerd',
    'withdraw-share': 'delen gestopt',
    'withdraw-last-share': 'laatste delen gestopt',
    'share-expired': 'laatste delen afgelopen',
    'give-feedback': 'terugkoppeling aan melder',
    remind: 'herinnering gezet of afgedaan',
    'ask-others': 'gevraagd of anderen iets weten',
    'mark-silent': 'stil gezet of zichtbaar gemaakt',
    'send-on': 'naar ander bureau gestuurd',
    close: 'gesloten',
    reopen: 'heropend',
    erased: 'gewist',
    'named-erased': 'genoemden gewist',
  },
  en: {
    accept: 'signal accepted',
    'change-facts': 'facts changed',
    'change-parties': 'who or what is named changed',
    'decide-gate': 'legal basis decided',
    'join-report': 'report joined',
    split: 'signal split',
    enrich: 'enriched',
    'ask-advice': 'advice asked',
    'answer-advice': 'advice given',
    weigh: 'weighed',
    assess: 'assessed',
    'propose-referral': 'routes proposed',
    'decide-referral': 'referral decided',
    'withdraw-referral': 'referral withdrawn',
    'withdraw-last-referral': 'last referral withdrawn',
    'offer-share': 'share offered',
    'accept-share': 'offer accepted',
    'refuse-share': 'offer refused',
    'withdraw-share': 'sharing ended',
    'withdraw-last-share': 'last sharing ended',
    'share-expired': 'last sharing ran out',
    'give-feedback': 'feedback to reporter',
    remind: 'reminder set or settled',
    'ask-others': 'asked whether others know something',
    'mark-silent': 'made silent or visible',
    'send-on': 'sent to another desk',
    close: 'closed',
    reopen: 'reopened',
    erased: 'erased',
    'named-erased': 'some of those named erased',
  },
})

/** What comes next, in the header of a signal. */
export const nextTexts = defineTexts<SignalStatus>({
  nl: {
    accepted: 'Volgende stap: verrijken met wat de gemeente al weet',
    reopened: 'Volgende stap: verrijken met wat er nieuw is',
    enriching: 'Volgende stap: wegen',
    weighed: 'Volgende stap: beoordelen',
    assessed: 'Volgende stap: route kiezen',
    referred: 'Volgende stap: delen met de ontvanger en wachten op antwoord',
    'with-partner': 'De partner heeft het aangenomen. Volgende stap: terugkoppelen aan de melder',
    closed: 'Klaar. U kunt het signaal heropenen',
  },
  en: {
    accepted: 'Next step: enrich with what the municipality knows already',
    reopened: 'Next step: enrich with what is new',
    enriching: 'Next step: weigh',
    weighed: 'Next step: assess',
    assessed: 'Next step: choose a route',
    referred: 'Next step: share with the receiver and wait for the answer',
    'with-partner': 'The partner accepted it. Next step: give feedback to the reporter',
    closed: 'Done. You can reopen the signal',
  },
})

export const closeReasonTexts = defineTexts<CloseReason>({
  nl: {
    'no-suspicion': 'geen vermoeden van mensenhandel',
    'helped-ordinary': 'opgepakt met gewone hulp',
    'taken-over': 'overgenomen door een partner',
    'follow-up-done': 'preventieve hulp gegeven en opgevolgd',
    double: 'dubbel: zelfde als een ander signaal',
    mistake: 'bij vergissing gemaakt',
  },
  en: {
    'no-suspicion': 'no suspicion of trafficking',
    'helped-ordinary': 'picked up by ordinary help',
    'taken-over': 'taken over by a partner',
    'follow-up-done': 'preventive help given and followed up',
    double: 'double: same as another signal',
    mistake: 'made by mistake',
  },
})
