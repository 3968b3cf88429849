import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { standardNormalQuantile } from './bca.ts'
import { maximumListsForBic, modelsKept, type RankedModel, rankModelsInSteps } from './bic.ts'
import { type Bootstrap, bootstrap, type BootstrapSettings, type Centres } from './bootstrap.ts'
import { type CaptureData, dropEmptyLists, InvalidDataError, nameTerm, type UsedLists } from './data.ts'
import { createTable, type Table } from './fit.ts'
import { nameModel } from './hierarchical.ts'
import { type Estimate, finite, type Interval, interval } from './result.ts'
import { reasonsNotToPublish } from './publishable.ts'
import type { ReplicateTask } from './replicate.ts'
import { type BicSelection, createReselector } from './reselect.ts'
import { selectStepwise, type StepwiseSelection } from './stepwise.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** Settings of an estimate; all have a default. */
export type EstimateOptions = {
  /** Bootstrap resamples, 1000 unless said; 0 leaves the bootstrap out. */
  replicates?: number | undefined
  /** Whole number that fixes the resamples, 1 unless said. */
  seed?: number | undefined
  /** Tail under which forward selection adds a pair, 0.02 unless said. */
  threshold?: number | undefined
  /** Threads that calculate, as many as the machine offers unless said. The result does not depend on it. */
  threads?: number | undefined
  /** True keeps the calling thread free: then all threads are workers. */
  background?: boolean | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Clock in milliseconds, for `seconds` and for cutting work into slices. */
  now?: (() => number) | undefined
}

function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new InvalidDataError(`The ${name} must be a whole number of at least ${least}, and it is ${value}.`)
  }
}

function settle(options: EstimateOptions): BootstrapSettings {
  const settings = {
    ...options,
    replicates: options.replicates ?? 1000,
    seed: options.seed ?? 1,
    threshold: options.threshold ?? 0.02,
    threads: options.threads ?? availableParallelism(),
    now: options.now ?? (() => performance.now()),
  }
  requireWhole('number of replicates', settings.replicates, 0)
  requireWhole('seed', settings.seed, 0)
  requireWhole('number of threads', settings.threads, 1)
  if (!(settings.threshold >= 0 && settings.threshold <= 1)) {
    throw new InvalidDataError(`The threshold must lie between 0 and 1, and it is ${settings.threshold}.`)
  }
  return settings
}

type PointEstimates = UsedLists & {
  table: Table
  mainEffects: number
  stepwise: StepwiseSelection
  lowestBic: BicSelection | undefined
  models: ReplicateTask['models']
  seconds: Omit<Estimate['seconds'], 'bootstrap'>
}

/** Runs a function and tells how many seconds it took. */
function time<Result>(now: () => number, work: () => Result): [result: Result, seconds: number] {
  const began = now()
  const result = work()
  return [result, (now() - began) / 1000]
}

function fitMainEffects(table: Table, space: Workspace): number {
  const { darkFigure } = selectStepwise(table, 0, space)
  return (table.margins[0] as number) + darkFigure
}

/** Milliseconds of work after which the event loop gets a turn. */
const slice = 12

/** Drives a long calculation to its end without holding up the calling thread. */
async function inSlices<Result>(
  steps: Generator<void, Result>,
  { now, signal }: Pick<BootstrapSettings, 'now' | 'signal'>,
): Promise<Result> {
  let began = now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (now() - began < slice) continue
    await setImmediate()
    signal?.throwIfAborted()
    began = now()
  }
}

async function rankInSlices(
  table: Table,
  space: Workspace,
  settings: BootstrapSettings,
): Promise<ReplicateTask['models']> {
  const ranked: RankedModel[] = await inSlices(rankModelsInSteps(table, space, modelsKept(space.lists)), settings)
  return ranked.map(({ model }) => model)
}

async function estimatePoints(all: CaptureData, settings: BootstrapSettings): Promise<PointEstimates> {
  const { threshold, now } = settings
  const { data, positions } = dropEmptyLists(all)
  const space = createWorkspace(data.lists.length)
  const table = createTable(data.counts)
  const [mainEffects, fit] = time(now, () => fitMainEffects(table, space))
  const [stepwise, stepwiseSeconds] = time(now, () => selectStepwise(table, threshold, space))
  const began = now()
  const models = all.lists.length > maximumListsForBic ? [] : await rankInSlices(table, space, settings)
  const lowestBic = createReselector(table, models.slice(0, 1), space)(table)
  const seconds = { fit, stepwise: stepwiseSeconds, lowestBic: (now() - began) / 1000 }
  return { data, positions, table, mainEffects, stepwise, lowestBic, models, seconds }
}

function waldInterval({ fit, estimable }: StepwiseSelection, observed: number): Interval | null {
  if (!estimable) return null
  const reach = standardNormalQuantile(0.975) * fit.standardError
  return interval(observed + Math.exp(fit.logDarkFigure - reach), observed + Math.exp(fit.logDarkFigure + reach))
}

function describeStepwise(points: PointEstimates, result: Bootstrap): Estimate['stepwise'] {
  const { stepwise, table } = points
  const { lists } = points.data
  const observed = table.margins[0] as number
  const empty = new Set(stepwise.design.minusInfinity)
  const pairs = stepwise.steps.map(({ pair }) => pair)
  return {
    estimate: finite(observed + stepwise.darkFigure),
    logDarkFigure: Number.isFinite(stepwise.darkFigure) ? finite(stepwise.fit.logDarkFigure) : null,
    deviance: finite(stepwise.fit.deviance),
    terms: pairs.filter((pair) => !empty.has(pair)).map((pair) => nameTerm(lists, pair)),
    minusInfinity: pairs.filter((pair) => empty.has(pair)).map((pair) => nameTerm(lists, pair)),
    wald95: waldInterval(stepwise, observed),
    ...result,
  }
}

function describeBic({ lowestBic, table, positions }: PointEstimates, result: Bootstrap): Estimate['lowestBic'] {
  if (lowestBic === undefined) return null
  const estimate = finite((table.margins[0] as number) + lowestBic.darkFigure)
  return { estimate, model: nameModel(lowestBic.model, positions), bic: lowestBic.bic, ...result }
}

function centresOf({ table, stepwise, lowestBic, models }: PointEstimates): Centres {
  const observed = table.margins[0] as number
  return {
    models,
    stepwise: observed + stepwise.darkFigure,
    lowestBic: lowestBic === undefined ? undefined : observed + lowestBic.darkFigure,
  }
}

/**
 * Estimates how many people there are from the lists that some of them are on: by main effects, by forward selection of
 * dependences, and up to 5 lists by the lowest BIC, with BCa bootstrap intervals that repeat the selection in every
 * resample. The same data, seed and settings give the same numbers whatever the number of threads.
 *
 * @param data from `createCaptureData` or `parseCaptureCsv`
 * @throws {InvalidDataError} for settings that make no sense
 * @throws the reason of `options.signal` when that aborts
 */
export async function estimate(data: CaptureData, options: EstimateOptions = {}): Promise<Estimate> {
  const settings = settle(options)
  settings.signal?.throwIfAborted()
  const points = await estimatePoints(data, settings)
  const began = settings.now()
  const intervals = await bootstrap(points.data, centresOf(points), settings)
  const seconds = { ...points.seconds, bootstrap: (settings.now() - began) / 1000 }
  const stepwise = describeStepwise(points, intervals.stepwise)
  const lowestBic = describeBic(points, intervals.lowestBic)
  const reasons = reasonsNotToPublish({
    data,
    estimable: points.stepwise.estimable,
    estimate: stepwise.estimate ?? Infinity,
    replicates: settings.replicates,
    stepwiseLimits: stepwise,
    bicLimits: lowestBic ?? undefined,
  })
  return {
    lists: [...data.lists],
    observed: points.table.margins[0] as number,
    mainEffects: { estimate: finite(points.mainEffects) },
    stepwise,
    lowestBic,
    publishable: reasons.length === 0,
    reasons,
    seconds,
  }
}
