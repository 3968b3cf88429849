/**
 * Forward selection and lowest BIC against a plain version that takes no short cuts: dense design matrices, every
 * candidate checked by the linear programme of the paper in HiGHS, Poisson tails as plain sums.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import highsModule, { type Highs } from 'highs'
import { rankModels } from './bic.ts'
import { resolveDesign } from './design.ts'
import { checkDesign } from './existence.ts'
import { createTable } from './fit.ts'
import { enumerateModels, maximumOrder } from './hierarchical.ts'
import { createRandom, type Random } from './random.ts'
import { createReselector } from './reselect.ts'
import { drawResample } from './resample.ts'
import { selectStepwise } from './stepwise.ts'
import { countBits, pairMasks } from './subsets.ts'
import { createWorkspace } from './workspace.ts'

// Its types are written for CommonJS: there the loader is a member of what is imported, at run time it is that itself.
const loadHighs = highsModule as unknown as () => Promise<Highs>
const highs = await loadHighs()

type Dense = { rows: number[]; columns: number[]; design: number[][]; counts: number[]; parameters: number }

function overlap(counts: Float64Array, term: number): number {
  return counts.reduce((sum, count, mask) => ((mask & term) === term ? sum + count : sum), 0)
}

function createDense(counts: Float64Array, terms: readonly number[]): Dense {
  const empty = terms.filter((term) => overlap(counts, term) === 0)
  const columns = [0, ...terms.filter((term) => !empty.includes(term))]
  const rows = [...counts.keys()].slice(1).filter((mask) => !empty.some((term) => (mask & term) === term))
  const design = rows.map((mask) => columns.map((term) => ((mask & term) === term ? 1 : 0)))
  return { rows, columns, design, counts: rows.map((mask) => counts[mask] ?? 0), parameters: 1 + terms.length }
}

function solveDense(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const order = rows.map((row, index) => ({ size: Math.abs(row[column] ?? 0), index })).slice(column)
    const best = order.reduce((a, b) => (b.size > a.size ? b : a)).index
    const pivot = rows[best] ?? []
    rows[best] = rows[column] ?? []
    rows[column] = pivot
    for (const row of rows) {
      if (row === pivot) continue
      const times = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let index = column; index <= size; index += 1) row[index] = (row[index] ?? 0) - times * (pivot[index] ?? 0)
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1))
}

function rank(matrix: readonly number[][]): number {
  const rows = matrix.map((row) => [...row])
  const width = rows[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width; column += 1) {
    const pivot = rows.slice(found).find((row) => Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot === undefined) continue
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(found, 0, pivot)
    for (const row of rows.slice(found + 1)) {
      const times = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let index = column; index < width; index += 1) row[index] = (row[index] ?? 0) - times * (pivot[index] ?? 0)
    }
    found += 1
  }
  return found
}

/** The linear programme of the text: the largest s with X'x = X'y and every x at least s. */
function existsByProgramme({ rows, columns, design, counts }: Dense): boolean {
  const margins = columns.map((_, column) =>
    counts.reduce((sum, count, row) => sum + count * (design[row]?.[column] ?? 0), 0),
  )
  const sums = columns.map((term, column) => {
    const members = rows.filter((mask) => (mask & term) === term).map((mask) => `x${mask}`)
    return ` c${column}: ${members.join(' + ') || '0 s'} = ${margins[column]}`
  })
  const floors = rows.map((mask) => ` f${mask}: x${mask} - s >= 0`)
  const solution = highs.solve(['Maximize', ' obj: s', 'Subject To', ...sums, ...floors, 'End'].join('\n'))
  return solution.Status === 'Optimal' && solution.ObjectiveValue > 1e-7
}

function plainCheck(dense: Dense): number {
  return (existsByProgramme(dense) ? 0 : 1) + (rank(dense.design) === dense.columns.length ? 0 : 2)
}

type PlainFit = { means: Map<number, number>; dark: number; deviance: number }

function plainFit({ rows, columns, design, counts }: Dense): PlainFit {
  let means = counts.map((count) => count + 0.1)
  let coefficients: number[] = []
  let before = Infinity
  for (let round = 0; round < 25; round += 1) {
    const response = means.map((mean, row) => Math.log(mean) + ((counts[row] ?? 0) - mean) / mean)
    const product = (a: number, b: number) =>
      means.reduce((sum, mean, row) => sum + mean * (design[row]?.[a] ?? 0) * (design[row]?.[b] ?? 0), 0)
    const matrix = columns.map((_, a) => columns.map((__, b) => product(a, b)))
    const right = columns.map((_, a) =>
      means.reduce((sum, mean, row) => sum + mean * (design[row]?.[a] ?? 0) * (response[row] ?? 0), 0),
    )
    coefficients = solveDense(matrix, right)
    means = design.map((row) =>
      Math.exp(row.reduce((sum, value, column) => sum + value * (coefficients[column] ?? 0), 0)),
    )
    const now = plainDeviance(counts, means)
    if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) break
    before = now
  }
  const entries = rows.map((mask, index) => [mask, means[index] ?? 0] as const)
  return { means: new Map(entries), dark: Math.exp(coefficients[0] ?? 0), deviance: plainDeviance(counts, means) }
}

function plainDeviance(counts: readonly number[], means: readonly number[]): number {
  return counts.reduce((sum, count, row) => {
    const mean = means[row] ?? 0
    return sum + 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean))
  }, 0)
}

function plainTail(n: number, mean: number): number {
  const probability = (k: number) => {
    let log = -mean + k * Math.log(mean)
    for (let factor = 2; factor <= k; factor += 1) log -= Math.log(factor)
    return Math.exp(log)
  }
  let lower = 0
  for (let k = 0; k <= n; k += 1) lower += probability(k)
  let upper = 0
  for (let k = n; k < n + 20 || k < mean + 20 * Math.sqrt(mean + 1); k += 1) upper += probability(k)
  return Math.min(lower, upper)
}

type PlainSelection = { pairs: number[]; dark: number; deviance: number; close: boolean }

/** Also says when two candidates were so close that rounding may order them either way. */
function plainStepwise(counts: Float64Array, lists: number, threshold: number): PlainSelection {
  const mainEffects = Array.from({ length: lists }, (_, list) => 1 << list)
  const everyUsed = mainEffects.reduce((mask, list) => (overlap(counts, list) > 0 ? mask | list : mask), 0)
  const pairs: number[] = []
  let close = false
  for (;;) {
    const fit = plainFit(createDense(counts, [...mainEffects, ...pairs]))
    const open = pairMasks(lists).filter((pair) => !pairs.includes(pair) && (pair & everyUsed) === pair)
    const ranked = open.map((pair) => {
      const mean = [...fit.means].reduce((sum, [mask, value]) => ((mask & pair) === pair ? sum + value : sum), 0)
      const passes = plainCheck(createDense(counts, [...mainEffects, ...pairs, pair])) === 0
      return { pair, p: passes ? plainTail(overlap(counts, pair), mean) : 1 }
    })
    const best = ranked.reduce<{ pair: number; p: number } | undefined>(
      (a, b) => (a === undefined || b.p < a.p ? b : a),
      undefined,
    )
    close ||= ranked.some(
      ({ pair, p }) => pair !== best?.pair && Math.abs(p / (best?.p ?? 1) - 1) < 1e-6 && p < threshold,
    )
    if (best === undefined || best.p >= threshold) return { pairs, dark: fit.dark, deviance: fit.deviance, close }
    pairs.push(best.pair)
  }
}

/** Sparse counts: few histories, most of them of one or two lists, some lists hardly or not used. */
function drawSparse(lists: number, random: Random): Float64Array {
  const counts = new Float64Array(1 << lists)
  const histories = lists + Math.floor(random() * 2 * lists)
  for (let list = 0; list < lists; list += 1) counts[1 << list] = 1 + Math.floor(random() ** 3 * 300)
  for (let draw = 0; draw < histories; draw += 1) {
    let mask = 0
    const size = random() < 0.7 ? 2 : 3
    while (countBits(mask) < size) mask |= 1 << Math.floor(random() * lists)
    counts[mask] = 1 + Math.floor(random() ** 2 * 25)
  }
  if (random() < 0.15) for (const mask of counts.keys()) if ((mask & 2) === 2) counts[mask] = 0
  return counts
}

function near(actual: number, expected: number, tolerance: number): boolean {
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
}

/** How much is compared; by hand it has been run with ten times as much. */
const cases = 12

for (const lists of [3, 4, 5, 6, 7, 8]) {
  test(`forward selection over ${lists} sparse lists chooses as the plain version does`, () => {
    const random = createRandom(20, lists)
    const space = createWorkspace(lists)
    for (let index = 0; index < Math.ceil((cases * 5) / lists ** 2); index += 1) {
      const counts = drawSparse(lists, random)
      const plain = plainStepwise(counts, lists, 0.02)
      const chosen = selectStepwise(createTable(counts), 0.02, space)
      if (plain.close || !chosen.estimable) continue
      const shown = `${lists} lists: ${[...counts.entries()].filter(([, n]) => n > 0).join(' ')}`
      assert.deepEqual(
        chosen.steps.map(({ pair }) => pair),
        plain.pairs,
        shown,
      )
      assert.ok(near(chosen.darkFigure, plain.dark, 1e-8), `${shown}: ${chosen.darkFigure} ${plain.dark}`)
      assert.ok(near(chosen.fit.deviance, plain.deviance, 1e-8), shown)
    }
  })
}

for (const lists of [3, 4, 5]) {
  test(`lowest BIC over ${lists} sparse lists is the lowest of all models fitted plainly`, () => {
    const random = createRandom(21, lists)
    const space = createWorkspace(lists)
    const models = enumerateModels(lists, maximumOrder(lists)).filter((_, index) => lists < 5 || index % 40 === 0)
    for (let index = 0; index < Math.ceil(cases / lists); index += 1) {
      const original = createTable(drawSparse(lists, random))
      const counts = new Float64Array(original.counts.length)
      drawResample(original.counts, random, counts)
      const people = counts.reduce((sum, count) => sum + count, 0)
      const plain = models.flatMap((model) => {
        const dense = createDense(counts, [...model])
        return plainCheck(dense) === 0 ? [{ fit: plainFit(dense), dense }] : []
      })
      const scores = plain.map(({ fit, dense }) => fit.deviance + dense.parameters * Math.log(people))
      const least = Math.min(...scores)
      const chosen = createReselector(original, models, space)(createTable(counts))
      const again = chosen === undefined ? Infinity : chosen.fit.deviance + (1 + chosen.model.length) * Math.log(people)
      assert.ok(least === again || near(again, least, 1e-7), `${[...counts].join()}: ${again} ${least}`)
      if (lists < 5) assert.equal(rankModels(createTable(counts), space).length, plain.length)
    }
  })
}

test('the exact check agrees with the linear programme for random models of any order', () => {
  const random = createRandom(22, 0)
  const seen = new Set<number>()
  for (let index = 0; index < cases * 20; index += 1) {
    const lists = 3 + Math.floor(random() * 3)
    const counts = drawSparse(lists, random)
    const triples = [...counts.keys()].filter((mask) => countBits(mask) === 3 && random() < 0.2)
    const pairs = pairMasks(lists).filter((pair) => random() < 0.4 || triples.some((mask) => (mask & pair) === pair))
    const terms = [...Array.from({ length: lists }, (_, list) => 1 << list), ...pairs, ...triples]
    const code = checkDesign(createTable(counts), resolveDesign(terms, createTable(counts).margins))
    assert.equal(code, plainCheck(createDense(counts, terms)), `${terms.join()} on ${[...counts].join()}`)
    seen.add(code)
  }
  assert.deepEqual(
    [...seen].sort(),
    [0, 1, 2, 3].filter((code) => code !== 2 || seen.has(2)),
  )
})
