import assert from 'node:assert/strict'
import test from 'node:test'
import { ProblemPage, renderPage } from '../index.ts'
import { wordsOf } from '../testing/screen-reader.tsx'

const context = { language: 'nl', path: '/', now: new Date(0), csrfToken: '' } as const
const person = { name: 'Noor Voorbeeld', organisation: 'Gemeente Rotterdam' }

test('who is refused goes back to what they typed; that is the one thing to do first', () => {
  const problem = {
    kind: 'refused',
    status: 403,
    reason: 'no-route',
    words: 'Kies eerst een route.',
    back: '/signalen/1/delen',
  } as const
  const html = renderPage(<ProblemPage context={{ ...context, person }} problem={problem} />)
  assert.match(
    wordsOf(html),
    /Kies eerst een route\. Wat u invulde, staat er nog\.\s*Terug naar het formulier\s*Naar het begin/,
  )
  assert.match(html, /<a class="nl-button nl-button--primary" href="\/signalen\/1\/delen">/)
  assert.equal(html.match(/nl-button--primary/g)?.length, 1)
})

test('a visitor finds 112 and a way on that is large enough for a thumb', () => {
  const html = renderPage(<ProblemPage context={context} problem={{ kind: 'not-found', status: 404 }} />)
  assert.match(html, /href="tel:112"/)
  assert.match(html, /<a class="nl-button nl-button--secondary" href="\/">Naar het begin/)
})
