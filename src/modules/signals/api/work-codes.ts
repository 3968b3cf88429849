import { dutchWords } from '../../../platform/http/api/dutch-words.ts'
import type { EnrichmentBasis, EnrichmentSource } from '../rules/enriching.ts'
import type { ReminderKind } from '../rules/reminders.ts'
import type { SignalAction } from '../rules/status.ts'

export const sources = dutchWords('BronVerrijking', {
  'persons-register': 'basisregistratie-personen',
  addresses: 'adressen-en-gebouwen',
  permits: 'vergunningen',
  enforcement: 'handhaving',
  'social-support': 'maatschappelijke-ondersteuning',
  'youth-care': 'jeugdhulp',
  'debts-income': 'inkomen-en-schulden',
  'trade-register': 'handelsregister',
  'earlier-signals': 'eerdere-signalen',
  partner: 'partner',
  'open-source': 'open-bron',
  other: 'anders',
} satisfies Record<EnrichmentSource, string>)

export const enrichmentBases = dutchWords('GrondslagVerrijking', {
  'brp-act': 'wet-brp',
  'municipalities-act': 'gemeentewet',
  'bibob-act': 'wet-bibob',
  'social-support-act': 'wmo-2015',
  'youth-act': 'jeugdwet',
  'participation-act': 'participatiewet',
  'trade-register-act': 'handelsregisterwet',
  consent: 'toestemming',
  'vital-interest': 'vitaal-belang',
  'partnership-act': 'samenwerkingsverband',
  'public-source': 'openbare-bron',
} satisfies Record<EnrichmentBasis, string>)

export const reminders = dutchWords('SoortHerinnering', {
  'feedback-receipt': 'terugkoppelen-na-ontvangst',
  'feedback-route': 'terugkoppelen-over-route',
  'feedback-close': 'terugkoppelen-bij-sluiten',
  advice: 'advies',
  'follow-up': 'preventieve-hulp-opvolgen',
  'share-ends': 'delen-loopt-af',
  own: 'eigen',
} satisfies Record<ReminderKind, string>)

/** What was done to a signal, in its history. */
export const actions = dutchWords('GebeurtenisSignaal', {
  accept: 'aangenomen',
  'change-facts': 'feiten-gewijzigd',
  'add-party': 'genoemden-gewijzigd',
  'change-party': 'genoemden-gewijzigd',
  'remove-party': 'genoemden-gewijzigd',
  'decide-gate': 'grondslag-besloten',
  'join-report': 'melding-toegevoegd',
  split: 'gesplitst',
  enrich: 'verrijkt',
  'ask-advice': 'advies-gevraagd',
  'answer-advice': 'advies-gegeven',
  weigh: 'gewogen',
  assess: 'beoordeeld',
  'propose-referral': 'doorgeleiding-voorgesteld',
  'decide-referral': 'doorgeleiding-besloten',
  'withdraw-referral': 'doorgeleiding-ingetrokken',
  'withdraw-last-referral': 'laatste-doorgeleiding-ingetrokken',
  'offer-share': 'delen-aangeboden',
  'accept-share': 'aanbod-aangenomen',
  'refuse-share': 'aanbod-geweigerd',
  'answer-share': 'ontvanger-liet-weten',
  'hand-back-share': 'teruggegeven',
  'hand-back-last-share': 'laatste-teruggegeven',
  'reply-to-share': 'vraag-ontvanger-beantwoord',
  'withdraw-share': 'delen-gestopt',
  'withdraw-last-share': 'laatste-delen-gestopt',
  'share-expired': 'delen-afgelopen',
  'give-feedback': 'teruggekoppeld',
  remind: 'herinnering',
  'settle-reminder': 'herinnering',
  'ask-others': 'anderen-gevraagd',
  'mark-silent': 'zichtbaarheid-gewijzigd',
  'send-on': 'doorgestuurd',
  close: 'gesloten',
  reopen: 'heropend',
  erased: 'gewist',
  'named-erased': 'genoemden-gewist',
} satisfies Record<SignalAction | 'accept' | 'erased' | 'named-erased', string> & Record<string, string>)
