import assert from 'node:assert/strict'
import test from 'node:test'
import { formatDistance, formatMoment } from './dates.ts'
import { defineTexts } from './texts.ts'

const texts = defineTexts({
  nl: { open: 'Open signalen', count: '{n, plural, one {# signaal} other {# signalen}}' },
  en: { open: 'Open signals', count: '{n, plural, one {# signal} other {# signals}}' },
})

test('a text is found in the language of the reader, with plurals', () => {
  assert.equal(texts.in('nl')('open'), 'Open signalen')
  assert.equal(texts.in('nl')('count', { n: 1 }), '1 signaal')
  assert.equal(texts.in('en')('count', { n: 2000 }), '2,000 signals')
})

test('a value that is missing is an error, not a hole in the sentence', () => {
  assert.throws(() => texts.in('nl')('count'))
})

test('moments are told as people here say them', () => {
  const at = new Date('2026-03-03T13:05:00Z')
  assert.equal(formatMoment(at, 'nl'), 'di 3 maart 2026, 14.05 uur')
  assert.equal(formatMoment(at, 'en'), 'Tue 3 March 2026, 14:05')
  assert.equal(formatDistance(new Date('2026-03-03T18:05:00Z'), at, 'nl'), 'over 5 uur')
  assert.equal(formatDistance(new Date('2026-03-01T13:05:00Z'), at, 'en'), '2 days ago')
})
