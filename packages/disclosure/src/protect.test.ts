import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countLines, drawTable, makeTable, nameLine, printedLines } from './cases.test-support.ts'
import {
  auditPublications,
  getPublishedRate,
  getRule,
  protect,
  readHierarchy,
  type CountTable,
  type Publication,
} from './index.ts'

const dimensions = ['region', 'form']
const care = getRule('cbs-care')

const tables = fc
  .record({ rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))
    return fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
  })
  .map((rows) => makeTable(rows))

function shuffle(table: CountTable): CountTable {
  const records = table.records
    .toReversed()
    .map(({ categories, count }) => ({ categories: categories.toReversed(), count }))
  return { name: table.name, dimensions: table.dimensions.toReversed(), records }
}

function show(publication: Publication): string[] {
  return publication.cells.map((cell) => `${nameLine(cell, dimensions)}=${cell.published}`).sort()
}

test('the order of rows and columns of the input changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom('cbs-care', 'round-10', 'suppress-4'), async (table, name) => {
      const rule = getRule(name)
      assert.deepEqual(show(await protect([shuffle(table)], { rule })), show(await protect([table], { rule })))
    }),
    { numRuns: 20, seed: 1 },
  )
})

test('an empty record changes nothing', async () => {
  const table = makeTable([
    [12, 30],
    [0, 25],
  ])
  const sparse = { ...table, records: table.records.filter(({ count }) => count > 0) }
  assert.deepEqual(await protect([sparse], { rule: care }), await protect([table], { rule: care }))
})

test('no printed number is under ten or off by more than is said, and everything above the threshold is printed or said', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const publication = await protect([table], { rule: care })
      const counts = countLines(table)
      for (const [line, printed] of printedLines(publication, dimensions)) {
        assert.ok(printed >= 10 && printed % 5 === 0)
        assert.ok((counts.get(line) ?? 0) > 7)
        assert.ok(Math.abs(printed - (counts.get(line) ?? Number.NaN)) <= publication.maximumDeviation)
      }
      const printable = [...counts.values()].filter((count) => count > 7).length
      assert.equal(printedLines(publication, dimensions).size + publication.alsoSecret.length, printable)
    }),
    { numRuns: 40, seed: 2 },
  )
})

test('controlled rounding adds up along every row and column', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const publication = await protect([table], { rule: getRule('round-5') })
      const printed = printedLines(publication, dimensions)
      const regions = new Set(table.records.map(({ categories }) => categories[0] ?? ''))
      const forms = new Set(table.records.map(({ categories }) => categories[1] ?? ''))
      const sum = (lines: string[]) => lines.reduce((total, line) => total + (printed.get(line) ?? Number.NaN), 0)
      for (const region of [...regions, 'total']) {
        assert.equal(sum([...forms].map((form) => `${region}|${form}`)), printed.get(`${region}|total`))
      }
      for (const form of forms)
        assert.equal(sum([...regions].map((region) => `${region}|${form}`)), printed.get(`total|${form}`))
    }),
    { numRuns: 30, seed: 3 },
  )
})

test('cells shared by linked tables are printed the same', async () => {
  const byForm = makeTable([
    [3, 14, 9],
    [22, 6, 31],
  ])
  const bySex = makeTable(
    [
      [13, 13],
      [28, 31],
    ],
    ['region', 'sex'],
  )
  const { cells } = await protect([byForm, bySex], { rule: care })
  const margin = (dimension: string) =>
    cells.filter((cell) => cell[dimension] === 'total').map((cell) => `${cell['region']} ${cell.published}`)
  assert.deepEqual(margin('form'), margin('sex'))
  assert.deepEqual(margin('form').length, 3)
})

test('groups of a hierarchy are printed and add up', async () => {
  const hierarchy = readHierarchy('dimension,child,parent\nregion,region0,north\nregion,region1,north\n')
  const { cells } = await protect(
    [
      makeTable([
        [10, 21],
        [33, 14],
        [52, 46],
      ]),
    ],
    { rule: getRule('round-5'), hierarchy },
  )
  const at = (region: string) =>
    Number(cells.find((cell) => cell['region'] === region && cell['form'] === 'total')?.published)
  assert.equal(at('north'), at('region0') + at('region1'))
  assert.equal(at('total'), at('north') + at('region2'))
})

test('a table that rounding cannot make add up falls back on steps behind hidden cells, and says so', async () => {
  const publication = await protect(
    [
      makeTable([
        [7, 7, 7],
        [30, 40, 50],
      ]),
    ],
    { rule: care },
  )
  assert.equal(publication.method, 'controlled-rounding-wide')
  assert.match(publication.notes.join(' '), /one step further/)
})

test('a table that cannot be made to add up at all is rounded by lot, the same every time with the same key', async () => {
  const table = makeTable([Array.from({ length: 12 }, () => 9), Array.from({ length: 12 }, () => 33)])
  const publish = (key: string) => protect([table], { rule: care, key })
  const publication = await publish('one')
  assert.equal(publication.method, 'random-rounding')
  assert.match(publication.notes.join(' '), /do not add up/)
  assert.deepEqual(await publish('one'), publication)
  assert.notDeepEqual((await publish('two')).cells, publication.cells)
})

test('a cell printed before is printed the same again', async () => {
  const byForm = makeTable([
    [3, 14, 9],
    [22, 6, 31],
  ])
  const before = await protect(
    [
      makeTable(
        [
          [13, 13],
          [28, 31],
        ],
        ['region', 'sex'],
      ),
    ],
    { rule: care },
  )
  const now = await protect([byForm], { rule: care, released: [before] })
  const margins = (publication: Publication, other: string) =>
    publication.cells.filter((cell) => cell[other] === 'total').map((cell) => cell.published)
  assert.deepEqual(margins(now, 'form'), margins(before, 'sex'))
})

test('a release from which a secret cell follows by difference with an earlier one fails', async () => {
  const whole = makeTable([
    [3, 0],
    [20, 30],
    [25, 40],
  ])
  const part = { ...whole, records: whole.records.filter(({ categories }) => categories[0] !== 'region0') }
  const rule = getRule('suppress-4')
  const before = await protect([part], { rule })
  const now = await protect([whole], { rule, released: [before] })
  assert.equal(before.audit.released, true)
  assert.equal(now.audit.released, false)
  assert.ok(now.audit.cellsAtRisk > 0)
  assert.match(now.notes.join(' '), /NOT RELEASED/)
  const alone = await protect([whole], { rule })
  assert.equal(alone.audit.released, true)
  assert.ok((await auditPublications([before, alone]))?.some((range) => range.atRisk))
})

test('a correction is audited without the cells that changed', async () => {
  const before = await protect(
    [
      makeTable([
        [20, 30],
        [25, 40],
      ]),
    ],
    { rule: care },
  )
  const now = await protect(
    [
      makeTable([
        [20, 30],
        [25, 61],
      ]),
    ],
    { rule: care, released: [before] },
  )
  assert.match(now.notes.join(' '), /changed since an earlier publication/)
  assert.equal(now.audit.released, true)
})

test('a cell with 90 % of a printed margin is flagged, and so are exact zeros', async () => {
  const rounded = await protect(
    [
      makeTable([
        [95, 2, 1],
        [30, 40, 50],
      ]),
    ],
    { rule: care },
  )
  assert.ok(rounded.groupDisclosure.some(({ cell, share }) => cell['region'] === 'region0' && share >= 0.9))
  const exact = await protect(
    [
      makeTable([
        [60, 0, 40],
        [30, 40, 50],
      ]),
    ],
    { rule: getRule('suppress-4') },
  )
  const flagged = exact.groupDisclosure.map(({ cell, share }) => `${nameLine(cell, dimensions)} ${share}`)
  assert.deepEqual([...new Set(flagged)].sort(), ['region0|form1 0', 'region1|form1 1'])
})

test('a table that counts nobody is protected like any other', async () => {
  const empty = makeTable([
    [0, 0],
    [0, 0],
  ])
  const publication = await protect([empty], { rule: care })
  assert.equal(publication.method, 'controlled-rounding')
  assert.ok(publication.cells.every((cell) => cell.published === 'secret'))
})

test('suppression of a large table hides few cells more and leaves every range wide enough', async () => {
  const table = drawTable(5, 120, 6)
  const rule = getRule('suppress-4')
  const publication = await protect([table], { rule })
  const lines = [...countLines(table)]
  const primary = lines.filter(([, count]) => count > 0 && count <= 4).length
  const secret = publication.cells.filter((cell) => cell.published === 'secret').length
  assert.equal(publication.audit.released, true)
  assert.ok((publication.audit.narrowestRange ?? 0) >= rule.minimumRange)
  assert.ok(secret - primary <= 0.1 * lines.length)
})

test('a table as large as all places by six forms passes within its own rule', async () => {
  const table = drawTable(4, 342, 6)
  const publication = await protect([table], { rule: care })
  const above = [...countLines(table).values()].filter((count) => count > 7).length
  assert.equal(publication.audit.released, true)
  assert.ok(printedLines(publication, dimensions).size >= 0.9 * above)
})

test('percentages come from printed numbers and only over a hundred or more', () => {
  assert.equal(getPublishedRate(care, 25, 120), 20.8)
  assert.equal(getPublishedRate(care, 25, 95), 'secret')
  assert.equal(getPublishedRate(care, 'secret', 120), 'secret')
})

test('tables that count differently are not linked', async () => {
  await assert.rejects(protect([makeTable([[30, 40]]), makeTable([[30, 41]], ['region', 'sex'])], { rule: care }), {
    name: 'InputError',
    message: /count .* differently/,
  })
})
