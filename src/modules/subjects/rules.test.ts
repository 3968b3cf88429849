import assert from 'node:assert/strict'
import test from 'node:test'
import { ageGroupOn } from './rules.ts'

test('the age group is that on the day of the event, also on the day before a birthday', () => {
  assert.equal(ageGroupOn('2008-11-29', '2026-11-28'), '12-17')
  assert.equal(ageGroupOn('2008-11-29', '2026-11-29'), '18-23')
  assert.equal(ageGroupOn('2014-12-01', '2026-11-30'), '0-11')
  assert.equal(ageGroupOn('1985-01-01', '2026-01-01'), '41-and-over')
  assert.equal(ageGroupOn('1995-06-30', '2026-06-29'), '24-30')
  assert.equal(ageGroupOn('1995-06-30', '2026-06-30'), '31-40')
})

test('of a birth date that is not known, not over yet or impossible the group is unknown', () => {
  for (const born of [undefined, '', '1-1-2000', '2027-01-01', '1801-01-01']) {
    assert.equal(ageGroupOn(born, '2026-11-29'), 'unknown', String(born))
  }
})
