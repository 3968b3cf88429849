/**
 * Lists, search and opening among 1,000,000 signals of 100 desks, for somebody who may see those of one desk, as the
 * application under row-level security, against the same queries by a superuser, whom no policy holds, on a database
 * with the signals of that desk only. Times are of the queries themselves, in turns, in one transaction each.
 * BENCH_SIGNALS takes fewer signals.
 */
import {
  countSignals,
  countWaitingSignals,
  findByNumber,
  findByTokens,
  listSignals,
  loadRecord,
  tokensOf,
} from '../../src/modules/signals/index.ts'
import type { LoadedPerson } from '../../src/demonstration/load-people.ts'
import { withActor, type Tx } from '../../src/platform/db/database.ts'
import type { PageStart } from '../../src/platform/paging/cursor.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { makeBenchPlatform, platformOn, startBenchServer, type BenchServer } from './durable-app.ts'
import { actorOf, makeSamples, makeSignals, settle, type Sample } from './million-signals.ts'
import { median, round } from './statistics.ts'

type Print = (line: Record<string, unknown>) => void
type Side = { platform: Platform; officer: LoadedPerson; megabytes: number; tenth: PageStart | undefined }
type SignalFilter = Parameters<typeof listSignals>[1]
type ListOrder = Parameters<typeof listSignals>[2]
type Case = { name: string; run(tx: Tx, side: Side, turn: number): Promise<unknown> }

const signals = Number(process.env['BENCH_SIGNALS'] ?? 1_000_000)
const desks = 100
const turns = Number(process.env['BENCH_TURNS'] ?? 100)
const target = 2
const sampleCount = 60
/** As the pages ask it: a page and one row more; counts that stop. */
const pageSize = 50
const firstPage = { sort: 'received', descending: true, limit: pageSize + 1 } as const
const listCap = 501
const morningCap = 100

async function makeSide(server: BenchServer, name: string, samples: readonly Sample[]): Promise<Side> {
  const made = await makeBenchPlatform(server, name, 1)
  const officer = made.people.find(({ key }) => key === 'contact')
  if (officer === undefined) throw new Error('There is no contact officer among the fictional people.')
  const superuserUrl = new URL(`/${name}`, server.server.superuserUrl).href
  await makeSignals(superuserUrl, officer, { signals, desks, onlyFirst: name === 'own' })
  await makeSamples(made.platform, officer, samples)
  const megabytes = await settle(superuserUrl)
  const tenth = await withActor(made.platform.database, actorOf(officer, made.platform.newId()), async (tx) => {
    const nine = await listSignals(tx, own(officer, {}), { ...firstPage, limit: 9 * pageSize })
    return nine.at(-1)?.place
  })
  const side = { officer, megabytes, tenth: tenth && ({ side: 'after', place: tenth } as const) }
  if (name !== 'own') return { ...side, platform: made.platform }
  await made.platform.database.destroy()
  return { ...side, platform: { ...platformOn(superuserUrl, 1), keys: made.platform.keys } }
}

const own = (officer: LoadedPerson, filter: Partial<SignalFilter>): SignalFilter => ({
  desks: [officer.organisationId],
  state: 'open',
  ...filter,
})
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const placeOf = (turn: number) => `GM${String(500 + (turn % 40)).padStart(4, '0')}`

function listCase(
  name: string,
  filter: (turn: number) => Partial<SignalFilter>,
  order: (side: Side) => Partial<ListOrder> = () => ({}),
): Case {
  const run = (tx: Tx, side: Side, turn: number) =>
    listSignals(tx, own(side.officer, filter(turn)), { ...firstPage, ...order(side) })
  return { name, run }
}

function casesWith(samples: readonly Sample[]): Case[] {
  const sampleOf = (turn: number) => samples[turn % samples.length] ?? { id: '', phone: '' }
  return [
    listCase('list: open', () => ({})),
    listCase('list: one status', () => ({ state: 'assessed' })),
    listCase('list: one place', (turn) => ({ place: placeOf(turn) })),
    listCase('list: between dates', (turn) => ({ from: daysAgo(60 + turn), to: daysAgo(30 + turn) })),
    listCase('list: acute', () => ({ acute: true })),
    listCase('list: one form', () => ({ form: 'sexual' })),
    listCase(
      'list: by due date',
      () => ({}),
      () => ({ sort: 'due', descending: false }),
    ),
    listCase(
      'list: by waiting',
      () => ({}),
      () => ({ sort: 'waiting', descending: false }),
    ),
    listCase(
      'list: oldest first',
      () => ({}),
      () => ({ descending: false }),
    ),
    listCase(
      'list: page 10',
      () => ({}),
      ({ tenth }) => ({ from: tenth }),
    ),
    {
      name: `count: open, to ${listCap}`,
      run: (tx, { officer }) => countSignals(tx, own(officer, {}), listCap),
    },
    {
      name: `count: one place, to ${listCap}`,
      run: (tx, { officer }, turn) => countSignals(tx, own(officer, { place: placeOf(turn) }), listCap),
    },
    {
      name: `count: what waits, to ${morningCap}`,
      run: (tx, { officer }) =>
        countWaitingSignals(tx, {
          desks: [officer.organisationId],
          now: new Date(),
          endOfDay: daysAgo(-1),
          cap: morningCap,
        }),
    },
    {
      name: 'search: number',
      run: (tx, _side, turn) => findByNumber(tx, `2020-${String((turn + 1) * desks).padStart(7, '0')}`),
    },
    {
      name: 'search: exact token',
      run: (tx, { platform }, turn) => {
        const tokens = tokensOf(platform.keys, 'phone', { phone: sampleOf(turn).phone })
        return findByTokens(
          tx,
          tokens.map(({ token }) => token),
          50,
        )
      },
    },
    {
      name: 'open a signal',
      run(tx, { platform, officer }, turn) {
        const opening = { actor: actorOf(officer, platform.newId()), platform, now: new Date(), about: () => undefined }
        return loadRecord(opening, tx, sampleOf(turn).id)
      },
    },
  ]
}

/** Milliseconds of one run, without beginning the transaction; also checks that it found something. */
async function timeOnce(one: Case, side: Side, turn: number): Promise<number> {
  const { platform, officer } = side
  return withActor(platform.database, actorOf(officer, platform.newId()), async (tx) => {
    const begin = performance.now()
    const found = await one.run(tx, side, turn)
    const milliseconds = performance.now() - begin
    const empty = found === undefined || found === 0 || (Array.isArray(found) && found.length === 0)
    if (empty) throw new Error(`"${one.name}" found nothing.`)
    return milliseconds
  })
}

async function measure(one: Case, sides: { all: Side; own: Side }): Promise<Record<string, unknown>> {
  const all: number[] = []
  const only: number[] = []
  for (let turn = -5; turn < turns; turn += 1) {
    const withPolicies = await timeOnce(one, sides.all, Math.max(0, turn))
    const without = await timeOnce(one, sides.own, Math.max(0, turn))
    if (turn < 0) continue
    all.push(withPolicies)
    only.push(without)
  }
  const ratio = round(median(all) / median(only))
  return { measure: one.name, signals, ms: round(median(all)), onOwnRowsMs: round(median(only)), ratio, target }
}

export default async function (print: Print): Promise<void> {
  const server = await startBenchServer({
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '8GB',
  })
  try {
    const samples = Array.from({ length: sampleCount }, (_, place) => ({
      id: crypto.randomUUID(),
      phone: `06${String(40_000_000 + Math.floor(place / 2))}`,
    }))
    const begin = performance.now()
    const own = await makeSide(server, 'own', samples)
    const all = await makeSide(server, 'everybody', samples)
    const seconds = round((performance.now() - begin) / 1000, 1)
    print({
      measure: 'making the data',
      signals,
      desks,
      seconds,
      megabytes: all.megabytes,
      ownMegabytes: own.megabytes,
    })
    for (const one of casesWith(samples)) print(await measure(one, { all, own }))
    await own.platform.database.destroy()
    await all.platform.database.destroy()
  } finally {
    await server.stop()
  }
}
