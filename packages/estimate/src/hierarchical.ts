import { bitPositions, countBits } from './subsets.ts'

/** A hierarchical model: masks of all its terms but the intercept, main effects first, every sub-term included. */
export type HierarchicalModel = Int32Array

/** Highest order of a term in the models compared by BIC: 2 up to 3 lists, 3 for 4 and 5 lists. */
export function maximumOrder(lists: number): number {
  return lists >= 4 ? 3 : 2
}

function masksOfOrder(lists: number, order: number): number[] {
  const masks: number[] = []
  for (let mask = 1; mask < 1 << lists; mask += 1) if (countBits(mask) === order) masks.push(mask)
  return masks
}

function subTerms(mask: number): number[] {
  return bitPositions(mask).map((bit) => mask & ~(1 << bit))
}

/** Every way to add terms of this order whose sub-terms are all in the model. */
function extend(model: readonly number[], candidates: readonly number[]): number[][] {
  const present = new Set(model)
  const allowed = candidates.filter((mask) => subTerms(mask).every((part) => present.has(part)))
  const extended: number[][] = []
  for (let choice = 0; choice < 2 ** allowed.length; choice += 1) {
    extended.push([...model, ...allowed.filter((_, index) => ((choice >> index) & 1) === 1)])
  }
  return extended
}

/**
 * All hierarchical log-linear models with all main effects and terms up to the given order: 8 models for 3 lists and
 * order 2, 113 for 4 lists and order 3, 6893 less those of higher order for 5 lists.
 *
 * @param lists number of lists, at most 5: the number of models grows faster than exponentially
 */
export function enumerateModels(lists: number, order: number): HierarchicalModel[] {
  let models: number[][] = [masksOfOrder(lists, 1)]
  for (let level = 2; level <= order; level += 1) {
    const candidates = masksOfOrder(lists, level)
    models = models.flatMap((model) => extend(model, candidates))
  }
  return models.sort((a, b) => a.length - b.length).map((model) => Int32Array.from(model))
}

/**
 * A model by its maximal terms, lists numbered from 1 in column order: [123,14,5]. Largest terms first.
 *
 * @param positions per list its column, when columns have been left out
 */
export function nameModel(model: HierarchicalModel, positions?: readonly number[]): string {
  const maximal = [...model].filter((term) => !model.some((other) => other !== term && (other & term) === term))
  const names = maximal.map((mask) => bitPositions(mask).map((bit) => (positions?.[bit] ?? bit) + 1))
  names.sort((a, b) => b.length - a.length || a.join('').localeCompare(b.join('')))
  return `[${names.map((digits) => digits.join('')).join(',')}]`
}
