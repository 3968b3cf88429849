import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** One message of the PostgreSQL protocol, version 3: a letter, its length, its content. */
function message(letter: string, ...parts: readonly (string | Buffer)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)))
  const length = Buffer.alloc(4)
  length.writeInt32BE(content.length + 4)
  return Buffer.concat([Buffer.from(letter), length, content])
}

const welcome = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))

/** One column of text in one row. */
function row(column: string, value: string): Buffer {
  const format = Buffer.alloc(18)
  format.writeInt32BE(25, 6)
  const size = Buffer.alloc(6)
  size.writeInt16BE(1)
  size.writeInt32BE(value.length, 2)
  const one = size.subarray(0, 2)
  return Buffer.concat([
    message('T', one, column, format),
    message('D', size, Buffer.from(value)),
    message('C', 'SHOW'),
  ])
}

/** Accepts every login, answers with its version, and understands nothing else. */
function answer(socket: Socket, versionNumber: string, asked: Buffer): void {
  if (asked[0] === 0) socket.write(Buffer.concat([welcome, ready]))
  else if (asked[0] === 'X'.charCodeAt(0)) socket.end()
  else if (asked.includes('SHOW server_version_num')) {
    socket.write(Buffer.concat([row('server_version_num', versionNumber), ready]))
  } else socket.write(Buffer.concat([message('E', 'SERROR', 'C42601', 'Msyntax error', Buffer.alloc(1)), ready]))
}

/** A stand-in for a PostgreSQL server that is too old to understand the questions of the platform. */
export async function startOldServer(versionNumber: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('data', (asked) => answer(socket, versionNumber, Buffer.from(asked)))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const stop = async (): Promise<void> => {
    server.close()
    await once(server, 'close')
  }
  return { url: `postgres://app:secret@127.0.0.1:${port}/lantaarn`, stop }
}
