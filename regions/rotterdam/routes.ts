import type { RegionFramework, RegionRoute } from '../../src/modules/network/region.ts'

const source = 'Regionaal Beleid Mensenhandel, eenheid Rotterdam (2023)'

/** The frameworks that the policy names. Care alone has none. */
export const frameworks: readonly RegionFramework[] = [
  {
    code: 'safety-house-covenant',
    name: { nl: 'Veiligheidshuisconvenant', en: 'Safety-house covenant' },
    allows: {
      nl: 'Partners van het Zorg- en Veiligheidshuis delen wat nodig is om de casus samen op te pakken.',
      en: 'Partners of the safety house share what is needed to take up the case together.',
    },
    parts: ['facts', 'people', 'care', 'criminal'],
    source,
    validFrom: '2023-01-01',
  },
  {
    code: 'riec-covenant',
    name: { nl: 'RIEC-convenant', en: 'RIEC covenant' },
    allows: {
      nl: 'Partners van het RIEC delen wat nodig is voor de aanpak van mensenhandelaren en wie hen helpt.',
      en: 'Partners of the RIEC share what is needed against traffickers and those who help them.',
    },
    parts: ['facts', 'people', 'criminal'],
    source,
    validFrom: '2023-01-01',
  },
]

/** The decision flow: no suspicion, and the three routes, of which the contact officer chooses one. */
export const routes: readonly RegionRoute[] = [
  {
    code: 'ordinary-help',
    name: { nl: 'Gewone hulp van de gemeente', en: 'Ordinary help of the municipality' },
    track: 'prevention',
    proposedWhen: { suspicion: false },
    because: {
      nl: 'er is geen vermoeden van mensenhandel; de gemeente helpt zelf, of legt het voor aan het Zorg- en Veiligheidshuis',
      en: 'there is no suspicion of trafficking; the municipality helps itself, or asks the safety house',
    },
    to: [
      { organisation: 'zvh-rr', role: 'safety-house-officer' },
      { organisation: 'zvh-zhz', role: 'safety-house-officer' },
    ],
    director: { nl: 'de gemeente', en: 'the municipality' },
    framework: 'safety-house-covenant',
    parts: ['facts'],
    shareDays: 90,
  },
  {
    code: 'care',
    name: { nl: 'Alleen zorg', en: 'Care only' },
    track: 'care',
    proposedWhen: { suspicion: true, 'criminal-lead': false, 'organised-crime': false },
    because: {
      nl: 'er is een vermoeden, en er is geen aanknopingspunt voor strafrecht of ondermijning',
      en: 'there is a suspicion, and there is no lead for criminal law or organised crime',
    },
    to: [
      { organisation: 'essm', role: 'care-coordinator' },
      { organisation: 'vt-rr', role: 'partner' },
      { organisation: 'vt-zhz', role: 'partner' },
    ],
    director: {
      nl: 'zorgcoördinator, Veilig Thuis of gewone hulp',
      en: 'care coordinator, Veilig Thuis or ordinary help',
    },
    framework: null,
    parts: ['facts'],
    shareDays: 180,
  },
  {
    code: 'care-and-criminal',
    name: { nl: 'Zorg en strafrecht', en: 'Care and criminal law' },
    track: 'criminal',
    proposedWhen: { suspicion: true, 'criminal-lead': true, 'organised-crime': false },
    because: {
      nl: 'er is een vermoeden, en er is een aanknopingspunt voor strafrecht; de zorg loopt ernaast',
      en: 'there is a suspicion, and there is a lead for criminal law; care runs beside it',
    },
    to: [
      { organisation: 'zvh-rr', role: 'safety-house-officer' },
      { organisation: 'zvh-zhz', role: 'safety-house-officer' },
      { organisation: 'essm', role: 'care-coordinator' },
      { organisation: 'police', role: 'police-specialist' },
    ],
    director: {
      nl: 'Zorg- en Veiligheidshuis; de zorgcoördinator doet de zorg',
      en: 'safety house; the care coordinator does the care',
    },
    framework: 'safety-house-covenant',
    parts: ['facts', 'people'],
    shareDays: 180,
  },
  {
    code: 'organised-crime',
    name: { nl: 'Ondermijnende criminaliteit', en: 'Organised crime' },
    track: 'administrative',
    proposedWhen: { suspicion: true, 'organised-crime': true },
    because: {
      nl: 'er zijn tekenen van georganiseerde of ondermijnende criminaliteit',
      en: 'there are signs of organised or subversive crime',
    },
    to: [
      { organisation: 'riec', role: 'riec-officer' },
      { organisation: 'police', role: 'police-specialist' },
      { organisation: 'labour-supervision', role: 'labour-supervisor' },
    ],
    director: { nl: 'RIEC', en: 'RIEC' },
    framework: 'riec-covenant',
    parts: ['facts', 'people', 'criminal'],
    shareDays: 180,
  },
]
