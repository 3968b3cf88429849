import { createHash } from 'node:crypto'

/** Choices that are the same each time for the same seed. Not for secrets. */
export type Chooser = {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  /** True with this probability. */
  chance(probability: number): boolean
}

/** Makes a chooser: a counter through SHA-256, so that it is the same on every machine. */
export function chooser(seed: number): Chooser {
  let counter = 0
  const next = () => {
    counter += 1
    return createHash('sha256').update(`${seed}:${counter}`).digest().readUInt32BE(0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    chance: (probability) => next() < probability,
  }
}
