import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn } from '../testing/screen-reader.tsx'
import { Hidden } from './hidden.tsx'

test('a hidden value travels as it is', () => {
  assert.equal(
    renderIn('nl', <Hidden name="return" value="/a?b&c" />),
    '<input type="hidden" name="return" value="/a?b&amp;c"/>',
  )
})
