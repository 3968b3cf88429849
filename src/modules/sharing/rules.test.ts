import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { getRegion } from '../network/index.ts'
import {
  checkShare,
  findFramework,
  findShareStatus,
  parts,
  shareActions,
  shareStateAt,
  shareStatuses,
} from './rules.ts'

const rotterdam = getRegion('rotterdam')

describe('the life of a share', () => {
  it('never gets a status outside its table, and never lives again after its end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shareActions), { maxLength: 20 }), (actions) => {
        let status: (typeof shareStatuses)[number] = 'offered'
        let ended = false
        for (const action of actions) {
          const next = findShareStatus(status, action)
          if (next === undefined) continue
          assert.equal(ended, false)
          status = next
          ended = status === 'refused' || status === 'withdrawn'
        }
        assert.ok(shareStatuses.includes(status))
      }),
    )
  })

  it('expires at its moment, and nothing can be done to it then', () => {
    const until = new Date('2026-03-01T00:00:00Z')
    assert.equal(shareStateAt({ status: 'accepted', untilAt: until }, new Date('2026-02-28T23:59:59Z')), 'accepted')
    assert.equal(shareStateAt({ status: 'accepted', untilAt: until }, until), 'expired')
    for (const action of shareActions) assert.equal(findShareStatus('expired', action), undefined)
  })
})

describe('what a framework allows', () => {
  it('refuses parts that it does not cover', () => {
    const riec = findFramework(rotterdam, 'riec-covenant', '2026-03-01')
    assert.deepEqual(checkShare(riec, ['facts', 'care']), {
      kind: 'refused',
      because: 'outside-framework',
      parts: ['care'],
    })
    assert.deepEqual(checkShare(riec, ['facts', 'people']), { kind: 'fine' })
  })

  it('warns where none is stated, more so when anything but facts goes along', () => {
    fc.assert(
      fc.property(fc.subarray([...parts], { minLength: 1 }), (wanted) => {
        const finding = checkShare(undefined, wanted)
        const persons = wanted.some((part) => part !== 'facts')
        assert.deepEqual(finding, { kind: 'warning', because: persons ? 'no-framework-people' : 'no-framework' })
      }),
    )
  })

  it('holds only within its dates', () => {
    assert.equal(findFramework(rotterdam, 'riec-covenant', '2022-12-31'), undefined)
    assert.equal(findFramework(rotterdam, null, '2026-03-01'), undefined)
  })
})
