import { Worker } from 'node:worker_threads'
import { InputError } from '../columns.ts'
import type { Counts } from '../compare/frequencies.ts'
import type { Task, TaskResult } from './tasks.ts'
import { TaskRunner } from './worker-state.ts'

/** Runs tasks on one or more threads. */
export type Pool = {
  /** Number of threads, and so of spill files under one name. */
  readonly writers: number
  /** Runs tasks, handing each result on with the number of its task; resolves when all are done. */
  readonly runAll: (tasks: readonly Task[], done: (result: TaskResult, task: number) => void) => Promise<void>
  /** Makes every thread finish its spill files. */
  readonly finishSpill: () => Promise<void>
  readonly setCounts: (counts: Counts) => void
  readonly close: () => Promise<void>
}

/** Runs everything on the calling thread: for small tables, where starting threads costs more than it brings. */
export function createInlinePool(): Pool {
  const runner = new TaskRunner(0)
  return {
    writers: 1,
    runAll: (tasks, done) => {
      tasks.forEach((task, index) => done(runner.run(task), index))
      return Promise.resolve()
    },
    finishSpill: () => Promise.resolve(void runner.run({ kind: 'finish' })),
    setCounts: (counts) => runner.setCounts(counts),
    close: () => Promise.resolve(),
  }
}

type Answer = { result: TaskResult; refused?: undefined } | { refused: string }

function ask(worker: Worker, task: Task): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onMessage = (answer: Answer): void => {
      settle()
      if (answer.refused === undefined) resolve(answer.result)
      else reject(new InputError(answer.refused))
    }
    const onError = (error: Error): void => {
      settle()
      reject(error)
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(task, [])
  })
}

/** Rows and pairs live shortly: with room for many of them, few are copied on. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/** Runs tasks on `threads` worker threads. */
export function createThreadPool(threads: number): Pool {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const location = new URL(`../link-worker.${extension}`, import.meta.url)
  const workers = Array.from(
    { length: threads },
    (_, writer) => new Worker(location, { workerData: writer, resourceLimits }),
  )
  return {
    writers: threads,
    runAll: async (tasks, done) => {
      const queue = tasks.entries()
      const work = async (worker: Worker): Promise<void> => {
        for (const [index, task] of queue) done(await ask(worker, task), index)
      }
      await Promise.all(workers.map(work))
    },
    finishSpill: async () => void (await Promise.all(workers.map((worker) => ask(worker, { kind: 'finish' })))),
    setCounts: (counts) => {
      for (const worker of workers) worker.postMessage({ kind: 'counts', counts }, [])
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}
