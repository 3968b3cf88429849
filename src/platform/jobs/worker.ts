import { run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { withActor, type Database, type Tx } from '../db/database.ts'
import { describeError } from '../log/logger.ts'
import type { Actor } from '../db/actor.ts'
import type { Platform } from '../platform.ts'
import { silent } from './install.ts'
import { writeTrace } from '../audit/trace.ts'

/** What a job may do: its own transaction as the actor that it names, and the platform with the worker's database. */
export type JobContext = {
  platform: Platform
  actor: Actor
  payload: Readonly<Record<string, unknown>>
  /** Runs work as the job; the three logs are written in the same transaction. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** A job: the activity for which it runs, and what it does. `every` is the cron line of a recurring job. */
export type Job = { activity: string; every?: string; run(context: JobContext): Promise<void> }

/**
 * That a job failed, with the class and code of what failed: graphile-worker keeps the message and the stack of an error in
 * the queue, and those of databases and mail servers repeat what people typed.
 */
class JobFailedError extends Error {
  override name = 'JobFailedError'
  constructor(error: unknown) {
    const { error: kind, code = '' } = describeError(error)
    super(`${kind} ${code}`.trim())
    this.stack = `${this.name}: ${this.message}`
  }
}

/** The running worker. */
export type RunningJobs = { stop(): Promise<void> }

/** Starts to run jobs as the worker role. Jobs that fail are tried again by graphile-worker, with growing pauses. */
export async function startJobs(
  platform: Platform,
  options: { workerUrl: string; database: Database; jobs: Readonly<Record<string, Job>> },
): Promise<RunningJobs> {
  const { workerUrl, database, jobs } = options
  const own: Platform = { ...platform, database }
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => runJob(own, { name, job, payload })]),
  )
  const crontab = Object.entries(jobs)
    .flatMap(([name, { every }]) => (every === undefined ? [] : [`${every} ${name}`]))
    .join('\n')
  const pool = openPool(workerUrl, own)
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 5000,
    noHandleSignals: true,
    logger: silent,
    taskList,
    crontab,
  })
  const stop = async (): Promise<void> => {
    await runner.stop()
    await pool.end()
  }
  return { stop }
}

/** Connections of the worker itself. One that is lost is opened again; also one that is lost while it is being closed. */
function openPool(url: string, { log }: Platform): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'lantaarn-jobs' })
  const lost = (error: Error): void => {
    if (!pool.ending) log.error('job.connection-lost', describeError(error))
  }
  pool.on('connect', (client) => client.on('error', lost))
  // Each connection has reported it already.
  pool.on('error', () => undefined)
  return pool
}

async function runJob(
  platform: Platform,
  { name, job, payload }: { name: string; job: Job; payload: unknown },
): Promise<void> {
  const actor: Actor = { kind: 'job', holdings: [], activity: job.activity, traceId: platform.newId() }
  const known = typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
  try {
    await job.run({
      platform,
      actor,
      payload: known,
      transact: (work) =>
        withActor(platform.database, actor, async (tx) => {
          const result = await work(tx)
          await writeTrace(tx, platform, {
            actor,
            at: platform.clock(),
            event: `job.${name}`,
            permission: 'job',
            result: 'done',
            reason: 'job',
            origin: 'job',
          })
          return result
        }),
    })
  } catch (error) {
    platform.log.error('job.failed', { job: name, ...describeError(error) })
    throw new JobFailedError(error)
  }
}
