import assert from 'node:assert/strict'
import test from 'node:test'
import { validate, version } from 'uuid'
import { idMaker, systemRandom } from './system.ts'

const noon = Date.parse('2026-03-03T12:00:00Z')
/** The moment that stands in an id. */
const momentOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

test('ids of one moment sort in the order in which they were made, and no two are alike', () => {
  const newId = idMaker(() => new Date(noon), systemRandom)
  const ids = Array.from({ length: 20_000 }, newId)
  assert.deepEqual(ids.toSorted(), ids)
  assert.equal(new Set(ids).size, ids.length)
  assert.ok(ids.every((id) => validate(id) && version(id) === 7 && momentOf(id) === noon))
})

test('an id tells its own moment when time goes on, and sorts last also when the clock was put back', () => {
  const moments = [noon, noon + 1, noon - 60_000, noon + 2]
  const newId = idMaker(() => new Date(moments.shift() ?? noon), systemRandom)
  const ids = Array.from({ length: 4 }, newId)
  assert.deepEqual(ids.toSorted(), ids)
  assert.deepEqual(ids.map(momentOf), [noon, noon + 1, noon + 1, noon + 2])
})
