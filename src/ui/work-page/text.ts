import { defineTexts } from '../../platform/i18n/texts.ts'

export const workPageTexts = defineTexts({
  nl: {
    menu: 'Menu',
    areas: 'Onderdelen',
    signOut: 'Uitloggen',
    aside: 'Tijdlijn',
    waiting: '{n, plural, one {# wacht} other {# wachten}}',
    signedIn: 'Ingelogd als',
  },
  en: {
    menu: 'Menu',
    areas: 'Areas',
    signOut: 'Sign out',
    aside: 'Timeline',
    waiting: '{n, plural, one {# waiting} other {# waiting}}',
    signedIn: 'Signed in as',
  },
})
