import { defineTexts } from '../../platform/i18n/texts.ts'

export const dateFieldTexts = defineTexts({
  nl: { day: 'Dag', month: 'Maand', year: 'Jaar' },
  en: { day: 'Day', month: 'Month', year: 'Year' },
})
