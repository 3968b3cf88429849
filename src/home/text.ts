import { defineTexts } from '../platform/i18n/texts.ts'

export const homeTexts = defineTexts({
  nl: {
    title: 'Vandaag',
    hello: 'Goedendag {name}.',
    first: 'Dit kunt u het eerst doen.',
    urgent: 'dringend',
    nothing: 'Er wacht niets op u',
    nothingText: 'Er is niets dat vandaag moet. U kunt verder met wat open staat.',
  },
  en: {
    title: 'Today',
    hello: 'Good day {name}.',
    first: 'This is what you can do first.',
    urgent: 'urgent',
    nothing: 'Nothing waits for you',
    nothingText: 'There is nothing that must be done today. You can go on with what is open.',
  },
})
