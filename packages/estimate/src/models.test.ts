import assert from 'node:assert/strict'
import test from 'node:test'
import { enumerateModels, nameModel } from './hierarchical.ts'
import { fitModel, InvalidDataError, selectLowestBic, selectPairs } from './index.ts'
import { fourLists, tableOf } from './testing/tables.ts'

const triangle = tableOf({ '100': 90, '010': 70, '001': 80, '110': 15, '101': 12, '011': 18, '111': 3 })

test('there are 8 models of three lists with pairs, 113 of four and 6212 of five with triples', () => {
  assert.equal(enumerateModels(3, 2).length, 8)
  assert.equal(enumerateModels(4, 3).length, 113)
  assert.equal(enumerateModels(5, 3).length, 6212)
})

test('every model holds the parts of its terms, and has a name of its own', () => {
  const models = enumerateModels(4, 3)
  for (const model of models) {
    for (const term of model) {
      for (let part = 1; part < term; part += 1) if ((part & term) === part) assert.ok(model.includes(part))
    }
  }
  assert.equal(new Set(models.map((model) => nameModel(model))).size, models.length)
})

test('a model is written by its maximal terms, largest first', () => {
  assert.equal(nameModel(Int32Array.of(1, 2, 4, 8, 16, 3, 5, 6, 18, 12, 7)), '[123,25,34]')
  assert.equal(nameModel(Int32Array.of(1, 2, 4)), '[1,2,3]')
})

test('three lists with all pairs are estimated by the formula for no three-way interaction', () => {
  const { code, estimate, deviance } = fitModel(triangle, ['A:B', 'A:C', 'B:C'])
  assert.equal(code, 0)
  assert.ok(Math.abs(estimate - (288 + (3 * 90 * 70 * 80) / (15 * 12 * 18))) < 1e-4)
  assert.ok(Math.abs(deviance) < 1e-8)
})

test('independence of two lists within three is their odds', () => {
  const { coefficients, minusInfinity } = fitModel(triangle)
  assert.deepEqual([...coefficients.keys()], ['', 'A', 'B', 'C'])
  assert.deepEqual(minusInfinity, [])
})

test('a pair that nobody is on goes to minus infinity and still counts as a parameter', () => {
  const sparse = tableOf({ '100': 90, '010': 70, '001': 80, '110': 15, '101': 12 })
  const { minusInfinity, coefficients, aic, bic, deviance } = fitModel(sparse, ['B:C'])
  assert.deepEqual(minusInfinity, ['B:C'])
  assert.equal(coefficients.has('B:C'), false)
  assert.ok(Math.abs(bic - aic - 5 * (Math.log(267) - 2)) < 1e-9)
  assert.ok(deviance >= 0)
})

test('a model whose parameters cannot be told apart is marked as such', () => {
  assert.equal(fitModel(tableOf({ '10': 5, '01': 6, '11': 2 }), ['A:B']).code, 2)
})

test('a term over a list that is not there is refused', () => {
  for (const term of ['A:Z', 'A', 'A:A']) assert.throws(() => fitModel(triangle, [term]), InvalidDataError)
})

test('pairs are added from the least likely overlap on, each under the threshold', () => {
  const pairs = selectPairs(fourLists, 0.02)
  assert.ok(pairs.length > 0)
  assert.ok(pairs.every(({ p }) => p < 0.02))
  assert.deepEqual(selectPairs(fourLists, 0), [])
})

test('of two pairs that are equally unlikely the first in column order goes first', () => {
  const rest = { '1010': 30, '0101': 30, '1001': 30, '0110': 30 }
  const symmetric = tableOf({ '1000': 50, '0100': 50, '0010': 50, '0001': 50, '1100': 3, '0011': 3, ...rest })
  assert.equal(selectPairs(symmetric)[0]?.term, 'A:B')
})

test('the lowest BIC comes first, and there is none above five lists', () => {
  const ranked = selectLowestBic(fourLists, 10)
  assert.equal(ranked.length, 10)
  assert.ok(ranked.every(({ bic }, index) => index === 0 || bic >= (ranked[index - 1]?.bic ?? 0) - 1e-9))
  assert.deepEqual(selectLowestBic(tableOf({ '100000': 4, '010000': 4, '110000': 2, '001111': 3 })), [])
})
