import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { blindKinds, entityOf, InputError } from './index.ts'
import { countSlots, fillBatches, shuffle } from './padding.ts'
import { seededRandom } from '../bench/trial.ts'

const keysOf = (record: Record<string, unknown>) =>
  entityOf({ id: 'x', ...record }).keys.map(({ kind, key }) => `${kind} ${key}`)
const shared = (left: Record<string, unknown>, right: Record<string, unknown>) => {
  const other = new Set(keysOf(right))
  return [
    ...new Set(
      keysOf(left)
        .filter((key) => other.has(key))
        .map((key) => key.split(' ')[0]),
    ),
  ].sort()
}

describe('the keys that are compared blindly', () => {
  const jan = {
    name: 'Jan van der Berg',
    birthDate: '1988-03-12',
    postcode: '2511 CL',
    houseNumber: '10',
    street: 'Lange Poten',
  }

  it('are equal for one person written in two ways', () => {
    const kinds = shared(jan, {
      givenName: 'Jan',
      surname: 'Berg',
      birthDate: '12-03-1988',
      postcode: '2511cl',
      houseNumber: '10',
    })
    assert.deepEqual(kinds, [
      'address',
      'address-birth',
      'address-name',
      'birth-postcode',
      'name-birth',
      'names-postcode',
      'names-year',
    ])
  })

  it('never stand for a name, a date, a street or a postcode alone', () => {
    assert.deepEqual(keysOf({ name: 'Jan van der Berg' }), [])
    assert.deepEqual(keysOf({ surname: 'Berg' }), [])
    assert.deepEqual(keysOf({ birthDate: '1988-03-12', street: 'Lange Poten' }), [])
    assert.deepEqual(keysOf({ postcode: '2511 CL', birthYear: '1988' }), [])
    assert.deepEqual(
      shared({ name: 'Jan Berg', birthDate: '1988-03-12' }, { name: 'Jan Berg', birthDate: '1971-01-30' }),
      [],
    )
  })

  it('of what is only shared are labelled a link', () => {
    const phone = shared({ phone: '06 12345678', name: 'A B' }, { phone: '+31612345678' })
    assert.deepEqual(phone, ['phone'])
    assert.equal(blindKinds.phone.relation, 'link')
    assert.deepEqual(shared({ plate: '12-ABC-3' }, { plate: '12abc3' }), ['plate'])
  })

  it('are of the known kinds, and never twice the same', () => {
    const text = fc.constantFrom('Anna', 'de Vries', 'أحمد', 'Олена Коваль', 'x', '1988-03-12', '2511 CL', '0612345678')
    const record = fc.record({
      name: text,
      birthDate: text,
      postcode: text,
      houseNumber: text,
      street: text,
      phone: text,
    })
    fc.assert(
      fc.property(record, (fields) => {
        const keys = entityOf({ id: 'x', ...fields }).keys
        assert.ok(keys.every(({ kind }) => kind in blindKinds))
        assert.equal(new Set(keys.map(({ kind, key }) => `${kind} ${key}`)).size, keys.length)
      }),
      { numRuns: 60 },
    )
  })

  it('are not made of a record with an unknown column, without an id, or with a number for a text', () => {
    for (const record of [
      { id: 'x', shoeSize: '44' },
      { name: 'x' },
      { id: '' },
      { id: 'x', phone: 612345678 },
      { id: 'x', bsn: '123456782' },
    ]) {
      assert.throws(() => entityOf(record), InputError)
    }
  })
})

describe('padding', () => {
  const random = seededRandom('padding')
  it('depends on the number of entities only, and fills whole batches with all the slots in some order', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 16 }),
        (entities, slotsPerEntity, batch) => {
          const slots = countSlots({ slotsPerEntity, batch }, entities)
          const real = Array.from({ length: Math.min(entities, slots) }, (_, index) => ({
            kind: 'phone',
            digest: Uint8Array.of(index),
            input: Uint8Array.of(index),
          }))
          const batches = fillBatches(real, { slots, batch }, random)
          assert.ok(slots >= entities * slotsPerEntity && batches.every((one) => one.length === batch))
          assert.equal(batches.flat().length, slots)
          assert.deepEqual(new Set(batches.flat().filter(({ kind }) => kind !== '')), new Set(real))
        },
      ),
    )
  })

  it('shuffles without favour: every order of three comes about as often', () => {
    const counts = Map.groupBy(
      Array.from({ length: 6000 }, () => shuffle(['a', 'b', 'c'], random).join('')),
      (order) => order,
    )
    assert.equal(counts.size, 6)
    for (const [order, list] of counts) assert.ok(Math.abs(list.length - 1000) < 150, `${order}: ${list.length}`)
  })
})
