import { defineTexts } from '../../platform/i18n/texts.ts'

export const errorSummaryTexts = defineTexts({
  nl: { title: '{n, plural, one {Er klopt nog iets niet} other {Er kloppen nog {n} dingen niet}}' },
  en: { title: '{n, plural, one {Something is not right yet} other {{n} things are not right yet}}' },
})
