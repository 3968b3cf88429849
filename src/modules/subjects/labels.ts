import { defineTexts, type Language } from '../../platform/i18n/texts.ts'
import { defineActionLabels } from '../../records/index.ts'
import type { TagKind } from '../../ui/index.ts'
import type {
  ageGroups,
  closeReasons,
  crossings,
  judgmentGrounds,
  nationalityGroups,
  residenceGroups,
  sexes,
  spokenLanguages,
  SubjectAction,
  SubjectStatus,
} from './rules.ts'

export const statusTexts = defineTexts<SubjectStatus>({
  nl: { open: 'open', closed: 'gesloten' },
  en: { open: 'open', closed: 'closed' },
})
export const statusTags: Readonly<Record<SubjectStatus, TagKind>> = { open: 'busy', closed: 'done' }

export const sexTexts = defineTexts<(typeof sexes)[number]>({
  nl: { woman: 'vrouw', man: 'man', other: 'anders', unknown: 'niet bekend' },
  en: { woman: 'woman', man: 'man', other: 'other', unknown: 'not known' },
})
export const ageGroupTexts = defineTexts<(typeof ageGroups)[number]>({
  nl: {
    '0-11': '0 tot en met 11 jaar',
    '12-17': '12 tot en met 17 jaar',
    '18-23': '18 tot en met 23 jaar',
    '24-30': '24 tot en met 30 jaar',
    '31-40': '31 tot en met 40 jaar',
    '41-and-over': '41 jaar of ouder',
    unknown: 'niet bekend',
  },
  en: {
    '0-11': '0 to 11 years',
    '12-17': '12 to 17 years',
    '18-23': '18 to 23 years',
    '24-30': '24 to 30 years',
    '31-40': '31 to 40 years',
    '41-and-over': '41 years or over',
    unknown: 'not known',
  },
})
export const nationalityTexts = defineTexts<(typeof nationalityGroups)[number]>({
  nl: {
    dutch: 'Nederlands',
    eu: 'ander land van de EU',
    'outside-eu': 'land buiten de EU',
    stateless: 'staatloos',
    unknown: 'niet bekend',
  },
  en: {
    dutch: 'Dutch',
    eu: 'another country of the EU',
    'outside-eu': 'a country outside the EU',
    stateless: 'stateless',
    unknown: 'not known',
  },
})
export const residenceTexts = defineTexts<(typeof residenceGroups)[number]>({
  nl: {
    lawful: 'mag hier wonen',
    'asylum-procedure': 'asielprocedure loopt',
    'reflection-period': 'bedenktijd',
    'permit-trafficking': 'vergunning als slachtoffer (B8/3)',
    none: 'geen verblijfsrecht',
    unknown: 'niet bekend',
  },
  en: {
    lawful: 'may live here',
    'asylum-procedure': 'asylum procedure is running',
    'reflection-period': 'reflection period',
    'permit-trafficking': 'permit as a victim (B8/3)',
    none: 'no right to stay',
    unknown: 'not known',
  },
})
export const crossingTexts = defineTexts<(typeof crossings)[number]>({
  nl: { domestic: 'binnen Nederland', 'cross-border': 'over de grens', unknown: 'niet bekend' },
  en: { domestic: 'within the Netherlands', 'cross-border': 'across the border', unknown: 'not known' },
})
export const groundTexts = defineTexts<(typeof judgmentGrounds)[number] | 'first'>({
  nl: {
    first: 'hieruit is de persoon gemaakt',
    'same-name-and-birth-date': 'zelfde naam en geboortedatum',
    'same-contact': 'zelfde telefoon, e-mail of account',
    told: 'iemand heeft dit verteld',
    other: 'anders',
  },
  en: {
    first: 'the person was made from this',
    'same-name-and-birth-date': 'same name and birth date',
    'same-contact': 'same phone, e-mail or account',
    told: 'somebody said so',
    other: 'other',
  },
})
export const closeReasonTexts = defineTexts<(typeof closeReasons)[number]>({
  nl: {
    mistake: 'bij vergissing gemaakt',
    double: 'dubbel: zelfde als een andere persoon',
    'no-longer-needed': 'niet langer nodig',
  },
  en: {
    mistake: 'made by mistake',
    double: 'double: same as another person',
    'no-longer-needed': 'no longer needed',
  },
})

/** The name of a language by its code, such as Roemeens. */
export function languageName(code: (typeof spokenLanguages)[number], language: Language): string {
  return new Intl.DisplayNames(language === 'nl' ? 'nl-NL' : 'en-GB', { type: 'language' }).of(code) ?? code
}

/** What a subject is called. */
export const subjectWords = {
  kind: 'subject',
  name: { nl: 'persoon', en: 'person' },
  link: { nl: 'Naar de persoon', en: 'To the person' },
}

/** What can be done to a subject and what was, in words. */
export const actionLabels = defineActionLabels<Exclude<SubjectAction, 'join'>, 'create' | 'join'>(subjectWords, {
  nl: {
    create: { done: 'persoon gemaakt' },
    join: { done: 'genoemde toegevoegd' },
    leave: { label: 'Genoemde losmaken van deze persoon', done: 'genoemde losgemaakt' },
    'change-facts': { label: 'Kenmerken wijzigen', done: 'kenmerken gewijzigd' },
    'change-identity': { label: 'Wijzigen wie het is', done: 'gewijzigd wie het is' },
    close: { label: 'Persoon sluiten', done: 'gesloten' },
    reopen: { label: 'Persoon heropenen', done: 'heropend' },
  },
  en: {
    create: { done: 'person made' },
    join: { done: 'party added' },
    leave: { label: 'Take a party out of this person', done: 'party taken out' },
    'change-facts': { label: 'Change facts', done: 'facts changed' },
    'change-identity': { label: 'Change who it is', done: 'changed who it is' },
    close: { label: 'Close person', done: 'closed' },
    reopen: { label: 'Reopen person', done: 'reopened' },
  },
})

/** Why something cannot be done now, and what can. */
export const refusalTexts = defineTexts({
  nl: {
    'not-in-this-status': 'Deze persoon is gesloten. Heropen de persoon eerst.',
    'reason-needed': 'Schrijf op waarom u dit besluit.',
    changed:
      'Een collega was u voor. Dit is veranderd: {changes}. Bekijk de persoon. Wat u invulde, staat nog in het formulier.',
    'party-is-joined': 'Deze genoemde hoort al bij een persoon. Maak hem daar eerst los.',
  },
  en: {
    'not-in-this-status': 'This person is closed. Reopen the person first.',
    'reason-needed': 'Write down why you decide this.',
    changed:
      'A colleague was first. This changed: {changes}. Look at the person. What you filled in is still in the form.',
    'party-is-joined': 'This party belongs to a person already. Take it out there first.',
  },
})
