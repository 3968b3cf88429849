import { type BcaInput, bcaLimits } from './bca.ts'
import type { CaptureData } from './data.ts'
import { drawingOrder } from './order.ts'
import { type PoolOptions, type PoolResult, runTasks } from './pool.ts'
import type { ReplicateTask } from './replicate.ts'
import { type Interval, interval } from './result.ts'

const levels = [0.025, 0.1, 0.9, 0.975]

/** Intervals at 95 and 80 per cent of one method, and how many of its replicates failed. */
export type Bootstrap = { interval95: Interval | null; interval80: Interval | null; replicatesFailed: number }

const noBootstrap: Bootstrap = { interval95: null, interval80: null, replicatesFailed: 0 }

/** Splits the outcomes of one method (0 forward selection, 1 lowest BIC) into jackknife and replicates. */
function summarise(outcome: PoolResult, method: 0 | 1, people: readonly number[]): (estimate: number) => Bootstrap {
  const estimates = outcome.estimates.filter((_, place) => place % 2 === method)
  const failed = outcome.failed.filter((_, place) => place % 2 === method)
  const jackknife: BcaInput['jackknife'] = people.map((count, index) => ({
    estimate: estimates[index] ?? Number.NaN,
    people: count,
  }))
  return (estimate) => {
    const replicates = estimates.subarray(people.length)
    const { limits } = bcaLimits({ estimate, replicates, jackknife }, levels)
    return {
      interval95: interval(limits[0], limits[3]),
      interval80: interval(limits[1], limits[2]),
      replicatesFailed: failed.subarray(people.length).reduce((sum, flag) => sum + flag, 0),
    }
  }
}

/** Of both methods. */
export type Bootstraps = { stepwise: Bootstrap; lowestBic: Bootstrap }

/** Point estimates of the total around which intervals are made, and the models that lowest BIC chooses among. */
export type Centres = { stepwise: number; lowestBic: number | undefined; models: ReplicateTask['models'] }

/** How the bootstrap is run. */
export type BootstrapSettings = PoolOptions & { replicates: number; seed: number; threshold: number }

/**
 * BCa intervals with the whole selection repeated in every resample and in the jackknife.
 *
 * @throws the reason of the signal in the settings when that aborts
 */
export async function bootstrap(data: CaptureData, centres: Centres, settings: BootstrapSettings): Promise<Bootstraps> {
  const { seed, threshold, replicates } = settings
  if (replicates === 0) return { stepwise: noBootstrap, lowestBic: noBootstrap }
  const order = drawingOrder(data)
  const { counts, lists } = data
  const task = { lists: lists.length, counts, order, seed, threshold, models: centres.models }
  const outcome = await runTasks(task, order.length + replicates, settings)
  const people = Array.from(order, (mask) => counts[mask] ?? 0)
  return {
    stepwise: summarise(outcome, 0, people)(centres.stepwise),
    lowestBic: centres.lowestBic === undefined ? noBootstrap : summarise(outcome, 1, people)(centres.lowestBic),
  }
}
