import { defineTexts } from '../../platform/i18n/texts.ts'

export const noticeTexts = defineTexts({
  nl: { info: 'Goed om te weten:', success: 'Gelukt:', warning: 'Let op:', danger: 'Belangrijk:' },
  en: { info: 'Good to know:', success: 'Done:', warning: 'Please note:', danger: 'Important:' },
})
