import { defineTexts } from '../../platform/i18n/texts.ts'

export const phoneLinkTexts = defineTexts({
  nl: { call: 'Bel' },
  en: { call: 'Call' },
})
