import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const intakeTexts = defineTexts({
  nl: {
    title: 'Hoe komt deze melding binnen?',
    why: 'U neemt een melding op voor iemand anders. De vragen zijn dezelfde als op de website.',
    phone: 'Aan de telefoon',
    desk: 'Aan de balie',
    email: 'Per e-mail of brief',
    'anonymous-tip': 'Via Meld Misdaad Anoniem',
    inspection: 'Bij een controle',
    police: 'Van de politie',
    partner: 'Van een partner',
    missing: 'Kies hoe de melding binnenkomt.',
    summary: 'Binnengekomen',
  },
  en: {
    title: 'How does this report come in?',
    why: 'You take in a report for somebody else. The questions are the same as on the website.',
    phone: 'By phone',
    desk: 'At the desk',
    email: 'By e-mail or letter',
    'anonymous-tip': 'Through Meld Misdaad Anoniem',
    inspection: 'At an inspection',
    police: 'From the police',
    partner: 'From a partner',
    missing: 'Choose how the report comes in.',
    summary: 'Came in',
  },
})
