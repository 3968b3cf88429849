import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { readPage, type PageStart } from '../../platform/paging/cursor.ts'
import { filterOf, hrefOf, readChoice } from './pages/list/choice.ts'
import {
  countSignals,
  listSignals,
  signalSorts,
  type ListedSignal,
  type SignalFilter,
  type SignalSort,
} from './queries/list.ts'
import { insertSignal } from './queries/register.ts'
import { as, signalOf } from './testing/support.ts'

let app: TestApp
let filter: SignalFilter

const many = 23
const start = Date.parse('2026-02-01T12:00:00Z')
const hour = 3_600_000

/** Signals with values in common, without values, and with moments that lie microseconds apart. */
async function insertMany(tx: Tx): Promise<void> {
  const { organisationId, personId } = app.person('contact')
  for (let number = 0; number < many; number += 1) {
    await insertSignal(tx, {
      id: app.platform.newId(),
      number: `2025-${String(number).padStart(5, '0')}`,
      region_code: 'rotterdam',
      desk_id: organisationId,
      place_code: number % 5 === 0 ? null : `GM05${number % 3}0`,
      status: number % 2 === 0 ? 'accepted' : 'weighed',
      acute: number % 6 === 0,
      origin: 'professional',
      persons_allowed: true,
      may_pass_on: true,
      legal_basis: 'reporting-code',
      forms: number % 2 === 0 ? ['labour'] : ['sexual', 'labour'],
      received_at: `${new Date(start + Math.floor(number / 4) * hour).toISOString().slice(0, -1)}00${number % 4}Z`,
      waiting_since: number % 4 === 0 ? null : new Date(start + (number % 7) * hour),
      due_at: number % 3 === 0 ? null : new Date(start + (number % 2) * hour),
      due_about: null,
      closed_at: null,
      closed_reason: null,
      made_by: personId,
    })
  }
}

before(async () => {
  app = await testApp()
  filter = { desks: [app.person('contact').organisationId], state: 'open' }
  await as(app, 'contact', ({ tx }) => insertMany(tx))
})
after(() => app.close())

const numbersOf = (rows: readonly ListedSignal[]): string[] => rows.map(({ number }) => number)

/** The pages of a list, to the end and back again. */
async function walk(tx: Tx, order: { sort: SignalSort; descending: boolean }, asked: SignalFilter) {
  const read = (from: PageStart | undefined) =>
    readPage({ start: from, size: 4 }, (place, limit) => listSignals(tx, asked, { ...order, limit, from: place }))
  let page = await read(undefined)
  const forward = [numbersOf(page.rows)]
  while (page.next !== undefined) {
    page = await read(page.next)
    forward.push(numbersOf(page.rows))
  }
  const back = [numbersOf(page.rows)]
  while (page.previous !== undefined) {
    page = await read(page.previous)
    back.unshift(numbersOf(page.rows))
  }
  return { forward, back }
}

describe('the list of signals, page after page', () => {
  for (const sort of Object.keys(signalSorts) as SignalSort[]) {
    for (const descending of [true, false]) {
      it(`gives every signal once by ${sort}, ${descending ? 'descending' : 'ascending'}, and the same pages back`, () =>
        as(app, 'contact', async ({ tx }) => {
          const whole = await listSignals(tx, filter, { sort, descending, limit: 100 })
          assert.equal(whole.length, many)
          const { forward, back } = await walk(tx, { sort, descending }, filter)
          assert.deepEqual(forward.flat(), numbersOf(whole))
          assert.deepEqual(back, forward)
        }))
    }
  }

  it('keeps to its filter from page to page', () =>
    as(app, 'contact', async ({ tx }) => {
      const asked = { ...filter, state: 'weighed', form: 'sexual', place: 'GM0510' } as const
      const { forward } = await walk(tx, { sort: 'received', descending: true }, asked)
      assert.equal(forward.flat().length, await countSignals(tx, asked, 100))
      assert.ok(forward.flat().every((number) => Number(number.slice(5)) % 2 === 1))
    }))

  it('puts acute ones first by arrival, and those without a value last whichever way it is sorted', () =>
    as(app, 'contact', async ({ tx }) => {
      for (const descending of [true, false]) {
        const byArrival = await listSignals(tx, filter, { sort: 'received', descending, limit: 100 })
        assert.deepEqual(
          byArrival.map(({ acute }) => acute),
          byArrival.map(({ acute }) => acute).toSorted((one, other) => Number(other) - Number(one)),
        )
        const byDue = await listSignals(tx, filter, { sort: 'due', descending, limit: 100 })
        const firstWithout = byDue.findIndex(({ due_at: dueAt }) => dueAt === null)
        assert.ok(firstWithout > 0 && byDue.slice(firstWithout).every(({ due_at: dueAt }) => dueAt === null))
      }
    }))

  it('is empty for another desk, also from a place in this one', () =>
    as(app, 'contact', async ({ tx }) => {
      const [first] = await listSignals(tx, filter, { sort: 'received', descending: true, limit: 1 })
      assert.ok(first)
      await as(app, 'contact-schiedam', async ({ tx: theirs }) => {
        const from = { side: 'after', place: first.place } as const
        assert.deepEqual(await listSignals(theirs, filter, { sort: 'received', descending: true, limit: 9, from }), [])
      })
    }))
})

describe('the address of the list', () => {
  const asked = { stand: 'weighed', gemeente: 'GM0599', volgorde: 'due', richting: 'op', acuut: 'ja', 'vanaf-day': '1' }
  const query = { ...asked, 'vanaf-month': '3', 'vanaf-year': '2026' }

  it('says again what was chosen', () => {
    const choice = readChoice(query)
    const address = Object.fromEntries(new URL(hrefOf(choice, {}), 'http://lantaarn.test').searchParams)
    assert.deepEqual(readChoice(address), choice)
  })

  it('begins at the top when its place is not one of this order', () => {
    const place = { first: false, key: 'GM0599', id: app.platform.newId() }
    const address = new URL(hrefOf(readChoice({}), { start: { side: 'after', place } }), 'http://lantaarn.test')
    assert.equal(readChoice(Object.fromEntries(address.searchParams)).start, undefined)
    address.searchParams.set('volgorde', 'place')
    assert.deepEqual(readChoice(Object.fromEntries(address.searchParams)).start?.place, place)
  })

  it('counts days from midnight to midnight in the Netherlands, in winter and in summer', () => {
    const daysOf = (year: string, month: string, day: string) => {
      const words = { day, month, year }
      const parts = Object.entries(words).flatMap(([part, word]) => [
        [`vanaf-${part}`, word],
        [`tot-${part}`, word],
      ])
      const { from, to } = filterOf(readChoice(Object.fromEntries(parts)), [])
      return [from?.toISOString(), to?.toISOString()]
    }
    assert.deepEqual(daysOf('2026', '3', '3'), ['2026-03-02T23:00:00.000Z', '2026-03-03T23:00:00.000Z'])
    assert.deepEqual(daysOf('2026', '7', '1'), ['2026-06-30T22:00:00.000Z', '2026-07-01T22:00:00.000Z'])
    assert.deepEqual(daysOf('2026', '3', '29'), ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'])
    assert.deepEqual(daysOf('2026', '2', '30'), [undefined, undefined])
  })

  it('finds what came in just after midnight under the new day, and what came before under the old one', () =>
    as(app, 'contact', async ({ tx }) => {
      const [row] = await listSignals(tx, filter, { sort: 'received', descending: true, limit: 1 })
      assert.ok(row)
      const on = async (receivedAt: string, day: string) => {
        await tx
          .updateTable('signal')
          .set({ received_at: new Date(receivedAt) })
          .where('id', '=', row.id)
          .execute()
        const days = Object.fromEntries(
          ['vanaf', 'tot'].flatMap((name) => [
            [`${name}-day`, day],
            [`${name}-month`, '3'],
            [`${name}-year`, '2026'],
          ]),
        )
        return countSignals(tx, filterOf(readChoice(days), filter.desks), 9)
      }
      assert.equal(await on('2026-03-03T23:30:00Z', '4'), 1)
      assert.equal(await on('2026-03-03T23:30:00Z', '3'), 0)
      assert.equal(await on('2026-03-03T22:30:00Z', '3'), 1)
    }))
})

describe('the page with the list', () => {
  it('says how many there are in whole sentences, and leads on, back and to the beginning', async () => {
    const noor = await app.signedIn('contact')
    const { html } = await noor.get('/signalen')
    assert.match(html, new RegExp(`${many} signalen\\. Alleen signalen uit het register`))
    assert.doesNotMatch(html, /rel="next"|rel="prev"/)
    const listed = await as(app, 'contact', ({ tx }) =>
      listSignals(tx, filter, { sort: 'received', descending: true, limit: 5 }),
    )
    const place = listed.at(-1)?.place
    assert.ok(place)
    const next = await noor.get(hrefOf(readChoice({}), { start: { side: 'after', place } }))
    assert.match(next.html, /rel="prev"/)
    assert.match(next.html, /Terug naar het begin/)
    assert.equal(next.html.includes(listed[4]?.number ?? '-'), false)
  })

  it('calls a municipality that ended by the name that it had when the signal was received', async () => {
    const placeCode = 'GM0599'
    const id = await signalOf(app, 'contact', { placeCode, receivedAt: new Date('2026-01-05T12:00:00Z') })
    const noor = await app.signedIn('contact')
    const nameOf = async () =>
      /data-label="Gemeente"><div>([^<]*)</.exec((await noor.get(`/signalen?gemeente=${placeCode}`)).html)?.[1]
    assert.equal(await nameOf(), 'Rotterdam')
    const owner = new Client({ connectionString: app.urls.owner })
    await owner.connect()
    await owner.query("update municipality set valid_to = '2026-02-01' where code = $1", [placeCode])
    await owner.end()
    assert.equal(await nameOf(), 'Rotterdam', id)
  })

  it('filters by the address, and says so when a day does not exist', async () => {
    const noor = await app.signedIn('contact')
    const { html } = await noor.get('/signalen?vanaf-day=31&vanaf-month=2&vanaf-year=2026')
    assert.match(html, /Vul een dag in die bestaat/)
    const none = await noor.get('/signalen?stand=closed')
    assert.match(none.html, /Geen signalen bij deze keuze/)
  })
})
