import { makeCheckpoints } from './audit/checkpoint.ts'
import { purgeFormInput } from './forms/purge.ts'
import { purgeRequests } from './http/api/idempotency.ts'
import { defineLabels } from './i18n/labels.ts'
import type { Module } from './module.ts'

const eventLabels = defineLabels({
  nl: {
    'job.purge-requests': 'Opgeruimd wat mensen en programma’s niet afmaakten',
    'job.make-checkpoint': 'Controlepunt van de geschiedenis gemaakt',
  },
  en: {
    'job.purge-requests': 'What people and programs did not finish was removed',
    'job.make-checkpoint': 'Checkpoint of the history made',
  },
})

const activities = defineLabels({
  nl: {
    'keep-history': 'geschiedenis bewaken',
    'purge-expired': 'opruimen wat verlopen is',
    'load-demonstration': 'voorbeelden laden',
  },
  en: {
    'keep-history': 'keep the history',
    'purge-expired': 'remove what has expired',
    'load-demonstration': 'load examples',
  },
})

/** What the platform does by itself, whatever modules stand on it. */
export const platformModule: Module = {
  name: 'platform',
  jobs: {
    'purge-requests': {
      activity: 'purge-expired',
      every: '*/5 * * * *',
      async run({ platform, transact }) {
        await transact((tx) => purgeFormInput(tx, platform.clock()))
        await transact((tx) => purgeRequests(tx, platform.clock()))
      },
    },
    'make-checkpoint': {
      activity: 'keep-history',
      every: '7 * * * *',
      async run({ platform, transact }) {
        await makeCheckpoints(platform, transact)
      },
    },
  },
  eventLabels,
  activities,
}
