import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { PageStart, RowPlace } from '../../../platform/paging/cursor.ts'
import type { SignalStatus } from '../rules/status.ts'
import type { SignalRow } from './register.ts'

/** Which signals of the own desks are asked for. Dates are instants; `to` is left out itself. */
export type SignalFilter = {
  desks: readonly string[]
  /** Open, closed, or one status. */
  state: 'open' | SignalStatus
  place?: string | undefined
  form?: string | undefined
  acute?: boolean | undefined
  from?: Date | undefined
  to?: Date | undefined
}

export const listSorts = ['received', 'waiting', 'due', 'place'] as const
export type ListSort = (typeof listSorts)[number]

export type ListedSignal = SignalRow & { place: RowPlace }

export type ListOrder = {
  sort: ListSort
  descending: boolean
  limit: number
  /** Where it begins; at the top when left out. */
  from?: PageStart | undefined
}

type Column = 'acute' | 'received_at' | 'waiting_since' | 'due_at' | 'place_code' | 'id'
/** A stretch of a list: some of its rows, in the order of these columns, all in one direction. An index has them so. */
type Stretch = { rows: RawBuilder<boolean>; columns: readonly Column[]; descending: boolean }

const keyOf = { received: 'received_at', waiting: 'waiting_since', due: 'due_at', place: 'place_code' } as const

/** A list in stretches: acute ones first when it is by arrival; otherwise those without a value last, either way. */
function stretchesOf(sort: ListSort, descending: boolean): readonly Stretch[] {
  const key = keyOf[sort]
  const stretch = (rows: RawBuilder<boolean>, ...columns: Column[]): Stretch => ({ rows, columns, descending })
  if (sort !== 'received') {
    const value = sql.ref(key)
    return [stretch(sql`${value} is not null`, key, 'id'), stretch(sql`${value} is null`, 'id')]
  }
  if (descending) return [stretch(sql`true`, 'acute', key, 'id')]
  return [stretch(sql`acute`, key, 'id'), stretch(sql`not acute`, key, 'id')]
}

/** The number of the stretch in which a place lies. */
function stretchAt({ first, key }: RowPlace, { sort, descending }: ListOrder): number {
  if (sort !== 'received') return key === null ? 1 : 0
  return descending || first ? 0 : 1
}

function valueIn(column: Column, { first, key, id }: RowPlace): RawBuilder<unknown> {
  if (column === 'id') return sql`${id}::uuid`
  if (column === 'acute') return sql`${first}::boolean`
  if (column === 'place_code') return sql`${key}::text`
  return sql`'epoch'::timestamptz + ${key}::bigint * interval '1 microsecond'`
}

function filtered(tx: Tx, filter: SignalFilter) {
  const { desks, state, place, form, acute, from, to } = filter
  const [only] = desks
  let query = tx
    .selectFrom('signal')
    .where('desk_id', '=', desks.length === 1 && only !== undefined ? only : sql<string>`any(${[...desks]}::uuid[])`)
  query = query.where('is_open', '=', state !== 'closed')
  if (state !== 'open') query = query.where('status', '=', state)
  if (place !== undefined) query = query.where('place_code', '=', place)
  if (form !== undefined) query = query.where(sql<boolean>`${form} = any (forms)`)
  if (acute === true) query = query.where('acute', '=', true)
  if (from !== undefined) query = query.where('received_at', '>=', from)
  if (to !== undefined) query = query.where('received_at', '<', to)
  return query
}

/** What the list is sorted by, as a place holds it. */
function selectedKey(sort: ListSort): RawBuilder<string | null> {
  const column = sql.ref<string | null>(keyOf[sort])
  return sort === 'place' ? column : sql<string | null>`(extract(epoch from ${column}) * 1000000)::bigint::text`
}

/** One stretch of a list, or what remains of it beyond `from`. */
async function readStretch(
  tx: Tx,
  filter: SignalFilter,
  { sort, limit, from, stretch }: Pick<ListOrder, 'sort' | 'limit'> & { from: RowPlace | undefined; stretch: Stretch },
): Promise<readonly ListedSignal[]> {
  const { rows, columns, descending } = stretch
  let query = filtered(tx, filter).selectAll().select(selectedKey(sort).as('key')).where(rows)
  if (from !== undefined) {
    const names = sql.join(columns.map((column) => sql.ref(column)))
    const values = sql.join(columns.map((column) => valueIn(column, from)))
    query = query.where(sql<boolean>`(${names}) ${descending ? sql`<` : sql`>`} (${values})`)
  }
  for (const column of columns) query = query.orderBy(column, descending ? 'desc' : 'asc')
  const found = await query.limit(limit).execute()
  return found.map(({ key, ...row }) => ({ ...row, place: { first: row.acute, key, id: row.id } }))
}

/**
 * Signals of the own desks, from the beginning or from the place of one that was shown, so that the tenth page costs what
 * the first does. An index drives it; row-level security checks each row that is returned.
 */
export async function listSignals(tx: Tx, filter: SignalFilter, order: ListOrder): Promise<readonly ListedSignal[]> {
  const { sort, limit, from } = order
  const back = from?.side === 'before'
  const start = from === undefined ? 0 : stretchAt(from.place, order)
  const ahead = stretchesOf(sort, order.descending)
  const stretches = back ? ahead.slice(0, start + 1).toReversed() : ahead.slice(start)
  const listed: ListedSignal[] = []
  for (const [number, { descending, ...stretch }] of stretches.entries()) {
    const reading = { sort, limit: limit - listed.length, from: number === 0 ? from?.place : undefined }
    const turned = { ...stretch, descending: descending !== back }
    listed.push(...(await readStretch(tx, filter, { ...reading, stretch: turned })))
    if (listed.length >= limit) break
  }
  return back ? listed.toReversed() : listed
}

/** How many there are, counted no further than `cap`. */
export async function countSignals(tx: Tx, filter: SignalFilter, cap: number): Promise<number> {
  const some = filtered(tx, filter).select('id').limit(cap)
  const { count } = await tx
    .selectFrom(some.as('some'))
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
