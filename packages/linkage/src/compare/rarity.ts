import { levelNumber } from './levels.ts'

const same = levelNumber('name', 'same')
const near = levelNumber('name', 'near')
/** Names that agree never speak against a pair, however common they are. */
export const lowestAgreement = 0.3
/** Share of a rare name's extra weight that counts when it agrees only nearly: a slip of the pen is rare too. */
const fuzzyRarity = 0.75

/**
 * The weight of two name parts at a level, from the level's usual weight and the rarity of the more common of the two,
 * all in bits.
 */
export function weighName(level: number, bits: number, rarity: number): number {
  if (level >= near) return bits
  if (level === same) return Math.max(lowestAgreement, bits + rarity)
  const adjusted = bits + (rarity > 0 ? rarity * fuzzyRarity : rarity)
  return Math.min(adjusted, Math.max(lowestAgreement, bits + rarity))
}
