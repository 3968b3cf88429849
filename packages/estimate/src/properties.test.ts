import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type CaptureData, createCaptureData, type Estimate, estimate, type HistoryCount } from './index.ts'
import { createTable } from './fit.ts'
import { pairMasks } from './subsets.ts'
import { selectStepwise } from './stepwise.ts'
import { reorderLists } from './testing/tables.ts'
import { createWorkspace } from './workspace.ts'

/** Three to five lists, five seldom because of their thousands of models; counts far enough apart that no two pairs are equally unlikely. */
const tables: fc.Arbitrary<CaptureData> = fc
  .constantFrom(3, 3, 3, 4, 4, 4, 4, 5)
  .chain((lists) =>
    fc.tuple(
      fc.constant(lists),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** lists - 1 }), fc.integer({ min: 1, max: 997 })), {
        minLength: 6,
        maxLength: 20,
      }),
    ),
  )
  .map(([lists, draws]) => {
    const counts = new Float64Array(2 ** lists)
    for (let list = 0; list < lists; list += 1) counts[1 << list] = 200 + 37 * list
    for (const [mask, count] of draws) counts[mask] = Math.ceil(count / 3 ** (mask.toString(2).split('1').length - 2))
    counts[3] = (counts[3] ?? 0) + 5
    return { lists: ['P', 'Q', 'R', 'S', 'T'].slice(0, lists), counts }
  })

function rowsOf({ lists, counts }: CaptureData): HistoryCount[] {
  return [...counts.entries()]
    .slice(1)
    .filter(([, count]) => count > 0)
    .map(([mask, count]) => ({ history: lists.map((_, bit) => ((mask >> bit) & 1) === 1), count }))
}

const quick = { replicates: 30, threads: 1, seed: 4, now: () => 0 }

function equalNumbers(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))
}

/** The numbers of an estimate that do not hang on the order of the lists. */
function numbersOf({ observed, mainEffects, stepwise, lowestBic }: Estimate): (number | null | undefined)[] {
  return [
    observed,
    mainEffects.estimate,
    stepwise.estimate,
    stepwise.deviance === null ? null : stepwise.deviance + 1,
    ...(stepwise.interval95 ?? [null]),
    ...(stepwise.interval80 ?? [null]),
    stepwise.replicatesFailed,
    lowestBic?.estimate,
    lowestBic?.bic,
    ...(lowestBic?.interval95 ?? [null]),
  ]
}

function assertSame(a: Estimate, b: Estimate): void {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  assert.ok(
    left.length === right.length && left.every((value, index) => equalNumbers(value, right[index])),
    `${left.join()} and ${right.join()}`,
  )
}

/** Whether a pair was so unlikely that others may be just as much: then the order of the columns decides, as it should. */
function hasTies({ lists, counts }: CaptureData): boolean {
  const { steps } = selectStepwise(createTable(counts), 0.02, createWorkspace(lists.length))
  return steps.some(({ p }) => p < 1e-300)
}

test('rows in another order change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.infiniteStream(fc.nat()), async (data, keys) => {
      const rows = rowsOf(data).map((row) => ({ row, key: keys.next().value ?? 0 }))
      const shuffled = rows.sort((a, b) => a.key - b.key).map(({ row }) => row)
      const first = await estimate(createCaptureData(data.lists, rowsOf(data)), quick)
      const second = await estimate(createCaptureData(data.lists, shuffled), quick)
      assert.deepEqual(second, first)
    }),
    { numRuns: 25 },
  )
})

test('lists in another order change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.nat(), async (data, turn) => {
      fc.pre(!hasTies(data))
      const count = data.lists.length
      const order = data.lists.map((_, index) => (index + turn) % count)
      if (turn % 2 === 1) order.reverse()
      assertSame(await estimate(data, quick), await estimate(reorderLists(data, order), quick))
    }),
    { numRuns: 25 },
  )
})

test('a history that nobody has changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (data) => {
      const empty = [...data.counts.keys()].slice(1).filter((mask) => data.counts[mask] === 0)
      const more = empty.map((mask) => ({ history: data.lists.map((_, bit) => ((mask >> bit) & 1) === 1), count: 0 }))
      const first = await estimate(createCaptureData(data.lists, rowsOf(data)), quick)
      const second = await estimate(createCaptureData(data.lists, [...more, ...rowsOf(data)]), quick)
      assert.deepEqual(second, first)
    }),
    { numRuns: 25 },
  )
})

test('nobody who was seen is lost: no estimate or limit is under the number observed', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (data) => {
      const { observed, mainEffects, stepwise, lowestBic } = await estimate(data, quick)
      const centres = [mainEffects.estimate, stepwise.estimate, lowestBic?.estimate ?? null]
      assert.ok(centres.every((value) => value === null || value >= observed))
      assert.ok(stepwise.wald95 === null || stepwise.wald95[0] >= observed)
    }),
    { numRuns: 25 },
  )
})

test('a fitted model gives back the size of every list and of every pair in it', () => {
  fc.assert(
    fc.property(tables, ({ lists, counts }) => {
      const space = createWorkspace(lists.length)
      const table = createTable(counts)
      const { estimable, steps } = selectStepwise(table, 0.02, space)
      fc.pre(estimable)
      const fitted = [...lists.map((_, bit) => 1 << bit), ...steps.map(({ pair }) => pair)]
      for (const term of fitted) {
        const margin = table.margins[term] ?? 0
        assert.ok(
          Math.abs((space.sums[term] ?? 0) - margin) < 1e-3 * (1 + margin),
          `${term}: ${space.sums[term]} ${margin}`,
        )
      }
      assert.ok(pairMasks(lists.length).length >= steps.length)
    }),
    { numRuns: 200 },
  )
})
