/**
 * Channels between the parties: TLS 1.3 with a certificate on both sides, each compared with a pinned fingerprint
 * before a single byte of the protocol is sent or read. On it: frames of a 4-byte length and a message.
 */
import { once } from 'node:events'
import type { Server } from 'node:net'
import { connect as connectTls, createServer, type TLSSocket } from 'node:tls'
import { join, unsigned } from './bytes.ts'
import { ChannelError } from './errors.ts'
import { fingerprintOf, type Identity } from './identity.ts'

/** Sends a request and gives the reply of the other side; replies come in the order of the requests. */
export type Exchange = (request: Uint8Array) => Promise<Uint8Array>

/** A party that answers: gets who asks (a name, by its certificate) and the request. */
export type Answer = (peer: string, request: Uint8Array) => Uint8Array

/** Where a party listens, and the fingerprint that its certificate must have. */
export type Address = { host: string; port: number; fingerprint: string }

const maximumFrame = 1 << 20
const idleMilliseconds = 120_000
const protocol = 'blind-match/1'

function readFrames(socket: TLSSocket, receive: (message: Uint8Array) => void): void {
  let held: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    while (held.length >= 4) {
      const length = held.readUInt32BE(0)
      if (length > maximumFrame) return socket.destroy(new ChannelError('The other side sent too long a message.'))
      if (held.length < 4 + length) return undefined
      const message = new Uint8Array(held.subarray(4, 4 + length))
      held = held.subarray(4 + length)
      receive(message)
    }
    return undefined
  })
}

function frame(message: Uint8Array): Uint8Array {
  return join(unsigned(message.length, 4), message)
}

function peerFingerprint(socket: TLSSocket): string {
  const certificate = socket.getPeerX509Certificate()
  return certificate === undefined ? '' : fingerprintOf(new Uint8Array(certificate.raw))
}

/**
 * Listens and answers the peers whose fingerprints are given; everyone else is cut off unanswered.
 * @param options.peers names by fingerprint (64 hexadecimal characters)
 * @param options.report gets what the answer throws, which cuts off that one peer
 * @returns the port (the one asked for, or a free one for 0) and how to stop
 */
export async function listen(options: {
  identity: Identity
  host: string
  port: number
  peers: ReadonlyMap<string, string>
  answer: Answer
  report: (error: unknown) => void
}): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<TLSSocket>()
  const server = createServer({ ...tlsOptions(options.identity), requestCert: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    socket.setTimeout(idleMilliseconds, () => socket.destroy())
    const peer = options.peers.get(peerFingerprint(socket))
    if (peer === undefined) return socket.destroy()
    return readFrames(socket, (message) => {
      try {
        socket.write(frame(options.answer(peer, message)))
      } catch (error) {
        options.report(error)
        socket.destroy()
      }
    })
  })
  server.on('tlsClientError', (_, socket) => socket.destroy())
  server.listen(options.port, options.host)
  await once(server, 'listening')
  return { port: portOf(server), close: () => closeServer(server, sockets) }
}

function tlsOptions({ certificate, privateKey }: Identity) {
  // The chain is not looked at (there is none): the fingerprint decides, on both sides.
  const rejectUnauthorized = false
  return {
    cert: certificate,
    key: privateKey,
    minVersion: 'TLSv1.3',
    rejectUnauthorized,
    ALPNProtocols: [protocol],
  } as const
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function closeServer(server: Server, sockets: ReadonlySet<TLSSocket>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  for (const socket of sockets) socket.destroy()
  await closed
}

type Waiting = { resolve: (reply: Uint8Array) => void; reject: (error: Error) => void }

/**
 * Opens a channel to a party.
 * @throws ChannelError when it cannot be reached, or shows another certificate than the one that is pinned; the
 *   exchange is rejected with it when the channel breaks before the reply
 */
export async function connect(
  identity: Identity,
  address: Address,
): Promise<{ exchange: Exchange; close: () => void }> {
  const socket = connectTls({ ...tlsOptions(identity), host: address.host, port: address.port })
  const place = `${address.host}:${address.port}`
  try {
    await once(socket, 'secureConnect')
  } catch (error) {
    throw new ChannelError(`No channel to ${place}: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (peerFingerprint(socket) !== address.fingerprint) {
    socket.destroy()
    throw new ChannelError(`${place} is not the party that was pinned: its certificate has another fingerprint.`)
  }
  return { exchange: exchangeOver(socket, place), close: () => socket.destroy() }
}

function exchangeOver(socket: TLSSocket, place: string): Exchange {
  const waiting: Waiting[] = []
  const fail = () => {
    const error = new ChannelError(`The channel to ${place} broke off before the reply.`)
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  readFrames(socket, (message) => waiting.shift()?.resolve(message))
  socket.on('close', fail).on('error', () => socket.destroy())
  return (request) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new ChannelError(`The channel to ${place} is closed.`))
      waiting.push({ resolve, reject })
      return socket.write(frame(request))
    })
}
