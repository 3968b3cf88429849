import { defineTexts } from '../../platform/i18n/texts.ts'

export const reasonTexts = defineTexts({
  nl: { because: 'omdat', refused: 'Niet, omdat' },
  en: { because: 'because', refused: 'Not, because' },
})
