import { defineTexts } from '../../platform/i18n/texts.ts'
import type { Part } from '../network/index.ts'
import type { AnswerKind, DoneThing, SharePurpose, ShareState } from './rules.ts'

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
    'handed-back': 'teruggegeven',
    expired: 'verlopen',
  },
  en: {
    offered: 'offered',
    accepted: 'accepted',
    refused: 'refused',
    withdrawn: 'withdrawn',
    'handed-back': 'handed back',
    expired: 'expired',
  },
})

/** What a receiver told, as a line about it says it. */
export const answerKindTexts = defineTexts<AnswerKind>({
  nl: {
    'taken-up': 'opgepakt',
    done: 'gedaan',
    cannot: 'kan niets doen',
    question: 'vraag',
    'handed-back': 'teruggegeven',
  },
  en: {
    'taken-up': 'taken up',
    done: 'done',
    cannot: 'cannot do anything',
    question: 'question',
    'handed-back': 'handed back',
  },
})

export const doneTexts = defineTexts<DoneThing>({
  nl: {
    'contact-made': 'contact gehad met iemand om wie het gaat',
    'help-arranged': 'hulp of opvang geregeld',
    'looked-into': 'uitgezocht in eigen bronnen',
    visited: 'ter plaatse gekeken of gecontroleerd',
    discussed: 'besproken in een overleg',
    'measure-taken': 'een maatregel genomen',
    'investigation-started': 'een onderzoek gestart',
    advised: 'advies gegeven',
    other: 'iets anders',
  },
  en: {
    'contact-made': 'contact with somebody whom it is about',
    'help-arranged': 'help or shelter arranged',
    'looked-into': 'looked into in own sources',
    visited: 'visited or inspected on site',
    discussed: 'discussed in a multi-agency meeting',
    'measure-taken': 'a measure taken',
    'investigation-started': 'an investigation started',
    advised: 'advice given',
    other: 'something else',
  },
})
