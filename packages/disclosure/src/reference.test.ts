import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  countLines,
  makeTable,
  printedLines,
  readReference,
  readReferenceTable,
  withoutReference,
} from './cases.test-support.ts'
import { getRule, protect, type CountTable, type Publication } from './index.ts'

const skip = withoutReference
const dimensions = ['region', 'form']

async function roundAndCompare(table: CountTable, rule: string): Promise<number> {
  const publication = await protect([table], { rule: getRule(rule) })
  const printed = printedLines(publication, dimensions)
  assert.equal(publication.method, 'controlled-rounding')
  return [...countLines(table)].reduce(
    (sum, [line, count]) => sum + Math.abs((printed.get(line) ?? Number.NaN) - count),
    0,
  )
}

for (const [base, name] of [
  [5, 'synthetic_table_base5'],
  [10, 'synthetic_table_base10'],
] as const) {
  test(`rounds the reference table to ${base} at the least distance`, { skip }, async () => {
    const reference = JSON.parse(readReference('controlled_rounding_reference.json'))
    assert.equal(await roundAndCompare(readReferenceTable(), `round-${base}`), reference[name].l1)
  })
}

test("rounds the handbook's example at the least distance", { skip }, async () => {
  const reference = JSON.parse(readReference('controlled_rounding_reference.json')).handbook_example_base5
  const inner = reference.original.slice(0, -1).map((row: number[]) => row.slice(0, -1))
  assert.equal(await roundAndCompare(makeTable(inner), 'round-5'), reference.l1)
  assert.equal(reference.l1, 18)
})

function countSecret({ cells }: Publication): number {
  return cells.filter((cell) => cell.published === 'secret').length
}

for (const [rule, name] of [
  ['suppress-4', 'maxN4'],
  ['suppress-7', 'maxN7'],
] as const) {
  test(
    `${rule} hides no more cells of the reference table than the reference does, with ranges as wide`,
    { skip },
    async () => {
      const reference = JSON.parse(readReference('gauss_suppression_reference.json'))[name]
      const publication = await protect([readReferenceTable()], { rule: getRule(rule) })
      assert.ok(countSecret(publication) - reference.primary <= reference.secondary)
      const narrowest = Math.min(...reference.audit.map((cell: { min: number; max: number }) => cell.max - cell.min))
      assert.ok((publication.audit.narrowestRange ?? 0) >= narrowest)
      assert.equal(publication.audit.released, true)
    },
  )
}

test('cbs-care prints every cell above 7 of the reference table and its grand total', { skip }, async () => {
  const table = readReferenceTable()
  const printed = printedLines(await protect([table], { rule: getRule('cbs-care') }), dimensions)
  const above = [...countLines(table)].filter(([, count]) => count > 7)
  assert.equal(above.filter(([line]) => printed.has(line)).length, above.length)
  assert.ok(printed.has('total|total'))
})
