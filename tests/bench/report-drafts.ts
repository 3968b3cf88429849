import { chooser } from '../../src/demonstration/random.ts'
import { fictionalAnswers } from '../../src/demonstration/stories.ts'
import { draftHash, makeDraft, openReport } from '../../src/modules/reports/index.ts'
import { decipher, encipher, unwrapDataKey } from '../../src/platform/crypto/envelope.ts'
import { keyedHash } from '../../src/platform/crypto/keyed-hash.ts'
import { withActor, withSystem } from '../../src/platform/db/database.ts'
import { csrfTokenFor } from '../../src/platform/http/csrf.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { sql } from 'kysely'
import pg from 'pg'
import type { Post } from './post-worker.ts'
import { forEachAtOnce } from './statistics.ts'

/** A draft that waits to be sent: what the visitor holds of it, and the mark in its story by which it is known again. */
export type WaitingDraft = { id: string; visitId: string; code: string; mark: string }

/** How many of the drafts are found again, and how. */
export type FoundAgain = { stored: number; readable: number; twice: number }

const choose = chooser(2)
const places = ['GM0599', 'GM0606', 'GM0505', undefined] as const
const batchSize = 100
const lifetime = 7_200_000

/** Writes complete drafts of made-up reports, as the steps of the form leave them. */
export async function makeDrafts(platform: Platform, count: number): Promise<WaitingDraft[]> {
  const waiting: WaitingDraft[] = []
  while (waiting.length < count) {
    const batch = Array.from({ length: Math.min(batchSize, count - waiting.length) }, () => makeOne(platform))
    await withSystem(platform.database, 'bench', async (tx) => {
      const keys = batch.map(({ key }) => key)
      await tx.insertInto('record_key').values(keys).execute()
      const rows = batch.map(({ row }) => row)
      await tx.insertInto('draft').values(rows).execute()
    })
    waiting.push(...batch.map(({ held }) => held))
  }
  return waiting
}

function makeOne(platform: Platform) {
  const { keys, random } = platform
  const mark = random(12).toString('hex')
  const told = fictionalAnswers(choose, choose.pick(places))
  const answers = { ...told, story: `${told.story ?? ''} ${mark}` }
  const { draft, wrapped } = makeDraft(platform, 'report', answers)
  const { id, code, dataKey } = draft
  const visitId = random(32).toString('base64url')
  const content = encipher(dataKey, random, { text: JSON.stringify({ answers, code }), context: `draft.content:${id}` })
  const purgeAt = new Date(platform.clock().getTime() + lifetime)
  return {
    key: { ...wrapped, record_id: id },
    row: { id, visit_hash: draftHash(keys, visitId, { base: '/melden' }), kind: 'report', content, purge_at: purgeAt },
    held: { id, visitId, code, mark },
  }
}

/** The last post of the form for a draft, as its browser would send it. */
export function finalPost(platform: Platform, { visitId }: WaitingDraft): Post {
  const body = new URLSearchParams({ _csrf: csrfTokenFor(platform, visitId) })
  return { cookie: `bezoek=${visitId}`, body: body.toString() }
}

/**
 * Looks for the drafts among the reports: in the database past row-level security, each known by the mark in its opened
 * story, so that one stored under two ids counts as twice; and each through its receipt code, as its reporter.
 */
export async function findAgain(
  platform: Platform,
  drafts: readonly WaitingDraft[],
  superuserUrl: string,
): Promise<FoundAgain> {
  const times = countTimes(await readAllStories(platform, superuserUrl))
  const ofEach = drafts.map(({ mark }) => times.get(mark) ?? 0)
  let readable = 0
  await forEachAtOnce(drafts, 16, async ({ code, mark }) => {
    const story = await readThroughCode(platform, code)
    if (story?.endsWith(mark) === true) readable += 1
  })
  return { stored: ofEach.filter((n) => n > 0).length, readable, twice: ofEach.filter((n) => n > 1).length }
}

function countTimes(stories: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const story of stories) {
    const mark = story.slice(story.lastIndexOf(' ') + 1)
    times.set(mark, (times.get(mark) ?? 0) + 1)
  }
  return times
}

type Sealed = { report: string; content: Buffer; id: string; master: string; wrapped: Buffer }

async function readAllStories({ keys }: Platform, superuserUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows } = await client.query<Sealed>(
    `select r.id as report, c.content, k.id, k.master, k.wrapped from report r
       join report_content c on c.report_id = r.id join record_key k on k.record_id = r.id`,
  )
  await client.end()
  return rows.map(({ report, content, ...key }) => {
    const text = decipher(unwrapDataKey(keys, key), content, `report_content.content:${report}`)
    return (JSON.parse(text) as { story: string }).story
  })
}

async function readThroughCode(platform: Platform, code: string): Promise<string | undefined> {
  const hash = keyedHash(platform.keys, 'receipt-code', code.replaceAll('-', ''))
  const { rows } = await sql<{ id: string | null }>`select report_of_code(${hash}) as id`.execute(platform.database)
  const id = rows[0]?.id
  if (id === undefined || id === null) return undefined
  const actor = { kind: 'reporter', holdings: [], recordId: id, activity: 'bench', traceId: platform.newId() } as const
  const { answers } = await withActor(platform.database, actor, (tx) => openReport(tx, platform, id))
  return answers.story
}
