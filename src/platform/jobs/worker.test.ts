import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLogs } from '../../../tests/access/ask.ts'
import { testApp } from '../../../tests/support/app.ts'
import { jobs } from '../../app.ts'
import { openDatabase, withSystem } from '../db/database.ts'
import { addJob } from './add-job.ts'
import { startJobs } from './worker.ts'

test('a job that fails is tried again, and neither the queue nor the log keeps what its error said', async (t) => {
  const app = await testApp()
  const queue = await openLogs(app)
  const database = openDatabase(app.urls.worker, { connections: 1, say: () => undefined })
  const failed = Promise.withResolvers<void>()
  const run = async () => {
    failed.resolve()
    throw Object.assign(new RangeError('noor@lantaarn.example was refused'), { code: 'EENVELOPE' })
  }
  await withSystem(app.platform.database, 'test', (tx) => addJob(tx, { name: 'mail-notice', payload: {} }))
  const worker = await startJobs(app.platform, {
    workerUrl: app.urls.worker,
    database,
    jobs: { ...jobs, 'mail-notice': { activity: 'manage-accounts', run } },
  })
  t.after(async () => {
    await database.destroy()
    await queue.close()
    await app.close()
  })
  const readJob = () =>
    queue.read<{ attempts: number; last_error: string | null }>(
      "select attempts, last_error from graphile_worker.jobs where task_identifier = 'mail-notice'",
    )
  await failed.promise
  // The queue writes the failure after the job has thrown: a worker that stops before that would leave it unwritten.
  let [job] = await readJob()
  while (job?.last_error === null) [job] = await readJob()
  await worker.stop()
  assert.equal(job?.attempts, 1)
  assert.match(job.last_error ?? '', /RangeError EENVELOPE/)
  assert.doesNotMatch(`${job.last_error}${app.logged.join()}`, /noor/)
})
