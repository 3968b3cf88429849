import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { defineTexts, type Language, type TextValues } from '../../../platform/i18n/texts.ts'

/** What was done to a region, a district or a municipality; each names what it was done to. */
const doneTexts = defineTexts({
  nl: {
    'region.renamed': 'Regio kreeg de naam {name}',
    'region.roles-changed':
      'De instellingen van de regio noemen andere rollen die meldingen en signalen behandelen of beoordelen',
    'district.added': 'District toegevoegd: {name}',
    'district.changed': 'District gewijzigd: {name}',
    'district.corrected': 'District verbeterd: {name}',
    'district.ended': 'District beëindigd: {name}',
    'district.reopened': 'Beëindigen ongedaan gemaakt: {name}',
    'municipality.added': 'Gemeente toegevoegd: {name}',
    'municipality.changed': 'Gemeente gewijzigd: {name}',
    'municipality.corrected': 'Gemeente verbeterd: {name}',
    'municipality.ended': 'Gemeente beëindigd: {name}',
    'municipality.reopened': 'Beëindigen ongedaan gemaakt: {name}',
  },
  en: {
    'region.renamed': 'Region was named {name}',
    'region.roles-changed': 'The settings of the region name other roles that handle or assess reports and signals',
    'district.added': 'District added: {name}',
    'district.changed': 'District changed: {name}',
    'district.corrected': 'District corrected: {name}',
    'district.ended': 'District ended: {name}',
    'district.reopened': 'Ending undone: {name}',
    'municipality.added': 'Municipality added: {name}',
    'municipality.changed': 'Municipality changed: {name}',
    'municipality.corrected': 'Municipality corrected: {name}',
    'municipality.ended': 'Municipality ended: {name}',
    'municipality.reopened': 'Ending undone: {name}',
  },
})

/** An action in the history of a region. */
export type AreaAction = (typeof doneTexts.keys)[number]

/** What an action did, as the history of a region says it; undefined for one that this module does not write. */
export function findDoneLabel(action: string, name: string, language: Language): string | undefined {
  const known = doneTexts.keys.find((key) => key === action)
  return known === undefined ? undefined : doneTexts.in(language)(known, { name })
}

const errorTexts = defineTexts({
  nl: {
    'code-shape': 'Vul een gemeentecode in: GM en vier cijfers, zoals GM0599.',
    'code-present': 'Deze gemeente staat al in uw regio.',
    'code-elsewhere': 'Deze gemeente hoort bij een andere regio op dit platform.',
    'code-later': 'Deze gemeente bestond al tot een latere dag. Kies een latere eerste dag.',
    'district-not-then': 'Kies een district uit de lijst dat op die dag bestaat.',
    'day-before-change': 'Kies een dag na de laatste wijziging, of verbeter een fout.',
    'has-ended': 'Dit is beëindigd. Maak dat eerst ongedaan.',
    'end-before-begin': 'De laatste dag ligt voor de eerste.',
    'members-left': 'Er liggen dan nog gemeenten in dit district: {names}. Geef ze eerst een ander district.',
  },
  en: {
    'code-shape': 'Fill in a municipality code: GM and four digits, such as GM0599.',
    'code-present': 'This municipality is already in your region.',
    'code-elsewhere': 'This municipality belongs to another region on this platform.',
    'code-later': 'This municipality existed until a later day. Choose a later first day.',
    'district-not-then': 'Choose a district from the list that exists on that day.',
    'day-before-change': 'Choose a day after the last change, or correct an error.',
    'has-ended': 'This was ended. Undo that first.',
    'end-before-begin': 'The last day is before the first.',
    'members-left': 'There would still be municipalities in this district: {names}. Give them another district first.',
  },
})
export type AreaError = (typeof errorTexts.keys)[number]

/** What is wrong with a field, where the general sentences do not say enough; undefined for a code of others. */
export function findErrorLabel(code: string, language: Language): string | undefined {
  return code === 'code-shape' ? errorTexts.in(language)(code) : undefined
}

/** One field that is wrong, in the reader's language. */
export function wrongField(
  field: string,
  code: AreaError,
  { language, values }: { language: Language; values?: TextValues },
): FieldError {
  return { field, message: errorTexts.in(language)(code, values) }
}
