import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from './random.ts'
import { drawBinomial, drawResample } from './resample.ts'

function binomialMoments(n: number, p: number): { mean: number; variance: number; third: number } {
  const random = createRandom(11, n)
  const draws = Array.from({ length: 40_000 }, () => drawBinomial(n, p, random))
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  const moment = (power: number) => draws.reduce((sum, draw) => sum + (draw - mean) ** power, 0) / draws.length
  assert.ok(draws.every((draw) => Number.isInteger(draw) && draw >= 0 && draw <= n))
  return { mean, variance: moment(2), third: moment(3) }
}

for (const [n, p] of [
  [7, 0.3],
  [40, 0.25],
  [90, 0.11],
  [300, 0.4],
  [2744, 0.0004],
  [2744, 0.36],
  [5000, 0.9],
  [1_000_000, 0.5],
] as const) {
  test(`draws from ${n} with chance ${p} have the mean, spread and skew of the binomial distribution`, () => {
    const { mean, variance, third } = binomialMoments(n, p)
    const exact = n * p * (1 - p)
    assert.ok(Math.abs(mean - n * p) < 5 * Math.sqrt(exact / 40_000), `mean ${mean}`)
    assert.ok(Math.abs(variance / exact - 1) < 0.05, `variance ${variance} for ${exact}`)
    const skew = third / variance ** 1.5
    assert.ok(Math.abs(skew - (1 - 2 * p) / Math.sqrt(exact)) < 0.12, `skew ${skew}`)
  })
}

test('small binomial draws come as often as their probability says', () => {
  for (const [n, p] of [
    [30, 0.4],
    [12, 0.2],
  ] as const) {
    const random = createRandom(2, 5)
    const seen = new Float64Array(n + 1)
    for (let draw = 0; draw < 60_000; draw += 1) {
      const k = drawBinomial(n, p, random)
      seen[k] = (seen[k] ?? 0) + 1
    }
    let probability = (1 - p) ** n
    for (let k = 0; k <= n; k += 1) {
      const expected = 60_000 * probability
      if (expected > 20) assert.ok(Math.abs((seen[k] ?? 0) - expected) < 5 * Math.sqrt(expected), `${k} of ${n}`)
      probability *= ((n - k) / (k + 1)) * (p / (1 - p))
    }
  }
})

test('a resample has as many people as the data, and over many resamples the same shares', () => {
  const counts = Float64Array.of(900, 60, 30, 8, 2)
  const sums = new Float64Array(5)
  const drawn = new Float64Array(5)
  for (let stream = 0; stream < 4000; stream += 1) {
    drawResample(counts, createRandom(1, stream), drawn)
    assert.equal(
      drawn.reduce((sum, count) => sum + count, 0),
      1000,
    )
    for (const [index, count] of drawn.entries()) sums[index] = (sums[index] ?? 0) + count / 4000
  }
  for (const [index, count] of counts.entries()) {
    const deviation = Math.sqrt((count * (1 - count / 1000)) / 4000)
    assert.ok(Math.abs((sums[index] ?? 0) - count) < 5 * deviation, `history ${index}: ${sums[index]}`)
  }
})

test('streams of one seed differ, and a stream is the same each time', () => {
  const take = (seed: number, stream: number) => {
    const random = createRandom(seed, stream)
    return Array.from({ length: 4 }, () => random()).join()
  }
  const streams = Array.from({ length: 500 }, (_, stream) => take(1, stream))
  assert.equal(new Set(streams).size, 500)
  assert.equal(take(1, 3), streams[3])
  assert.notEqual(take(2, 3), take(2 ** 32 + 2, 3))
})

test('uniform numbers fill the unit interval evenly and never touch its ends', () => {
  const random = createRandom(9, 1)
  const boxes = new Float64Array(10)
  for (let draw = 0; draw < 100_000; draw += 1) {
    const value = random()
    assert.ok(value > 0 && value < 1)
    const box = Math.floor(value * 10)
    boxes[box] = (boxes[box] ?? 0) + 1
  }
  for (const count of boxes) assert.ok(Math.abs(count - 10_000) < 500)
})
