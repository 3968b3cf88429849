import { defineLabels } from '../../../platform/i18n/labels.ts'

/** How something ended, in words. */
export const resultLabels = defineLabels({
  nl: { done: 'gelukt', refused: 'geweigerd', failed: 'mislukt' },
  en: { done: 'done', refused: 'refused', failed: 'failed' },
})

/** Who acts, where no person is named, in words. */
export const actorLabels = defineLabels({
  nl: {
    person: 'medewerker',
    reporter: 'melder met code',
    public: 'iemand die niet is ingelogd',
    job: 'het platform zelf',
    system: 'het platform zelf',
  },
  en: {
    person: 'colleague',
    reporter: 'reporter with code',
    public: 'somebody who is not signed in',
    job: 'the platform itself',
    system: 'the platform itself',
  },
})

/** Names of rules that allowed or refused, in words. */
export const ruleLabels = defineLabels({
  nl: {
    'route-permission': 'de rol mag dit',
    public: 'iedereen mag dit',
    'role-lacks-permission': 'de rol mag dit niet',
    'not-found-or-not-yours': 'bestaat niet, of is niet van deze organisatie',
    failed: 'er ging iets mis',
    'form-has-errors': 'het formulier klopte niet',
    'you-asked-yourself': 'een tweede persoon moet het doen',
    'not-in-this-status': 'kan niet in deze stand',
    'reason-needed': 'er moet een reden bij',
    'second-code-wrong': 'de tweede code klopte niet',
    'was-erased': 'het is gewist',
    'share-has-ended': 'het delen is afgelopen',
    'share-ran-out': 'de termijn van het delen is voorbij',
    'run-by-operator': 'opdracht van de beheerder van de server',
    job: 'het platform doet dit zelf',
  },
  en: {
    'route-permission': 'the role may do this',
    public: 'everybody may do this',
    'role-lacks-permission': 'the role may not do this',
    'not-found-or-not-yours': 'does not exist, or is not of this organisation',
    failed: 'something went wrong',
    'form-has-errors': 'the form was not right',
    'you-asked-yourself': 'a second person has to do it',
    'not-in-this-status': 'not possible in this state',
    'reason-needed': 'a reason is needed',
    'second-code-wrong': 'the second code was wrong',
    'was-erased': 'it has been erased',
    'share-has-ended': 'the share has ended',
    'share-ran-out': 'the term of the share has ended',
    'run-by-operator': 'command of the server’s administrator',
    job: 'the platform does this by itself',
  },
})

/** What only this module is about, in words. */
export const objectLabels = defineLabels({
  nl: {
    erasure: 'verzoek om te wissen',
    'record-log': 'logboek van een dossier',
    'person-log': 'logboek van een collega',
    request: 'verzoek in de logboeken',
    record: 'dossier',
    'erasure-search': 'dossier om te wissen',
    history: 'geschiedenis',
    unknown: 'onbekend',
  },
  en: {
    erasure: 'erasure',
    'record-log': 'log of a record',
    'person-log': 'log of a colleague',
    request: 'request in the logs',
    record: 'record',
    'erasure-search': 'record to erase',
    history: 'history',
    unknown: 'unknown',
  },
})

/** Activities of this module, in words. */
export const activities = defineLabels({
  nl: {
    'review-logs': 'logboeken nakijken',
    'erase-records': 'dossiers wissen',
    'read-history': 'geschiedenis lezen',
  },
  en: {
    'review-logs': 'review the logs',
    'erase-records': 'erase records',
    'read-history': 'read the history',
  },
})
