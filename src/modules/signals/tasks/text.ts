import { defineTexts } from '../../../platform/i18n/texts.ts'

export const morningTexts = defineTexts({
  nl: {
    acute:
      '{n, plural, one {Er is 1 acuut signaal} =100 {Er zijn 100 of meer acute signalen} other {Er zijn # acute signalen}} open.',
    overdue:
      '{n, plural, one {Van 1 signaal is een termijn voorbij} =100 {Van 100 of meer signalen is een termijn voorbij} other {Van # signalen is een termijn voorbij}}.',
    today:
      '{n, plural, one {Voor 1 signaal is vandaag een termijn} =100 {Voor 100 of meer signalen is vandaag een termijn} other {Voor # signalen is vandaag een termijn}}.',
    fresh:
      '{n, plural, one {1 nieuw signaal wacht} =100 {100 of meer nieuwe signalen wachten} other {# nieuwe signalen wachten}} op verrijking.',
    offered: '{n, plural, one {1 organisatie biedt} other {# keer biedt een organisatie}} u aan om iets te delen.',
    advice: '{n, plural, one {1 adviesvraag wacht} other {# adviesvragen wachten}} op uw antwoord.',
    asked: '{n, plural, one {1 keer vroeg} other {# keer vroeg}} een ander bureau deze week of u iets weet.',
  },
  en: {
    acute:
      '{n, plural, one {1 acute signal is} =100 {100 or more acute signals are} other {# acute signals are}} open.',
    overdue:
      '{n, plural, one {A term of 1 signal has passed} =100 {A term of 100 or more signals has passed} other {A term of # signals has passed}}.',
    today:
      '{n, plural, one {1 signal has a term today} =100 {100 or more signals have a term today} other {# signals have a term today}}.',
    fresh:
      '{n, plural, one {1 new signal waits} =100 {100 or more new signals wait} other {# new signals wait}} to be enriched.',
    offered:
      '{n, plural, one {1 organisation offers} other {# times an organisation offers}} to share something with you.',
    advice: '{n, plural, one {1 question for advice waits} other {# questions for advice wait}} for your answer.',
    asked: '{n, plural, one {1 time} other {# times}} another desk asked this week whether you know something.',
  },
})
