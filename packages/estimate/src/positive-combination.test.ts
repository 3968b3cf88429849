import assert from 'node:assert/strict'
import test from 'node:test'
import { hasPositiveCombination } from './positive-combination.ts'

const vectors = (...rows: number[][]) => rows.map((row) => Float64Array.from(row))

test('two opposite vectors cancel, two on one side do not', () => {
  assert.equal(hasPositiveCombination(vectors([1], [-2])), true)
  assert.equal(hasPositiveCombination(vectors([1], [2])), false)
  assert.equal(hasPositiveCombination(vectors([1], [0])), false)
})

test('vectors that are 0 need nothing to cancel', () => {
  assert.equal(hasPositiveCombination([]), true)
  assert.equal(hasPositiveCombination(vectors([0, 0], [0, 0])), true)
})

test('three vectors around the origin cancel with positive weights', () => {
  assert.equal(hasPositiveCombination(vectors([1, 0], [0, 1], [-1, -1])), true)
  assert.equal(hasPositiveCombination(vectors([1, 0], [0, 1], [-1, 1])), false)
})

test('a half space with its edge is not enough: all weights must be above 0', () => {
  assert.equal(hasPositiveCombination(vectors([1, 0], [-1, 0], [0, 1])), false)
  assert.equal(hasPositiveCombination(vectors([1, 0], [-1, 0], [1, 1], [-1, 2])), false)
  assert.equal(hasPositiveCombination(vectors([1, 0], [-1, 0], [1, 1], [-1, -2])), true)
})

test('a one-sided direction that is no axis is found by the programme', () => {
  assert.equal(hasPositiveCombination(vectors([1, -1], [-1, 2], [2, -1], [1, -0.9])), false)
})
