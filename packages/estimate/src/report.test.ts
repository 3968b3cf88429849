import assert from 'node:assert/strict'
import test from 'node:test'
import { writeReport } from './report.ts'
import type { Estimate } from './result.ts'

const result: Estimate = {
  lists: ['A', 'B', 'C'],
  observed: 2744,
  mainEffects: { estimate: 13444.13 },
  stepwise: {
    estimate: 11312.99,
    logDarkFigure: 9.055905,
    deviance: 16.3514,
    terms: ['A:B'],
    minusInfinity: ['A:C'],
    wald95: [9884.4, 13027.4],
    interval95: [8784.8, 14700.5],
    interval80: [9623.9, 12531.1],
    replicatesFailed: 0,
  },
  lowestBic: {
    estimate: 12100,
    model: '[12,3]',
    bic: 195.8791,
    interval95: [11226.9, 15830.7],
    interval80: [11702.3, 14254.9],
    replicatesFailed: 0,
  },
  publishable: true,
  reasons: [],
  seconds: { fit: 0.001, stepwise: 0.002, lowestBic: 0.1, bootstrap: 0.5 },
}

test('a page shows both methods, both intervals and the number to publish, rounded', () => {
  const page = writeReport(result)
  assert.match(page, /people on at least one list +2,744\n/)
  assert.match(page, /estimate +11,313\.0\n/)
  assert.match(page, /95 % interval \(BCa bootstrap\) +8,784\.8 to 14,700\.5\n/)
  assert.match(page, /80 % interval \(BCa bootstrap\) +11,702\.3 to 14,254\.9\n/)
  assert.match(page, /minus infinity +A:C\n/)
  assert.match(page, /rounded: 11,000 \(about 95 %: 8,800 to 15,000\)/)
  assert.doesNotMatch(page, /Warnings/)
})

test('it warns when the methods differ by more than half, and when resamples failed', () => {
  const { stepwise, lowestBic } = result
  assert.ok(lowestBic !== null)
  const apart = {
    ...result,
    lowestBic: { ...lowestBic, estimate: 25_311 },
    stepwise: { ...stepwise, replicatesFailed: 12 },
  }
  const page = writeReport(apart)
  assert.match(page, /differ by more than half/)
  assert.match(page, /replicates that failed +12, counted as very large/)
  assert.match(page, /data are at the edge/)
})

test('what cannot be estimated is said in words, with the reasons', () => {
  const { stepwise } = result
  const page = writeReport({
    ...result,
    stepwise: { ...stepwise, estimate: null, logDarkFigure: null, interval95: null, interval80: null, wald95: null },
    lowestBic: null,
    publishable: false,
    reasons: ['Nobody is on C: every list must count at least one person.'],
  })
  assert.match(page, /estimate +not estimable\n/)
  assert.match(page, /No model can be estimated/)
  assert.match(page, /Not estimable for publication\n {2}- Nobody is on C/)
  assert.doesNotMatch(page, /NaN|undefined|null/)
})

test('above five lists the page says why lowest BIC is left out', () => {
  const page = writeReport({ ...result, lists: [...'ABCDEF'], lowestBic: null })
  assert.match(page, /Left out above 5 lists/)
})
