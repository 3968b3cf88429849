import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Reason } from './reason.tsx'

test('a proposal and a refusal say why, in both languages', () => {
  assert.equal(wordsOf(renderIn('nl', <Reason>het adres al bekend is.</Reason>)), 'omdat het adres al bekend is.')
  assert.equal(
    wordsOf(renderIn('nl', <Reason refused>het nog niet is gewogen.</Reason>)),
    'Niet, omdat het nog niet is gewogen.',
  )
  assert.equal(wordsOf(renderIn('en', <Reason>the address is known.</Reason>)), 'because the address is known.')
})
