import { defineTexts } from '../../platform/i18n/texts.ts'

export const stepsTexts = defineTexts({
  nl: { step: 'Stap {current} van {total}' },
  en: { step: 'Step {current} of {total}' },
})
