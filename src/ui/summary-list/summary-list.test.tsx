import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { SummaryList } from './summary-list.tsx'

const rows = [
  { label: 'Plaats', value: 'Rotterdam', changeHref: '/melden/plaats' },
  { label: 'Naam', value: 'Niet gegeven' },
]

test('every link to change says what it changes', () => {
  const html = renderIn('nl', <SummaryList rows={rows} />)
  assert.match(html, /<dt[^>]*>Plaats<\/dt><dd[^>]*>Rotterdam<\/dd>/)
  const links = Array.from(html.matchAll(/<a[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g), ([, href, words = '']) => [
    href,
    wordsOf(words),
  ])
  assert.deepEqual(links, [['/melden/plaats', 'Wijzigen: Plaats']])
})

test('the link speaks the language of the reader, or its own words', () => {
  assert.match(wordsOf(renderIn('en', <SummaryList rows={rows} />)), /Change: Plaats/)
  const own = [{ label: 'Plaats', value: 'Rotterdam', changeHref: '/x', changeLabel: 'Aanvullen' }]
  assert.match(wordsOf(renderIn('nl', <SummaryList rows={own} />)), /Aanvullen: Plaats/)
})
