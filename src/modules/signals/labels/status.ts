import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { TagKind } from '../../../ui/index.ts'
import type { CloseReason } from '../rules/closing.ts'
import type { SignalStatus } from '../rules/status.ts'

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
