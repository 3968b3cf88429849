import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { PhoneLink } from './phone-link.tsx'

test('a number is a link to call, with who answers and what it costs', () => {
  const html = renderIn(
    'nl',
    <PhoneLink number="+31 (0)20 123" label="Hulplijn">
      Gratis
    </PhoneLink>,
  )
  assert.match(html, /<a[^>]*href="tel:\+31020123"/)
  assert.equal(wordsOf(html), 'Hulplijn Bel +31 (0)20 123Gratis')
  assert.match(wordsOf(renderIn('en', <PhoneLink number="112" label="Police" />)), /Police Call 112/)
})
