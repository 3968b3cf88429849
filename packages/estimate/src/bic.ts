import { currentDeviance } from './bound.ts'
import { type Design, resolveDesign } from './design.ts'
import { fitWhenEstimable } from './existence.ts'
import { logFactorial } from './factorial.ts'
import type { Table } from './fit.ts'
import { enumerateModels, type HierarchicalModel, maximumOrder } from './hierarchical.ts'
import type { Workspace } from './workspace.ts'

/** Most lists for which all hierarchical models are compared. */
export const maximumListsForBic = 5

/** Two values of BIC, or two log dark figures, closer than this are equal. */
const tie = 1e-9

/** What models are compared by: BIC, or that up to a constant, and the log of the people that they add. */
export type Merit = { bic: number; logDarkFigure: number }

/** A model that can be estimated. */
export type RankedModel = Merit & { model: HierarchicalModel }

/**
 * Orders models by BIC. Different models can have exactly the same BIC in sparse data; then the one with the smaller
 * estimate goes first, a rule that does not hang on the order of the lists.
 *
 * @returns under 0 when the first goes first, 0 when the two are equal in both
 */
export function compareMerit(first: Merit, second: Merit): number {
  if (Math.abs(first.bic - second.bic) >= tie) return first.bic - second.bic
  const difference = first.logDarkFigure - second.logDarkFigure
  return Math.abs(difference) < tie ? 0 : difference
}

/** How many of the best models are kept for the bootstrap: 100 for 5 lists, else 20. */
export function modelsKept(lists: number): number {
  return lists >= 5 ? 100 : 20
}

/** Twice the log likelihood of a model that fits every count exactly, so that -2 log L = deviance - this. */
export function saturatedLikelihood({ counts, observed }: Table): number {
  let sum = 0
  for (const mask of observed) {
    const count = counts[mask] as number
    sum += count * Math.log(count) - count - logFactorial(count)
  }
  return 2 * sum
}

/** Coefficients per mask of models already fitted, by the bits of their interaction terms: larger models start there. */
type Starts = Map<string, Float64Array>

type Ranking = { space: Workspace; table: Table; starts: Starts; best: Leaders }

/** The lowest values of BIC so far, as many as are asked for, ascending. */
type Leaders = { most: number; values: number[] }

function enter({ most, values }: Leaders, bic: number): void {
  const place = values.findIndex((value) => value > bic)
  values.splice(place < 0 ? values.length : place, 0, bic)
  if (values.length > most) values.pop()
}

/** Coefficients of the model without its last term, that term at 0. */
function startFromParent({ starts, space, table }: Ranking, model: HierarchicalModel, { columns }: Design): void {
  const start = starts.get(model.slice(0, -1).join()) ?? new Float64Array(table.counts.length)
  for (let index = 0; index < columns.length; index += 1) {
    space.coefficients[index] = start[columns[index] as number] as number
  }
}

function keepStart({ starts, space, table }: Ranking, model: HierarchicalModel, { columns }: Design): void {
  const coefficients = new Float64Array(table.counts.length)
  for (const [index, mask] of columns.entries()) coefficients[mask] = space.coefficients[index] as number
  starts.set(model.join(), coefficients)
}

function rankModel(ranking: Ranking, model: HierarchicalModel): RankedModel | undefined {
  const { space, table, best } = ranking
  const design = resolveDesign(model, table.margins)
  startFromParent(ranking, model, design)
  const fixed = design.parameters * Math.log(table.margins[0] as number) - saturatedLikelihood(table)
  const worst = best.values.length < best.most ? Infinity : (best.values.at(-1) ?? Infinity)
  space.ceiling = worst - fixed + 1e-6
  const fitted = fitWhenEstimable(table, design, space)
  space.ceiling = Infinity
  keepStart(ranking, model, design)
  if (!fitted) return undefined
  const bic = fixed + currentDeviance(table, space)
  enter(best, bic)
  return { model, bic, logDarkFigure: space.coefficients[0] as number }
}

/**
 * All hierarchical models that can be estimated from these counts, lowest BIC first.
 *
 * BIC = k log n - 2 log L with k all parameters, those at -infinity included, and n the number of people.
 * Source: B. Silverman, L. Chan, K. Vincent, "Bootstrapping multiple systems estimates to account for model selection",
 * Stat. Comput. 34 (2024).
 *
 * @param most how many are asked for: models that cannot be among these are given up early
 * @returns nothing when there are more than 5 lists
 */
export function rankModels(table: Table, space: Workspace, most = Infinity): RankedModel[] {
  const steps = rankModelsInSteps(table, space, most)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same, with a pause after every model that whoever drives it may use. */
export function* rankModelsInSteps(table: Table, space: Workspace, most: number): Generator<void, RankedModel[]> {
  if (space.lists > maximumListsForBic) return []
  const ranking: Ranking = { space, table, starts: new Map(), best: { most, values: [] } }
  const ranked: RankedModel[] = []
  for (const model of enumerateModels(space.lists, maximumOrder(space.lists))) {
    const entry = rankModel(ranking, model)
    if (entry !== undefined) ranked.push(entry)
    yield
  }
  return ranked.sort(compareMerit).slice(0, most)
}
