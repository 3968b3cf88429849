/**
 * Sending reports: the last post of the form, at 1, 8 and 64 at a time, to the real application on a durable PostgreSQL,
 * over kept-alive connections on loopback from a thread of its own, with the drafts made before. Every report is then
 * opened through its receipt code. The same pool inserts plain rows before and after, to compare with.
 * BENCH_REPORTS takes fewer than 10,000 reports at 64.
 */
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import pg from 'pg'
import type { Platform } from '../../src/platform/platform.ts'
import { benchOrigin, listen, makeBenchPlatform, startBenchServer, type BenchPlatform } from './durable-app.ts'
import type { Errand, Posted } from './post-worker.ts'
import { finalPost, findAgain, makeDrafts, type WaitingDraft } from './report-drafts.ts'
import { median, quantile, round } from './statistics.ts'

type Print = (line: Record<string, unknown>) => void
type Bench = BenchPlatform & { port: number; superuserUrl: string }

const many = Number(process.env['BENCH_REPORTS'] ?? 10_000)
const rounds = [
  { width: 1, count: 300 },
  { width: 8, count: 1500 },
  { width: 64, count: many },
] as const
const insertMilliseconds = 5000

function send(errand: Errand): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('post-worker.ts', import.meta.url), { workerData: errand })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** Plain inserts of one row, each committed durably by itself, through the pool of the application. */
async function insertPlainRows(platform: Platform, width: number): Promise<number> {
  const until = performance.now() + insertMilliseconds
  let inserted = 0
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await sql`insert into bench_row (id, words) values (${platform.newId()}, 'one row')`.execute(platform.database)
      inserted += 1
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: width }, lane))
  return (inserted * 1000) / (performance.now() - begin)
}

async function makePlainTable(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('create table bench_row (id uuid primary key, words text not null)')
  await client.query('grant insert on bench_row to lantaarn_app')
  await client.end()
}

/** Sends drafts so many at a time, and looks for all of them afterwards. */
async function measure({ platform, port, superuserUrl }: Bench, width: number, drafts: readonly WaitingDraft[]) {
  const posts = drafts.map((draft) => finalPost(platform, draft))
  const posted = await send({ port, path: '/melden/controle', origin: benchOrigin, width, posts })
  const accepted = posted.location.filter((to, place) => to === '/melden/verstuurd' && posted.status[place] === 303)
  const found = await findAgain(platform, drafts, superuserUrl)
  return {
    atOnce: width,
    sent: posts.length,
    accepted: accepted.length,
    ...found,
    lost: accepted.length - found.readable,
    perSecond: round(posts.length / posted.seconds, 1),
    p50ms: round(median(posted.milliseconds)),
    p99ms: round(quantile(posted.milliseconds, 0.99)),
  }
}

/** Sends each draft two times at once: a double press of the button. */
async function measureTwice(bench: Bench, drafts: readonly WaitingDraft[]) {
  const doubled = drafts.flatMap((draft) => [draft, draft])
  const posts = doubled.map((draft) => finalPost(bench.platform, draft))
  const { port, platform, superuserUrl } = bench
  const posted = await send({ port, path: '/melden/controle', origin: benchOrigin, width: 8, posts })
  const found = await findAgain(platform, drafts, superuserUrl)
  const accepted = posted.status.filter((status) => status === 303).length
  return { measure: 'each sent two times at once', reports: drafts.length, sent: posts.length, accepted, ...found }
}

async function measureAll(bench: Bench, print: Print): Promise<void> {
  const { platform } = bench
  await send({
    port: bench.port,
    path: '/melden/controle',
    origin: benchOrigin,
    width: 8,
    posts: (await makeDrafts(platform, 200)).map((draft) => finalPost(platform, draft)),
  })
  print(await measureTwice(bench, await makeDrafts(platform, 200)))
  for (const { width, count } of rounds) {
    const drafts = await makeDrafts(platform, count)
    const before = await insertPlainRows(platform, width)
    const measured = await measure(bench, width, drafts)
    const after = await insertPlainRows(platform, width)
    const insertsPerSecond = round((before + after) / 2, 1)
    const percentOfInserts = round((100 * measured.perSecond) / insertsPerSecond, 1)
    const p99OfMedian = round(measured.p99ms / measured.p50ms, 1)
    print({ ...measured, insertsPerSecond, percentOfInserts, p99OfMedian })
  }
}

export default async function (print: Print): Promise<void> {
  const server = await startBenchServer()
  try {
    const made = await makeBenchPlatform(server, 'bench')
    await makePlainTable(made.urls.owner)
    const { app, port } = await listen(made.platform)
    try {
      await measureAll({ ...made, port, superuserUrl: new URL('/bench', server.server.superuserUrl).href }, print)
    } finally {
      await app.close()
      await made.platform.database.destroy()
    }
  } finally {
    await server.stop()
  }
}
