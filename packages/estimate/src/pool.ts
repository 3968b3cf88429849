import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { createReplicator, type ReplicateBlock, type ReplicateTask } from './replicate.ts'

/** How the tasks are run; none of it changes the outcome. */
export type PoolOptions = {
  /** Threads that calculate at the same time, at least 1. */
  threads: number
  /** When true the calling thread only waits; else it is one of the threads, in slices of some milliseconds. */
  background?: boolean | undefined
  /** Stops everything; the promise is rejected with the reason of the signal. */
  signal?: AbortSignal | undefined
  /** Told how many tasks are done, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Milliseconds from some moment on; only the size of slices hangs on it. */
  now: () => number
}

/** Outcomes of all tasks, in their order: estimates and failures of forward selection and of lowest BIC. */
export type PoolResult = Pick<ReplicateBlock, 'estimates' | 'failed'>

/** Aim for the time that one slice of tasks takes, in milliseconds. */
const slice = 12
/** Work that is not worth the start of a thread, in milliseconds. */
const worthAThread = 150

type Progress = {
  task: ReplicateTask
  options: PoolOptions
  total: number
  next: number
  done: number
  /** Milliseconds per task, as last measured. */
  pace: number
  result: PoolResult
}

function takeRange(progress: Progress): { from: number; to: number } | undefined {
  if (progress.next >= progress.total || progress.options.signal?.aborted === true) return undefined
  const from = progress.next
  const size = Math.min(200, Math.max(1, Math.floor(slice / progress.pace)))
  progress.next = Math.min(progress.total, from + size)
  return { from, to: progress.next }
}

function store(progress: Progress, { from, estimates, failed }: ReplicateBlock): void {
  progress.result.estimates.set(estimates, 2 * from)
  progress.result.failed.set(failed, 2 * from)
  progress.done += estimates.length / 2
  progress.options.onProgress?.(progress.done, progress.total)
}

/** Works in slices, so that the thread stays responsive, and asks for help once when much turns out to be left. */
async function workHere(progress: Progress, askForHelp: () => void): Promise<void> {
  const run = createReplicator(progress.task)
  const { now } = progress.options
  const start = now()
  let alone = true
  for (let range = takeRange(progress); range !== undefined; range = takeRange(progress)) {
    const began = now()
    store(progress, run(range.from, range.to))
    const ended = now()
    progress.pace = Math.max((ended - began) / (range.to - range.from), 1e-3)
    const left = (progress.total - progress.next) * progress.pace
    if (alone && ended - start > 2 * slice && left > worthAThread) {
      alone = false
      askForHelp()
    }
    await setImmediate()
  }
}

function createWorker(task: ReplicateTask): Worker {
  const file = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url)
  return new Worker(file, { workerData: task, execArgv: [] })
}

/** Feeds one worker until no tasks are left. */
function workElsewhere(progress: Progress, worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0
    const feed = () => {
      const range = takeRange(progress)
      if (range === undefined) return resolve()
      sent = progress.options.now()
      worker.postMessage(range, [])
    }
    worker.on('message', (block: ReplicateBlock) => {
      store(progress, block)
      progress.pace = Math.max((progress.options.now() - sent) / (block.estimates.length / 2), 1e-3)
      feed()
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('A thread of the bootstrap stopped before it was done.')))
    worker.once('online', feed)
  })
}

function whenAborted(signal: AbortSignal | undefined, stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop })
  })
}

/**
 * Runs all tasks of a bootstrap over threads.
 *
 * @param total number of tasks: observed histories and replicates together
 * @throws the reason of the signal when that aborts, or the error of a thread
 */
export async function runTasks(task: ReplicateTask, total: number, options: PoolOptions): Promise<PoolResult> {
  options.signal?.throwIfAborted()
  const result = { estimates: new Float64Array(2 * total), failed: new Uint8Array(2 * total) }
  const progress: Progress = { task, options, total, next: 0, done: 0, pace: slice, result }
  const workers: Worker[] = []
  const work: Promise<void>[] = []
  const start = (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const worker = createWorker(task)
      workers.push(worker)
      const share = workElsewhere(progress, worker)
      share.catch(() => undefined)
      work.push(share)
    }
  }
  const finished = new AbortController()
  const all = async () => {
    if (options.background === true) start(options.threads)
    else await workHere(progress, () => start(options.threads - 1))
    await Promise.all(work)
  }
  try {
    await Promise.race([all(), whenAborted(options.signal, finished.signal)])
    options.signal?.throwIfAborted()
    return result
  } finally {
    finished.abort()
    await Promise.all(workers.map((worker) => worker.removeAllListeners().terminate()))
  }
}
