import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { febrlEntities, joinHits, joinKeys, nameAndBirthKinds, score, sevenFieldKinds } from '../bench/febrl.ts'
import { referenceAbsent } from '../bench/reference.ts'
import { makeTrial } from '../bench/trial.ts'

describe('FEBRL 4', { skip: referenceAbsent }, () => {
  it('by name and birth date is found with F1 of at least 0.93', () => {
    const { left, right } = febrlEntities('nameAndBirth')
    assert.equal(left.length + right.length, 10_000)
    const { f1, precision } = score(joinKeys(left, right, nameAndBirthKinds), 5000)
    assert.ok(f1 >= 0.93 && precision > 0.99, `F1 ${f1}, precision ${precision}`)
  })

  it('by seven fields is found with F1 of at least 0.98', () => {
    const { left, right } = febrlEntities('all')
    const { f1, precision } = score(joinKeys(left, right, sevenFieldKinds), 5000)
    assert.ok(f1 >= 0.98 && precision > 0.99, `F1 ${f1}, precision ${precision}`)
  })

  it('over the blind path gives exactly the pairs that comparing the keys gives', async () => {
    const all = febrlEntities('all')
    const left = all.left.slice(0, 25)
    const people = new Set(left.map(({ id }) => id.split('-')[1]))
    const partners = all.right.filter(({ id }) => people.has(id.split('-')[1]))
    const right = [...partners, ...all.right.slice(0, 5)]
    const trial = makeTrial({ regions: ['north', 'south'], padding: { slotsPerEntity: 11, batch: 64 } })
    const [north, south] = [trial.region('north'), trial.region('south')]
    await north.region.enrol(left)
    const asked = await south.region.ask(right, { reason: 'trial', by: 'test' })
    const held = await north.region.notices()
    assert.equal(asked.leftOut, 0)
    for (const kinds of [nameAndBirthKinds, sevenFieldKinds, ['address']]) {
      const pairs = joinHits(held, asked.hits, kinds)
      assert.deepEqual([...pairs].sort(), [...joinKeys(left, right, kinds)].sort())
      assert.ok(pairs.size >= 15)
    }
  })
})
