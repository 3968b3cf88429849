import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { Certainty, PartyField, PartyKind, PartyRole } from '../rules/parties.ts'

export const partyKindTexts = defineTexts<PartyKind>({
  nl: {
    person: 'persoon',
    place: 'plaats',
    firm: 'bedrijf',
    vehicle: 'voertuig',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    account: 'account',
    'bank-account': 'bankrekening',
  },
  en: {
    person: 'person',
    place: 'place',
    firm: 'firm',
    vehicle: 'vehicle',
    phone: 'phone number',
    email: 'e-mail address',
    account: 'account',
    'bank-account': 'bank account',
  },
})

export const partyRoleTexts = defineTexts<PartyRole>({
  nl: {
    'presumed-victim': 'mogelijk slachtoffer',
    suspect: 'mogelijke verdachte',
    facilitator: 'mogelijke faciliteerder',
    client: 'klant',
    witness: 'getuige',
    involved: 'betrokkene',
    location: 'locatie',
    means: 'middel',
  },
  en: {
    'presumed-victim': 'presumed victim',
    suspect: 'possible suspect',
    facilitator: 'possible facilitator',
    client: 'client',
    witness: 'witness',
    involved: 'involved',
    location: 'location',
    means: 'means',
  },
})

export const certaintyTexts = defineTexts<Certainty>({
  nl: { certain: 'zeker', probable: 'waarschijnlijk', possible: 'mogelijk' },
  en: { certain: 'certain', probable: 'probable', possible: 'possible' },
})

export const partyFieldTexts = defineTexts<PartyField>({
  nl: {
    name: 'Naam',
    birthDate: 'Geboortedatum',
    street: 'Straat',
    houseNumber: 'Huisnummer',
    postcode: 'Postcode',
    place: 'Plaats',
    companyNumber: 'KvK-nummer',
    plate: 'Kenteken',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    account: 'Account',
    iban: 'IBAN',
    note: 'Toelichting',
  },
  en: {
    name: 'Name',
    birthDate: 'Date of birth',
    street: 'Street',
    houseNumber: 'House number',
    postcode: 'Postcode',
    place: 'Place',
    companyNumber: 'Company number (KvK)',
    plate: 'Registration',
    phone: 'Phone number',
    email: 'E-mail address',
    account: 'Account',
    iban: 'IBAN',
    note: 'Explanation',
  },
})

/** What kind of thing matched. */
export { tokenTexts } from '../../reports/index.ts'
