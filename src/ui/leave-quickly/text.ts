import { defineTexts } from '../../platform/i18n/texts.ts'

export const leaveQuicklyTexts = defineTexts({
  nl: { leave: 'Snel weg van deze pagina', keys: 'Of druk drie keer op Escape.', elsewhere: 'Het weer' },
  en: { leave: 'Leave this page quickly', keys: 'Or press Escape three times.', elsewhere: 'The weather' },
})
