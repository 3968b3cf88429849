import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Milliseconds that requests which are under way get to end in when the platform stops. */
const patience = 5_000

/**
 * How to stop a server, to be asked before it listens: it takes nothing new, lets requests that are under way end, and
 * closes at once the connections of whoever asks nothing, so that no stranger keeps it from stopping. What is still under
 * way when the patience is over is cut off; nothing of it was stored half.
 */
export function stopperOf(app: FastifyInstance): (milliseconds?: number) => Promise<void> {
  const server: Server = app.server
  const waiting = new Map<Socket, number>()
  const count = (socket: Socket, change: number) => {
    const before = waiting.get(socket)
    if (before !== undefined) waiting.set(socket, before + change)
  }
  server.on('connection', (socket: Socket) => {
    waiting.set(socket, 0)
    socket.once('close', () => waiting.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1)
    response.once('close', () => count(socket, -1))
  })
  return async (milliseconds = patience) => {
    const closed = app.close()
    for (const [socket, requests] of waiting) if (requests === 0) socket.destroy()
    const end = setTimeout(() => server.closeAllConnections(), milliseconds)
    try {
      await closed
    } finally {
      clearTimeout(end)
    }
  }
}
