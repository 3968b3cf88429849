/** Parties in one process, with everything they receive written down: for tests and benches. */
import { createHash } from 'node:crypto'
import { createHub } from '../src/hub.ts'
import { openHubStore } from '../src/hub-store.ts'
import {
  createKeyService,
  createRegion,
  makeKeyPair,
  openDatabase,
  openLedger,
  openRegionStore,
  type Answer,
  type Exchange,
  type KeyPair,
  type Member,
  type Padding,
  type Random,
  type Region,
  type RegionStore,
  type Scope,
  type SuiteName,
} from '../src/index.ts'

/** Random bytes that are the same for the same seed: SHA-256 in counter mode. */
export function seededRandom(seed: string): Random {
  let counter = 0
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHash('sha256').update(`${seed}|${counter++}`).digest(),
    )
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
}

export const scope: Scope = { epoch: '2027-1', purpose: 'find the same' }

export const noon = Date.UTC(2027, 0, 4, 12)

export function memberOf(name: string, perDay: number): Member {
  return { name, fingerprint: '', purposes: [scope.purpose], perDay, contact: `${name}, desk 1`, extra: [] }
}

/** What a party received and what it answered. */
export type Transcript = { peer: string; request: Uint8Array; reply: Uint8Array }[]

export type TrialOptions = {
  regions: readonly string[]
  suite?: SuiteName
  operators?: number
  perDay?: number
  padding?: Padding
  cap?: number
  seed?: string
  now?: () => number
}

export type Trial = {
  keys: KeyPair[]
  services: { answer: Answer; transcript: Transcript }[]
  hub: { answer: Answer; transcript: Transcript }
  random: Random
  region: (name: string) => { region: Region; store: RegionStore }
}

function recorded(answer: Answer): { answer: Answer; transcript: Transcript } {
  const transcript: Transcript = []
  return {
    transcript,
    answer: (peer, request) => {
      const reply = answer(peer, request)
      transcript.push({ peer, request, reply })
      return reply
    },
  }
}

/** The exchange of a region with a party in the same process; what is thrown rejects. */
export function exchangeWith(answer: Answer, peer: string): Exchange {
  return async (request) => answer(peer, request)
}

/** Key services, a hub and any number of regions with stores in memory. */
export function makeTrial(options: TrialOptions): Trial {
  const { regions, suite = 'ristretto255-SHA512', operators = 1, perDay = 1e6, seed = 'trial' } = options
  const now = options.now ?? (() => noon)
  const random = seededRandom(seed)
  const members = new Map(regions.map((name) => [name, memberOf(name, perDay)]))
  const keys = Array.from({ length: operators }, () => makeKeyPair(suite, random))
  const services = keys.map((key) => {
    const ledger = openLedger(openDatabase(':memory:'), now)
    return recorded(createKeyService({ keys: new Map([[scope.epoch, key]]), members, ledger, random }))
  })
  const database = openDatabase(':memory:')
  const [ledger, store] = [openLedger(database, now), openHubStore(database, now, random)]
  const hub = recorded(createHub({ epochs: new Set([scope.epoch]), members, ledger, store }))
  const { padding = { slotsPerEntity: 12, batch: 64 }, cap = 20 } = options
  const common = { scope, suite, padding, cap, random, now }
  const region = (name: string) => {
    const store = openRegionStore(openDatabase(':memory:'), scope, random(32))
    const each = keys.map(({ publicKey }, index) => ({
      publicKey,
      exchange: exchangeWith(services[index]?.answer ?? hub.answer, name),
    }))
    const parts = { ...common, operators: each, hub: exchangeWith(hub.answer, name), store }
    return { region: createRegion(parts), store }
  }
  return { keys, services, hub, random, region }
}
