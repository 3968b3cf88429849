import assert from 'node:assert/strict'
import test from 'node:test'
import { attributeOf, renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { ErrorSummary } from './error-summary.tsx'

const errors = [
  { field: 'what', message: 'Vertel wat er is gebeurd.' },
  { field: 'when', message: 'Vul een jaar in.' },
]

test('the summary counts the errors, links to the fields and can take the focus', () => {
  const html = renderIn('nl', <ErrorSummary errors={errors} />)
  assert.match(wordsOf(html), /^Er kloppen nog 2 dingen niet/)
  assert.match(html, /<a href="#what">Vertel wat er is gebeurd\.<\/a>/)
  assert.match(html, /<a href="#when">/)
  assert.equal(attributeOf(html, 'error-summary', 'tabindex'), '-1')
  assert.equal(attributeOf(html, 'error-summary', 'aria-labelledby'), 'error-summary-title')
})

test('the summary speaks English, and says nothing without errors', () => {
  assert.match(wordsOf(renderIn('en', <ErrorSummary errors={errors.slice(0, 1)} />)), /^Something is not right yet/)
  assert.equal(renderIn('en', <ErrorSummary errors={[]} />), '')
})
