import { defaultRule, type Rule } from '../compare/weights.ts'
import type { Entity } from '../entity.ts'
import { countFrequencies, findCandidates, toComparables, type ComparablePair } from './candidates.ts'
import { estimateRule, observe, plainComparer } from './observe.ts'

export type EstimateOptions = {
  /** Gives numbers from 0 up to 1, by which pairs of strangers are drawn. */
  readonly random: () => number
  /** Name of the new rule; stands in every result made with it. */
  readonly version: string
  /** Pairs of strangers to draw; 200,000 unless given. */
  readonly strangers?: number
}

export type LabelledPair = { readonly left: Entity; readonly right: Entity; readonly match: boolean }

const usualStrangers = 200_000
const mostRounds = 20
const settled = 0.01

function* drawStrangers(
  left: ComparablePair[0][],
  right: ComparablePair[1][],
  options: EstimateOptions,
): Generator<ComparablePair> {
  for (let drawn = 0; drawn < (options.strangers ?? usualStrangers); drawn++) {
    const a = left[Math.floor(options.random() * left.length)]
    const b = right[Math.floor(options.random() * right.length)]
    if (a !== undefined && b !== undefined && a !== b) yield [a, b]
  }
}

/**
 * Weights from pairs somebody has judged: m from the pairs that match, u from random pairs of their records and from
 * those that do not match (Fellegi and Sunter 1969). Fields seen in fewer than 20 matches keep the hand-set weights.
 */
export function estimateFromLabels(pairs: readonly LabelledPair[], options: EstimateOptions): Rule {
  const left = toComparables(pairs.map((pair) => pair.left))
  const right = toComparables(pairs.map((pair) => pair.right))
  const comparer = plainComparer({ frequencies: countFrequencies([...left, ...right]) })
  const chosen = (match: boolean): ComparablePair[] =>
    pairs.flatMap((pair, index): ComparablePair[] => {
      const a = left[index]
      const b = right[index]
      return pair.match === match && a !== undefined && b !== undefined ? [[a, b]] : []
    })
  const matches = observe(chosen(true), comparer, () => 1)
  const strangers = observe([...chosen(false), ...drawStrangers(left, right, options)], comparer, () => 1)
  return estimateRule(matches, strangers, options.version)
}

function largestChange(before: Rule, after: Rule): number {
  const flat = (rule: Rule): number[] => Object.values(rule.bits).flatMap((levels) => Object.values(levels))
  const old = flat(before)
  return Math.max(...flat(after).map((bits, index) => Math.abs(bits - (old[index] ?? 0))))
}

/**
 * Weights from the data alone: u from random pairs, m by expectation maximisation over the candidate pairs, starting
 * from the hand-set rule (Winkler 1988; random pairs for u as in Splink). Ends when no weight moves by more than a
 * hundredth of a bit, or after 20 rounds. The same list on both sides means pairs within it.
 */
export function estimateFromData(left: readonly Entity[], right: readonly Entity[], options: EstimateOptions): Rule {
  const lefts = toComparables(left)
  const rights = left === right ? lefts : toComparables(right)
  const frequencies = countFrequencies(left === right ? lefts : [...lefts, ...rights])
  const population = Math.max(left.length, right.length)
  const strangers = observe(drawStrangers(lefts, rights, options), plainComparer({ frequencies }), () => 1)
  const pairs = findCandidates(left, right).flatMap(([a, b]): ComparablePair[] => {
    const first = lefts[a]
    const second = rights[b]
    return first === undefined || second === undefined ? [] : [[first, second]]
  })
  let rule = defaultRule
  for (let round = 0; round < mostRounds; round++) {
    const comparer = plainComparer({ rule, frequencies, population })
    const matches = observe(pairs, comparer, (bits) => 1 / (1 + 2 ** (comparer.prior - bits)))
    const next = estimateRule(matches, strangers, options.version)
    const change = largestChange(rule, next)
    rule = next
    if (change < settled) break
  }
  return rule
}
