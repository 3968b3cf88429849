import { sql, type Expression, type RawBuilder } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { PageStart, RowPlace } from '../platform/paging/cursor.ts'

/** One way in which a list of records can be sorted. */
export type SortKey = {
  /** What it is sorted by, a column as a rule. */
  by: RawBuilder<unknown>
  holds: 'moment' | 'code'
  /** Some rows have no value: they come last, whichever way it is sorted. */
  optional?: boolean
  /** Acute records come before all others, whichever way it is sorted. */
  acuteFirst?: boolean
  /** Which way it is sorted when a reader chooses it. */
  descendingFirst?: boolean
}

/** What is read of a list: so many rows, from the top or from the place of a row that was shown. */
export type ListOrder = { descending: boolean; limit: number; from?: PageStart | undefined }

/** What a query for rows of a list adds to its own conditions. */
export type ListPart = {
  /** What the row is sorted by, to be selected as `key`. */
  key: RawBuilder<string | null>
  where: RawBuilder<boolean>
  orderBy: RawBuilder<unknown>
  limit: number
}

type Column = 'acute' | 'key' | 'id'
/** Part of a list: some of its rows, in the order of these columns, all in one direction. An index has them so. */
type Stretch = { rows: RawBuilder<boolean>; columns: readonly Column[]; descending: boolean }

/** Whether acute rows are stretches of their own: not where the index that begins with `acute` has them first already. */
const isSplitByAcute = ({ acuteFirst, optional }: SortKey, descending: boolean): boolean =>
  acuteFirst === true && !(descending && optional !== true)

/** A list in stretches, in the order in which they follow each other. */
function stretchesOf(sort: SortKey, descending: boolean): readonly Stretch[] {
  const { by, optional = false, acuteFirst = false } = sort
  const stretch = (rows: RawBuilder<boolean>, ...columns: Column[]): Stretch => ({ rows, columns, descending })
  if (acuteFirst && !isSplitByAcute(sort, descending)) return [stretch(sql`true`, 'acute', 'key', 'id')]
  const groups = acuteFirst ? [sql<boolean>`acute`, sql<boolean>`not acute`] : [sql<boolean>`true`]
  return groups.flatMap((group) =>
    optional
      ? [stretch(sql`${group} and ${by} is not null`, 'key', 'id'), stretch(sql`${group} and ${by} is null`, 'id')]
      : [stretch(group, 'key', 'id')],
  )
}

/** The number of the stretch in which a place lies. */
function stretchAt({ first, key }: RowPlace, sort: SortKey, descending: boolean): number {
  const perGroup = sort.optional === true ? 2 : 1
  const group = isSplitByAcute(sort, descending) && !first ? perGroup : 0
  return group + (sort.optional === true && key === null ? 1 : 0)
}

function columnIn({ by }: SortKey, column: Column): RawBuilder<unknown> {
  return column === 'key' ? by : sql.ref(column)
}

function valueIn({ holds }: SortKey, column: Column, { first, key, id }: RowPlace): RawBuilder<unknown> {
  if (column === 'id') return sql`${id}::uuid`
  if (column === 'acute') return sql`${first}::boolean`
  if (holds === 'code') return sql`${key}::text`
  return sql`'epoch'::timestamptz + ${key}::bigint * interval '1 microsecond'`
}

/** What a list is sorted by, as a place holds it. */
function selectedKey({ by, holds }: SortKey): RawBuilder<string | null> {
  return holds === 'code' ? sql`${by}` : sql`(extract(epoch from ${by}) * 1000000)::bigint::text`
}

/** One stretch, or what remains of it beyond `from`. */
function partOf(sort: SortKey, { rows, columns, descending }: Stretch, from: RowPlace | undefined) {
  const names = columns.map((column) => columnIn(sort, column))
  const orderBy = sql.join(names.map((name) => (descending ? sql`${name} desc` : sql`${name} asc`)))
  if (from === undefined) return { key: selectedKey(sort), where: rows, orderBy }
  const values = sql.join(columns.map((column) => valueIn(sort, column, from)))
  const beyond = sql<boolean>`(${sql.join(names)}) ${descending ? sql`<` : sql`>`} (${values})`
  return { key: selectedKey(sort), where: sql<boolean>`${rows} and ${beyond}`, orderBy }
}

/**
 * Rows of a list in its order, each with its place, so that the tenth page costs what the first does. `read` runs the query
 * of the module with what a part adds to it; rows have `id`, `key` and, where acute ones come first, `acute`.
 */
export async function readInOrder<Row extends { id: string; key: string | null; acute?: boolean }>(
  sort: SortKey,
  { descending, limit, from }: ListOrder,
  read: (part: ListPart) => Promise<readonly Row[]>,
): Promise<readonly (Omit<Row, 'key'> & { place: RowPlace })[]> {
  const back = from?.side === 'before'
  const start = from === undefined ? 0 : stretchAt(from.place, sort, descending)
  const ahead = stretchesOf(sort, descending)
  const stretches = back ? ahead.slice(0, start + 1).toReversed() : ahead.slice(start)
  const listed: (Omit<Row, 'key'> & { place: RowPlace })[] = []
  for (const [number, stretch] of stretches.entries()) {
    const turned = { ...stretch, descending: stretch.descending !== back }
    const part = partOf(sort, turned, number === 0 ? from?.place : undefined)
    const rows = await read({ ...part, limit: limit - listed.length })
    listed.push(...rows.map(({ key, ...row }) => ({ ...row, place: { first: row.acute ?? false, key, id: row.id } })))
    if (listed.length >= limit) break
  }
  return back ? listed.toReversed() : listed
}

/** How many rows a query with a limit gives: a count that stops there. */
export async function countUpTo(tx: Tx, rows: Expression<unknown>): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from ${rows} as counted`.execute(tx)
  return found.rows[0]?.count ?? 0
}
