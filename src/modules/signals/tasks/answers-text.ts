import { defineTexts } from '../../../platform/i18n/texts.ts'

export const answerTaskTexts = defineTexts({
  nl: {
    answers:
      '{n, plural, one {1 antwoord van een ontvanger dat u nog niet hebt gezien} =100 {100 of meer antwoorden van ontvangers die u nog niet hebt gezien} other {# antwoorden van ontvangers die u nog niet hebt gezien}}.',
    questions:
      '{n, plural, one {1 ontvanger wacht op uw antwoord op een vraag} =100 {100 of meer keer wacht een ontvanger op uw antwoord op een vraag} other {# keer wacht een ontvanger op uw antwoord op een vraag}}.',
    late: '{n, plural, one {1 ontvanger is te laat met een antwoord} =100 {100 of meer keer is een ontvanger te laat met een antwoord} other {# keer is een ontvanger te laat met een antwoord}}.',
    replies:
      '{n, plural, one {1 antwoord op een vraag van u dat u nog niet hebt gezien} =100 {100 of meer antwoorden op vragen van u die u nog niet hebt gezien} other {# antwoorden op vragen van u die u nog niet hebt gezien}}.',
    ownLate:
      '{n, plural, one {Bij 1 gedeeld signaal bent u te laat met laten weten wat u deed} =100 {Bij 100 of meer gedeelde signalen bent u te laat met laten weten wat u deed} other {Bij # gedeelde signalen bent u te laat met laten weten wat u deed}}.',
  },
  en: {
    answers:
      '{n, plural, one {1 answer of a receiver that you have not seen yet} =100 {100 or more answers of receivers that you have not seen yet} other {# answers of receivers that you have not seen yet}}.',
    questions:
      '{n, plural, one {1 receiver waits for your reply to a question} =100 {100 or more times a receiver waits for your reply to a question} other {# times a receiver waits for your reply to a question}}.',
    late: '{n, plural, one {1 receiver is late with an answer} =100 {100 or more times a receiver is late with an answer} other {# times a receiver is late with an answer}}.',
    replies:
      '{n, plural, one {1 reply to a question of yours that you have not seen yet} =100 {100 or more replies to questions of yours that you have not seen yet} other {# replies to questions of yours that you have not seen yet}}.',
    ownLate:
      '{n, plural, one {Of 1 shared signal you are late in telling what you did} =100 {Of 100 or more shared signals you are late in telling what you did} other {Of # shared signals you are late in telling what you did}}.',
  },
})
