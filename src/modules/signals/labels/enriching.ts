import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { AskingPurpose, EnrichmentBasis, EnrichmentSource } from '../rules/enriching.ts'
import type { FeedbackMoment, ReminderKind } from '../rules/reminders.ts'

export const sourceTexts = defineTexts<EnrichmentSource>({
  nl: {
    'persons-register': 'basisregistratie personen (BRP)',
    addresses: 'adressen en gebouwen (BAG)',
    permits: 'vergunningen',
    enforcement: 'handhaving en eerdere maatregelen',
    'social-support': 'maatschappelijke ondersteuning (Wmo)',
    'youth-care': 'jeugdhulp',
    'debts-income': 'inkomen en schulden',
    'trade-register': 'handelsregister (KvK)',
    'earlier-signals': 'eerdere signalen',
    partner: 'partner',
    'open-source': 'open bron',
    other: 'anders',
  },
  en: {
    'persons-register': 'persons register (BRP)',
    addresses: 'addresses and buildings (BAG)',
    permits: 'permits',
    enforcement: 'enforcement and earlier measures',
    'social-support': 'social support (Wmo)',
    'youth-care': 'youth care',
    'debts-income': 'income and debts',
    'trade-register': 'trade register (KvK)',
    'earlier-signals': 'earlier signals',
    partner: 'partner',
    'open-source': 'open source',
    other: 'other',
  },
})

export const enrichmentBasisTexts = defineTexts<EnrichmentBasis>({
  nl: {
    'brp-act': 'Wet basisregistratie personen',
    'municipalities-act': 'Gemeentewet (openbare orde en toezicht)',
    'bibob-act': 'Wet Bibob',
    'social-support-act': 'Wmo 2015',
    'youth-act': 'Jeugdwet',
    'participation-act': 'Participatiewet of schuldhulpverlening',
    'trade-register-act': 'Handelsregisterwet',
    consent: 'toestemming van de betrokkene',
    'vital-interest': 'vitaal belang',
    'partnership-act': 'samenwerkingsverband of convenant',
    'public-source': 'openbare bron',
  },
  en: {
    'brp-act': 'Persons register act (Wet BRP)',
    'municipalities-act': 'Municipalities act (public order and supervision)',
    'bibob-act': 'Bibob act',
    'social-support-act': 'Wmo 2015',
    'youth-act': 'Jeugdwet',
    'participation-act': 'Participation act or debt support',
    'trade-register-act': 'Trade register act',
    consent: 'consent of the person concerned',
    'vital-interest': 'vital interest',
    'partnership-act': 'partnership or covenant',
    'public-source': 'public source',
  },
})

export const reminderTexts = defineTexts<ReminderKind>({
  nl: {
    'feedback-receipt': 'terugkoppelen na ontvangst',
    'feedback-route': 'terugkoppelen over de route',
    'feedback-close': 'terugkoppelen bij het sluiten',
    advice: 'antwoord op de adviesvraag',
    'follow-up': 'preventieve hulp opvolgen',
    'share-ends': 'delen loopt af',
    own: 'eigen herinnering',
  },
  en: {
    'feedback-receipt': 'feedback after receipt',
    'feedback-route': 'feedback about the route',
    'feedback-close': 'feedback at closing',
    advice: 'answer to the question for advice',
    'follow-up': 'follow up preventive help',
    'share-ends': 'sharing ends',
    own: 'own reminder',
  },
})

export const momentTexts = defineTexts<FeedbackMoment>({
  nl: { receipt: 'na ontvangst', route: 'over wat er nu gebeurt', close: 'bij het sluiten' },
  en: { receipt: 'after receipt', route: 'about what happens now', close: 'at closing' },
})

export const askingPurposeTexts = defineTexts<AskingPurpose>({
  nl: {
    'protect-victim': 'een mogelijk slachtoffer beschermen',
    'avoid-double-work': 'voorkomen dat bureaus langs elkaar heen werken',
    'decide-route': 'de juiste route kiezen',
  },
  en: {
    'protect-victim': 'protecting a presumed victim',
    'avoid-double-work': 'avoiding that desks work past each other',
    'decide-route': 'choosing the right route',
  },
})
