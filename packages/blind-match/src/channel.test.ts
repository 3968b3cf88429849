import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { connect as connectTls } from 'node:tls'
import { once } from 'node:events'
import { seededRandom } from '../bench/trial.ts'
import { ChannelError, connect, fingerprintOf, listen, makeIdentity } from './index.ts'

const random = seededRandom('channel')
const since = new Date('2026-01-01')
const [server, member, stranger] = ['server', 'member', 'stranger'].map((name) => makeIdentity(name, since, random))
assert.ok(server && member && stranger)
const address = { host: '127.0.0.1', port: 0, fingerprint: fingerprintOf(server.certificate) }
const heard: string[] = []
const reported: unknown[] = []
let close = async () => {}

before(async () => {
  const peers = new Map([[fingerprintOf(member.certificate), 'member']])
  const answer = (peer: string, request: Uint8Array) => {
    heard.push(peer)
    if (request.length === 13) throw new Error('the disk is full')
    return request.toReversed()
  }
  const listening = await listen({
    identity: server,
    host: address.host,
    port: 0,
    peers,
    answer,
    report: (error) => reported.push(error),
  })
  address.port = listening.port
  close = listening.close
})
after(() => close())

describe('a certificate', () => {
  it('is self-signed in its name, with a fingerprint that others can compute', () => {
    const read = new X509Certificate(server.certificate)
    assert.equal(read.subject, 'CN=server')
    assert.ok(read.verify(read.publicKey))
    assert.equal(read.fingerprint256.replaceAll(':', '').toLowerCase(), fingerprintOf(server.certificate))
    assert.equal(new Date(read.validFrom).getTime(), since.getTime())
    const long = makeIdentity('n'.repeat(200), since, random)
    assert.equal(new X509Certificate(long.certificate).subject, `CN=${'n'.repeat(64)}`)
  })
})

describe('a channel', () => {
  it('carries requests and replies in order, also large ones and many at once', async () => {
    const { exchange, close } = await connect(member, address)
    const requests = [1, 0, 200_000, 5].map((length, index) =>
      new Uint8Array(length).fill(index + 1).map((byte, at) => byte + at),
    )
    const replies = await Promise.all(requests.map(exchange))
    assert.deepEqual(
      replies,
      requests.map((request) => request.toReversed()),
    )
    close()
    await assert.rejects(exchange(Uint8Array.of(1)), ChannelError)
    assert.deepEqual(new Set(heard), new Set(['member']))
  })

  it('is TLS 1.3 and nothing older', async () => {
    const options = { host: address.host, port: address.port, rejectUnauthorized: false }
    const identity = { cert: member.certificate, key: member.privateKey }
    const socket = connectTls({ ...options, ...identity })
    await once(socket, 'secureConnect')
    assert.equal(socket.getProtocol(), 'TLSv1.3')
    socket.destroy()
    const old = connectTls({ ...options, ...identity, maxVersion: 'TLSv1.2' })
    await assert.rejects(once(old, 'secureConnect'))
  })

  it('is cut off before an answer when the certificate is not a pinned one', async () => {
    const before = heard.length
    await assert.rejects(async () => {
      const { exchange } = await connect(stranger, address)
      await exchange(Uint8Array.of(1))
    }, ChannelError)
    assert.equal(heard.length, before)
  })

  it('is not used when the server is another than the pinned one, or is not there', async () => {
    const before = heard.length
    const other = { ...address, fingerprint: fingerprintOf(stranger.certificate) }
    await assert.rejects(connect(member, other), /not the party that was pinned/)
    await assert.rejects(connect(member, { ...address, port: 1 }), ChannelError)
    assert.equal(heard.length, before)
  })

  it('breaks off when the answer fails, and the party goes on answering others', async () => {
    const [first, second] = [await connect(member, address), await connect(member, address)]
    await assert.rejects(first.exchange(new Uint8Array(13)), ChannelError)
    assert.match(String(reported), /the disk is full/)
    assert.equal((await second.exchange(new Uint8Array(12))).length, 12)
    second.close()
  })

  it('that announces too long a message is cut off', async () => {
    const options = { host: address.host, port: address.port, rejectUnauthorized: false }
    const socket = connectTls({ ...options, cert: member.certificate, key: member.privateKey })
    await once(socket, 'secureConnect')
    socket.on('error', () => socket.destroy())
    socket.write(Uint8Array.of(255, 255, 255, 255))
    await once(socket, 'close')
  })
})
