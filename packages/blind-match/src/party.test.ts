import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeTrial, memberOf, noon, scope, seededRandom } from '../bench/trial.ts'
import {
  createKeyService,
  decodeReply,
  decodeRequest,
  encodeRequest,
  makeKeyPair,
  openDatabase,
  openLedger,
  RefusedError,
  type Answer,
  type Request,
} from './index.ts'

const refusedFor = (reason: string) => (error: unknown) => error instanceof RefusedError && error.reason === reason

describe('a party that answers', () => {
  const trial = makeTrial({ regions: ['north'], perDay: 20 })
  const element = () => trial.random(32)
  const request = (change: Partial<Request>): Request => ({
    type: 'notices',
    id: trial.random(16),
    at: noon,
    ...scope,
    items: [new Uint8Array(6)],
    ...change,
  })
  const ask = (answer: Answer | undefined, change: Partial<Request>) => {
    const asked = request(change)
    return () => decodeReply(answer?.('north', encodeRequest(asked)) ?? new Uint8Array(), asked)
  }
  const [service, hub] = [trial.services[0]?.answer, trial.hub.answer]

  it('refuses another purpose, another epoch, another kind of request and a stale one', () => {
    assert.throws(ask(hub, { purpose: 'curiosity' }), refusedFor('purpose'))
    assert.throws(ask(hub, { epoch: '1999' }), refusedFor('epoch'))
    assert.throws(ask(service, { type: 'evaluate', epoch: '1999', items: [element()] }), refusedFor('epoch'))
    assert.throws(ask(hub, { type: 'evaluate', items: [element()] }), refusedFor('role'))
    assert.throws(ask(service, {}), refusedFor('role'))
    for (const off of [-3_600_000, 3_600_000]) assert.throws(ask(hub, { at: noon + off }), refusedFor('stale'))
  })

  it('refuses a stranger and what is no message', () => {
    const asked = request({})
    assert.throws(() => decodeReply(hub('stranger', encodeRequest(asked)), asked), refusedFor('unknown peer'))
    for (const bytes of [new Uint8Array(), new Uint8Array(80), encodeRequest(asked).slice(0, -1)]) {
      assert.throws(() => decodeReply(hub('north', bytes), asked), refusedFor('malformed'))
    }
    assert.throws(ask(hub, { type: 'enrol', items: [new Uint8Array(47)] }), refusedFor('malformed'))
    assert.throws(ask(hub, { type: 'withdraw', items: [new Uint8Array(15)] }), refusedFor('malformed'))
    assert.throws(ask(hub, { items: [] }), refusedFor('malformed'))
  })

  it('answers the same request once: a replay is refused', () => {
    const asked = request({})
    assert.equal(decodeReply(hub('north', encodeRequest(asked)), asked).type, 'matches')
    assert.throws(() => decodeReply(hub('north', encodeRequest(asked)), asked), refusedFor('replay'))
    assert.deepEqual(decodeRequest(encodeRequest(asked)), asked)
  })

  it('stops a malicious region at its quota, also after a restart, until the next day or an approved extra', () => {
    let now = noon
    const random = seededRandom('quota')
    const database = openDatabase(':memory:')
    const keys = new Map([[scope.epoch, makeKeyPair('ristretto255-SHA512', random)]])
    const dictionary = () => makeElements(10)
    const makeElements = (count: number) =>
      Array.from({ length: count }, () => keys.get(scope.epoch)?.publicKey ?? random(32))
    const start = (extra: { day: string; items: number; approvedBy: string[] }[] = []) => {
      const members = new Map([['north', { ...memberOf('north', 20), extra }]])
      return createKeyService({ keys, members, ledger: openLedger(database, () => now), random })
    }
    const probe = (answer: Answer) => ask(answer, { type: 'evaluate', at: now, items: dictionary() })
    const first = start()
    assert.equal(probe(first)().items.length, 10)
    assert.equal(probe(first)().items.length, 10)
    assert.throws(probe(first), refusedFor('quota'))
    assert.throws(probe(start()), refusedFor('quota'), 'also after a restart')
    assert.throws(probe(start([{ day: '2027-01-04', items: 10, approvedBy: ['a', 'a'] }])), refusedFor('quota'))
    const approved = start([{ day: '2027-01-04', items: 10, approvedBy: ['a', 'b'] }])
    assert.equal(probe(approved)().items.length, 10)
    assert.throws(probe(approved), refusedFor('quota'))
    now += 86_400_000
    assert.equal(probe(start())().items.length, 10)
    assert.deepEqual(
      openLedger(database, () => now)
        .entries()
        .map(({ peer, type, items }) => [peer, type, items]),
      Array.from({ length: 4 }, () => ['north', 'evaluate', 10]),
    )
  })

  it('stops a malicious region at the hub too', () => {
    const entries = Array.from({ length: 20 }, () => trial.random(48))
    assert.equal(ask(hub, { type: 'ask', items: entries })().type, 'matches')
    assert.throws(ask(hub, { type: 'ask', items: entries.slice(0, 1) }), refusedFor('quota'))
    assert.throws(ask(hub, { type: 'enrol', items: entries.slice(0, 1) }), refusedFor('quota'))
    assert.equal(ask(hub, { type: 'withdraw', items: [new Uint8Array(16)] })().type, 'done', 'leaving is always free')
  })

  it('answers no flood of what is free', () => {
    const database = openDatabase(':memory:')
    const ledger = openLedger(database, () => noon)
    const member = memberOf('north', 5)
    const free = () => ledger.admit(member, request({}), 0)
    for (let sent = 0; sent < 10_005; sent++) free()
    assert.throws(free, refusedFor('quota'))
  })
})
