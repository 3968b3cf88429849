import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A letter as a mail server took it: the envelope, and header and text as they read. */
export type TakenLetter = { from: string; to: string; header: string; text: string }

/** A mail server on loopback that takes every letter and shows it. */
export type MailServer = {
  /** For LANTAARN_SMTP. */
  address: string
  /** The letters in the order in which they came; resolves when there are this many. */
  letters(count: number): Promise<readonly TakenLetter[]>
  close(): Promise<void>
}

/** Starts a mail server that speaks as much SMTP (RFC 5321) as one letter needs. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenLetter[] = []
  const waiting: { count: number; resolve(letters: readonly TakenLetter[]): void }[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    converse(socket, (letter) => {
      taken.push(letter)
      for (const { count, resolve } of waiting) if (taken.length >= count) resolve(taken)
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `smtp://127.0.0.1:${port}`,
    letters: (count) =>
      taken.length >= count ? Promise.resolve(taken) : new Promise((resolve) => waiting.push({ count, resolve })),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

function converse(socket: Socket, take: (letter: TakenLetter) => void): void {
  const envelope = { from: '', to: '' }
  let buffer = ''
  let inData = false
  const say = (line: string) => void socket.write(`${line}\r\n`)
  socket.setEncoding('utf8')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: string) => {
    buffer += chunk
    for (let end = buffer.indexOf(ending()); end >= 0; end = buffer.indexOf(ending())) {
      const part = buffer.slice(0, end)
      buffer = buffer.slice(end + ending().length)
      if (inData) takeData(part)
      else answer(part)
    }
  })
  const ending = () => (inData ? '\r\n.\r\n' : '\r\n')
  const takeData = (data: string) => {
    inData = false
    take({ ...envelope, ...readLetter(data) })
    say('250 taken')
  }
  const answer = (line: string) => {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'MAIL') envelope.from = address
    if (verb === 'RCPT') envelope.to = address
    inData = verb === 'DATA'
    say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 fine')
  }
  say('220 mail server of a test')
}

function readLetter(data: string): { header: string; text: string } {
  const split = data.indexOf('\r\n\r\n')
  const [header, body] = [data.slice(0, split), data.slice(split + 4)]
  if (!/^content-transfer-encoding: quoted-printable/im.test(header)) return { header, text: body }
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { header, text: Buffer.from(bytes, 'latin1').toString('utf8') }
}
