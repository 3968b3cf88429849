import { defineTexts } from '../../platform/i18n/texts.ts'
import type { Part } from '../network/index.ts'
import type { SharePurpose, ShareState } from './rules.ts'

/** What each part of a record is called, and what it holds. */
export const partTexts = defineTexts<Part>({
  nl: {
    facts: 'feiten en beoordeling',
    people: 'personen en weging',
    care: 'zorg',
    criminal: 'strafrechtelijke informatie',
  },
  en: { facts: 'facts and assessment', people: 'people and weighing', care: 'care', criminal: 'criminal information' },
})

export const purposeTexts = defineTexts<SharePurpose>({
  nl: {
    'help-victim': 'het mogelijke slachtoffer helpen',
    'stop-offender': 'de uitbuiting stoppen',
    'administrative-action': 'bestuurlijk optreden',
    'weigh-together': 'samen wegen',
  },
  en: {
    'help-victim': 'helping the presumed victim',
    'stop-offender': 'stopping the exploitation',
    'administrative-action': 'administrative action',
    'weigh-together': 'weighing together',
  },
})

export const shareStateTexts = defineTexts<ShareState>({
  nl: {
    offered: 'aangeboden',
    accepted: 'aangenomen',
    refused: 'geweigerd',
    withdrawn: 'ingetrokken',
    expired: 'verlopen',
  },
  en: { offered: 'offered', accepted: 'accepted', refused: 'refused', withdrawn: 'withdrawn', expired: 'expired' },
})
