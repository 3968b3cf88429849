import assert from 'node:assert/strict'
import test from 'node:test'
import { callerOf } from './caller.ts'

test('an IPv4 address counts for itself, also when it is written as IPv6', () => {
  for (const written of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:c000:207', '64:ff9b::192.0.2.7'])
    assert.equal(callerOf(written), '192.0.2.7', written)
  assert.notEqual(callerOf('::ffff:192.0.2.8'), callerOf('::ffff:192.0.2.7'))
})

test('the addresses of one IPv6 network of 64 bits count together, those of another do not', () => {
  const network = callerOf('2001:db8:1:2::1')
  for (const written of ['2001:db8:1:2:ffff:1:2:3', '2001:0DB8:0001:0002::', '2001:db8:1:2:0:0:192.0.2.7'])
    assert.equal(callerOf(written), network, written)
  for (const written of ['2001:db8:1:3::1', '2001:db8::1', '::1', 'fe80::1'])
    assert.notEqual(callerOf(written), network)
  assert.equal(callerOf('fe80::1%eth0'), callerOf('fe80::2'))
})

test('what is no address counts as it stands', () => {
  for (const written of ['', 'somewhere', '2001:db8::1::2']) assert.equal(callerOf(written), written)
})
