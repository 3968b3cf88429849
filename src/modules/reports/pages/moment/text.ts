import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const momentTexts = defineTexts({
  nl: {
    title: 'Wanneer gebeurt het?',
    why: 'U mag dit overslaan.',
    now: 'Het gebeurt nu nog',
    recent: 'Het gebeurde de afgelopen weken',
    past: 'Het is langer geleden',
    unknown: 'Weet ik niet',
    since: 'Sinds wanneer, of op welke dagen?',
    sinceHint: 'Bijvoorbeeld: sinds de zomer, vooral in het weekend.',
    long: 'Dit is langer dan 500 tekens. Maak het korter.',
    summary: 'Wanneer',
    summarySince: 'Sinds',
  },
  en: {
    title: 'When does it happen?',
    why: 'You may skip this.',
    now: 'It is still happening',
    recent: 'It happened in the past weeks',
    past: 'It was longer ago',
    unknown: 'I do not know',
    since: 'Since when, or on which days?',
    sinceHint: 'For instance: since the summer, mostly at weekends.',
    long: 'This is longer than 500 characters. Make it shorter.',
    summary: 'When',
    summarySince: 'Since',
  },
})
