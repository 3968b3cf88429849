import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { EmptyState } from './empty-state.tsx'

test('an empty place says so and what one can do', () => {
  assert.equal(
    wordsOf(renderIn('nl', <EmptyState title="Er wacht niets."> Kijk later.</EmptyState>)),
    'Er wacht niets. Kijk later.',
  )
})
