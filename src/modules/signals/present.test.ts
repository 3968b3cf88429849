import assert from 'node:assert/strict'
import test from 'node:test'
import { partyLabel } from './present.ts'

test('who is named is told in one line, with a birth date as people write it', () => {
  assert.equal(
    partyLabel({ name: 'Noa Verzonnen', birthDate: '2011-03-13', note: 'uit de klas' }),
    'Noa Verzonnen, 13-3-2011',
  )
  assert.equal(partyLabel({ name: 'Noa Verzonnen', birthDate: '13-3-2011' }), 'Noa Verzonnen, 13-3-2011')
  assert.equal(partyLabel({ name: 'Noa Verzonnen', birthDate: '2011' }), 'Noa Verzonnen, 2011')
  assert.equal(partyLabel(undefined), '—')
})
