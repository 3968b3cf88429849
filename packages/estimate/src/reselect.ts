import { compareMerit, type Merit, saturatedLikelihood } from './bic.ts'
import { currentDeviance, largestGain } from './bound.ts'
import { solve } from './cholesky.ts'
import { type Design, resolveDesign } from './design.ts'
import { fitWhenEstimable } from './existence.ts'
import { createTable, type Fit, fitFromCounts, type Table } from './fit.ts'
import type { HierarchicalModel } from './hierarchical.ts'
import { factorInformation, refreshMeans } from './newton.ts'
import { sumOverSubsets } from './subsets.ts'
import type { Selection } from './stepwise.ts'
import type { Workspace } from './workspace.ts'

/** The model with the lowest BIC for some counts, fitted. */
export type BicSelection = Selection & { model: HierarchicalModel; bic: number; fit: Fit }

/**
 * A fit of one model to the original counts, without the people in terms that are empty in the resample at hand: close
 * to the fit of every such resample, and the same whichever resample asks for it first.
 */
type Anchor = {
  design: Design
  coefficients: Float64Array
  predictor: Float64Array
  means: Float64Array
  sums: Float64Array
  factor: Float64Array
}

/** A model with its fit to all the original counts, and its anchors by the bits of the terms that are empty. */
type Entry = { model: HierarchicalModel; home: Anchor | undefined; anchors: Map<number, Anchor | undefined> }

/** What is known of a model before it is fitted: its score (BIC up to a constant) is at least `bound`. */
type Prospect = { rank: number; bound: number; design: Design; anchor: Anchor | undefined }

/** Anchors kept per thread; more patterns than this are fitted without. */
const maximumAnchors = 4000

/** Selects again, for other counts over the same histories, among models ranked on the original counts. */
export type Reselector = (table: Table) => BicSelection | undefined

function emptyTerms(model: HierarchicalModel, margins: Float64Array): number {
  let bits = 0
  for (let index = 0; index < model.length; index += 1) {
    if ((margins[model[index] as number] as number) === 0) bits += 2 ** index
  }
  return bits
}

/** The original counts without everybody in a term at -infinity, as margins and all. */
function restrict(table: Table, design: Design): Table {
  const counts = new Float64Array(table.counts.length)
  for (const mask of design.rows) counts[mask] = table.counts[mask] as number
  return createTable(counts)
}

type Source = { original: Table; space: Workspace }

type Context = Source & { entries: readonly Entry[]; room: { anchors: number } }

function createEntry(model: HierarchicalModel, source: Source): Entry {
  const { margins } = source.original
  const home = createAnchor(resolveDesign(model, margins), source)
  return { model, home, anchors: new Map([[emptyTerms(model, margins), home]]) }
}

function createAnchor(design: Design, { original, space }: Source): Anchor | undefined {
  const restricted = restrict(original, design)
  for (const column of design.columns) if (column > 0 && restricted.margins[column] === 0) return undefined
  fitFromCounts(restricted, design, space)
  if (!fitWhenEstimable(restricted, design, space)) return undefined
  refreshMeans(design, space)
  if (!factorInformation(design, space)) return undefined
  const p = design.columns.length
  return {
    design,
    coefficients: space.coefficients.slice(0, p),
    predictor: space.predictor.slice(),
    means: space.means.slice(),
    sums: space.sums.slice(),
    factor: space.information.slice(0, p * p),
  }
}

function findAnchor({ model, anchors }: Entry, table: Table, context: Context): Anchor | undefined {
  const key = emptyTerms(model, table.margins)
  if (anchors.has(key)) return anchors.get(key)
  if (context.room.anchors === 0) return undefined
  context.room.anchors -= 1
  const anchor = createAnchor(resolveDesign(model, table.margins), context)
  anchors.set(key, anchor)
  return anchor
}

/** Deviance of these counts under the anchor's means, up to the part that is the same for every model. */
function anchorDeviance({ counts, margins, observed }: Table, { predictor, sums }: Anchor): number {
  let sum = (sums[0] as number) - (margins[0] as number)
  for (let index = 0; index < observed.length; index += 1) {
    const mask = observed[index] as number
    sum -= (counts[mask] as number) * (predictor[mask] as number)
  }
  return 2 * sum
}

/** What the deviance of the best fit cannot be under, from one Newton step at the anchor, up to the same part. */
function boundDeviance(table: Table, anchor: Anchor, { change, step }: Workspace): number {
  const { means, sums } = anchor
  const { columns, rows } = anchor.design
  for (let index = 0; index < columns.length; index += 1) {
    const mask = columns[index] as number
    change[index] = (table.margins[mask] as number) - (sums[mask] as number)
  }
  solve(anchor.factor, columns.length, change)
  step.fill(0)
  for (let index = 0; index < columns.length; index += 1) step[columns[index] as number] = change[index] as number
  sumOverSubsets(step)
  return anchorDeviance(table, anchor) - largestGain(table, { columns, rows, means, sums, change, step })
}

/** Sum of 2 y log y: what `anchorDeviance` leaves out. */
function constantPart({ counts, observed }: Table): number {
  let sum = 0
  for (let index = 0; index < observed.length; index += 1) {
    const count = counts[observed[index] as number] as number
    sum += count * Math.log(count)
  }
  return 2 * sum
}

function assess(table: Table, context: Context): Prospect[] {
  const constant = constantPart(table)
  const penalty = Math.log(table.margins[0] as number)
  const prospects = context.entries.map((entry, rank) => {
    const anchor = findAnchor(entry, table, context)
    const least = anchor === undefined ? 0 : constant + boundDeviance(table, anchor, context.space)
    const design = anchor?.design ?? resolveDesign(entry.model, table.margins)
    return { rank, anchor, design, bound: design.parameters * penalty + Math.max(0, least) }
  })
  return prospects.sort((a, b) => a.bound - b.bound || a.rank - b.rank)
}

type Best = Merit & { prospect: Prospect }

function isBetter(found: Best, best: Best | undefined): boolean {
  if (best === undefined) return true
  return (compareMerit(found, best) || found.prospect.rank - best.prospect.rank) < 0
}

/** Starts at the anchor, or without one at the fit to all the original counts. */
function placeStart({ anchor, design, rank }: Prospect, { entries, space }: Context): void {
  if (anchor !== undefined) return space.coefficients.set(anchor.coefficients)
  const home = entries[rank]?.home
  space.coefficients.fill(0)
  if (home === undefined) return
  const places = new Map(home.design.columns.map((mask, index) => [mask, index]))
  for (const [index, mask] of design.columns.entries()) {
    space.coefficients[index] = home.coefficients[places.get(mask) ?? -1] ?? 0
  }
}

/** Fits the prospects, most promising first, until none that is left can be better than the best so far. */
function findBest(table: Table, context: Context, prospects: readonly Prospect[]): Best | undefined {
  const { space } = context
  const penalty = Math.log(table.margins[0] as number)
  let best: Best | undefined
  for (const prospect of prospects) {
    const { design, bound } = prospect
    if (best !== undefined && bound > best.bic + 1e-6) break
    placeStart(prospect, context)
    const fixed = design.parameters * penalty
    space.ceiling = (best?.bic ?? Infinity) - fixed + 1e-6
    const fitted = fitWhenEstimable(table, design, space)
    space.ceiling = Infinity
    if (!fitted) continue
    const bic = fixed + currentDeviance(table, space)
    const found = { prospect, bic, logDarkFigure: space.coefficients[0] as number }
    if (isBetter(found, best)) best = found
  }
  return best
}

/**
 * Prepares the choice of the model with the lowest BIC among some, again and again for resamples of the same counts.
 * The choice for one resample does not depend on the others.
 *
 * @param original the table that every later one is a resample of: empty where it is empty
 * @param models in order of preference when both BIC and estimate are equal
 */
export function createReselector(original: Table, models: readonly HierarchicalModel[], space: Workspace): Reselector {
  const entries = models.map((model) => createEntry(model, { original, space }))
  const context = { original, space, entries, room: { anchors: maximumAnchors } }
  return (table) => {
    const best = findBest(table, context, assess(table, context))
    if (best === undefined) return undefined
    const { design, rank } = best.prospect
    const fit = fitFromCounts(table, design, space)
    return {
      model: models[rank] as HierarchicalModel,
      bic: best.bic - saturatedLikelihood(table),
      fit,
      darkFigure: Math.exp(fit.logDarkFigure),
      estimable: true,
    }
  }
}
