import { defineLabels } from '../../platform/i18n/labels.ts'
import type { Module } from '../../platform/module.ts'

export const sharing: Module = {
  name: 'sharing',
  objectLabels: defineLabels({ nl: { share: 'delen' }, en: { share: 'share' } }),
}
