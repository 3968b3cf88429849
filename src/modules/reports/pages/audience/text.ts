import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const audienceTexts = defineTexts({
  nl: {
    title: 'Wie bent u?',
    why: 'Dan stellen wij de vragen die bij u passen. U hoeft uw naam niet te zeggen.',
    victim: 'Het gaat over mijzelf',
    victimHint: 'Iemand dwingt mij, buit mij uit of houdt mij vast in een situatie.',
    worried: 'Ik maak mij zorgen over iemand anders',
    worriedHint: 'Bijvoorbeeld als familie, vriend, buur of klant.',
    professional: 'Ik werk met mensen',
    professionalHint: 'Bijvoorbeeld in het onderwijs, de zorg, bij de gemeente of de politie.',
    entrepreneur: 'Ik ben ondernemer',
    entrepreneurHint: 'Ik zag iets in mijn zaak, mijn pand of mijn branche.',
    missing: 'Kies wie u bent.',
    summary: 'Wie meldt',
  },
  en: {
    title: 'Who are you?',
    why: 'Then we ask the questions that fit you. You do not have to say your name.',
    victim: 'It is about me',
    victimHint: 'Somebody forces me, exploits me or keeps me in a situation.',
    worried: 'I am worried about somebody else',
    worriedHint: 'For instance as family, friend, neighbour or client.',
    professional: 'I work with people',
    professionalHint: 'For instance in a school, in care, at the municipality or the police.',
    entrepreneur: 'I run a business',
    entrepreneurHint: 'I saw something in my business, my building or my branch.',
    missing: 'Choose who you are.',
    summary: 'Who reports',
  },
})
