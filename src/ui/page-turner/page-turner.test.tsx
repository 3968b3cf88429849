import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { PageTurner } from './page-turner.tsx'

const shown = (ways: { first?: string; previous?: string; next?: string }): string => {
  const turner = <PageTurner first={ways.first} previous={ways.previous} next={ways.next} />
  return renderIn('nl', turner)
}

test('only the ways that are there are offered, in words', () => {
  const words = (html: string): string => wordsOf(html.replaceAll('</a>', ' '))
  assert.equal(words(shown({ next: '?na=1' })), 'Volgende')
  assert.equal(words(shown({ first: '?', previous: '?voor=1', next: '?na=2' })), 'Vorige Volgende Terug naar het begin')
  assert.equal(shown({}), '')
})

test('it is a navigation with a name, and says which way is on and which is back', () => {
  const html = shown({ previous: '?voor=1', next: '?na=2' })
  assert.match(html, /<nav[^>]*aria-label="Bladzijden"/)
  assert.match(html, /href="\?voor=1" rel="prev"/)
  assert.match(html, /href="\?na=2" rel="next"/)
})
