import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { systemRandom } from '../../../platform/clock/system.ts'
import { temporaryKeyRing } from '../../../platform/crypto/key-ring.ts'
import { newReceiptCode, normaliseCode, receiptHash } from './code.ts'

const keys = temporaryKeyRing(systemRandom)

test('a code has twenty characters that cannot be taken for each other, in groups of four', () => {
  const codes = new Set<string>()
  for (let count = 0; count < 500; count += 1) codes.add(newReceiptCode(systemRandom))
  assert.equal(codes.size, 500)
  for (const code of codes) assert.match(code, /^[2-9A-HJKMNP-TW-Z]{4}(-[2-9A-HJKMNP-TW-Z]{4}){4}$/)
})

test('every letter of the alphabet is as likely: at least 80 random bits', () => {
  const counts = new Map<string, number>()
  for (let count = 0; count < 2000; count += 1) {
    for (const letter of newReceiptCode(systemRandom).replaceAll('-', ''))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  assert.equal(counts.size, 29)
  const expected = (2000 * 20) / 29
  for (const count of counts.values()) assert.ok(Math.abs(count - expected) < expected * 0.25)
  assert.ok(20 * Math.log2(29) > 80)
})

test('a code typed in small letters, with other dashes or spaces, is the same code', () => {
  fc.assert(
    fc.property(fc.constantFrom(' ', '-', '.', ''), (separator) => {
      const code = newReceiptCode(systemRandom)
      const typed = code.replaceAll('-', separator).toLowerCase()
      assert.equal(normaliseCode(typed), normaliseCode(code))
      assert.deepEqual(receiptHash(keys, typed), receiptHash(keys, code))
    }),
  )
})
