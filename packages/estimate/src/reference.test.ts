import assert from 'node:assert/strict'
import test from 'node:test'
import { rankModels } from './bic.ts'
import { nameTerm } from './data.ts'
import { resolveDesign } from './design.ts'
import { checkDesign } from './existence.ts'
import { createTable, type Table } from './fit.ts'
import { nameModel } from './hierarchical.ts'
import { fitModel } from './models.ts'
import { createReselector } from './reselect.ts'
import { selectStepwise, type StepwiseSelection } from './stepwise.ts'
import { agrees, readReference, type ReferenceFit, referenceMissing } from './testing/reference.ts'
import { createWorkspace } from './workspace.ts'

const cases = readReference()
const options = { skip: referenceMissing }
const people = (table: Table) => table.margins[0] ?? 0

function assertAgrees(actual: number, expected: number, what: string): void {
  assert.ok(agrees(actual, expected), `${what}: ${actual} where the reference has ${expected}`)
}

/** Terms as the reference writes them: those with an effect in order of entry, then those at -infinity. */
function writeTerms(lists: readonly string[], { steps, design }: StepwiseSelection): string {
  const pairs = steps.map(({ pair }) => pair)
  const empty = new Set(design.minusInfinity)
  return [
    ...pairs.filter((pair) => !empty.has(pair)).map((pair) => nameTerm(lists, pair)),
    ...pairs.filter((pair) => empty.has(pair)).map((pair) => `${nameTerm(lists, pair)}=-inf`),
  ].join(' ')
}

function emptyTerms({ empty_overlap_terms_at_minus_infinity: empty }: ReferenceFit): string[] {
  if (typeof empty === 'string') return [empty]
  return Array.isArray(empty) ? empty : []
}

test('there are reference results to compare with', options, () => assert.ok(cases.length >= 5))

for (const { name, data, result } of cases) {
  const space = createWorkspace(data.lists.length)
  const table = createTable(data.counts)

  test(`${name}: main effects are those of the reference`, () => {
    const fit = fitModel(data)
    assertAgrees(fit.estimate, result.main.estimate['point est.'], 'estimate')
    assertAgrees(fit.logDarkFigure, result.main.logdark, 'log dark figure')
    assertAgrees(fit.deviance, result.main.deviance, 'deviance')
    assertAgrees(fit.aic, result.main.aic_adjusted, 'AIC')
    for (const list of data.lists)
      assertAgrees(fit.coefficients.get(list) ?? 0, result.main.coefficients[list] ?? 1, list)
  })

  for (const [threshold, expected] of Object.entries(result.stepwise)) {
    test(`${name}: forward selection at ${threshold} gives the terms and numbers of the reference`, () => {
      const chosen = selectStepwise(table, Number(threshold), space)
      const listed = Object.keys(expected.coefficients).filter((term) => term.includes(':'))
      const terms = [...listed, ...emptyTerms(expected).map((term) => `${term}=-inf`)]
      assert.equal(writeTerms(data.lists, chosen), terms.join(' '))
      assertAgrees(people(table) + chosen.darkFigure, expected.estimate['point est.'], 'estimate')
      assertAgrees(chosen.fit.logDarkFigure, expected.logdark, 'log dark figure')
      assertAgrees(chosen.fit.deviance, expected.deviance, 'deviance')
    })
  }

  test(`${name}: a threshold of 1 gives all pairs when they can be told apart`, () => {
    const chosen = selectStepwise(table, 1, space)
    const pairs = data.lists.flatMap((a, index) => data.lists.slice(index + 1).map((b) => `${a}:${b}`))
    assert.equal(fitModel(data, pairs).code, result.ident_all_pairs)
    if (result.ident_all_pairs === 0) assert.equal(chosen.steps.length, pairs.length)
    if (result.all_pairs !== undefined) {
      assertAgrees(people(table) + chosen.darkFigure, result.all_pairs.estimate['point est.'], 'estimate')
      assert.ok(agrees(chosen.fit.deviance, result.all_pairs.deviance, 1e-8), 'deviance')
    }
  })

  test(`${name}: the models of lowest BIC and their number are those of the reference`, () => {
    const ranked = rankModels(table, space)
    assert.equal(ranked.length, result.bic.n_models)
    for (const [index, expected] of result.bic.top5.entries()) {
      const { model, bic } = ranked[index] ?? { model: new Int32Array(), bic: 0 }
      assert.equal(nameModel(model), expected.model)
      assertAgrees(bic, expected.BIC, `BIC of ${expected.model}`)
      const again = createReselector(table, [model], space)(table)
      assertAgrees(people(table) + (again?.darkFigure ?? 0), expected.abundance, expected.model)
    }
  })
}

for (const { name, data, resamples } of cases) {
  const space = createWorkspace(data.lists.length)
  const observed = people(createTable(data.counts))

  test(`${name}: all ${resamples.length} resamples give the estimate and the terms of the reference`, () => {
    for (const [index, resample] of resamples.entries()) {
      const chosen = selectStepwise(createTable(resample.counts), 0.02, space)
      assert.equal(writeTerms(data.lists, chosen), resample.terms, `resample ${index}`)
      const overflow = resample.estimate > 1e6 * observed
      if (overflow) assert.equal(chosen.darkFigure, Infinity)
      else assertAgrees(observed + chosen.darkFigure, resample.estimate, `resample ${index}`)
    }
  })
}

test('the check of every pair model of the table agrees with the text', options, () => {
  const counts = Float64Array.of(0, 40, 30, 6, 20, 0, 0, 0)
  const table = createTable(counts)
  const code = (...pairs: number[]) => checkDesign(table, resolveDesign([1, 2, 4, ...pairs], table.margins))
  const [ab, ac, bc] = [3, 5, 6]
  assert.deepEqual(
    [code(ab), code(ac), code(bc), code(ab, ac), code(ab, bc), code(ac, bc), code(ab, ac, bc)],
    [1, 0, 0, 1, 1, 0, 2],
  )
})
