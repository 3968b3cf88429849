import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp } from '../../tests/support/app.ts'
import { withActor, type Tx } from '../platform/db/database.ts'
import { readPage, type PageStart, type RowPlace } from '../platform/paging/cursor.ts'
import { countUpTo, readInOrder, type SortKey } from './list-queries.ts'
import { isNoDay, listHref, readDay, readSorting, sortingBy, type ListSorts } from './list.ts'

const by = { at: sql.ref('at'), code: sql.ref('code') }
const sorts = {
  received: { by: by.at, holds: 'moment', descendingFirst: true },
  place: { by: by.code, holds: 'code', optional: true },
} satisfies ListSorts<'received' | 'place'>

describe('the address of a list', () => {
  const hrefOf = (query: Readonly<Record<string, string>>) =>
    listHref('/zaken', readSorting(query, sorts, 'received'), {
      filters: { stand: query['stand'], soort: undefined },
      days: { vanaf: readDay(query, 'vanaf') },
    })

  it('says again what was chosen, and leaves out what was not', () => {
    const query = { stand: 'open', volgorde: 'place', richting: 'af', 'vanaf-day': '3', 'vanaf-month': '3' }
    assert.equal(hrefOf(query), `/zaken?${new URLSearchParams(query).toString()}`)
    assert.equal(hrefOf({}), '/zaken?volgorde=received&richting=af')
  })

  it('passes over a sorting, a direction and a place that do not exist', () => {
    const query = { volgorde: 'colour', richting: 'up', na: 'nowhere' }
    assert.deepEqual(readSorting(query, sorts, 'received'), { sort: 'received', descending: true, start: undefined })
  })

  it('has behind a heading the other direction, and behind another heading the direction that it opens with', () => {
    const received = readSorting({}, sorts, 'received')
    assert.deepEqual(sortingBy(received, sorts, 'received'), { sort: 'received', descending: false, start: undefined })
    assert.deepEqual(sortingBy(received, sorts, 'place'), { sort: 'place', descending: false, start: undefined })
  })

  it('filters by a day that exists, and says of any other that it does not', () => {
    const typed = (day: string) => readDay({ 'tot-day': day, 'tot-month': '2', 'tot-year': '2026' }, 'tot')
    assert.deepEqual([typed('28').day, isNoDay(typed('28'))], ['2026-02-28', false])
    assert.deepEqual([typed('30').day, isNoDay(typed('30'))], [undefined, true])
    assert.equal(isNoDay(readDay({}, 'tot')), false)
  })
})

describe('rows of a list', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
  })
  after(() => app.close())

  type Row = { id: string; acute: boolean; key: string | null }
  const many = 24
  /** Acute and other rows, with moments and codes in common and some without. */
  const rows = sql`(
    select ('01a00000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id, n % 3 = 0 as acute,
      case when n % 4 > 0 then timestamptz '2026-02-01' + (n % 5) * interval '1 microsecond' end as at,
      case when n % 5 > 0 then 'GM05' || n % 3 end as code
    from generate_series(1, ${many}::int) n
  )`
  const read = (tx: Tx, sort: SortKey, order: Parameters<typeof readInOrder>[1]) =>
    readInOrder<Row>(sort, order, async ({ key, where, orderBy, limit }) => {
      const query = sql<Row>`
        select id, acute, ${key} as key from ${rows} r where ${where} order by ${orderBy} limit ${limit}`
      return (await query.execute(tx)).rows
    })
  const inTransaction = (work: (tx: Tx) => Promise<void>) =>
    withActor(app.platform.database, app.actorOf('contact'), work)

  const walk = async (tx: Tx, sort: SortKey, descending: boolean) => {
    const at = (from: PageStart | undefined) =>
      readPage({ start: from, size: 5 }, (start, limit) => read(tx, sort, { descending, limit, from: start }))
    const idsOf = (page: { rows: readonly { id: string }[] }) => page.rows.map(({ id }) => id)
    let page = await at(undefined)
    const forward = [idsOf(page)]
    for (; page.next !== undefined; forward.push(idsOf(page))) page = await at(page.next)
    const back = [idsOf(page)]
    for (; page.previous !== undefined; back.unshift(idsOf(page))) page = await at(page.previous)
    return { forward, back }
  }

  const isSorted = (numbers: readonly number[]) => numbers.every((number, at) => number >= (numbers[at - 1] ?? number))
  const groupOf = ({ first, key }: RowPlace, { acuteFirst }: SortKey) =>
    (acuteFirst === true && !first ? 2 : 0) + (key === null ? 1 : 0)

  for (const holds of ['moment', 'code'] as const) {
    for (const acuteFirst of [true, false]) {
      for (const descending of [true, false]) {
        const sort: SortKey = { by: holds === 'moment' ? by.at : by.code, holds, optional: true, acuteFirst }
        const way = `${descending ? 'down' : 'up'} by a ${holds}${acuteFirst ? ', acute ones first' : ''}`
        it(`come once each, those without a value last, and the same pages back: ${way}`, () =>
          inTransaction(async (tx) => {
            const whole = await read(tx, sort, { descending, limit: many + 1 })
            assert.equal(new Set(whole.map(({ id }) => id)).size, many)
            assert.ok(isSorted(whole.map(({ place }) => groupOf(place, sort))))
            const { forward, back } = await walk(tx, sort, descending)
            assert.deepEqual(
              forward.flat(),
              whole.map(({ id }) => id),
            )
            assert.deepEqual(back, forward)
          }))
      }
    }
  }

  it('are counted no further than the limit of their query', () =>
    inTransaction(async (tx) => {
      assert.equal(await countUpTo(tx, sql`(select from ${rows} r limit 9)`), 9)
      assert.equal(await countUpTo(tx, sql`(select from ${rows} r limit 99)`), many)
    }))
})
