import type { ComponentChildren, VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { tableTexts } from './text.ts'

/** A column: how it is called, and what stands in it for a row. */
export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ComponentChildren
  /** The cell that names its row for those who listen; the first column unless another says so. */
  rowHeader?: boolean | undefined
  /** Figures: to the right, under each other. */
  numeric?: boolean | undefined
  sortable?: boolean | undefined
  /** Links in it are never broken over two lines: numbers that people call a record by. */
  unbroken?: boolean | undefined
  /** Things to do with a row, which say nothing on paper. */
  unprinted?: boolean | undefined
}

/** How the rows are sorted now, and the address that sorts them by a column (the other way round when it is this one). */
type Sort = { by: string; direction: 'ascending' | 'descending'; hrefFor: (key: string) => string }

type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  sort?: Sort | undefined
  /** What is said instead of rows when there are none. */
  empty?: ComponentChildren
  /** Where a heading above says the same. */
  captionHidden?: boolean | undefined
}

/** From so many columns on, a table needs more room before it is one. */
const many = 7

const figureOf = ({ numeric }: { numeric?: boolean | undefined }): string => (numeric ? ' ln-table__figure' : '')
const unprintedOf = ({ unprinted }: { unprinted?: boolean | undefined }): string => (unprinted ? ' ln-unprinted' : '')

function Heading<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }): VNode {
  const direction = sort?.by === column.key ? sort.direction : undefined
  return (
    <th
      class={`utrecht-table__header-cell${figureOf(column)}${unprintedOf(column)}`}
      scope="col"
      role="columnheader"
      aria-sort={direction}
    >
      {sort && column.sortable ? (
        <a class="ln-sort" href={sort.hrefFor(column.key)}>
          {column.label}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function Cell<Row>({ column, row, header }: { column: Column<Row>; row: Row; header: boolean }): VNode {
  const unbroken = column.unbroken ? ' ln-table__unbroken' : ''
  const className = `utrecht-table__cell${figureOf(column)}${unbroken}${unprintedOf(column)}`
  const content = <div>{column.cell(row)}</div>
  return header ? (
    <th class={`${className} ln-table__row-header`} scope="row" role="rowheader" data-label={column.label}>
      {content}
    </th>
  ) : (
    <td class={className} role="cell" data-label={column.label}>
      {content}
    </td>
  )
}

/** Rows and columns; on a small screen each row becomes a block with labelled lines. The roles keep it a table there. */
export function Table<Row>({ caption, columns, rows, sort, empty, captionHidden }: TableProps<Row>): VNode {
  const frame = columns.length < many ? 'ln-table-frame' : 'ln-table-frame ln-table-frame--many'
  const headerKey = (columns.find((column) => column.rowHeader) ?? columns[0])?.key
  return (
    <div class={frame}>
      <table class="utrecht-table ln-table" role="table">
        <caption class={`utrecht-table__caption${captionHidden ? ' ln-hidden' : ''}`}>{caption}</caption>
        <thead class="utrecht-table__header" role="rowgroup">
          <tr class="utrecht-table__row" role="row">
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body" role="rowgroup">
          {rows.map((row, index) => (
            <tr key={index} class="utrecht-table__row" role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} header={column.key === headerKey} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr class="utrecht-table__row" role="row">
              <td class="utrecht-table__cell ln-table__empty" role="cell" colSpan={columns.length}>
                {empty ?? <Words texts={tableTexts}>{(t) => t('empty')}</Words>}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
