import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const subjectFormTexts = defineTexts({
  nl: {
    title: 'Wie is dit?',
    intro:
      'Eén persoon kan in meer signalen staan. U beoordeelt of dit iemand is die u al kent. Het systeem stelt alleen voor.',
    button: 'Vastleggen',
    party: 'Genoemd',
    subject: 'Wie is het?',
    new: 'Een nieuwe persoon',
    newHint: 'Naam en geboortedatum gaan mee. U hoeft ze niet opnieuw te typen.',
    same: 'Dezelfde als {number} {name}',
    common: 'Zelfde {kinds}, in {records}.',
    because: 'Als het dezelfde is: waarom denkt u dat?',
    becauseHint: 'Sla deze vraag over bij een nieuwe persoon.',
    reason: 'Toelichting',
  },
  en: {
    title: 'Who is this?',
    intro: 'One person can stand in several signals. You judge whether you know this person. The system only proposes.',
    button: 'Record',
    party: 'Named',
    subject: 'Who is it?',
    new: 'A new person',
    newHint: 'Name and birth date come along. You need not type them again.',
    same: 'The same as {number} {name}',
    common: 'Same {kinds}, in {records}.',
    because: 'If it is the same: why do you think so?',
    becauseHint: 'Skip this question for a new person.',
    reason: 'Explanation',
  },
})
