import { defineTexts } from '../../platform/i18n/texts.ts'

export const tableTexts = defineTexts({
  nl: { empty: 'Hier staat nog niets.' },
  en: { empty: 'There is nothing here yet.' },
})
