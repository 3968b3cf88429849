import { defineTexts } from '../../platform/i18n/texts.ts'

export const fieldTexts = defineTexts({
  nl: { optional: '(niet verplicht)', error: 'Fout:' },
  en: { optional: '(optional)', error: 'Error:' },
})
