import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Pagination } from './pagination.tsx'

const hrefFor = (page: number): string => `?page=${page}`
const shown = (page: number, pages: number): string =>
  wordsOf(renderIn('nl', <Pagination page={page} pages={pages} hrefFor={hrefFor} />).replaceAll(/<\/(a|span)>/g, ' '))

test('the pages around the current one are offered, with the first and the last', () => {
  assert.equal(shown(1, 2), '1 2 Volgende')
  assert.equal(shown(2, 3), 'Vorige 1 2 3 Volgende')
  assert.equal(shown(5, 9), 'Vorige 1 … 4 5 6 … 9 Volgende')
  assert.equal(shown(9, 9), 'Vorige 1 … 8 9')
  assert.equal(shown(1, 1), '')
})

test('for those who listen every number says what it is, in their language', () => {
  const html = renderIn('en', <Pagination page={2} pages={3} hrefFor={hrefFor} />)
  assert.match(html, /<nav[^>]*aria-label="Pages"/)
  assert.match(html, /aria-label="Page 2" aria-current="page"/)
  assert.equal(html.match(/aria-current/g)?.length, 1)
})

test('every page offers the first, the last and itself once, and no page that is not there', () => {
  const place = fc
    .integer({ min: 2, max: 500 })
    .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)))
  fc.assert(
    fc.property(place, ([page, pages]) => {
      const numbers = shown(page, pages).match(/\d+/g)?.map(Number) ?? []
      assert.deepEqual(
        numbers,
        [...new Set(numbers)].toSorted((a, b) => a - b),
      )
      for (const needed of [1, page, pages]) assert.ok(numbers.includes(needed))
      assert.ok(numbers.every((number) => number >= 1 && number <= pages))
    }),
  )
})
