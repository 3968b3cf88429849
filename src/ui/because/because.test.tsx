import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Because } from './because.tsx'

test('a proposal and a refusal say why, in both languages', () => {
  assert.equal(wordsOf(renderIn('nl', <Because>het adres al bekend is.</Because>)), 'omdat het adres al bekend is.')
  assert.equal(
    wordsOf(renderIn('nl', <Because refused>het nog niet is gewogen.</Because>)),
    'Niet, omdat het nog niet is gewogen.',
  )
  assert.equal(wordsOf(renderIn('en', <Because>the address is known.</Because>)), 'because the address is known.')
})
