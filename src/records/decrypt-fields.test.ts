import assert from 'node:assert/strict'
import test from 'node:test'
import { CannotDecipherError } from '../platform/crypto/envelope.ts'
import type { RecordKeys } from '../platform/crypto/record-keys.ts'
import { strict, tolerant } from './decrypt-fields.ts'

const noKey = (): never => {
  throw new RangeError('no new ciphertext is made here')
}
/** Keys that open "good" texts, find the key of "erased" ones gone, and cannot decipher any other. */
const keys: RecordKeys = {
  of: noKey,
  ofSubject: noKey,
  open(ciphertext) {
    const text = ciphertext.toString()
    if (text === 'erased') return undefined
    if (text === 'good') return 'words'
    throw new CannotDecipherError('It was changed.')
  },
}
const open = (reader: { keys: RecordKeys }, text: string) => reader.keys.open(Buffer.from(text), 'table.column:1')

test('read strictly, a text that cannot be deciphered is an error', () => {
  assert.equal(open(strict(keys), 'good'), 'words')
  assert.throws(() => open(strict(keys), 'changed'), CannotDecipherError)
})

test('read tolerantly, its place says so, what was erased stays undefined, and the log hears of it once', () => {
  const logged: unknown[] = []
  const log = {
    info: () => undefined,
    error: (event: string, fields?: object) => void logged.push({ event, ...fields }),
  }
  const reader = tolerant({ log }, { logAs: 'cases.unreadable', recordId: '1', placeholder: 'not readable' })(keys)
  assert.equal(open(reader, 'good'), 'words')
  assert.equal(open(reader, 'erased'), undefined)
  assert.equal(open(reader, 'changed'), 'not readable')
  assert.equal(open(reader, 'changed too'), 'not readable')
  assert.equal(
    reader.read(() => noKey(), 'other'),
    'other',
  )
  assert.equal(logged.length, 1)
  assert.match(JSON.stringify(logged[0]), /"event":"cases\.unreadable","record":"1"/)
  assert.doesNotMatch(JSON.stringify(logged[0]), /changed too/)
})
