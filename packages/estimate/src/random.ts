/**
 * Random numbers by seed, the same on every machine and thread. Generator: xoshiro128** (Blackman & Vigna 2021), its
 * state filled by the mixer of SplitMix32, so that neighbouring seeds and streams are unrelated.
 */
export type Random = () => number

function mixer(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let word = state
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
}

/**
 * A stream of uniform numbers in (0, 1), 2^-53 apart, never 0 or 1.
 *
 * @param seed whole number, at least 0 and at most 2^53 - 1
 * @param stream whole number that names one of the independent streams of this seed, for instance a replicate
 */
export function createRandom(seed: number, stream: number): Random {
  const low = mixer(seed >>> 0)
  const high = mixer(Math.floor(seed / 2 ** 32) ^ 0x5bd1e995)
  const own = mixer(stream ^ low())
  let a = (own() ^ high()) >>> 0
  let b = (own() ^ low()) >>> 0
  let c = (own() ^ high()) >>> 0
  let d = (own() ^ low()) >>> 0 || 1
  const next = (): number => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992
}
