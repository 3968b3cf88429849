import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Steps } from './steps.tsx'

test('progress is said in words; the bar is for the eye alone', () => {
  const html = renderIn('nl', <Steps current={2} total={5} />)
  assert.equal(wordsOf(html), 'Stap 2 van 5')
  assert.match(html, /<span[^>]*aria-hidden="true">/)
  assert.equal(wordsOf(renderIn('en', <Steps current={2} total={5} />)), 'Step 2 of 5')
})
