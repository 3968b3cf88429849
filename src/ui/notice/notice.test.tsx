import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Notice } from './notice.tsx'

test('what the colour says is also said in words', () => {
  const said = (kind: 'info' | 'success' | 'warning' | 'danger'): string =>
    wordsOf(renderIn('nl', <Notice kind={kind} title="Bewaar de code" />))
  assert.deepEqual(
    [said('info'), said('success'), said('warning'), said('danger')],
    [
      'Goed om te weten: Bewaar de code',
      'Gelukt: Bewaar de code',
      'Let op: Bewaar de code',
      'Belangrijk: Bewaar de code',
    ],
  )
  assert.equal(wordsOf(renderIn('en', <Notice kind="warning" title="Keep it" />)), 'Please note: Keep it')
})

test('the title is a heading of the level asked for', () => {
  assert.match(renderIn('nl', <Notice kind="info" title="Kop" />), /<h2/)
  assert.match(renderIn('nl', <Notice kind="info" title="Kop" level={3} />), /<h3/)
})

test('what was just done takes the focus under its title; other notices take none', () => {
  const done = renderIn('nl', <Notice kind="success" title="Opgeslagen" focus />)
  assert.match(done, /<section[^>]*tabindex="-1"[^>]*autofocus[^>]*aria-labelledby="first-notice-title"/)
  assert.match(done, /<h2[^>]*id="first-notice-title"/)
  assert.doesNotMatch(renderIn('nl', <Notice kind="info" title="Weet dit" />), /tabindex|autofocus|id=/)
})
