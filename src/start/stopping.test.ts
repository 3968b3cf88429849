import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { describe, test, type TestContext } from 'node:test'
import fastify from 'fastify'
import { stopperOf } from './stopping.ts'

/** A server that answers `/slow` when it is let, and reads what is posted to `/`; and how to stop and reach it. */
async function serve(t: TestContext) {
  const app = fastify({ logger: false })
  const asked = Promise.withResolvers<void>()
  const going = Promise.withResolvers<void>()
  app.get('/slow', async () => {
    asked.resolve()
    await going.promise
    return 'done'
  })
  app.addHook('onRequest', async ({ method }) => {
    if (method === 'POST') asked.resolve()
  })
  app.post('/', async () => 'read')
  const stop = stopperOf(app)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const come = async (words = ''): Promise<{ socket: Socket; said(): string }> => {
    const socket = connect(port, '127.0.0.1')
    t.after(() => socket.destroy())
    let said = ''
    socket.on('data', (data) => void (said += data.toString()))
    socket.on('error', () => undefined)
    await Promise.all([once(socket, 'connect'), once(app.server, 'connection')])
    socket.write(words)
    return { socket, said: () => said }
  }
  return { stop, come, asked: asked.promise, letGo: () => going.resolve() }
}

const forever = 2 ** 31 - 1

describe('a server that stops', () => {
  test('does not wait for who is there and asks nothing', async (t) => {
    const { stop, come } = await serve(t)
    await come()
    await come('GET /')
    await stop(forever)
  })

  test('lets a request that is under way end', async (t) => {
    const { stop, come, asked, letGo } = await serve(t)
    const { socket, said } = await come('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')
    await asked
    const stopped = stop(forever)
    letGo()
    await stopped
    if (!socket.closed) await once(socket, 'close')
    assert.match(said(), /^HTTP\/1\.1 200 OK[^]*done$/)
  })

  test('cuts off who is still sending when its patience is over', async (t) => {
    const { stop, come, asked } = await serve(t)
    await come('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nabc')
    await asked
    await stop(0)
  })
})
