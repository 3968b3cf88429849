import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import { makeTrial, scope, type Transcript } from '../bench/trial.ts'
import { decodeRequest, evaluateAlone, privateInput, publicInfo, tokenOf, type Entity } from './index.ts'
import { entityOf } from './records.ts'

const padding = { slotsPerEntity: 8, batch: 16 }
const ground = { reason: 'file 1', by: 'someone' }

/** Two sets of people who have nothing in common but their number: short plain names, and long ones with everything. */
const plain = Array.from({ length: 6 }, (_, index) =>
  entityOf({ id: `a${index}`, name: 'Jan Vos', phone: `061000000${index}` }),
)
const rich = Array.from({ length: 6 }, (_, index) =>
  entityOf({
    id: `b${index}`,
    name: `Anne-Sophie Wilhelmina van den Berg-Oosterhuis`,
    birthDate: `1988-0${index + 1}-12`,
    street: 'Lange Poten',
    houseNumber: `${index}1`,
    postcode: '2511 CL',
    phone: `062000000${index}`,
    plate: `${index}1-XBD-4`,
    email: `someone${index}@example.org`,
  }),
)

async function transcripts(entities: readonly Entity[], seed: string) {
  const trial = makeTrial({ regions: ['north'], padding, seed, operators: 2 })
  const { region } = trial.region('north')
  await region.enrol(entities)
  await region.ask(entities, ground)
  await region.notices()
  return [trial.services[0]?.transcript ?? [], trial.services[1]?.transcript ?? [], trial.hub.transcript]
}

const outsides = (transcript: Transcript) =>
  transcript.map(({ peer, request, reply }) => {
    const { type, at, epoch, purpose, items } = decodeRequest(request)
    return {
      peer,
      type,
      at,
      epoch,
      purpose,
      count: items.length,
      width: items[0]?.length,
      sent: request.length,
      got: reply.length,
    }
  })

/**
 * The bytes that vary: elements without the two bytes that the encoding of the group keeps from being full; at the hub
 * each token and reference once, as the hub is there to see that two tokens are equal.
 */
function itemBytes(transcript: Transcript): Uint8Array {
  const requests = transcript.map(({ request }) => decodeRequest(request)).filter(({ type }) => type !== 'notices')
  const parts = requests.flatMap(({ items }) =>
    items.flatMap((item) => (item.length === 32 ? [item.subarray(1, 31)] : [item.subarray(0, 32), item.subarray(32)])),
  )
  const distinct = new Set(parts.map((part) => Buffer.from(part).toString('hex')))
  return Uint8Array.from(Buffer.from([...distinct].join(''), 'hex'))
}

/** Pearson's statistic of the bytes against the uniform distribution: mean 255, standard deviation about 22.6. */
function chiSquare(bytes: Uint8Array): number {
  const counts = Array.from({ length: 256 }, () => 0)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  const expected = bytes.length / 256
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

describe('what a party receives', () => {
  it('has the same messages, lengths and counts for whatever people, and uniform bytes', async () => {
    assert.notEqual(plain[0]?.keys.length, rich[0]?.keys.length)
    const [left, right] = [await transcripts(plain, 'left'), await transcripts(rich, 'right')]
    for (const party of [0, 1, 2]) {
      assert.deepEqual(outsides(left[party] ?? []), outsides(right[party] ?? []))
      for (const side of [left, right]) {
        const bytes = itemBytes(side[party] ?? [])
        assert.ok(bytes.length > 2500)
        assert.ok(chiSquare(bytes) < 255 + 4 * 22.6, `party ${party}: ${chiSquare(bytes)}`)
      }
    }
    assert.ok(
      chiSquare(Uint8Array.from(Buffer.from(plain.map(({ keys }) => JSON.stringify(keys)).join('')))) > 1000,
      'names would show',
    )
  })

  it('never contains the same bytes twice, though the same people were sent twice; only the hub sees a token again', async () => {
    const parties = await transcripts(rich, 'twice')
    for (const [party, transcript] of parties.entries()) {
      const items = transcript.flatMap(({ request }) =>
        decodeRequest(request).items.map((item) => Buffer.from(item).toString('hex')),
      )
      assert.equal(new Set(items).size, items.length, `party ${party}`)
    }
    const hub = parties[2] ?? []
    const tokens = hub.flatMap(({ request }) =>
      decodeRequest(request)
        .items.filter((item) => item.length === 48)
        .map((item) => Buffer.from(item.subarray(0, 32)).toString('hex')),
    )
    assert.equal(tokens.length - new Set(tokens).size, 6 * 8, 'inherent: the hub compares for equality')
  })

  it('has an order that tells nothing: keys of one entity do not stay together', async () => {
    const trial = makeTrial({ regions: ['north'], padding, seed: 'order' })
    const { region } = trial.region('north')
    await region.enrol(rich)
    const [key] = trial.keys
    assert.ok(key)
    const tokenFor = (kind: string, value: string) =>
      Buffer.from(tokenOf([evaluateAlone(key, publicInfo(scope), privateInput({ kind, key: value }))])).toString('hex')
    const owner = new Map(
      rich.flatMap(({ id, keys }) => keys.slice(0, 3).map((one) => [tokenFor(one.kind, one.key), id] as const)),
    )
    const seen = trial.hub.transcript.flatMap(({ request }) =>
      decodeRequest(request).items.map((item) => owner.get(Buffer.from(item.subarray(0, 32)).toString('hex'))),
    )
    const owners = seen.filter((id) => id !== undefined)
    const neighbours = owners.filter((id, index) => index > 0 && id === owners[index - 1]).length
    assert.ok(owners.length >= 12 && neighbours < owners.length / 2, `${neighbours} of ${owners.length}`)
  })
})

describe('a dump of the hub', () => {
  const count = 10_000_000
  const numbers = Array.from({ length: 12 }, (_, index) => 10_000_000 + index * 799_999)
  const phone = (number: number) => `+316${number}`

  it('cannot be tested with a dictionary of ten million phone numbers without the key, and can with it', async () => {
    const trial = makeTrial({ regions: ['north'], padding: { slotsPerEntity: 1, batch: 16 }, seed: 'dump' })
    const entities = numbers.map((number) => entityOf({ id: phone(number), phone: `06${number}` }))
    await trial.region('north').region.enrol(entities)
    const tokens = trial.hub.transcript.flatMap(({ request }) => decodeRequest(request).items)
    const starts = new Set(tokens.map((token) => Buffer.from(token).toString('hex').slice(0, 12)))
    const [key] = trial.keys
    assert.ok(key)

    // Everything of the derivation but the scalar multiplication with the key, as anyone can compute it.
    const label = Buffer.from('blind-match/1 token')
    const prefix = Buffer.from(privateInput({ kind: 'phone', key: phone(10_000_000) })).subarray(0, -8)
    const attempt = Buffer.concat([label, prefix, Buffer.alloc(8), key.publicKey])
    const at = label.length + prefix.length
    let found = 0
    for (let number = 10_000_000; number < 10_000_000 + count; number++) {
      attempt.write(String(number), at, 'latin1')
      if (starts.has(hash('sha256', attempt, 'hex').slice(0, 12))) found++
    }
    assert.equal(found, 0)

    const withKey = (owner: typeof key, number: number) =>
      Buffer.from(
        tokenOf([evaluateAlone(owner, publicInfo(scope), privateInput({ kind: 'phone', key: phone(number) }))]),
      )
        .toString('hex')
        .slice(0, 12)
    assert.ok(
      numbers.every((number) => starts.has(withKey(key, number))),
      'with the key every number is found',
    )
    const wrong = makeTrial({ regions: [], seed: 'another' }).keys[0]
    assert.ok(wrong && !numbers.some((number) => starts.has(withKey(wrong, number))), 'with another key none is')
  })

  it('says nothing of the other epoch or purpose, even for the same people', async () => {
    const [key] = makeTrial({ regions: [], seed: 'scopes' }).keys
    assert.ok(key)
    const input = privateInput({ kind: 'phone', key: phone(10_000_000) })
    const scopes = [scope, { ...scope, epoch: '2028-1' }, { ...scope, purpose: 'another purpose' }]
    const tokens = scopes.map((each) =>
      Buffer.from(tokenOf([evaluateAlone(key, publicInfo(each), input)])).toString('hex'),
    )
    assert.equal(new Set(tokens).size, 3)
  })
})
