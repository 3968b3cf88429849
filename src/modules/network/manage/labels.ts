import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { defineTexts, type Language } from '../../../platform/i18n/texts.ts'
import { changedTexts } from '../shared-labels.ts'
import type { Refusal } from './policy.ts'

/** Why an administrator may not do this, and what they can do. */
export const refusalTexts = defineTexts<Refusal>({
  nl: {
    'not-to-yourself': 'Niet voor uzelf: vraag een andere beheerder.',
    'administrator-sees-nothing':
      'Een beheerder ziet geen meldingen, signalen of logboeken. Daarom kan iemand niet tegelijk beheerder zijn en deze rol hebben. Beëindig eerst de andere rol.',
    'already-holds': 'Deze persoon heeft deze rol in die periode al.',
    'last-administrator': 'Dit is de laatste beheerder van de regio. Maak eerst iemand anders beheerder.',
    'your-own-organisation': 'U werkt nu zelf voor deze organisatie. Vraag een beheerder van een andere organisatie.',
  },
  en: {
    'not-to-yourself': 'Not for yourself: ask another administrator.',
    'administrator-sees-nothing':
      'An administrator sees no reports, signals or logs. So nobody can be administrator and have this role at once. End the other role first.',
    'already-holds': 'This person already has this role in that period.',
    'last-administrator': 'This is the last administrator of the region. Make somebody else administrator first.',
    'your-own-organisation':
      'You now act for this organisation yourself. Ask an administrator of another organisation.',
  },
})

/** What was done to a person or an organisation, as it stands in their history. */
const doneTexts = defineTexts({
  nl: {
    'person.added': 'Toegevoegd',
    'person.loaded': 'Geladen',
    'person.changed': 'Gegevens gewijzigd',
    'person.blocked': 'Toegang geblokkeerd',
    'person.unblocked': 'Blokkade opgeheven',
    'role.given': 'Rol gegeven',
    'role.ended': 'Rol beëindigd',
    'role.reopened': 'Beëindigen ongedaan gemaakt',
    'organisation.added': 'Toegevoegd',
    'organisation.changed': 'Gewijzigd',
    'organisation.closed': 'Gestopt',
    'organisation.reopened': 'Doet weer mee',
  },
  en: {
    'person.added': 'Added',
    'person.loaded': 'Loaded',
    'person.changed': 'Details changed',
    'person.blocked': 'Access blocked',
    'person.unblocked': 'Block lifted',
    'role.given': 'Role given',
    'role.ended': 'Role ended',
    'role.reopened': 'Ending undone',
    'organisation.added': 'Added',
    'organisation.changed': 'Changed',
    'organisation.closed': 'Stopped',
    'organisation.reopened': 'Takes part again',
  },
})

/** What an action did, as its history says it; undefined for one that this module does not write. */
export function findDoneLabel(action: string, language: Language): string | undefined {
  const known = doneTexts.keys.find((key) => key === action)
  return known === undefined ? undefined : doneTexts.in(language)(known)
}

/** People, organisations and roles have versions and a history, and neither a desk nor a status. */
export const historyLabels = {
  doneLabel: (action: string, language: Language): string => findDoneLabel(action, language) ?? action,
  refusals: changedTexts,
}

const errorTexts = defineTexts({
  nl: {
    'no-email': 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
    'email-taken': 'Er is al iemand met dit e-mailadres.',
    'until-before-from': 'De laatste dag ligt voor de eerste.',
    'substitute-needs-end': 'Vul in tot en met welke dag deze persoon vervangt.',
    'substitute-wrong': 'Kies iemand die in die tijd deze rol heeft bij deze organisatie.',
  },
  en: {
    'no-email': 'Fill in an e-mail address, such as name@municipality.nl.',
    'email-taken': 'There is already somebody with this e-mail address.',
    'until-before-from': 'The last day is before the first.',
    'substitute-needs-end': 'Fill in until which day this person stands in.',
    'substitute-wrong': 'Choose somebody who has this role in this organisation in that time.',
  },
})
type ErrorCode = (typeof errorTexts.keys)[number]

/** What is wrong with a field, where the general sentences do not say enough; undefined for a code of others. */
export function findErrorLabel(code: string, language: Language): string | undefined {
  const known = errorTexts.keys.find((key) => key === code)
  return known === undefined ? undefined : errorTexts.in(language)(known)
}

/** One field that is wrong, in the reader's language. */
export function wrongField(field: string, code: ErrorCode, { language }: { language: Language }): FieldError {
  return { field, message: errorTexts.in(language)(code) }
}
