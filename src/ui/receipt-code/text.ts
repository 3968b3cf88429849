import { defineTexts } from '../../platform/i18n/texts.ts'

export const receiptCodeTexts = defineTexts({
  nl: {
    copy: 'Code kopiëren',
    print: 'Deze pagina printen',
    copied: 'De code is gekopieerd.',
    failed: 'Kopiëren lukt hier niet. Schrijf de code op.',
  },
  en: {
    copy: 'Copy the code',
    print: 'Print this page',
    copied: 'The code is copied.',
    failed: 'Copying does not work here. Write the code down.',
  },
})
