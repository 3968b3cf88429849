import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn } from '../testing/screen-reader.tsx'
import { Details } from './details.tsx'

test('more is folded until asked for', () => {
  assert.match(
    renderIn('nl', <Details summary="Waarom?">Omdat.</Details>),
    /^<details class="[^"]*"><summary[^>]*>Waarom\?<\/summary>/,
  )
  assert.match(renderIn('nl', <Details summary="Waarom?" open />), /^<details[^>]* open/)
})
