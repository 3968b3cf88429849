import { defineTexts } from '../../platform/i18n/texts.ts'

export const documentTexts = defineTexts({
  nl: { skip: 'Naar de inhoud', error: 'Fout: ' },
  en: { skip: 'To the content', error: 'Error: ' },
})
