import { defineTexts } from '../../platform/i18n/texts.ts'

export const paginationTexts = defineTexts({
  nl: { pages: 'Bladzijden', page: 'Bladzijde {page}', previous: 'Vorige', next: 'Volgende' },
  en: { pages: 'Pages', page: 'Page {page}', previous: 'Previous', next: 'Next' },
})
