import { defineTexts } from '../../../platform/i18n/texts.ts'

/** Words about frameworks. */
export const frameworkTexts = defineTexts({
  nl: { none: 'geen kader bekend', 'not-stated': 'niet vermeld' },
  en: { none: 'no framework stated', 'not-stated': 'not stated' },
})
