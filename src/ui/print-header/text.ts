import { defineTexts } from '../../platform/i18n/texts.ts'

export const paperTexts = defineTexts({
  nl: { printed: 'Afdruk voor {name}, {when}. Bewaar die veilig en vernietig die na gebruik.' },
  en: { printed: 'Print for {name}, {when}. Keep it safe and destroy it after use.' },
})
