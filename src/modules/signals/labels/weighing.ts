import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { Act, Means, Purpose } from '../rules/weighing.ts'

export const actTexts = defineTexts<Act>({
  nl: {
    recruit: 'werven',
    transport: 'vervoeren',
    transfer: 'overbrengen',
    harbour: 'huisvesten',
    receive: 'opnemen',
    'take-abroad': 'meenemen of werven naar een ander land voor betaalde seks',
    'move-to-work': 'dwingen of bewegen tot werk, diensten of organen afstaan',
    profit: 'voordeel trekken uit de uitbuiting',
  },
  en: {
    recruit: 'recruiting',
    transport: 'transporting',
    transfer: 'transferring',
    harbour: 'housing',
    receive: 'taking in',
    'take-abroad': 'taking or recruiting to another country for paid sex',
    'move-to-work': 'forcing or moving somebody to work, services or giving up organs',
    profit: 'profiting from the exploitation',
  },
})

export const meansTexts = defineTexts<Means>({
  nl: {
    violence: 'geweld',
    threat: 'dreiging',
    extortion: 'afpersing',
    fraud: 'fraude',
    deception: 'misleiding',
    'abuse-of-authority': 'misbruik van overwicht',
    'abuse-of-vulnerability': 'misbruik van een kwetsbare positie',
    'payment-for-consent': 'betalen voor instemming van wie zeggenschap heeft',
  },
  en: {
    violence: 'violence',
    threat: 'threat',
    extortion: 'extortion',
    fraud: 'fraud',
    deception: 'deception',
    'abuse-of-authority': 'abuse of authority',
    'abuse-of-vulnerability': 'abuse of a vulnerable position',
    'payment-for-consent': 'paying for consent of who has control',
  },
})

export const purposeTexts273f = defineTexts<Purpose>({
  nl: {
    sexual: 'prostitutie of andere seksuele uitbuiting',
    'forced-labour': 'gedwongen werk of diensten',
    begging: 'bedelen',
    slavery: 'slavernij of wat daarop lijkt',
    servitude: 'dienstbaarheid',
    'criminal-activities': 'strafbare activiteiten',
    'organ-removal': 'organen verwijderen',
  },
  en: {
    sexual: 'prostitution or other sexual exploitation',
    'forced-labour': 'forced labour or services',
    begging: 'begging',
    slavery: 'slavery or what is like it',
    servitude: 'servitude',
    'criminal-activities': 'criminal activities',
    'organ-removal': 'removal of organs',
  },
})

/** Why an element has support, has none, or is not needed. */
export const supportTexts = defineTexts({
  nl: {
    seen: 'aangekruist bij het wegen',
    'nothing-marked': 'niets aangekruist',
    'minor-sexual':
      'niet nodig: het mogelijke slachtoffer is minderjarig en het gaat om seksuele uitbuiting (art. 273f lid 1, 2° en 5° Sr)',
    'minor-organs':
      'niet nodig: het mogelijke slachtoffer is minderjarig en het gaat om organen (art. 273f lid 1, 2° en 5° Sr)',
    'minor-any': 'niet nodig: het mogelijke slachtoffer is minderjarig (art. 273f lid 1, 2° Sr)',
    'cross-border-sex':
      'niet nodig: werven of meenemen naar een ander land voor betaalde seks (art. 273f lid 1, 3° Sr)',
  },
  en: {
    seen: 'marked when weighing',
    'nothing-marked': 'nothing marked',
    'minor-sexual':
      'not needed: the presumed victim is a minor and it is sexual exploitation (art. 273f(1), 2° and 5° Sr)',
    'minor-organs': 'not needed: the presumed victim is a minor and it is about organs (art. 273f(1), 2° and 5° Sr)',
    'minor-any': 'not needed: the presumed victim is a minor (art. 273f(1), 2° Sr)',
    'cross-border-sex': 'not needed: recruiting or taking to another country for paid sex (art. 273f(1), 3° Sr)',
  },
})
