import { defineTexts } from '../../platform/i18n/texts.ts'

export const publicPageTexts = defineTexts({
  nl: {
    back: 'Terug',
    backLabel: 'Een stap terug',
    footer: 'Over deze website',
    privacy: 'Privacy',
    accessibility: 'Toegankelijkheid',
    signIn: 'Inloggen voor medewerkers',
  },
  en: {
    back: 'Back',
    backLabel: 'One step back',
    footer: 'About this website',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    signIn: 'Sign in for staff',
  },
})
