import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const storyTexts = defineTexts({
  nl: {
    titleVictim: 'Wat gebeurt er met u?',
    titleOther: 'Wat ziet of hoort u?',
    titleAdvice: 'Wat is uw vraag?',
    why: 'Hier moet u iets invullen. Zonder uw verhaal kunnen wij niets doen. Een gevoel is ook goed.',
    hintVictim: 'Vertel wat u kwijt wilt. U beslist zelf wat u zegt. Namen hoeven niet.',
    hintOther: 'Vertel wat er gebeurt, in uw eigen woorden. U hoeft het niet zeker te weten.',
    hintAdvice: 'Leg uit waar u over twijfelt. Namen zijn niet nodig.',
    label: 'In uw eigen woorden',
    missing: 'Vertel in een paar woorden wat er gebeurt.',
    missingAdvice: 'Schrijf uw vraag op.',
    long: 'Dit is langer dan 10.000 tekens. Maak de tekst korter, of voeg een bestand toe.',
    summary: 'Wat er gebeurt',
    summaryAdvice: 'Uw vraag',
  },
  en: {
    titleVictim: 'What is happening to you?',
    titleOther: 'What do you see or hear?',
    titleAdvice: 'What is your question?',
    why: 'You must fill in something here. Without your story we can do nothing. A feeling is fine too.',
    hintVictim: 'Tell what you want to tell. You decide what you say. No names needed.',
    hintOther: 'Tell what is happening, in your own words. You do not have to be certain.',
    hintAdvice: 'Explain what you are in doubt about. No names needed.',
    label: 'In your own words',
    missing: 'Tell in a few words what is happening.',
    missingAdvice: 'Write down your question.',
    long: 'This is longer than 10,000 characters. Make the text shorter, or add a file.',
    summary: 'What is happening',
    summaryAdvice: 'Your question',
  },
})
