import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { ShortDate } from './short-date.tsx'

const at = new Date('2026-03-03T23:30:00Z')

test('a day in a table is short, of the Netherlands, and keeps its whole moment', () => {
  const html = renderIn('nl', <ShortDate at={at} />)
  assert.equal(wordsOf(html), '4 mrt 2026')
  assert.match(html, /datetime="2026-03-03T23:30:00\.000Z"/)
  assert.match(html, /title="wo 4 maart 2026, 00\.30 uur"/)
  assert.equal(wordsOf(renderIn('en', <ShortDate at={at} />)), '4 Mar 2026')
})
