import { defineTexts } from '../../../platform/i18n/texts.ts'

/** What kind of thing matched; keys are the kinds of search tokens. */
export const tokenTexts = defineTexts({
  nl: {
    phone: 'telefoonnummer',
    plate: 'kenteken',
    address: 'adres',
    email: 'e-mailadres',
    account: 'account',
    'bank-account': 'bankrekening',
    'company-number': 'KvK-nummer',
    'name-birthdate': 'naam met geboortedatum',
  },
  en: {
    phone: 'phone number',
    plate: 'registration',
    address: 'address',
    email: 'e-mail address',
    account: 'account',
    'bank-account': 'bank account',
    'company-number': 'company number',
    'name-birthdate': 'name with date of birth',
  },
})

export const knownTexts = defineTexts({
  nl: {
    title: 'Eerder bekend',
    none: 'Geen ander signaal en geen andere melding die u mag zien noemt hetzelfde nummer, kenteken, adres, account of dezelfde persoon.',
    same: 'Zelfde {kind}',
    sameOfReporter: 'Zelfde {kind} als van de melder zelf',
    signal: 'signaal {number}',
    report: 'melding {number} van {when}',
    open: 'loopt',
    closed: 'gesloten',
    received: 'ontvangen {when}',
    others: 'Weet een ander bureau iets? Dat kunt u vragen als u de melding hebt aangenomen.',
  },
  en: {
    title: 'Known before',
    none: 'No other signal or report that you may see names the same number, plate, address, account or person.',
    same: 'Same {kind}',
    sameOfReporter: 'Same {kind} as of the reporter',
    signal: 'signal {number}',
    report: 'report {number} of {when}',
    open: 'open',
    closed: 'closed',
    received: 'received {when}',
    others: 'Does another desk know something? You can ask once you have accepted the report.',
  },
})
