/** Gives numbers from 0 up to 1. */
export type Random = () => number

/** Reproducible random numbers (mulberry32, public domain, by T. Ettinger) from a 32-bit seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 up to `below`. */
export function drawBelow(random: Random, below: number): number {
  return Math.floor(random() * below)
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[drawBelow(random, choices.length)] ?? choices[0]
}

/** A rank from 0 up to `below`, low ranks most often: about 1 over rank, as in lists of names. */
export function drawRank(random: Random, below: number): number {
  return Math.min(below - 1, Math.floor(below ** random()) - 1)
}
