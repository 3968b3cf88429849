import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn } from '../testing/screen-reader.tsx'
import { Button, ButtonLink } from './button.tsx'

test('a button submits and can carry a value', () => {
  const html = renderIn('nl', <Button kind="primary" name="step" value="next" children="Verder" />)
  assert.match(html, /<button[^>]* type="submit" name="step" value="next">Verder<\/button>/)
})

test('only the primary kind is amber, danger is its own', () => {
  assert.match(renderIn('nl', <Button kind="primary" />), /class="nl-button nl-button--primary"/)
  assert.match(renderIn('nl', <Button kind="danger" />), /nl-button--negative/)
  assert.doesNotMatch(renderIn('nl', <Button kind="secondary" />), /primary/)
})

test('a way into a form is a link', () => {
  assert.match(
    renderIn('nl', <ButtonLink kind="primary" href="/melden" children="Vertel het" />),
    /<a[^>]*href="\/melden"/,
  )
})
