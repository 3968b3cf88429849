import assert from 'node:assert/strict'
import test from 'node:test'
import { ConfigError, readConfig } from './config.ts'

const proxiesOf = (list: string) => readConfig({ LANTAARN_PROXY: list }, []).proxies
const refuses = (env: Record<string, string>, words: RegExp) =>
  assert.throws(
    () => readConfig(env, []),
    (error) => error instanceof ConfigError && words.test(error.message) && !error.message.includes('\n'),
    JSON.stringify(env),
  )

test('no proxy is trusted unless it is named, by address or network', () => {
  assert.deepEqual(readConfig({}, []).proxies, [])
  assert.deepEqual(proxiesOf(''), [])
  assert.deepEqual(proxiesOf('10.0.0.4, fd00::/64,::1'), ['10.0.0.4', 'fd00::/64', '::1'])
})

test('what is no address, or the whole internet, stops the start with one sentence', () => {
  for (const wrong of [
    'true',
    'proxy.example.nl',
    '10.0.0',
    '10.0.0.4:80',
    '10.0.0.4/33',
    '10.0.0.4/',
    '10.0.0.4/8/8',
    '0.0.0.0/0',
    '::/0',
    'fd00::/129',
    'fe80::1%eth0',
    '10.0.0.4,,',
    'loopback',
  ])
    refuses({ LANTAARN_PROXY: wrong }, /^LANTAARN_PROXY must be/)
})

test('room for files of drafts is given in megabytes', () => {
  assert.equal(readConfig({}, []).draftStorage, 2_000_000_000)
  assert.equal(readConfig({ LANTAARN_DRAFT_STORAGE: '0' }, []).draftStorage, 0)
  assert.equal(readConfig({}, []).fileStorage, 20_000_000_000)
  assert.equal(readConfig({ LANTAARN_FILE_STORAGE: '500' }, []).fileStorage, 500_000_000)
  assert.throws(() => readConfig({ LANTAARN_FILE_STORAGE: '-1' }, []), /LANTAARN_FILE_STORAGE must be a whole number/)
  for (const wrong of ['2 GB', '-1', '0.5', '1e9'])
    refuses({ LANTAARN_DRAFT_STORAGE: wrong }, /^LANTAARN_DRAFT_STORAGE must be/)
})
