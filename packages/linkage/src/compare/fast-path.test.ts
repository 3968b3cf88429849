import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countFrequencies, findCandidates, toComparables } from '../estimate/candidates.ts'
import { hasFebrl, readFebrl, toFebrlEntity } from '../generate/febrl.ts'
import { addNoise } from '../generate/noise.ts'
import { createPeople } from '../generate/person.ts'
import { createRandom } from '../generate/random.ts'
import { normaliseEntity, type RawEntity } from '../index.ts'
import { Comparer } from './compare.ts'
import { differentNames, sameNames } from './hard-pairs.fixture.ts'

const strangers = 5000

/** Compares candidates and strangers by both ways, with warm and with cold tables; returns how many were left out early. */
function countAgreeing(lefts: readonly RawEntity[], rights: readonly RawEntity[], population: number): number {
  const [left, right] = [lefts, rights].map((records) => records.map((record) => normaliseEntity(record)))
  assert.ok(left !== undefined && right !== undefined)
  const [as, bs] = [toComparables(left), toComparables(right)]
  const random = createRandom(4)
  const draw = (): [number, number] => [Math.floor(random() * as.length), Math.floor(random() * bs.length)]
  const pairs = [...findCandidates(left, right), ...Array.from({ length: strangers }, draw)]
  const context = { frequencies: countFrequencies([...as, ...bs]), population }
  const [full, fast] = [new Comparer(context), new Comparer(context)]
  let leftOut = 0
  for (const [i, j] of pairs) {
    const [a, b] = [as[i], bs[j]]
    assert.ok(a !== undefined && b !== undefined)
    const bits = full.score(a, b)
    const expected = full.band() !== 'no' || full.hasSharedIdentifier()
    assert.equal(fast.isWorthShowing(a, b), expected)
    if (expected)
      assert.deepEqual([fast.tally.bits, fast.band(), fast.relation()], [bits, full.band(), full.relation()])
    else leftOut++
  }
  return leftOut
}

describe('leaving pairs out early', () => {
  test('changes no outcome for people and their noisy copies, few or many strangers', () => {
    const random = createRandom(21)
    const next = createPeople(random)
    const people = Array.from({ length: 2000 }, () => next())
    const copies = people.map((person) => addNoise(person, random))
    for (const population of [1000, 1_000_000]) assert.ok(countAgreeing(people, copies, population) > strangers / 2)
  })

  test('changes no outcome for whole names, several names and companies in any script', () => {
    const names = [...sameNames, ...differentNames]
    const lefts = names.map(([name], index): RawEntity => (index % 3 === 0 ? { company: name } : { name }))
    const rights = names.map(([, name], index): RawEntity =>
      index % 4 === 0 ? { company: name } : { name: [name, 'Jan Bakker'] },
    )
    assert.ok(countAgreeing(lefts, rights, 1000) > 0)
  })

  test(
    'changes no outcome for FEBRL 4',
    { skip: hasFebrl() ? false : 'the folder ../shared/reference/linkage is absent' },
    () => {
      const [as, bs] = [readFebrl('a').map(toFebrlEntity), readFebrl('b').map(toFebrlEntity)]
      assert.ok(countAgreeing(as, bs, 5000) > 0)
    },
  )
})
