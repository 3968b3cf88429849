import { parentPort, workerData } from 'node:worker_threads'
import { createReplicator, type ReplicateTask } from './replicate.ts'

/** A thread of the bootstrap: gets ranges of tasks, answers with their outcomes. */
if (parentPort === null) throw new Error('This file runs as a worker thread only.')
const port = parentPort
const task: ReplicateTask = workerData
const run = createReplicator(task)
port.on('message', ({ from, to }: { from: number; to: number }) => port.postMessage(run(from, to)))
