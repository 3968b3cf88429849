import { defineTexts } from '../../../platform/i18n/texts.ts'

/** What can be done to a signal, as the words of a link or button. */
export const actionLabels = defineTexts({
  nl: {
    enrich: 'Verrijken',
    weigh: 'Wegen',
    'ask-advice': 'Advies vragen, zonder namen',
    assess: 'Beoordelen',
    'decide-referral': 'Route kiezen',
    'offer-share': 'Delen met de ontvanger',
    'give-feedback': 'Terugkoppelen aan de melder',
    remind: 'Herinnering zetten',
    'ask-others': 'Vragen of andere bureaus iets weten',
    split: 'Splitsen in twee signalen',
    'send-on': 'Naar de juiste gemeente sturen',
    'mark-silent': 'Stil zetten of weer zichtbaar maken',
    close: 'Sluiten',
    reopen: 'Heropenen',
  },
  en: {
    enrich: 'Enrich',
    weigh: 'Weigh',
    'ask-advice': 'Ask advice, without names',
    assess: 'Assess',
    'decide-referral': 'Choose a route',
    'offer-share': 'Share with the receiver',
    'give-feedback': 'Give feedback to the reporter',
    remind: 'Set a reminder',
    'ask-others': 'Ask whether other desks know something',
    split: 'Split into two signals',
    'send-on': 'Send to the right municipality',
    'mark-silent': 'Make silent or visible again',
    close: 'Close',
    reopen: 'Reopen',
  },
})
