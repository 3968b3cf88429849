import { defineTexts } from '../../platform/i18n/texts.ts'

/** Labels that the pages about people and organisations share with those about the region. */
export const sharedLabels = {
  nl: {
    municipalities: 'Gemeenten',
    name: 'Naam',
    state: 'Stand',
    coming: 'begint later',
    holds: 'geldt nu',
    ended: 'beëindigd',
    change: 'Wijzigen',
    save: 'Opslaan',
    back: 'Terug',
    history: 'Wat er gebeurde',
    historyNone: 'Hier is nog niets gewijzigd.',
    system: 'het platform',
  },
  en: {
    municipalities: 'Municipalities',
    name: 'Name',
    state: 'State',
    coming: 'begins later',
    holds: 'holds now',
    ended: 'ended',
    change: 'Change',
    save: 'Save',
    back: 'Back',
    history: 'What happened',
    historyNone: 'Nothing has been changed here yet.',
    system: 'the platform',
  },
} as const

/** What is said when somebody else changed the same thing first. */
export const changedTexts = defineTexts({
  nl: {
    changed:
      'Een collega was u voor: {changes}. Wat u typte is bewaard. Bekijk eerst wat er veranderd is en vul het dan opnieuw in.',
  },
  en: {
    changed:
      'A colleague was first: {changes}. What you typed is kept. First look at what changed, and then fill it in again.',
  },
})
