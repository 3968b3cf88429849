import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exchangeWith, makeTrial, memberOf, noon, scope, seededRandom } from '../bench/trial.ts'
import {
  createKeyService,
  createRegion,
  makeKeyPair,
  openDatabase,
  openLedger,
  openRegionStore,
  ProofRefusedError,
  type Answer,
  type Entity,
  type Random,
  type RegionStore,
} from './index.ts'

const person = (id: string, ...keys: string[]): Entity => ({
  id,
  keys: keys.map((key) => ({ kind: key.split(' ')[0] ?? '', key })),
})
const ground = { reason: 'file 12', by: 'someone' }
const padding = { slotsPerEntity: 2, batch: 4 }
const common = (store: RegionStore, random: Random) =>
  ({ scope, suite: 'ristretto255-SHA512', padding, cap: 20, random, now: () => noon, store }) as const

describe('two regions', () => {
  it('with a key in common both hear its kind and whom to call, and nothing else', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding })
    const [north, south] = [trial.region('north').region, trial.region('south').region]
    await north.enrol([person('n1', 'phone +31612345678', 'name-birth x'), person('n2', 'plate 12abc3')])
    const { hits, ...counts } = await south.ask([person('s1', 'phone +31612345678', 'plate zz')], ground)
    assert.deepEqual(counts, { entities: 1, keys: 2, slots: 4, tooCommon: 0, leftOut: 0 })
    const [hit, ...more] = hits
    assert.deepEqual(more, [])
    assert.ok(hit)
    const { id } = hit
    assert.deepEqual(hit, {
      id,
      role: 'asking',
      entity: 's1',
      kind: 'phone',
      contact: 'north, desk 1',
      at: noon,
      ground,
    })
    const heard = await north.notices()
    assert.deepEqual(heard, [{ id, role: 'holding', entity: 'n1', kind: 'phone', contact: 'south, desk 1', at: noon }])
    assert.deepEqual(await north.notices(), [], 'a notice is heard once')
    assert.deepEqual(trial.region('west-of-nowhere').store.hits(), [])
  })

  it('without a key in common hear nothing, and kinds never meet', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding })
    await trial.region('north').region.enrol([{ id: 'n1', keys: [{ kind: 'phone', key: '123' }] }])
    const asked = await trial.region('south').region.ask([{ id: 's1', keys: [{ kind: 'plate', key: '123' }] }], ground)
    assert.deepEqual(asked.hits, [])
  })

  it('both hear when the second enrols what the first has, and what was only asked is not held', async () => {
    const trial = makeTrial({ regions: ['north', 'south', 'west'], padding })
    const [north, south, west] = ['north', 'south', 'west'].map((name) => trial.region(name).region)
    assert.ok(north && south && west)
    await west.ask([person('w1', 'phone 1')], ground)
    assert.deepEqual((await north.enrol([person('n1', 'phone 1')])).hits, [])
    const { hits } = await south.enrol([person('s1', 'phone 1')])
    assert.deepEqual(
      hits.map(({ entity, role, contact }) => ({ entity, role, contact })),
      [{ entity: 's1', role: 'asking', contact: 'north, desk 1' }],
    )
    assert.equal((await north.notices()).length, 1)
    assert.deepEqual(await west.notices(), [])
  })

  it('need every one of the operators when the key is split', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding, operators: 2 })
    await trial.region('north').region.enrol([person('n1', 'phone 1')])
    assert.equal((await trial.region('south').region.ask([person('s1', 'phone 1')], ground)).hits.length, 1)
    const [first, second] = trial.services
    assert.deepEqual(first?.transcript.length, second?.transcript.length)
    const lone = createRegion({
      ...common(openRegionStore(openDatabase(':memory:'), scope, trial.random(32)), trial.random),
      hub: exchangeWith(trial.hub.answer, 'south'),
      operators: [
        {
          publicKey: trial.keys[0]?.publicKey ?? new Uint8Array(),
          exchange: exchangeWith(first?.answer ?? trial.hub.answer, 'south'),
        },
      ],
    })
    assert.deepEqual((await lone.ask([person('s1', 'phone 1')], ground)).hits, [])
  })
})

describe('a region', () => {
  it('sends every key once, whatever number of its entities share it', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding })
    const { region } = trial.region('north')
    const first = await region.enrol([person('n1', 'phone 1', 'phone 1'), person('n2', 'phone 1')])
    const second = await region.enrol([person('n3', 'phone 1', 'phone 2')])
    assert.deepEqual([first.keys, second.keys], [1, 1])
    const { hits } = await trial.region('south').region.ask([person('s1', 'phone 1')], ground)
    assert.equal(hits.length, 1)
    assert.deepEqual(
      (await region.notices()).map(({ entity }) => entity),
      ['n1', 'n2', 'n3'],
    )
  })

  it('sends no more than its slots whatever keys there are, the first keys of every entity first, the rest the next time', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding })
    const { region } = trial.region('north')
    const entities = ['a', 'b'].map((id) => person(id, ...[1, 2, 3, 4].map((key) => `phone ${id}${key}`)))
    const first = await region.enrol(entities)
    assert.deepEqual([first.slots, first.keys, first.leftOut], [4, 4, 4])
    const asked = () => trial.region('south').region.ask([person('s', 'phone a2', 'phone b2', 'phone b4')], ground)
    assert.equal((await asked()).hits.length, 2)
    const second = await region.enrol(entities)
    assert.deepEqual([second.slots, second.keys, second.leftOut], [4, 4, 0])
    assert.equal((await asked()).hits.length, 3)
  })

  it('keeps back a key that too many of its entities share, and takes it back when that happens later', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding, cap: 2 })
    const { region } = trial.region('north')
    const asks = async () => (await trial.region('south').region.ask([person('s1', 'phone 1')], ground)).hits.length
    await region.enrol([person('n1', 'phone 1'), person('n2', 'phone 1')])
    assert.equal(await asks(), 1)
    assert.equal((await region.enrol([person('n3', 'phone 1')])).tooCommon, 1)
    assert.equal(await asks(), 0)
  })

  it('withdraws an entity, but not the keys that another entity shares', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding })
    const { region } = trial.region('north')
    await region.enrol([person('n1', 'phone 1', 'plate 1'), person('n2', 'phone 1')])
    await region.withdraw(['n1', 'not there'])
    const south = trial.region('south').region
    assert.deepEqual(
      (await south.ask([person('s1', 'phone 1', 'plate 1')], ground)).hits.map(({ kind }) => kind),
      ['phone'],
    )
    assert.deepEqual(
      (await region.notices()).map(({ entity }) => entity),
      ['n2'],
    )
    await region.enrol([person('n1', 'plate 1')])
    assert.equal((await south.ask([person('s1', 'plate 1')], ground)).hits.length, 1)
  })

  it('uses nothing of an answer whose proof is of another key: the hub hears nothing', async () => {
    const trial = makeTrial({ regions: ['north'], padding })
    const random = seededRandom('another')
    const other = makeKeyPair('ristretto255-SHA512', random)
    const ledger = openLedger(openDatabase(':memory:'), () => noon)
    const members = new Map([['north', memberOf('north', 1000)]])
    const forger = createKeyService({ keys: new Map([[scope.epoch, other]]), members, ledger, random })
    const tampered: Answer = (peer, request) => {
      const reply = trial.services[0]?.answer(peer, request) ?? new Uint8Array()
      return reply.map((byte, index) => (index === reply.length - 1 ? byte ^ 1 : byte))
    }
    for (const answer of [forger, tampered]) {
      const store = openRegionStore(openDatabase(':memory:'), scope, random(32))
      const region = createRegion({
        ...common(store, random),
        hub: exchangeWith(trial.hub.answer, 'north'),
        operators: [
          { publicKey: trial.keys[0]?.publicKey ?? new Uint8Array(), exchange: exchangeWith(answer, 'north') },
        ],
      })
      await assert.rejects(region.enrol([person('n1', 'phone 1')]), ProofRefusedError)
      await assert.rejects(region.ask([person('n1', 'phone 1')], ground), ProofRefusedError)
    }
    assert.deepEqual(trial.hub.transcript, [])
  })

  it('goes on where it was broken off, without paying twice and without losing a token', async () => {
    const trial = makeTrial({ regions: ['north', 'south'], padding })
    const north = trial.region('north')
    const entities = Array.from({ length: 20 }, (_, index) => person(`n${index}`, `phone ${index}`, `plate ${index}`))
    let left = 3
    const failing = createRegion({
      ...common(north.store, trial.random),
      hub: async (request) => {
        if (left-- <= 0) throw new Error('cut off')
        return trial.hub.answer('north', request)
      },
      operators: [
        {
          publicKey: trial.keys[0]?.publicKey ?? new Uint8Array(),
          exchange: exchangeWith(trial.services[0]?.answer ?? trial.hub.answer, 'north'),
        },
      ],
    })
    await assert.rejects(failing.enrol(entities), /cut off/)
    const { slots } = await north.region.enrol(entities)
    assert.equal(slots, 40 - 4 * 4, 'the batches whose tokens were made are not made again')
    const asked = await trial.region('south').region.ask(entities, ground)
    assert.equal(asked.hits.length, 40)
    assert.equal((await north.region.enrol(entities)).slots, 0)
  })
})
