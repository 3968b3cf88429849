import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { regions } from '../../../regions/index.ts'
import { findRecordRolesFault } from './record-roles.ts'
import type { RecordRoles } from './region.ts'

const kinds = ['report', 'signal']
const officers = ['contact-officer', 'intake-officer'] as const
const region = (records: Readonly<Record<string, RecordRoles>>) => ({ code: 'proef', name: 'Proef', records })
const faultOf = (signal: RecordRoles) => findRecordRolesFault(region({ report: { own: officers }, signal }), kinds)

describe('the roles that a region gives for its records', () => {
  test('hold together in every region that is shipped', () => {
    for (const shipped of regions) {
      assert.equal(findRecordRolesFault(shipped, [...kinds, 'subject']), undefined, shipped.code)
    }
  })

  test('name an owner for every kind of record with a desk', () => {
    assert.match(findRecordRolesFault(region({ report: { own: officers } }), kinds) ?? '', /which roles own a signal/)
    assert.match(faultOf({ own: [] }) ?? '', /which roles own a signal/)
  })

  test('are given for no other kind', () => {
    const records = { report: { own: officers }, signal: { own: officers }, person: { own: officers } }
    assert.match(findRecordRolesFault(region(records), kinds) ?? '', /person, which is no kind of record with a desk/)
  })

  test('may handle such a record on the platform, and own what they assess', () => {
    assert.match(faultOf({ own: ['police-specialist'] }) ?? '', /police-specialist own a signal/)
    assert.match(faultOf({ own: ['contact-officer'], assess: ['intake-officer'] }) ?? '', /intake-officer assess/)
    assert.equal(faultOf({ own: officers, assess: ['intake-officer'], direct: ['chain-director'] }), undefined)
  })
})
