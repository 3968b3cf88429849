import assert from 'node:assert/strict'
import test from 'node:test'
import { readCursor, readPage, readStart, writeCursor, type PageStart, type RowPlace } from './cursor.ts'

const idOf = (number: number): string => `01a00000-0000-7000-8000-${String(number).padStart(12, '0')}`
const placeOf = (number: number): RowPlace => ({ first: number < 2, key: String(number), id: idOf(number) })
const listOf = (length: number) => Array.from({ length }, (_, number) => ({ number, place: placeOf(number) }))

/** Reads as a database would: after a place, or right before it, no more than `limit`. */
function reader(length: number) {
  const all = listOf(length)
  return (start: PageStart | undefined, limit: number) => {
    if (start === undefined) return Promise.resolve(all.slice(0, limit))
    const at = Number(start.place.key)
    return Promise.resolve(start.side === 'after' ? all.slice(at + 1, at + 1 + limit) : all.slice(0, at).slice(-limit))
  }
}

test('a cursor tells the place that it was written for, and holds nothing else', () => {
  for (const place of [
    placeOf(1),
    placeOf(7),
    { first: false, key: null, id: idOf(3) },
    { ...placeOf(2), key: 'GM0599' },
  ])
    assert.deepEqual(readCursor(writeCursor(place)), place)
  assert.match(writeCursor(placeOf(1)), /^[\w-]+$/)
})

test('a cursor that is none of ours is no place', () => {
  const strange = [[1], [2, '1', idOf(1)], [1, '1; select', idOf(1)], [1, '1', 'id'], 'x'].map((value) =>
    Buffer.from(JSON.stringify(value)).toString('base64url'),
  )
  for (const text of ['', 'x', '%%%', ...strange]) assert.equal(readCursor(text), undefined, text)
  assert.equal(readStart({ na: 'x' }), undefined)
  assert.equal(readStart({}), undefined)
})

test('the address says on which side of a place a page begins', () => {
  const cursor = writeCursor(placeOf(5))
  assert.deepEqual(readStart({ na: cursor }), { side: 'after', place: placeOf(5) })
  assert.deepEqual(readStart({ voor: cursor }), { side: 'before', place: placeOf(5) })
})

test('pages lead on to the end and back to the beginning, every row once', async () => {
  for (const length of [0, 1, 3, 4, 6, 7]) {
    const forward: number[][] = []
    let page = await readPage({ start: undefined, size: 3 }, reader(length))
    for (; ; page = await readPage({ start: page.next, size: 3 }, reader(length))) {
      forward.push(page.rows.map(({ number }) => number))
      if (page.next === undefined) break
    }
    assert.deepEqual(
      forward.flat(),
      listOf(length).map(({ number }) => number),
    )
    const back: number[][] = [forward.at(-1) ?? []]
    while (page.previous !== undefined) {
      page = await readPage({ start: page.previous, size: 3 }, reader(length))
      back.unshift(page.rows.map(({ number }) => number))
    }
    assert.deepEqual(back, forward)
  }
})

test('going back where fewer rows are left than fit gives the first page whole', async () => {
  const page = await readPage({ start: { side: 'before', place: placeOf(2) }, size: 3 }, reader(7))
  assert.deepEqual(
    page.rows.map(({ number }) => number),
    [0, 1, 2],
  )
  assert.equal(page.previous, undefined)
})

test('a page after the last row is empty and offers no next one', async () => {
  const page = await readPage({ start: { side: 'after', place: placeOf(6) }, size: 3 }, reader(7))
  assert.deepEqual(page, { rows: [], previous: undefined, next: undefined })
})
