import { defineTexts } from '../../platform/i18n/texts.ts'

export const pageTurnerTexts = defineTexts({
  nl: { pages: 'Bladzijden', first: 'Terug naar het begin', previous: 'Vorige', next: 'Volgende' },
  en: { pages: 'Pages', first: 'Back to the beginning', previous: 'Previous', next: 'Next' },
})
