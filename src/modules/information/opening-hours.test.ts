import assert from 'node:assert/strict'
import test from 'node:test'
import { contactPoints } from '../../../content/contact-points.ts'
import { isOpenAt } from './opening-hours.ts'

const point = (id: string) => {
  const found = contactPoints.find((candidate) => candidate.id === id)
  assert.ok(found)
  return found
}

test('the emergency number answers at any hour', () => {
  assert.equal(isOpenAt(point('emergency'), new Date('2026-03-01T03:00:00Z')), true)
})

test('CoMensha answers on weekdays from nine to five, in Dutch time', () => {
  assert.equal(isOpenAt(point('comensha'), new Date('2026-07-06T07:00:00Z')), true)
  assert.equal(isOpenAt(point('comensha'), new Date('2026-07-06T15:00:00Z')), false)
  assert.equal(isOpenAt(point('comensha'), new Date('2026-01-05T07:59:00Z')), false)
  assert.equal(isOpenAt(point('comensha'), new Date('2026-01-04T12:00:00Z')), false)
})

test('hours that nobody verified are not stated', () => {
  assert.equal(isOpenAt(point('labour-authority'), new Date('2026-01-05T12:00:00Z')), undefined)
})

test('every point says when it was looked at and where', () => {
  for (const { checkedOn, source } of contactPoints) {
    assert.match(checkedOn, /^\d{4}-\d{2}-\d{2}$/)
    assert.notEqual(source, '')
  }
})
