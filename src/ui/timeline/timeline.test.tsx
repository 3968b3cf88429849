import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Timeline } from './timeline.tsx'

const items = [{ at: new Date('2026-03-03T13:05:00Z'), who: 'Zorgcoördinator', what: 'Gedeeld', detail: 'Feiten' }]

test('a timeline is an ordered list of what, who and when, in the words of the reader', () => {
  const html = renderIn('nl', <Timeline items={items} />)
  assert.match(html, /^<ol/)
  assert.match(html, /<time datetime="2026-03-03T13:05:00\.000Z">di 3 maart 2026, 14\.05 uur<\/time>/)
  assert.match(wordsOf(html), /Gedeeld.*Zorgcoördinator.*Feiten/)
  assert.match(wordsOf(renderIn('en', <Timeline items={items} />)), /Tue 3 March 2026, 14:05/)
})
