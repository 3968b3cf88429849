import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { ReceiptCode } from './receipt-code.tsx'

test('the code stands in the page as text; its buttons wait for the script that they need', () => {
  const html = renderIn('nl', <ReceiptCode code="K7QM-4XTD" label="Uw code" />)
  assert.match(html, /<code[^>]*><bdi dir="ltr">K7QM-4XTD<\/bdi><\/code>/)
  assert.match(html, /<div class="[^"]*" hidden/)
  assert.match(wordsOf(html), /^Uw code ?K7QM-4XTD/)
  assert.match(wordsOf(renderIn('en', <ReceiptCode code="K" label="Your code" />)), /Copy the code/)
})
