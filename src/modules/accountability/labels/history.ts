import { defineLabels } from '../../../platform/i18n/labels.ts'

/** What the module itself writes in the history of records. */
export const historyLabels = defineLabels({
  nl: {
    'record.erased': 'Gewist',
    'record.named-erased': 'Genoemden gewist',
  },
  en: {
    'record.erased': 'Erased',
    'record.named-erased': 'Some of those named erased',
  },
})
