import { type Design, resolveDesign } from './design.ts'
import { checkDesign, fitWhenEstimable } from './existence.ts'
import { type Fit, fitFromCounts, type Table } from './fit.ts'
import { smallerPoissonTail } from './poisson.ts'
import { pairMasks } from './subsets.ts'
import type { Workspace } from './workspace.ts'

/** A pair of lists that forward selection added, and how unlikely its overlap was before. */
type Step = { pair: number; p: number }

/** A model chosen and fitted. */
export type Selection = {
  /** People on no list. Infinity when the estimate runs away, NaN when nothing can be fitted. */
  darkFigure: number
  /** False when the estimate of the model does not exist or is not unique. */
  estimable: boolean
}

/** A model that forward selection arrived at. */
export type StepwiseSelection = Selection & {
  fit: Fit
  design: Design
  steps: Step[]
}

/** Two tails are equal when they differ less than the rounding of equal ones can: then the first pair goes first. */
const tie = 1e-9

type Candidate = { pair: number; p: number }

/**
 * Pairs of lists that somebody is on. An empty list says nothing: its main effect is at -infinity, which takes all its
 * histories out of the table, and none of its pairs is a candidate.
 */
function pairsInUse({ margins }: Table, lists: number): number[] {
  return pairMasks(lists).filter((pair) => {
    const lowest = pair & -pair
    return (margins[lowest] as number) > 0 && (margins[pair ^ lowest] as number) > 0
  })
}

/** Takes the candidate with the smallest tail out of the array; among equals the first. */
function takeSmallest(candidates: Candidate[]): Candidate | undefined {
  let best = 0
  for (let index = 1; index < candidates.length; index += 1) {
    if ((candidates[index] as Candidate).p < (candidates[best] as Candidate).p * (1 - tie)) best = index
  }
  return candidates.splice(best, 1)[0]
}

/** Coefficients to start Newton's method from: those of the smaller model, and what the new pair alone would need. */
function startForPair(smaller: Coefficients, design: Design, space: Workspace): void {
  for (let index = 0; index < design.columns.length; index += 1) {
    const mask = design.columns[index] as number
    space.coefficients[index] = smaller.values[mask] as number
  }
}

/** Coefficients per mask, 0 for a term that is not in the model, and fitted people on at least its lists. */
type Coefficients = Workspace['last']

function keepCoefficients(into: Coefficients, design: Design, space: Workspace): void {
  into.values.fill(0)
  for (let index = 0; index < design.columns.length; index += 1) {
    into.values[design.columns[index] as number] = space.coefficients[index] as number
  }
  into.sums.set(space.sums)
}

type Search = {
  table: Table
  space: Workspace
  threshold: number
  terms: number[]
  pairs: number[]
  last: Coefficients
}

function rankCandidates({ table, pairs, last, threshold }: Search): Candidate[] {
  const candidates: Candidate[] = []
  for (const pair of pairs) {
    const p = smallerPoissonTail(table.margins[pair] as number, last.sums[pair] as number)
    if (p < threshold) candidates.push({ pair, p })
  }
  return candidates
}

/** Adds the first pair, by size of its tail, that can be estimated; the first that passes is the smallest that passes. */
function addPair(search: Search): Step | undefined {
  const { table, space, terms, last } = search
  const candidates = rankCandidates(search)
  for (let next = takeSmallest(candidates); next !== undefined; next = takeSmallest(candidates)) {
    const { pair } = next
    const design = resolveDesign([...terms, pair], table.margins)
    const observed = table.margins[pair] as number
    last.values[pair] = observed > 0 ? Math.log(observed / (last.sums[pair] as number)) : 0
    startForPair(last, design, space)
    last.values[pair] = 0
    if (!fitWhenEstimable(table, design, space)) continue
    keepCoefficients(last, design, space)
    return next
  }
  return undefined
}

/**
 * Forward selection of two-list effects. It starts from main effects; each round adds the pair whose overlap is the
 * least likely under the model so far, by the smaller Poisson tail, provided that the larger model can be estimated, and
 * stops when no tail is under the threshold. Lists that nobody is on are left out.
 * Source: L. Chan, B. Silverman, K. Vincent, "Multiple systems estimation for sparse capture data: inferential
 * challenges when there are nonoverlapping lists", J. Am. Stat. Assoc. 116 (2021).
 *
 * @param threshold tail under which a pair is added, in [0, 1]; 0 gives main effects
 */
export function selectStepwise(table: Table, threshold: number, space: Workspace): StepwiseSelection {
  const lists = Array.from({ length: space.lists }, (_, list) => 1 << list)
  const { last } = space
  const mainEffects = resolveDesign(lists, table.margins)
  const start = fitFromCounts(table, mainEffects, space)
  keepCoefficients(last, mainEffects, space)
  const steps: Step[] = []
  const search = { table, space, threshold, terms: lists, pairs: pairsInUse(table, space.lists), last }
  for (let step = addPair(search); step !== undefined; step = addPair(search)) {
    const { pair } = step
    steps.push(step)
    search.terms = [...search.terms, pair]
    search.pairs = search.pairs.filter((other) => other !== pair)
  }
  if (steps.length === 0) return finishMainEffects(table, mainEffects, start)
  const design = resolveDesign(
    [...search.terms].sort((a, b) => a - b),
    table.margins,
  )
  const fit = fitFromCounts(table, design, space)
  return { fit, design, steps, darkFigure: Math.exp(fit.logDarkFigure), estimable: true }
}

/** Main effects are taken unchecked, so that a model that cannot be estimated is known here for what it is. */
function finishMainEffects(table: Table, design: Design, fit: Fit): StepwiseSelection {
  const estimable = checkDesign(table, design) === 0
  const darkFigure = Math.exp(fit.logDarkFigure)
  const people = table.margins[0] as number
  const ranAway = !estimable && !(darkFigure <= 1000 * people)
  return { fit, design, steps: [], darkFigure: ranAway ? Infinity : darkFigure, estimable }
}
