import { defineTexts } from '../../../platform/i18n/texts.ts'

/** Words that every form of a signal shares. */
export const formTexts = defineTexts({
  nl: {
    signal: 'Signaal {number}',
    back: 'Terug naar het signaal',
    cancel: 'Annuleren',
    reason: 'Waarom',
    reasonHint: 'Dit blijft bij het signaal staan, met uw naam en het moment.',
    kept: 'Dit vulde u eerder in. Het is nog niet opgeslagen.',
    choose: 'Maak een keuze',
    none: 'Niet bekend',
    yes: 'Ja',
    no: 'Nee',
    missing: 'Vul dit in.',
    'too-long': 'Dit is te lang. Maak het korter.',
    'choose-error': 'Maak een keuze.',
    'no-date': 'Dit is geen datum die bestaat. Gebruik cijfers, zoals 3 3 2026.',
    past: 'Kies een dag die nog niet voorbij is.',
    'basis-needed': 'Kies een grondslag als u personen wilt vastleggen.',
    'basis-without-persons': 'Zonder personen is er geen grondslag. Kies “geen”.',
    'accept-warning': 'Bevestig dat u de waarschuwing hebt gelezen.',
    'check-this': 'Controleer dit antwoord.',
    place: 'Gemeente waar het gebeurt',
    placeUnknown: 'Niet bekend',
    acute: 'Er is acuut gevaar',
    acuteHint: 'Bel eerst 112. Acute signalen staan bovenaan.',
  },
  en: {
    signal: 'Signal {number}',
    back: 'Back to the signal',
    cancel: 'Cancel',
    reason: 'Why',
    reasonHint: 'This stays with the signal, with your name and the moment.',
    kept: 'You filled this in before. It is not saved yet.',
    choose: 'Choose',
    none: 'Not known',
    yes: 'Yes',
    no: 'No',
    missing: 'Fill this in.',
    'too-long': 'This is too long. Make it shorter.',
    'choose-error': 'Choose an answer.',
    'no-date': 'This is no date that exists. Use figures, such as 3 3 2026.',
    past: 'Choose a day that is not over yet.',
    'basis-needed': 'Choose a basis if you want to record persons.',
    'basis-without-persons': 'Without persons there is no basis. Choose “none”.',
    'accept-warning': 'Confirm that you have read the warning.',
    'check-this': 'Check this answer.',
    place: 'Municipality where it happens',
    placeUnknown: 'Not known',
    acute: 'There is acute danger',
    acuteHint: 'Call 112 first. Acute signals come on top.',
  },
})
export type FormWords = ReturnType<typeof formTexts.in>

const errorWords = [
  'missing',
  'too-long',
  'no-date',
  'past',
  'basis-needed',
  'basis-without-persons',
  'accept-warning',
] as const

/** A sentence for the code of an error in a form. */
export function errorWord(t: FormWords, code: string): string {
  if (code === 'choose') return t('choose-error')
  const known = errorWords.find((word) => word === code)
  return t(known ?? 'check-this')
}
