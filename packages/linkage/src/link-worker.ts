import { parentPort, workerData } from 'node:worker_threads'
import { InputError } from './columns.ts'
import type { Counts } from './compare/frequencies.ts'
import type { Task } from './link/tasks.ts'
import { TaskRunner } from './link/worker-state.ts'

const runner = new TaskRunner(Number(workerData))

parentPort?.on('message', (message: Task | { kind: 'counts'; counts: Counts }) => {
  try {
    if (message.kind === 'counts') runner.setCounts(message.counts)
    else parentPort?.postMessage({ result: runner.run(message) }, [])
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    parentPort?.postMessage({ refused: error.message }, [])
  }
})
