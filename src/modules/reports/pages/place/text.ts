import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const placeTexts = defineTexts({
  nl: {
    titleVictim: 'Waar bent u, of waar gebeurde het?',
    titleOther: 'Waar gebeurt het?',
    why: 'Dan komt uw melding bij de juiste gemeente. U mag dit overslaan.',
    municipality: 'Gemeente',
    unknown: 'Weet ik niet, of ergens anders',
    place: 'Adres of plek',
    placeHint: 'Bijvoorbeeld een straat en nummer, een bedrijf, een hotel of een website.',
    errorUnknown: 'Kies een gemeente uit de lijst, of kies "Weet ik niet".',
    errorLong: 'Dit is langer dan 500 tekens. Maak het korter.',
  },
  en: {
    titleVictim: 'Where are you, or where did it happen?',
    titleOther: 'Where is it happening?',
    why: 'Then your report reaches the right municipality. You may skip this.',
    municipality: 'Municipality',
    unknown: 'I do not know, or somewhere else',
    place: 'Address or spot',
    placeHint: 'For instance a street and number, a company, a hotel or a website.',
    errorUnknown: 'Choose a municipality from the list, or choose "I do not know".',
    errorLong: 'This is longer than 500 characters. Make it shorter.',
  },
})
