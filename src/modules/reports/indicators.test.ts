import assert from 'node:assert/strict'
import test from 'node:test'
import { formsToldBy } from './indicators.ts'

test('a report points at the forms of its signs; a sign of every form tells none apart', () => {
  assert.deepEqual(formsToldBy([]), [])
  assert.deepEqual(formsToldBy(['threatened', 'hurt', 'unheard-of']), [])
  assert.deepEqual(formsToldBy(['underpaid', 'threatened']), ['labour'])
  assert.deepEqual(formsToldBy(['crimes-forced', 'underpaid', 'sex-forced']), ['sexual', 'labour', 'criminal'])
})

test('a sign of two forms counts only where none points to one', () => {
  assert.deepEqual(formsToldBy(['lives-at-work']), ['sexual', 'labour'])
  assert.deepEqual(formsToldBy(['lives-at-work', 'long-days']), ['labour'])
})
