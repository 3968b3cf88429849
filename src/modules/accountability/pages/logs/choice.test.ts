import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFrom, filterOf, readChoice } from './choice.ts'

const asker = { organisationId: 'o', personId: undefined, now: new Date('2026-07-10T12:00:00Z') }

test('a chosen day is a whole day of the Netherlands, in winter and in summer', () => {
  const winter = filterOf(readChoice({ vanaf: '2026-03-03', tot: '2026-03-03' }), asker)
  assert.deepEqual([winter.from, winter.to], [new Date('2026-03-02T23:00:00Z'), new Date('2026-03-03T23:00:00Z')])
  const summer = filterOf(readChoice({ vanaf: '2026-07-01', tot: '2026-07-02' }), asker)
  assert.deepEqual([summer.from, summer.to], [new Date('2026-06-30T22:00:00Z'), new Date('2026-07-02T22:00:00Z')])
})

test('without a day the last month is asked for, and of one record everything', () => {
  assert.deepEqual(filterOf(readChoice({}), asker).from, new Date('2026-06-10T12:00:00Z'))
  const record = { dossier: '01890000-0000-7000-8000-000000000001' }
  assert.equal(filterOf(readChoice(record), asker).from, undefined)
})

test('a day that nobody means is left out of an address, and is no day in a form', () => {
  for (const day of ['9999-12-31', '0026-02-01', '1899-12-31', '2026-02-30', 'x']) {
    assert.equal(readChoice({ vanaf: day, tot: day }).from, undefined, day)
    const [year, month, date] = day.split('-')
    assert.equal(dayFrom({ 'tot-day': date, 'tot-month': month, 'tot-year': year }, 'tot'), undefined, day)
  }
  assert.equal(dayFrom({}, 'tot'), null)
})
