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
const worthAThread = 250

type Progress = {
  task: ReplicateTask
  options: PoolOptions
  total: number
  next: number
  done: number
  /** Milliseconds per task, as last measured. */
  pace: number
  result: PoolResult
  /** Called when the last task is done. */
  complete: () => void
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
  if (progress.done === progress.total) progress.complete()
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
    if (alone && ended - start > 5 * slice && left > worthAThread) {
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
function workElsewhere(progress: Progress, worker: Worker, fail: (error: unknown) => void): void {
  let sent = 0
  const feed = () => {
    const range = takeRange(progress)
    if (range === undefined) return
    sent = progress.options.now()
    worker.postMessage(range, [])
  }
  const receive = (block: ReplicateBlock) => {
    store(progress, block)
    progress.pace = Math.max((progress.options.now() - sent) / (block.estimates.length / 2), 1e-3)
    feed()
  }
  worker.on('message', (block: ReplicateBlock) => {
    try {
      receive(block)
    } catch (error) {
      fail(error)
    }
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread of the bootstrap stopped before it was done.')))
  worker.once('online', feed)
}

/**
 * Runs all tasks of a bootstrap over threads.
 *
 * @param total number of tasks: observed histories and replicates together
 * @throws the reason of the signal when that aborts, or the error of a thread
 */
export async function runTasks(task: ReplicateTask, total: number, options: PoolOptions): Promise<PoolResult> {
  const { signal, threads, background } = options
  signal?.throwIfAborted()
  const result = { estimates: new Float64Array(2 * total), failed: new Uint8Array(2 * total) }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const progress: Progress = { task, options, total, next: 0, done: 0, pace: slice, result, complete: resolve }
  const workers: Worker[] = []
  const start = (count: number) => {
    while (workers.length < count) {
      const worker = createWorker(task)
      workers.push(worker)
      workElsewhere(progress, worker, reject)
    }
  }
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    if (background === true) start(threads)
    else workHere(progress, () => start(threads - 1)).catch(reject)
    await promise
    return result
  } finally {
    signal?.removeEventListener('abort', abort)
    progress.next = total
    await Promise.all(workers.map((worker) => worker.removeAllListeners().terminate()))
  }
}
