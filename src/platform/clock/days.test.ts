import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dayOfParts, isDay } from './days.ts'

test('three fields say a day that exists, nothing, or no day at all', () => {
  assert.equal(dayOfParts({ day: '3', month: '3', year: '2026' }), '2026-03-03')
  assert.equal(dayOfParts({ day: ' 29', month: '02 ', year: '2024' }), '2024-02-29')
  assert.equal(dayOfParts({ day: '', month: ' ', year: '' }), null)
  for (const [day, month, year] of [
    ['31', '2', '2026'],
    ['1', '2', '26'],
    ['1', '2', '826'],
    ['31', '12', '9999'],
    ['1', '', '2026'],
    ['een', 'mei', '2026'],
    ['001', '2', '2026'],
  ] as const) {
    assert.equal(dayOfParts({ day, month, year }), undefined, `${day}-${month}-${year}`)
  }
})

test('whatever is typed in the three fields, what comes out is a day that exists', () => {
  const part = fc.oneof(fc.string({ maxLength: 5 }), fc.integer({ min: 0, max: 10_000 }).map(String))
  fc.assert(
    fc.property(part, part, part, (day, month, year) => {
      const said = dayOfParts({ day, month, year })
      return said === undefined || said === null || (isDay(said) && said >= '1900-01-01' && said <= '2199-12-31')
    }),
  )
})
