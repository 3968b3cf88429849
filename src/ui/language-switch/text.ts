import { defineTexts, type Language } from '../../platform/i18n/texts.ts'

export const languageSwitchTexts = defineTexts({
  nl: { label: 'Taal' },
  en: { label: 'Language' },
})

/** Each language in its own word, for whoever cannot read the present one. */
export const ownNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' }
