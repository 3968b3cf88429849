import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const enrichTexts = defineTexts({
  nl: {
    title: 'Verrijken',
    intro: 'Leg elke zoekactie vast, ook als u niets vond. Zoek alleen waar u een grondslag voor hebt.',
    button: 'Zoekactie opslaan',
    source: 'Waar hebt u gezocht?',
    basis: 'Op welke grondslag?',
    found: 'Hebt u iets gevonden?',
    part: 'Waar hoort dit bij?',
    partHint: 'Als u later deelt, gaat dit mee met dit onderdeel.',
    result: 'Wat vond u?',
    resultHint: 'Niets gevonden? Schrijf dan op waarop u zocht.',
  },
  en: {
    title: 'Enrich',
    intro: 'Record every look-up, also when you found nothing. Only search where you have a legal basis.',
    button: 'Save look-up',
    source: 'Where did you look?',
    basis: 'On which legal basis?',
    found: 'Did you find something?',
    part: 'What does this belong to?',
    partHint: 'If you share later, this goes along with this part.',
    result: 'What did you find?',
    resultHint: 'Found nothing? Then write down what you searched for.',
  },
})
