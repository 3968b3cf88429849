import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { systemClock, idMaker, systemRandom } from '../clock/system.ts'
import { CannotDecipherError, decipher, encipher, keyIdOf, newDataKey, unwrapDataKey, wrapDataKey } from './envelope.ts'
import { addMasterKey, KeyFileError, loadKeyRing, temporaryKeyRing } from './key-ring.ts'
import { isSameHash, keyedHash } from './keyed-hash.ts'

const newId = idMaker(systemClock, systemRandom)
const ring = temporaryKeyRing(systemRandom)

test('what is enciphered comes back whole, only with its key and at its place', () => {
  const { dataKey } = newDataKey(ring, systemRandom, newId())
  const other = newDataKey(ring, systemRandom, newId()).dataKey
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = encipher(dataKey, systemRandom, { text, context: 'report.content:1' })
      assert.equal(keyIdOf(sealed), dataKey.id)
      assert.equal(decipher(dataKey, sealed, 'report.content:1'), text)
      assert.throws(() => decipher(dataKey, sealed, 'report.content:2'), CannotDecipherError)
      assert.throws(() => decipher(other, sealed, 'report.content:1'), CannotDecipherError)
    }),
  )
})

test('one changed byte is noticed', () => {
  const { dataKey } = newDataKey(ring, systemRandom, newId())
  const sealed = encipher(dataKey, systemRandom, { text: 'a gut feeling', context: 'c' })
  for (let place = 16; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
    assert.throws(() => decipher(dataKey, changed, 'c'), CannotDecipherError)
  }
})

test('after rotation old data keys still open and are wrapped anew', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keys-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const options = {
    file: path.join(folder, 'k', 'keys.json'),
    dataDirectory: path.join(folder, 'data'),
    random: systemRandom,
  }
  const before = loadKeyRing({ ...options, mayCreate: true })
  const { dataKey, wrapped } = newDataKey(before, systemRandom, newId())
  const name = addMasterKey(options.file, systemRandom)
  const after = loadKeyRing({ ...options, mayCreate: false })
  assert.deepEqual(unwrapDataKey(after, wrapped), dataKey)
  const again = wrapDataKey(after, systemRandom, dataKey)
  assert.equal(again.master, name)
  assert.deepEqual(unwrapDataKey(before, again), dataKey, 'a process that runs on finds the new master')
  assert.equal(before.current, name)
  assert.deepEqual(keyedHash(before, 'search-token', 'x'), keyedHash(after, 'search-token', 'x'))
})

test('keys are refused inside the data folder, readable by others, missing or broken', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keys-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const dataDirectory = path.join(folder, 'data')
  mkdirSync(dataDirectory)
  const load = (file: string, mayCreate: boolean) => () =>
    loadKeyRing({ file, dataDirectory, mayCreate, random: systemRandom })
  assert.throws(load(path.join(dataDirectory, 'keys.json'), true), KeyFileError)
  const file = path.join(folder, 'keys.json')
  assert.throws(load(file, false), /no key file/)
  load(file, true)()
  chmodSync(file, 0o644)
  assert.throws(load(file, false), /0600/)
})

test('hashes of one purpose say nothing for another', () => {
  const token = keyedHash(ring, 'search-token', '+31612345678')
  assert.ok(isSameHash(token, keyedHash(ring, 'search-token', '+31612345678')))
  assert.ok(!isSameHash(token, keyedHash(ring, 'receipt-code', '+31612345678')))
})
