import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { Crossing, Form, Identifier, Sector } from '../rules/forms.ts'

export const formTexts = defineTexts<Form>({
  nl: {
    sexual: 'seksuele uitbuiting',
    labour: 'arbeidsuitbuiting',
    criminal: 'criminele uitbuiting',
    'organ-removal': 'gedwongen orgaanverwijdering',
    unknown: 'nog onbekend',
  },
  en: {
    sexual: 'sexual exploitation',
    labour: 'labour exploitation',
    criminal: 'criminal exploitation',
    'organ-removal': 'forced organ removal',
    unknown: 'not known yet',
  },
})

export const crossingTexts = defineTexts<Crossing>({
  nl: { domestic: 'binnen Nederland', 'cross-border': 'over de grens', unknown: 'onbekend' },
  en: { domestic: 'within the Netherlands', 'cross-border': 'cross-border', unknown: 'unknown' },
})

export const sectorTexts = defineTexts<Sector>({
  nl: {
    unknown: 'onbekend',
    hospitality: 'horeca',
    construction: 'bouw',
    cleaning: 'schoonmaak',
    'temp-agency': 'uitzendbranche',
    slaughterhouse: 'slachterij',
    agriculture: 'land- en tuinbouw',
    transport: 'vervoer en opslag',
    household: 'huishouden',
    'nail-massage': 'nagelstudio of massagesalon',
    'sex-licensed': 'vergunde seksbranche',
    'sex-hidden': 'seksbranche, niet in beeld',
    drugs: 'drugs',
    theft: 'diefstal',
    begging: 'bedelen',
    other: 'anders',
  },
  en: {
    unknown: 'unknown',
    hospitality: 'hospitality',
    construction: 'construction',
    cleaning: 'cleaning',
    'temp-agency': 'temporary work agencies',
    slaughterhouse: 'slaughterhouse',
    agriculture: 'agriculture and horticulture',
    transport: 'transport and storage',
    household: 'household',
    'nail-massage': 'nail studio or massage salon',
    'sex-licensed': 'licensed sex industry',
    'sex-hidden': 'sex industry, out of sight',
    drugs: 'drugs',
    theft: 'theft',
    begging: 'begging',
    other: 'other',
  },
})

export const identifierTexts = defineTexts<Identifier>({
  nl: {
    'contact-officer': 'aandachtsfunctionaris',
    'care-coordinator': 'zorgcoördinator',
    'expertise-centre': 'expertisecentrum',
    'safe-at-home': 'Veilig Thuis',
    police: 'politie',
    'border-police': 'Koninklijke Marechaussee',
    'labour-authority': 'Nederlandse Arbeidsinspectie',
    'care-provider': 'zorgaanbieder',
    other: 'anders',
  },
  en: {
    'contact-officer': 'contact officer',
    'care-coordinator': 'care coordinator',
    'expertise-centre': 'expertise centre',
    'safe-at-home': 'Veilig Thuis',
    police: 'police',
    'border-police': 'Royal Marechaussee',
    'labour-authority': 'Netherlands Labour Authority',
    'care-provider': 'care provider',
    other: 'other',
  },
})
