import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn } from '../testing/screen-reader.tsx'
import { Isolate } from './isolate.tsx'

test('a number runs from left to right, apart from the text around it', () => {
  assert.equal(renderIn('nl', <Isolate>+31 6 1234</Isolate>), '<bdi dir="ltr">+31 6 1234</bdi>')
})

test('a number is isolated wherever it stands in a sentence, and a sentence without it stays whole', () => {
  const isolated = (sentence: string) => renderIn('nl', <Isolate within={sentence}>M-1A2B</Isolate>)
  assert.equal(isolated('Melding M-1A2B is open.'), 'Melding <bdi dir="ltr">M-1A2B</bdi> is open.')
  assert.equal(isolated('M-1A2B, M-1A2B'), '<bdi dir="ltr">M-1A2B</bdi>, <bdi dir="ltr">M-1A2B</bdi>')
  assert.equal(isolated('Geen nummer.'), 'Geen nummer.')
})

test('a sentence around an empty number stays whole', () => {
  assert.equal(renderIn('nl', <Isolate within="Geen nummer.">{''}</Isolate>), 'Geen nummer.')
})
