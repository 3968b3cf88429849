import { defineTexts } from '../../platform/i18n/texts.ts'

export const summaryListTexts = defineTexts({
  nl: { change: 'Wijzigen' },
  en: { change: 'Change' },
})
