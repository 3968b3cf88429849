import { defineTexts } from '../../platform/i18n/texts.ts'

export const announcementTexts = defineTexts({
  nl: {
    subject: 'Er staat iets met spoed voor u klaar',
    text: 'Er is iets binnengekomen dat haast heeft. Log in en bekijk het:\n\n{link}\n\nDit bericht noemt met opzet niets van de inhoud.',
  },
  en: {
    subject: 'Something urgent is waiting for you',
    text: 'Something has come in that is urgent. Sign in and look at it:\n\n{link}\n\nThis message says nothing of its content on purpose.',
  },
})
