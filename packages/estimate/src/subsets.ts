/**
 * Capture histories as bit masks. With t lists a history is a number from 1 to 2^t - 1: bit i is set when the person
 * stands on list i. Mask 0 is the history that nobody can see. Arrays over histories have 2^t places, indexed by mask.
 *
 * Loops in the numeric files read typed arrays at places that exist by construction, hence `as number` there.
 */

/** The number of lists in a mask. */
export function countBits(mask: number): number {
  let rest = mask
  let bits = 0
  while (rest > 0) {
    rest &= rest - 1
    bits += 1
  }
  return bits
}

/** The positions of the set bits of a mask, lowest first. */
export function bitPositions(mask: number): number[] {
  const positions: number[] = []
  for (let bit = 0; mask >> bit > 0; bit += 1) if (((mask >> bit) & 1) === 1) positions.push(bit)
  return positions
}

/** All pairs of lists as masks, in the order 12, 13, …, 1t, 23, …. */
export function pairMasks(lists: number): number[] {
  const pairs: number[] = []
  for (let first = 0; first < lists; first += 1) {
    for (let second = first + 1; second < lists; second += 1) pairs.push((1 << first) | (1 << second))
  }
  return pairs
}

/** In place: every place becomes the sum over all masks that contain it (fast zeta transform, t·2^(t-1) additions). */
export function sumOverSupersets(values: Float64Array): void {
  const size = values.length
  for (let bit = 1; bit < size; bit <<= 1) {
    for (let base = 0; base < size; base += 2 * bit) {
      for (let mask = base; mask < base + bit; mask += 1) {
        values[mask] = (values[mask] as number) + (values[mask + bit] as number)
      }
    }
  }
}

/** In place: every place becomes the sum over all masks contained in it. */
export function sumOverSubsets(values: Float64Array): void {
  const size = values.length
  for (let bit = 1; bit < size; bit <<= 1) {
    for (let base = 0; base < size; base += 2 * bit) {
      for (let mask = base; mask < base + bit; mask += 1) {
        values[mask + bit] = (values[mask + bit] as number) + (values[mask] as number)
      }
    }
  }
}
