import assert from 'node:assert/strict'
import test from 'node:test'
import { bcaLimits, quantile } from './index.ts'

const jackknife = [
  { estimate: 99, people: 10 },
  { estimate: 101, people: 10 },
]
const replicates = Array.from({ length: 999 }, (_, index) => index + 0.5 - 399)

test('quantiles follow definition 8: a third of a place beyond the middle of each observation', () => {
  assert.equal(quantile([1, 2, 3, 4], 0.5), 2.5)
  assert.ok(Math.abs(quantile([1, 2, 3, 4], 0.3) - (1 + 0.3 * (4 + 1 / 3) + 1 / 3 - 1)) < 1e-12)
  assert.equal(quantile([1, 2, 3, 4], 0), 1)
  assert.equal(quantile([1, 2, 3, 4], 1), 4)
  assert.equal(quantile([7], 0.4), 7)
})

test('a quantile next to infinity is infinite, and between infinities too', () => {
  assert.equal(quantile([1, 2, Infinity, Infinity], 0.9), Infinity)
  assert.equal(quantile([1, 2, Infinity], 0.1), 1)
})

test('a symmetric bootstrap around the estimate gives the plain percentiles', () => {
  const { z0, acceleration, limits } = bcaLimits({ estimate: 101, replicates, jackknife }, [0.025, 0.5, 0.975])
  assert.ok(Math.abs(z0) < 2e-3)
  assert.equal(acceleration, 0)
  assert.ok(Math.abs((limits[1] ?? 0) - 101) < 1.5)
  assert.ok(Math.abs((limits[0] ?? 0) + 374) < 2.5 && Math.abs((limits[2] ?? 0) - 576) < 2.5)
})

test('when most replicates are too low the limits move up', () => {
  const plain = bcaLimits({ estimate: 101, replicates, jackknife }, [0.025, 0.975]).limits
  const shifted = bcaLimits({ estimate: 201, replicates, jackknife }, [0.025, 0.975]).limits
  assert.ok((shifted[0] ?? 0) > (plain[0] ?? 0) && (shifted[1] ?? 0) > (plain[1] ?? 0))
})

test('there are no limits when all replicates lie on one side of the estimate', () => {
  for (const estimate of [-1000, 1000]) {
    const { limits } = bcaLimits({ estimate, replicates, jackknife }, [0.025, 0.975])
    assert.deepEqual(limits, [Number.NaN, Number.NaN])
  }
})

test('there are no limits when leaving one out gives no number, or never matters', () => {
  const infinite = [...jackknife, { estimate: Infinity, people: 1 }]
  assert.deepEqual(bcaLimits({ estimate: 101, replicates, jackknife: infinite }, [0.5]).limits, [Number.NaN])
  const still = [{ estimate: 100, people: 5 }]
  assert.deepEqual(bcaLimits({ estimate: 101, replicates, jackknife: still }, [0.5]).limits, [Number.NaN])
})

test('replicates equal to the estimate but for rounding are not below it', () => {
  const close = Array.from({ length: 100 }, (_, index) => (index < 50 ? 100 * (1 - 1e-13) : index))
  const { z0 } = bcaLimits({ estimate: 100, replicates: close, jackknife }, [0.5])
  assert.ok(z0 < 0.01)
})
