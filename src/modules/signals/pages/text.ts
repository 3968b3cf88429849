import { defineTexts, type Language } from '../../../platform/i18n/texts.ts'
import { errorLabel } from '../../../records/index.ts'

/** Words that every form of a signal shares. */
export const formTexts = defineTexts({
  nl: {
    signal: 'Signaal {number} {title}',
    back: 'Terug naar het signaal',
    choose: 'Maak een keuze',
    none: 'Niet bekend',
    yes: 'Ja',
    no: 'Nee',
    'basis-needed': 'Kies een grondslag als u personen wilt vastleggen.',
    'basis-without-persons': 'Zonder personen is er geen grondslag. Kies “geen”.',
    'accept-warning': 'Bevestig dat u de waarschuwing hebt gelezen.',
    place: 'Gemeente waar het gebeurt',
    placeUnknown: 'Niet bekend',
    acute: 'Er is acuut gevaar',
    acuteHint: 'Bel eerst 112. Acute signalen staan bovenaan.',
  },
  en: {
    signal: 'Signal {number} {title}',
    back: 'Back to the signal',
    choose: 'Choose',
    none: 'Not known',
    yes: 'Yes',
    no: 'No',
    'basis-needed': 'Choose a basis if you want to record persons.',
    'basis-without-persons': 'Without persons there is no basis. Choose “none”.',
    'accept-warning': 'Confirm that you have read the warning.',
    place: 'Municipality where it happens',
    placeUnknown: 'Not known',
    acute: 'There is acute danger',
    acuteHint: 'Call 112 first. Acute signals come on top.',
  },
})

const ownCodes = ['basis-needed', 'basis-without-persons', 'accept-warning'] as const

/** A sentence for the code of an error in a form. */
export function formErrorLabel(code: string, language: Language): string {
  const own = ownCodes.find((known) => known === code)
  return own === undefined ? errorLabel(code, language) : formTexts.in(language)(own)
}
