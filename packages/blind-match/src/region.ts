/** The region's side: keys to tokens, tokens to the hub, hits back to its own entities. */
import { createHash } from 'node:crypto'
import { join, unsigned } from './bytes.ts'
import type { Exchange } from './channel.ts'
import { refLength, type MatchKey } from './derive.ts'
import { decodeNotices, noticesPerPage, type Notice } from './notice.ts'
import { countSlots, fillBatches, shuffle, slotOf, type Padding, type Slot } from './padding.ts'
import type { Ground, Hit } from './region-hits.ts'
import type { HeldToken, RegionStore } from './region-store.ts'
import { createTokenMaker, forEachBatch, type TokenParts } from './tokens.ts'
import { decodeReply, encodeRequest, type Reply, type Request, type RequestType } from './wire.ts'

/** An entity by the region's own id, with its match keys. */
export type Entity = { id: string; keys: readonly MatchKey[] }

/** What a region needs. `cap`: a key that more than so many of its own entities share is not sent. */
export type RegionParts = TokenParts & { hub: Exchange; store: RegionStore; padding: Padding; cap: number }

/**
 * What a call did: entities given, different keys sent, slots sent (keys and dummies), keys kept back as too common, and
 * keys left out because the slots were full (the last of each entity's list; enrolling again sends them).
 */
export type Outcome = {
  entities: number
  keys: number
  slots: number
  tooCommon: number
  leftOut: number
  hits: Hit[]
}

/** Told after every batch: how many slots of how many are done. */
export type Progress = (done: number, of: number) => void

/** A region. All functions reject with RefusedError, ProofRefusedError or ChannelError; calling again goes on. */
export type Region = {
  /** Lets the hub hold the entities' tokens, and gives the hits with what it held of others. */
  enrol: (entities: readonly Entity[], progress?: Progress) => Promise<Outcome>
  /** Only asks: nothing stays at the hub but the hits. The ground is kept in the region's own store. */
  ask: (entities: readonly Entity[], ground: Ground, progress?: Progress) => Promise<Outcome>
  /** Hears of the hits since the last time, in which this region asked or was asked about. */
  notices: () => Promise<Hit[]>
  /** Takes the tokens of these entities, by id, from the hub (as far as no other entity shares them). */
  withdraw: (entities: readonly string[]) => Promise<void>
}

type Found = { slot: Slot; entities: string[]; rank: number }

/** @returns the region's functions over its channels and its store; randomness and time are those of the parts */
export function createRegion(parts: RegionParts): Region {
  return { enrol: enrol(parts), ask: ask(parts), notices: notices(parts), withdraw: withdraw(parts) }
}

function enrol(parts: RegionParts): Region['enrol'] {
  const { store, padding, random } = parts
  const send = createTokenMaker(parts)
  return async (entities, progress) => {
    const hits = await enrolMade(parts)
    const { found, common } = collect(parts, entities, (all) => store.addKeys(pairsOf(all)))
    for (const { slot } of common) store.markLeaving(slot.digest)
    const fresh = found.filter(({ slot }) => !store.hasToken(slot.digest))
    const run = runId(found)
    const slots = fresh.length === 0 ? 0 : store.slotsLeft(run, countSlots(padding, entities.length))
    const sent = foremost(fresh, slots).map(({ slot }) => slot)
    let done = 0
    await forEachBatch(fillBatches(sent, { slots, batch: padding.batch }, random), send, async (batch, tokens) => {
      store.keepTokens(
        run,
        batch.map(({ digest, kind }, index) => heldToken({ digest, kind }, tokens[index], parts)),
      )
      hits.push(...(await enrolMade(parts)))
      progress?.((done += batch.length), slots)
    })
    store.endRun(run)
    await leave(parts)
    const counts = { entities: entities.length, keys: sent.length, slots, tooCommon: common.length }
    return { ...counts, leftOut: fresh.length - sent.length, hits }
  }
}

function ask(parts: RegionParts): Region['ask'] {
  const { store, padding, random, now } = parts
  const send = createTokenMaker(parts)
  return async (entities, ground, progress) => {
    const { found, common } = collect(parts, entities)
    const slots = countSlots(padding, entities.length)
    const entitiesOf = new Map(foremost(found, slots).map((one) => [one.slot, one.entities]))
    const all = fillBatches([...entitiesOf.keys()], { slots, batch: padding.batch }, random)
    const hits: Hit[] = []
    let done = 0
    await forEachBatch(all, send, async (batch, tokens) => {
      const asked = batch.map((slot, index) => ({
        ...heldToken(slot, tokens[index], parts),
        entities: entitiesOf.get(slot) ?? [],
      }))
      store.keepAsked(asked, { ...ground, at: now() })
      hits.push(...store.keepHits(await sendTokens(parts, 'ask', asked)))
      progress?.((done += batch.length), slots)
    })
    const counts = { entities: entities.length, keys: entitiesOf.size, slots, tooCommon: common.length }
    return { ...counts, leftOut: found.length - entitiesOf.size, hits }
  }
}

function notices(parts: RegionParts): Region['notices'] {
  const { store } = parts
  return async () => {
    const hits: Hit[] = []
    for (;;) {
      const page = decodeNotices((await exchange(parts, 'notices', [unsigned(store.heard(), 6)])).items)
      hits.push(...store.keepHits(page))
      const last = page.at(-1)
      if (last !== undefined) store.setHeard(last.sequence)
      if (page.length < noticesPerPage) return hits
    }
  }
}

function withdraw(parts: RegionParts): Region['withdraw'] {
  return async (entities) => {
    for (const entity of entities) parts.store.dropEntity(entity)
    await leave(parts)
  }
}

/** Sends what was made and not yet acknowledged; a token counts as enrolled only when the hub has said so. */
async function enrolMade(parts: RegionParts): Promise<Hit[]> {
  const { store, padding } = parts
  const hits: Hit[] = []
  for (;;) {
    const made = store.tokensIn('made', padding.batch)
    if (made.length === 0) return hits
    hits.push(...store.keepHits(await sendTokens(parts, 'enrol', made)))
    store.settle(made, 'made')
  }
}

/** Withdraws what is leaving, in whole batches filled with references that the hub does not know. */
async function leave(parts: RegionParts): Promise<void> {
  const { store, padding, random } = parts
  for (;;) {
    const leaving = store.tokensIn('leaving', padding.batch)
    if (leaving.length === 0) return
    const fill = Array.from({ length: padding.batch - leaving.length }, () => random(refLength))
    await exchange(parts, 'withdraw', shuffle([...leaving.map(({ ref }) => ref), ...fill], random))
    store.settle(leaving, 'leaving')
  }
}

async function sendTokens(parts: RegionParts, type: 'enrol' | 'ask', tokens: readonly HeldToken[]): Promise<Notice[]> {
  const entries = tokens.map(({ token, ref }) => join(token, ref))
  return decodeNotices((await exchange(parts, type, shuffle(entries, parts.random))).items)
}

async function exchange(parts: RegionParts, type: RequestType, items: readonly Uint8Array[]): Promise<Reply> {
  const request: Request = { type, id: parts.random(16), at: parts.now(), ...parts.scope, items }
  return decodeReply(await parts.hub(encodeRequest(request)), request)
}

/** The different keys of the entities, without those that too many entities share. */
function collect(parts: RegionParts, entities: readonly Entity[], remember?: (all: readonly Found[]) => void) {
  const { store, cap } = parts
  const byInput = new Map<string, Found>()
  for (const { id, keys } of entities) {
    for (const [rank, key] of keys.entries()) {
      const digest = store.digestOf(key)
      const name = Buffer.from(digest).toString('base64')
      const known = byInput.get(name)
      if (known === undefined) byInput.set(name, { slot: slotOf(key, digest), entities: [id], rank })
      else if (!known.entities.includes(id)) known.entities.push(id)
    }
  }
  const all = [...byInput.values()]
  remember?.(all)
  const tooCommon = ({ slot, entities }: Found) => Math.max(store.countEntities(slot.digest), entities.length) > cap
  return { found: all.filter((one) => !tooCommon(one)), common: all.filter(tooCommon) }
}

/** As many as there are slots: the first keys of every entity before the second ones. */
function foremost(found: readonly Found[], slots: number): readonly Found[] {
  return found.length <= slots ? found : found.toSorted((left, right) => left.rank - right.rank).slice(0, slots)
}

function pairsOf(all: readonly Found[]) {
  return all.flatMap(({ slot, entities }) => entities.map((entity) => ({ digest: slot.digest, entity })))
}

function heldToken(
  { digest, kind }: Pick<HeldToken, 'digest' | 'kind'>,
  token: Uint8Array | undefined,
  { random }: RegionParts,
): HeldToken {
  return { digest, kind, token: token ?? new Uint8Array(), ref: random(refLength) }
}

/** The same for the same keys, so that a run that was broken off goes on with the slots that are left. */
function runId(found: readonly Found[]): Uint8Array {
  const digests = found.map(({ slot }) => Buffer.from(slot.digest).toString('latin1')).sort()
  return new Uint8Array(createHash('sha256').update(digests.join(''), 'latin1').digest())
}
