import { once } from 'node:events'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { StartError } from '../platform/postgres/embedded.ts'

type Address = Pick<Config, 'host' | 'port'>

/** Looks, before anything is begun, whether the address can be listened on. Throws a StartError of one sentence. */
export async function checkAddress({ host, port }: Address): Promise<void> {
  const server = createServer()
  try {
    await once(server.listen({ host, port }), 'listening')
  } catch (error) {
    throw addressFailure(error, { host, port })
  }
  server.close()
  await once(server, 'close')
}

/** Listens. Throws a StartError of one sentence. */
export async function listen(server: FastifyInstance, { host, port }: Address): Promise<void> {
  try {
    await server.listen({ host, port })
  } catch (error) {
    throw addressFailure(error, { host, port })
  }
}

function addressFailure(error: unknown, { host, port }: Address): StartError {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return new StartError(`Port ${port} on ${host} is in use: stop what uses it, or set PORT.`)
  return new StartError(`The address ${host}:${port} cannot be listened on: set HOST and PORT.`)
}
