import { defineLabels } from '../../platform/i18n/labels.ts'
import type { Module } from '../../platform/module.ts'
import { routes } from './routes.tsx'

export const information: Module = {
  name: 'information',
  routes,
  eventLabels: defineLabels({
    nl: {
      'start.viewed': 'Startpagina bekeken',
      'statement.viewed': 'Openbare verklaring bekeken',
      'security-text.viewed': 'Beveiligingscontact bekeken',
      'health.asked': 'Gevraagd of het platform werkt',
      'language.chosen': 'Taal gekozen',
    },
    en: {
      'start.viewed': 'Start page viewed',
      'statement.viewed': 'Public statement viewed',
      'security-text.viewed': 'Security contact viewed',
      'health.asked': 'Asked whether the platform works',
      'language.chosen': 'Language chosen',
    },
  }),
  activities: defineLabels({
    nl: { 'inform-the-public': 'voorlichten' },
    en: { 'inform-the-public': 'inform the public' },
  }),
}
