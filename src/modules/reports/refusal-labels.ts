import { defineTexts } from '../../platform/i18n/texts.ts'

/** Why something cannot be done with a report now, and what can. Keys are the names of the refusals in the logs. */
export const refusalTexts = defineTexts({
  nl: {
    'not-in-this-status':
      'Dit kan niet in deze stand van de melding. Bekijk de melding opnieuw: daar staat wat nu kan.',
    'reason-needed': 'Schrijf op waarom u dit doet.',
    changed:
      'De melding is veranderd terwijl u typte: {changes}. Bekijk de melding. Wat u invulde, staat nog in het formulier.',
    'only-advice': 'Dit kan alleen met een vraag om advies.',
    'only-report': 'Dit kan alleen met een melding. Maak eerst een melding van deze vraag.',
    erased: 'Deze melding is gewist.',
    'no-way-back': 'Deze tip kwam zonder weg terug: de melder kan hier niets lezen.',
    'not-a-desk': 'Geen bureau behandelt de meldingen van deze gemeente.',
    'same-desk': 'De melding staat al bij het bureau van deze gemeente.',
  },
  en: {
    'not-in-this-status':
      'This cannot be done in the present status of the report. Look at the report again: it says what can be done now.',
    'reason-needed': 'Write down why you do this.',
    changed:
      'The report changed while you were typing: {changes}. Look at the report. What you filled in is still in the form.',
    'only-advice': 'This can only be done with a question for advice.',
    'only-report': 'This can only be done with a report. First make this question a report.',
    erased: 'This report was erased.',
    'no-way-back': 'This tip came without a way back: the reporter cannot read anything here.',
    'not-a-desk': 'No desk handles the reports of this municipality.',
    'same-desk': 'The report is at the desk of this municipality already.',
  },
})
