import { rankModels, saturatedLikelihood } from './bic.ts'
import { type CaptureData, InvalidDataError, nameTerm } from './data.ts'
import { type Design, resolveDesign } from './design.ts'
import { checkDesign, type CheckCode } from './existence.ts'
import { createTable, type Fit, fitFromCounts, type Table } from './fit.ts'
import { nameModel } from './hierarchical.ts'
import { createReselector } from './reselect.ts'
import { selectStepwise } from './stepwise.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** One log-linear model, checked and fitted. Numbers of people. */
export type ModelFit = {
  /** 0 when the estimate exists and is unique; else nothing below means anything. */
  code: CheckCode
  /** Everybody: observed and not observed. */
  estimate: number
  logDarkFigure: number
  /** Standard error of logDarkFigure, given the model. */
  standardError: number
  deviance: number
  aic: number
  bic: number
  /** Terms with a finite coefficient, and its value; "" is the intercept. */
  coefficients: Map<string, number>
  /** Terms that nobody is in. */
  minusInfinity: string[]
}

type Fitted = { table: Table; design: Design; space: Workspace; fit: Fit }

function describeFit({ lists }: CaptureData, { table, design, space, fit }: Fitted): ModelFit {
  const people = table.margins[0] as number
  const fitted = fit.deviance - saturatedLikelihood(table)
  const names = Array.from(design.columns, (mask) => nameTerm(lists, mask))
  return {
    code: checkDesign(table, design),
    estimate: people + Math.exp(fit.logDarkFigure),
    logDarkFigure: fit.logDarkFigure,
    standardError: fit.standardError,
    deviance: fit.deviance,
    aic: fitted + 2 * design.parameters,
    bic: fitted + Math.log(people) * design.parameters,
    coefficients: new Map(names.map((name, index) => [name, space.coefficients[index] as number])),
    minusInfinity: design.minusInfinity.map((mask) => nameTerm(lists, mask)),
  }
}

function parseTerm(lists: readonly string[], term: string): number {
  const parts = term.split(':')
  const bits = parts.map((name) => lists.indexOf(name))
  const mask = bits.reduce((sum, bit) => sum | (1 << Math.max(bit, 0)), 0)
  if (bits.includes(-1) || parts.length < 2 || new Set(bits).size < parts.length) {
    throw new InvalidDataError(`A term names two or more different lists with a colon between: ${term} does not.`)
  }
  return mask
}

/**
 * Checks and fits one Poisson log-linear model: main effects of all lists and the interactions that are named.
 *
 * @param interactions names of lists with a colon between, for instance "A:B"; sub-terms must be named themselves
 * @throws {InvalidDataError} when a term names a list that is not there
 */
export function fitModel(data: CaptureData, interactions: readonly string[] = []): ModelFit {
  const table = createTable(data.counts)
  const space = createWorkspace(data.lists.length)
  const mainEffects = data.lists.map((_, index) => 1 << index)
  const chosen = new Set(interactions.map((term) => parseTerm(data.lists, term)))
  const design = resolveDesign([...mainEffects, ...chosen], table.margins)
  const fit = fitFromCounts(table, design, space)
  return describeFit(data, { table, design, space, fit })
}

/** Pairs of lists added by forward selection, in order, with the tail at which each came in. */
export type ChosenPair = { term: string; p: number }

/**
 * Chooses the two-list effects of a model by forward selection.
 *
 * @param threshold tail under which a pair is added, in [0, 1]
 */
export function selectPairs({ lists, counts }: CaptureData, threshold = 0.02): ChosenPair[] {
  const { steps } = selectStepwise(createTable(counts), threshold, createWorkspace(lists.length))
  return steps.map(({ pair, p }) => ({ term: nameTerm(lists, pair), p }))
}

/** A hierarchical model with its BIC. */
export type ModelByBic = { model: string; bic: number; estimate: number }

/**
 * The hierarchical models with the lowest BIC that can be estimated, best first: terms up to order 2 for 3 lists, and 3
 * for 4 and 5 lists.
 *
 * @param most how many to return
 * @returns nothing above 5 lists
 */
export function selectLowestBic({ lists, counts }: CaptureData, most = 1): ModelByBic[] {
  const table = createTable(counts)
  const space = createWorkspace(lists.length)
  const best = rankModels(table, space, most)
  return best.flatMap(({ model }) => {
    const fitted = createReselector(table, [model], space)(table)
    if (fitted === undefined) return []
    return [{ model: nameModel(model), bic: fitted.bic, estimate: (table.margins[0] as number) + fitted.darkFigure }]
  })
}
