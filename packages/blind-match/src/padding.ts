/** What hides how many keys an entity has, and which keys belong together: padding, shuffling, whole batches. */
import { privateInput, type MatchKey } from './derive.ts'
import type { Random } from './oprf.ts'

/**
 * How much is sent: `slotsPerEntity` for every entity whatever keys it has, in whole batches of `batch` (at most 256).
 * The slots are shared by all entities of a call: one with many keys uses those that another leaves.
 */
export type Padding = { slotsPerEntity: number; batch: number }

/** A key to be made into a token, or a dummy (empty kind, random input and digest) that looks the same outside. */
export type Slot = { kind: string; digest: Uint8Array; input: Uint8Array }

/** The number of slots for so many entities, whatever their keys: whole batches, one at least. */
export function countSlots({ slotsPerEntity, batch }: Padding, entities: number): number {
  return Math.max(1, Math.ceil((entities * slotsPerEntity) / batch)) * batch
}

/** The slot of a key; `digest` is what the region's own store knows it by. */
export function slotOf(key: MatchKey, digest: Uint8Array): Slot {
  return { kind: key.kind, digest, input: privateInput(key) }
}

/** Fills up with dummies to the number of slots, shuffles, and cuts into batches. */
export function fillBatches(
  slots: readonly Slot[],
  target: { slots: number; batch: number },
  random: Random,
): Slot[][] {
  const dummies = Array.from({ length: target.slots - slots.length }, () => ({
    kind: '',
    digest: random(32),
    input: random(32),
  }))
  const shuffled = shuffle([...slots, ...dummies], random)
  return Array.from({ length: Math.ceil(shuffled.length / target.batch) }, (_, index) =>
    shuffled.slice(index * target.batch, (index + 1) * target.batch),
  )
}

/** A new list in a random order: sorted by a random 128-bit rank, so that ties do not happen and no order is favoured. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const order = items.map((item) => ({ item, rank: Buffer.from(random(16)).toString('latin1') }))
  return order.sort((left, right) => (left.rank < right.rank ? -1 : 1)).map(({ item }) => item)
}
