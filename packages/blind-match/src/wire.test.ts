import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decodeReply, decodeRequest, encodeRequest, InputError, RefusedError, refusals, type Request } from './index.ts'
import { decodeNotices, encodeNotices, noticesPerPage, type Notice } from './notice.ts'
import { encodeRefusal, encodeReply } from './wire.ts'

const plain = { noNullPrototype: true } as const
const empty = new Uint8Array()
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const word = (maxLength: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength })
const items = fc.integer({ min: 1, max: 64 }).chain((width) => fc.array(bytes(width), { maxLength: 20 }))
const requests: fc.Arbitrary<Request> = fc.record(
  {
    type: fc.constantFrom('evaluate', 'enrol', 'ask', 'withdraw', 'notices'),
    id: bytes(16),
    at: fc.nat(2 ** 40),
    epoch: word(16),
    purpose: word(32),
    items,
  },
  plain,
)

describe('a message', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(requests, (request) => assert.deepEqual(decodeRequest(encodeRequest(request)), request)))
  })

  it('has a length that tells the number of items and nothing more', () => {
    const lengthOf = (request: Request) =>
      encodeRequest(request).length - request.items.length * (request.items[0]?.length ?? 0)
    fc.assert(fc.property(requests, requests, (left, right) => assert.equal(lengthOf(left), lengthOf(right))))
  })

  it('of any other bytes is refused as malformed, or reads as what would be written so', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), requests.map(encodeRequest)),
        fc.nat(200),
        (given, cut) => {
          const read = (() => {
            try {
              return decodeRequest(given.subarray(0, cut))
            } catch (error) {
              assert.ok(error instanceof RefusedError && error.reason === 'malformed')
              return undefined
            }
          })()
          if (read !== undefined) assert.equal(read.id.length, 16)
        },
      ),
    )
  })

  it('with a text that does not fit or items of two widths is not written', () => {
    const [request] = fc.sample(requests, 1)
    assert.ok(request)
    const wrong = [
      { epoch: '' },
      { epoch: 'e'.repeat(17) },
      { purpose: 'p'.repeat(33) },
      { items: [empty, Uint8Array.of(1)] },
    ]
    for (const change of wrong) assert.throws(() => encodeRequest({ ...request, ...change }), InputError)
  })

  it('that replies is read for the request it belongs to only', () => {
    fc.assert(
      fc.property(requests, items, bytes(64), (request, list, tail) => {
        const reply = { type: 'evaluated' as const, id: request.id, items: list, tail }
        assert.deepEqual(decodeReply(encodeReply(reply), request), reply)
        const other = { ...request, id: request.id.map((byte) => byte ^ 1) }
        assert.throws(() => decodeReply(encodeReply(reply), other), RefusedError)
        assert.throws(() => decodeReply(empty, request), RefusedError)
      }),
    )
  })

  it('that refuses says why', () => {
    const [request] = fc.sample(requests, 1)
    assert.ok(request)
    for (const reason of refusals) {
      assert.throws(
        () => decodeReply(encodeRefusal(request.id, reason), request),
        (error) => error instanceof RefusedError && error.reason === reason,
      )
    }
  })
})

describe('notices', () => {
  const notice: fc.Arbitrary<Notice> = fc.record(
    {
      sequence: fc.nat(2 ** 40),
      id: bytes(16),
      role: fc.constantFrom('asking', 'holding'),
      ref: bytes(16),
      contact: word(96),
      at: fc.nat(2 ** 40),
    },
    plain,
  )

  it('come in whole pages of equal slots, and are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(notice, { maxLength: 130 }), (list) => {
        const slots = encodeNotices(list)
        assert.equal(slots.length, Math.max(1, Math.ceil(list.length / noticesPerPage)) * noticesPerPage)
        assert.equal(new Set(slots.map((slot) => slot.length)).size, 1)
        assert.deepEqual(decodeNotices(slots), list)
      }),
    )
  })
})
