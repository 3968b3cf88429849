import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from '../../src/app.ts'
import { jobs } from '../../src/jobs.ts'
import { findActivityWords, findEventWords, findHistoryWords } from '../../src/modules/accountability/index.ts'
import { reportActions } from '../../src/modules/reports/index.ts'
import { signalActions } from '../../src/modules/signals/index.ts'
import { languages } from '../../src/platform/i18n/texts.ts'

/** Codes that have no words in some language. */
function wordless(codes: readonly string[], find: typeof findEventWords): string[] {
  return [...new Set(codes)].filter((code) => languages.some((language) => find(code, language) === undefined))
}

test('every audit event of a route has words in every language, for the privacy officer', () => {
  const events = [...routes.map(({ audit }) => audit), 'record.erased', 'record.named-erased']
  assert.deepEqual(wordless(events, findEventWords), [])
})

test('every audit event of a job has words in every language', () => {
  const events = [...Object.keys(jobs).map((name) => `job.${name}`), 'signal.share-expired']
  assert.deepEqual(wordless(events, findEventWords), [])
})

test('every processing activity of a route or job has words in every language', () => {
  assert.deepEqual(
    wordless(
      [...routes, ...Object.values(jobs)].map(({ activity }) => activity),
      findActivityWords,
    ),
    [],
  )
})

test('every action in the history of a report or signal has words in every language', () => {
  const ofReports = [...reportActions, 'sent', 'files-added', 'addition'].map((action) => `report.${action}`)
  const ofSignals = [...signalActions, 'accept'].map((action) => `signal.${action}`)
  assert.deepEqual(wordless([...ofReports, ...ofSignals, 'record.erased', 'record.named-erased'], findHistoryWords), [])
})
