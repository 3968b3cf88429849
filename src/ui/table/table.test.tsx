import assert from 'node:assert/strict'
import test from 'node:test'
import { renderIn, wordsOf } from '../testing/screen-reader.tsx'
import { Table, type Column } from './table.tsx'

type Row = { number: string; age: number }
const columns: readonly Column<Row>[] = [
  { key: 'number', label: 'Nummer', sortable: true, cell: (row) => row.number },
  { key: 'age', label: 'Dagen', numeric: true, sortable: true, cell: (row) => row.age },
]
const rows = [
  { number: 'R-1', age: 3 },
  { number: 'R-2', age: 10 },
]

test('a table has a caption, headers for columns and rows, and labels for a small screen', () => {
  const html = renderIn('nl', <Table caption="Meldingen" columns={columns} rows={rows} />)
  assert.match(html, /<caption[^>]*>Meldingen<\/caption>/)
  assert.equal(html.match(/scope="col"/g)?.length, 2)
  assert.equal(html.match(/scope="row"/g)?.length, 2)
  assert.match(html, /<th[^>]*scope="row"[^>]*data-label="Nummer"/)
  assert.match(html, /<td[^>]*role="cell" data-label="Dagen"/)
})

test('a header that sorts is a link and says how the rows are sorted now', () => {
  const sort = { by: 'age', direction: 'descending', hrefFor: (key: string) => `?sort=${key}` } as const
  const html = renderIn('nl', <Table caption="Meldingen" columns={columns} rows={rows} sort={sort} />)
  assert.match(html, /<th[^>]*aria-sort="descending"[^>]*><a[^>]*href="\?sort=age"/)
  assert.equal(html.match(/aria-sort/g)?.length, 1)
})

test('a table without rows says so in the language of the reader, or in words of its own', () => {
  const none: readonly Row[] = []
  assert.match(wordsOf(renderIn('nl', <Table caption="" columns={columns} rows={none} />)), /Hier staat nog niets\./)
  assert.match(
    wordsOf(renderIn('en', <Table caption="" columns={columns} rows={none} />)),
    /There is nothing here yet\./,
  )
  assert.match(
    wordsOf(renderIn('en', <Table caption="" columns={columns} rows={none} empty="All read." />)),
    /All read\./,
  )
})

test('another column than the first can name the row', () => {
  const named = columns.map(({ key, label, cell }) => ({ key, label, cell, rowHeader: key === 'age' }))
  const html = renderIn('nl', <Table caption="Meldingen" columns={named} rows={rows} />)
  assert.match(html, /<th[^>]*scope="row"[^>]*data-label="Dagen"/)
})

test('a table is laid out by the room that it has; one of many columns asks for more', () => {
  const framed = (count: number) => {
    const all = Array.from({ length: count }, (_, number) => ({ key: `${number}`, label: `${number}`, cell: () => '' }))
    return renderIn('nl', <Table caption="Meldingen" columns={all} rows={[]} />)
  }
  assert.match(framed(6), /^<div class="ln-table-frame"><table/)
  assert.match(framed(7), /^<div class="ln-table-frame ln-table-frame--many"><table/)
})
