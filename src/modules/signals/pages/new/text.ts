import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const newTexts = defineTexts({
  nl: {
    title: 'Nieuw signaal',
    originIntro: 'Een signaal dat u zelf maakt, bijvoorbeeld na een telefoontje. Ook een onderbuikgevoel telt.',
    origin: 'Waar komt dit vandaan?',
    originWhy: 'Hiervan hangt af of u personen mag vastleggen, en of u het mag doorgeven.',
    next: 'Verder',
    gateTitle: 'Mag u dit vastleggen?',
    make: 'Signaal maken',
    name: 'Korte titel',
    nameHint: 'Zo herkent uw bureau het signaal. Geen namen.',
    told: 'Wat is er verteld of gezien?',
    toldHint: 'Geen namen als u zonder personen vastlegt.',
    desk: 'In welk register?',
    back: 'Terug naar de signalen',
  },
  en: {
    title: 'New signal',
    originIntro: 'A signal that you make yourself, for instance after a phone call. A gut feeling counts too.',
    origin: 'Where does this come from?',
    originWhy: 'This decides whether you may record persons, and whether you may pass it on.',
    next: 'Continue',
    gateTitle: 'May you record this?',
    make: 'Make signal',
    name: 'Short title',
    nameHint: 'So your desk recognises the signal. No names.',
    told: 'What was told or seen?',
    toldHint: 'No names if you record without persons.',
    desk: 'In which register?',
    back: 'Back to the signals',
  },
})
