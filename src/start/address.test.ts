import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import test from 'node:test'
import { StartError } from '../platform/postgres/embedded.ts'
import { checkAddress } from './address.ts'

const refusal = (sentence: RegExp) => (error: unknown) => error instanceof StartError && sentence.test(error.message)

test('a port that somebody uses, or an address of another machine, is told before anything begins', async () => {
  const other = createServer()
  await once(other.listen(0, '127.0.0.1'), 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await assert.rejects(checkAddress({ host: '127.0.0.1', port }), refusal(/^Port \d+ on 127\.0\.0\.1 is in use: .*\.$/))
  other.close()
  await once(other, 'close')
  await checkAddress({ host: '127.0.0.1', port })
  await assert.rejects(
    checkAddress({ host: '203.0.113.7', port }),
    refusal(/^The address .* cannot be listened on: .*\.$/),
  )
})
