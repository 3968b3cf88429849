import { Comparer, type Context } from '../compare/compare.ts'
import { fieldLevels, fieldNumber, fields, levelRoom, type Field, type FieldWeights } from '../compare/levels.ts'
import { defaultRule, type Rule } from '../compare/weights.ts'
import type { ComparablePair } from './candidates.ts'

/** How often each level of each field was seen, and how far the weights there departed from the usual by rarity. */
export type Observations = { readonly counts: Float64Array; readonly adjustments: Float64Array }

/** Observations on which a field's weights are left as they are: too few to learn from. */
const leastObservations = 20
const strangerFooting = 2000
const matchFooting = 3
/** Observations of a level at which the data weigh as much as the hand-set weight. */
const footing = 5

/** Adds up what a comparer finds in pairs, each counted for `shareOf(bits)` of a pair. */
export function observe(
  pairs: Iterable<ComparablePair>,
  comparer: Comparer,
  shareOf: (bits: number) => number,
): Observations {
  const counts = new Float64Array(fields.length * levelRoom)
  const adjustments = new Float64Array(fields.length * levelRoom)
  const { tally } = comparer
  for (const [left, right] of pairs) {
    const share = shareOf(comparer.score(left, right))
    for (let i = 0; i < tally.size; i++) {
      const field = tally.field[i] ?? 0
      const level = tally.level[i] ?? 0
      const at = field * levelRoom + level
      counts[at] = (counts[at] ?? 0) + share
      adjustments[at] = (adjustments[at] ?? 0) + share * ((tally.weight[i] ?? 0) - tally.weightOf(field, level))
    }
  }
  return { counts, adjustments }
}

function sumOf(counts: Float64Array, field: Field): number {
  const from = fieldNumber(field) * levelRoom
  return counts.subarray(from, from + levelRoom).reduce((sum, count) => sum + count, 0)
}

const estimatedFields = fields.filter((field) => field !== 'order' && field !== 'household')

function estimateField(
  field: Field,
  matches: Observations,
  strangers: Observations,
): Record<string, number> | undefined {
  const seen = sumOf(matches.counts, field)
  const unseen = sumOf(strangers.counts, field)
  if (seen < leastObservations || unseen < leastObservations) return undefined
  const usual: Readonly<Record<string, number>> = defaultRule.bits[field]
  const levels: readonly string[] = fieldLevels[field]
  return Object.fromEntries(
    levels.map((level, index) => {
      const at = fieldNumber(field) * levelRoom + index
      const count = matches.counts[at] ?? 0
      const m = (count + matchFooting / levels.length) / (seen + matchFooting)
      const expected = m * 2 ** -(usual[level] ?? 0)
      const u = ((strangers.counts[at] ?? 0) + strangerFooting * expected) / (unseen + strangerFooting)
      const adjustment = count > 0 ? (matches.adjustments[at] ?? 0) / count : 0
      const evidence = count + (strangers.counts[at] ?? 0)
      const trust = evidence / (evidence + footing)
      const learned = Math.log2(m / u) - adjustment
      return [level, trust * learned + (1 - trust) * (usual[level] ?? 0)]
    }),
  )
}

/**
 * Weights log2(m/u) from what was seen in matches (m) and in strangers (u), per level. A field seen too seldom keeps
 * its weights; rare levels lean on the hand-set ones. The mean adjustment for rarity is taken out, since comparing adds
 * it again.
 */
export function estimateRule(matches: Observations, strangers: Observations, version: string): Rule {
  const estimated = estimatedFields.flatMap((field) => {
    const weights = estimateField(field, matches, strangers)
    return weights === undefined ? [] : [[field, weights] as const]
  })
  const bits: FieldWeights = { ...defaultRule.bits, ...Object.fromEntries(estimated) }
  return { ...defaultRule, version, bits }
}

/** A comparer that does not correct for housemates, so that every finding speaks for itself. */
export function plainComparer(context: Context): Comparer {
  return new Comparer({ ...context, sharedHomes: 0 })
}
