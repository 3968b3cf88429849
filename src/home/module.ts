import { defineLabels } from '../platform/i18n/labels.ts'
import { anySignedIn } from '../platform/http/route.ts'
import type { Module } from '../platform/module.ts'
import { homeRoute } from './page.tsx'

/** The start page of whoever is signed in. */
export const home: Module = {
  name: 'home',
  routesOver: (modules) => [homeRoute(modules.flatMap(({ tasks = [] }) => tasks))],
  navigation: [{ href: '/werk', label: { nl: 'Werk', en: 'Work' }, permission: anySignedIn, order: 10 }],
  eventLabels: defineLabels({
    nl: { 'work.viewed': 'Werkpagina bekeken' },
    en: { 'work.viewed': 'Work page viewed' },
  }),
}
