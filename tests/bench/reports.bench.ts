/**
 * Sending reports: the last post of the form, at 1, 8 and 64 at a time, to the real application on a durable PostgreSQL,
 * over kept-alive connections on loopback from a thread of its own, with the drafts made before. Every report is then
 * opened through its receipt code. The same pool inserts plain rows in turns with the reports, to compare with: both then
 * meet the machine in the same moments.
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
/** In how many turns the reports of a round are sent, and how long plain rows are inserted before each and at the end. */
const turns = 5
const insertMilliseconds = 1600

function send(errand: Errand): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('post-worker.ts', import.meta.url), { workerData: errand })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

type Inserted = { rows: number; seconds: number }

/** Plain inserts of one row, each committed durably by itself, through the pool of the application. */
async function insertPlainRows(platform: Platform, width: number): Promise<Inserted> {
  const begin = performance.now()
  const until = begin + insertMilliseconds
  let rows = 0
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await sql`insert into bench_row (id, words) values (${platform.newId()}, 'one row')`.execute(platform.database)
      rows += 1
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return { rows, seconds: (performance.now() - begin) / 1000 }
}

async function makePlainTable(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('create table bench_row (id uuid primary key, words text not null)')
  await client.query('grant insert on bench_row to lantaarn_app')
  await client.end()
}

/** Sends drafts so many at a time, in turns with plain inserts, and looks for all of them afterwards. */
async function measure({ platform, port, superuserUrl }: Bench, width: number, drafts: readonly WaitingDraft[]) {
  const posted: Posted[] = []
  const inserted = [await insertPlainRows(platform, width)]
  const size = Math.ceil(drafts.length / turns)
  for (let from = 0; from < drafts.length; from += size) {
    const posts = drafts.slice(from, from + size).map((draft) => finalPost(platform, draft))
    posted.push(await send({ port, path: '/melden/controle', origin: benchOrigin, width, posts }))
    inserted.push(await insertPlainRows(platform, width))
  }
  const locations = posted.flatMap(({ location, status }) => location.filter((_, place) => status[place] === 303))
  const accepted = locations.filter((to) => to === '/melden/verstuurd').length
  const found = await findAgain(platform, drafts, superuserUrl)
  const milliseconds = posted.flatMap((turn) => turn.milliseconds)
  const [p50, p99] = [median(milliseconds), quantile(milliseconds, 0.99)]
  const perSecond = drafts.length / sum(posted.map(({ seconds }) => seconds))
  const insertsPerSecond = sum(inserted.map(({ rows }) => rows)) / sum(inserted.map(({ seconds }) => seconds))
  return {
    atOnce: width,
    sent: drafts.length,
    accepted,
    ...found,
    lost: accepted - found.readable,
    perSecond: round(perSecond, 1),
    p50ms: round(p50),
    p99ms: round(p99),
    insertsPerSecond: round(insertsPerSecond, 1),
    percentOfInserts: round((100 * perSecond) / insertsPerSecond, 1),
    p99OfMedian: round(p99 / p50, 1),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
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
    print(await measure(bench, width, drafts))
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
