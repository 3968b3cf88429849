import assert from 'node:assert/strict'
import test from 'node:test'
import { logFactorial } from './factorial.ts'
import { smallerPoissonTail } from './poisson.ts'

/** The two tails added up term by term, from the smallest term on. */
function tailsBySum(n: number, mean: number): [lower: number, upper: number] {
  const term = (k: number) => Math.exp(k * Math.log(mean) - mean - logFactorial(k))
  let lower = 0
  for (let k = 0; k <= n; k += 1) lower += term(k)
  let upper = 0
  for (let k = Math.ceil(n + mean + 50 * Math.sqrt(mean + 1)); k >= n; k -= 1) upper += term(k)
  return [lower, upper]
}

test('the smaller tail is the smaller of the two sums of probabilities', () => {
  for (const mean of [0.001, 0.3, 1, 2.5, 17.3, 88.8, 400.5, 3000]) {
    for (const n of [0, 1, 2, 5, 17, 18, 60, 88, 89, 120, 401, 2950, 3000, 3050]) {
      const expected = Math.min(...tailsBySum(n, mean))
      const actual = smallerPoissonTail(n, mean)
      assert.ok(Math.abs(actual - expected) <= 1e-9 * expected, `${n} at ${mean}: ${actual} ${expected}`)
    }
  }
})

test('far tails keep their relative precision', () => {
  // P(X >= n) lies between its first term and that over 1 - mean/(n + 1).
  for (const [n, mean] of [
    [60, 1],
    [457, 120],
    [150, 0.5],
  ] as const) {
    const first = Math.exp(n * Math.log(mean) - mean - logFactorial(n))
    const tail = smallerPoissonTail(n, mean)
    assert.ok(tail >= first * (1 - 1e-11) && tail <= (first / (1 - mean / (n + 1))) * (1 + 1e-11), `${n} at ${mean}`)
  }
  assert.equal(smallerPoissonTail(0, 200), Math.exp(-200))
  assert.equal(smallerPoissonTail(5000, 1), 0)
})

test('nothing expected: seeing nothing is certain and seeing somebody impossible', () => {
  assert.equal(smallerPoissonTail(0, 0), 1)
  assert.equal(smallerPoissonTail(2, 0), 0)
})

test('log factorials add up', () => {
  let sum = 0
  for (let n = 1; n < 400; n += 1) {
    sum += Math.log(n)
    assert.ok(Math.abs(logFactorial(n) - sum) < 1e-12 * Math.max(1, sum), `${n}`)
  }
  assert.equal(logFactorial(0), 0)
})
