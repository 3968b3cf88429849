import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { jobs, modules, routes } from '../../src/app.ts'
import type { Labels } from '../../src/platform/i18n/labels.ts'
import { languages } from '../../src/platform/i18n/texts.ts'
import { catalogueOf } from '../../src/platform/module.ts'

const { events, history, activities, objects, kinds } = catalogueOf(modules)

/** Codes that have no words in some language. */
function wordless(codes: readonly string[], labels: Labels): string[] {
  return [...new Set(codes)].filter((code) => languages.some((language) => !labels.find(code, language)))
}

/** What the sources say of themselves, each time that a call or property of this form stands in them. */
function written(pattern: RegExp): string[] {
  const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$|\/testing\//.test(file))
  const found = sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)])
  return found.flatMap(([, word]) => word ?? [])
}

const eventsInSources = written(/\bevent: '([\w-]+\.[\w-]+)'/g)

test('every audit event of a route or job has words in every language, for the privacy officer', () => {
  const named = [...routes.map(({ audit }) => audit), ...Object.keys(jobs).map((name) => `job.${name}`)]
  assert.deepEqual(wordless(named, events), [])
})

test('every audit event that a use case writes by itself has words', () => {
  assert.ok(eventsInSources.includes('signal.share-expired'))
  assert.deepEqual(wordless([...eventsInSources, 'record.erased', 'record.named-erased'], events), [])
})

test('no words wait for an audit event that nothing writes', () => {
  const written = [...routes.map(({ audit }) => audit), ...Object.keys(jobs).map((name) => `job.${name}`)]
  const known = new Set([...written, ...eventsInSources, 'record.erased', 'record.named-erased'])
  assert.deepEqual(
    events.keys.filter((event) => !known.has(event)),
    [],
  )
})

test('every processing activity of a route or job has words in every language', () => {
  const named = [...routes, ...Object.values(jobs)].map(({ activity }) => activity)
  assert.deepEqual(wordless(named, activities), [])
})

test('every action in the history of a record has words in every language', () => {
  assert.ok(kinds.length > 1)
  const named = kinds.flatMap(({ kind, begin, steps }) =>
    [begin, ...Object.keys(steps)].map((action) => `${kind}.${action}`),
  )
  assert.deepEqual(wordless([...named, 'record.erased', 'record.named-erased'], history), [])
})

test('everything that a request is about has words in every language', () => {
  const named = written(/\babout\(\{ kind: '([\w-]+)'/g)
  assert.ok(named.includes('report'))
  assert.deepEqual(wordless(named, objects), [])
})

test('every job that is added has a module that runs it', () => {
  const added = written(/\baddJob\(\w+, \{ name: '([\w-]+)'/g)
  assert.ok(added.length > 2)
  assert.deepEqual(
    added.filter((name) => jobs[name] === undefined),
    [],
  )
})
