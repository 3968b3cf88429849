import assert from 'node:assert/strict'
import test from 'node:test'
import { bcaLimits } from './bca.ts'
import { modelsKept, rankModels } from './bic.ts'
import { type Bootstrap, bootstrap, type Bootstraps } from './bootstrap.ts'
import { createTable, type Table } from './fit.ts'
import type { HierarchicalModel } from './hierarchical.ts'
import { createReselector } from './reselect.ts'
import { selectStepwise } from './stepwise.ts'
import { agrees, readReference, referenceMissing, type ReferenceResult } from './testing/reference.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const cases = readReference()
const people = (table: Table) => table.margins[0] ?? 0

function assertAgrees(actual: number, expected: number, what: string): void {
  assert.ok(agrees(actual, expected), `${what}: ${actual} where the reference has ${expected}`)
}

test('there are reference resamples to compare with', { skip: referenceMissing }, () => {
  assert.ok(cases.every(({ resamples }) => resamples.length === 1000))
})

for (const { name, data, resamples, result, masks } of cases) {
  const space = createWorkspace(data.lists.length)

  test(`${name}: the jackknife and the BCa limits are those of the reference, made from its own resamples`, () => {
    const jackknife = masks.map((mask) => ({
      people: data.counts[mask] ?? 0,
      estimate: leaveOneOut(data.counts, mask, space),
    }))
    for (const [history, expected] of Object.entries(result.bootstrap.jackknife)) {
      const mask = [...history].reduce((sum, mark, bit) => (mark === '1' ? sum | (1 << bit) : sum), 0)
      assertAgrees(jackknife[masks.indexOf(mask)]?.estimate ?? 0, expected, history)
    }
    const replicates = resamples.map(({ estimate }) => estimate)
    const centre = stepwiseEstimate(result)
    const levels = Object.keys(result.bootstrap.BCaquantiles)
    const limits = bcaLimits({ estimate: centre, replicates, jackknife }, levels.map(Number))
    assertAgrees(limits.z0, result.bootstrap.z0, 'z0')
    assert.ok(agrees(limits.acceleration, result.bootstrap.ahat, 1e-6), 'acceleration')
    for (const [index, level] of levels.entries()) {
      assertAgrees(limits.limits[index] ?? 0, result.bootstrap.BCaquantiles[level] ?? 1, `limit at ${level}`)
    }
  })

  test(`${name}: choosing again by BIC in the resamples gives the BCa limits of the reference`, () => {
    if (result.bic_bootstrap === undefined) return
    const original = createTable(data.counts)
    const reselect = createReselector(original, keptModels(original, space), space)
    const total = (counts: Float64Array) => {
      const table = createTable(counts)
      return people(table) + (reselect(table)?.darkFigure ?? Infinity)
    }
    const jackknife = masks.map((mask) => ({
      people: data.counts[mask] ?? 0,
      estimate: total(without(data.counts, mask)),
    }))
    const replicates = resamples.map(({ counts }) => total(counts))
    const expected = Object.entries(result.bic_bootstrap.BCa_last_row)
    const { limits } = bcaLimits(
      { estimate: result.bic.popest, replicates, jackknife },
      expected.map(([level]) => Number(level)),
    )
    for (const [index, [level, limit]] of expected.entries())
      assertAgrees(limits[index] ?? 0, limit, `limit at ${level}`)
  })

  test(`${name}: intervals from own resamples differ from the reference by no more than chance`, async () => {
    const table = createTable(data.counts)
    const models = result.bic_bootstrap === undefined ? [] : keptModels(table, space)
    const centres = { stepwise: stepwiseEstimate(result), lowestBic: result.bic.popest, models }
    const runs: Bootstraps[] = []
    for (let seed = 1; seed <= 10; seed += 1) {
      const settings = { replicates: 1000, seed, threshold: 0.02, threads: 1, now: () => performance.now() }
      runs.push(await bootstrap(data, centres, settings))
    }
    assertWithinChance(
      runs.map((run) => run.stepwise),
      result.bootstrap.BCaquantiles,
    )
    const bic = result.bic_bootstrap?.BCa_last_row
    if (bic !== undefined)
      assertWithinChance(
        runs.map((run) => run.lowestBic),
        bic,
      )
  })
}

/** The limit of the reference lies within 4 standard deviations of the limits from ten seeds of our own. */
function assertWithinChance(runs: readonly Bootstrap[], expected: Record<string, number>): void {
  const own = {
    '0.025': runs.map(({ interval95 }) => interval95?.[0] ?? Number.NaN),
    '0.1': runs.map(({ interval80 }) => interval80?.[0] ?? Number.NaN),
    '0.9': runs.map(({ interval80 }) => interval80?.[1] ?? Number.NaN),
    '0.975': runs.map(({ interval95 }) => interval95?.[1] ?? Number.NaN),
  }
  for (const [level, limits] of Object.entries(own)) {
    const mean = limits.reduce((sum, limit) => sum + limit, 0) / limits.length
    const variance = limits.reduce((sum, limit) => sum + (limit - mean) ** 2, 0) / (limits.length - 1)
    const reference = expected[level] ?? Number.NaN
    const distance = Math.abs(reference - mean) / Math.sqrt(variance)
    assert.ok(distance < 4, `limit at ${level}: ${reference} is ${distance} deviations from ${limits.join(' ')}`)
  }
}

function without(counts: Float64Array, mask: number): Float64Array {
  return counts.map((count, place) => (place === mask ? count - 1 : count))
}

function leaveOneOut(counts: Float64Array, mask: number, space: Workspace): number {
  const table = createTable(without(counts, mask))
  return people(table) + selectStepwise(table, 0.02, space).darkFigure
}

function keptModels(table: Table, space: Workspace): HierarchicalModel[] {
  return rankModels(table, space)
    .slice(0, modelsKept(space.lists))
    .map(({ model }) => model)
}

function stepwiseEstimate({ stepwise }: ReferenceResult): number {
  return stepwise['0.02']?.estimate['point est.'] ?? Number.NaN
}
